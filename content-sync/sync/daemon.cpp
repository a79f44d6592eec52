// Deadlines, signals, requests: who works when.
//
//   while no job runs                              then
//   a job has just ended                           its source is due again, sync.json tells of it
//   SIGHUP came                                    the configuration is read again, every source is due
//   a visit, and every source has all it may fetch the end
//   a source is due                                its refresh; the one that has been due longest first
//   the daily round is due                         upkeep
//   else                                           wait for the next deadline, signal or request
//
//   while a job runs                               then
//   SIGTERM                                        the job ends between two steps, and the program with it
//   SIGHUP, a request, the own source is due while it is a partner's turn:
//     upkeep, or a transfer that waits for the network   gives way and is due again a second, or half an hour, later
//     anything else (a commit)                           is short and left alone
#include "sync/daemon.hpp"

#include <algorithm>
#include <utility>

#include "base/log.hpp"
#include "base/random.hpp"
#include "base/version.hpp"
#include "report/runtime_files.hpp"
#include "sync/status_text.hpp"

namespace etalase::sync {

namespace {

using Work = Worker::Work;

constexpr std::chrono::milliseconds k_longest_wait{std::chrono::minutes(1)};
constexpr base::BootTime k_first_upkeep{std::chrono::minutes(2)};
constexpr base::BootTime k_upkeep_every{std::chrono::hours(24)};
constexpr base::BootTime k_upkeep_again{std::chrono::minutes(30)};
// An import from a stick, which waits for the store, gets its turn between two slices.
constexpr Delay k_between_slices{1000};

}  // namespace

Daemon::Daemon(DaemonTools tools, settings::Settings settings)
    : m_tools(std::move(tools)),
      m_settings(std::move(settings)),
      m_requests(m_tools.files, m_settings.paths.runtime),
      m_random(base::make_random()),
      m_heartbeat(watchdog_interval(), m_tools.clock.boot_now()),
      m_next_upkeep(m_tools.clock.boot_now() + k_first_upkeep),
      m_sources({m_tools.files, m_tools.network, m_tools.clock, base::build_date()}, m_settings),
      m_worker(m_tools.files, m_tools.clock, m_sources, [this] { m_tools.network.wake(); }) {
  schedule_all();
  for (const auto& source : m_settings.sources) m_left.push_back(source.id);
}

void Daemon::schedule_all() {
  m_schedule.clear();
  for (const auto& source : m_settings.sources) m_schedule.add(source.id, m_tools.clock.boot_now());
}

int Daemon::run(Lasting lasting) {
  m_lasting = lasting;
  m_upkeep_first = lasting == Lasting::repair;
  if (lasting == Lasting::forever) {
    if (const auto locked = m_sources.lock(); !locked) {
      base::log_error(locked.error().message);
      return 1;
    }
  }
  if (m_sources.all().empty()) base::log_warning("there is no [[source]] in the configuration: nothing to fetch");
  m_sources.measure();
  m_sources.publish();
  notify_ready();
  take_requests();
  loop();
  notify_stopping();
  shut_down();
  m_sources.publish();
  return needs_somebody(m_sources.status()) || !has_repaired() ? 1 : 0;
}

// What was damaged is gone, and has to come from the council.
bool Daemon::has_repaired() const {
  if (m_lasting != Lasting::repair || !m_found_damage) return true;
  const auto& agents = m_sources.all();
  const bool all = std::all_of(agents.begin(), agents.end(), [](const auto& agent) { return agent->is_settled(); });
  if (!all)
    base::log_error("not all that was damaged came again: run etalase-sync repair when pictures can be fetched");
  return all;
}

void Daemon::loop() {
  while (!m_stopping) {
    if (is_resting()) {
      end_work();
      if (m_reload_wanted) reload();
      if (m_lasting != Lasting::forever && m_left.empty()) return;
      begin_work();
    }
    beat();
    handle(m_tools.network.poll(descriptors(), time_to_wait()));
    let_own_source_pass();
    make_way();
  }
}

std::vector<int> Daemon::descriptors() const {
  std::vector<int> all{m_signals.descriptor()};
  if (m_requests.descriptor() >= 0) all.push_back(m_requests.descriptor());
  return all;
}

std::chrono::milliseconds Daemon::time_to_wait() const {
  const auto now = m_tools.clock.boot_now();
  auto until = now + k_longest_wait;
  if (const auto next = m_heartbeat.next()) until = std::min(until, *next);
  if (is_resting()) {
    until = std::min(until, m_next_upkeep);
    if (const auto next = m_schedule.next()) until = std::min(until, *next);
  }
  return std::max(until - now, std::chrono::milliseconds(0));
}

void Daemon::handle(const std::vector<int>& readable) {
  for (const int descriptor : readable) {
    if (descriptor == m_signals.descriptor()) handle_signals();
    if (descriptor != m_requests.descriptor()) continue;
    m_requests.drain();
    take_requests();
  }
}

// A request belongs to the daemon, not to a visit beside it.
void Daemon::take_requests() {
  if (m_lasting != Lasting::forever || !m_requests.take(report::k_request_refresh)) return;
  m_schedule.hurry(m_tools.clock.boot_now());
  m_way_wanted = true;
  m_look_anew = true;
}

void Daemon::handle_signals() {
  for (const auto signal : m_signals.take()) {
    if (signal == Signal::stop) m_stopping = true;
    if (signal == Signal::reload) m_reload_wanted = m_lasting == Lasting::forever;
  }
  m_way_wanted = m_way_wanted || m_reload_wanted;
}

// A transfer may take hours and the daily round minutes; what somebody asked for does not wait for them. What was
// fetched stays, and the job goes on at its next turn. A commit is short and left alone. A transfer that begins while
// somebody waits, or after its job was told to make way, ends at this loop's next turn, which it brings about.
void Daemon::make_way() {
  const auto work = m_worker.work();
  const bool can_wait = work == Work::upkeep || (work == Work::refresh && m_tools.network.is_busy());
  if (is_resting() || !can_wait) return;
  if (std::exchange(m_way_wanted, false)) m_worker.make_way();
  if (m_worker.makes_way()) m_tools.network.interrupt();
}

// A partner's slow server never makes the gallery's own feed late.
void Daemon::let_own_source_pass() {
  if (m_lasting != Lasting::forever || m_worker.work() != Work::refresh || m_worker.makes_way()) return;
  const auto* agent = m_sources.find(m_worker.source());
  if (agent == nullptr || agent->status().own) return;
  for (const auto& source : m_settings.sources) {
    if (source.own && m_schedule.is_due(source.id, m_tools.clock.boot_now())) m_way_wanted = true;
  }
}

void Daemon::begin_work() {
  const auto now = m_tools.clock.boot_now();
  m_way_wanted = false;  // whatever begins now begins after it was asked for
  if (std::exchange(m_look_anew, false)) {
    for (const auto& agent : m_sources.all()) agent->look_anew();
  }
  if (std::exchange(m_upkeep_first, false)) return m_worker.begin_upkeep(m_settings);
  if (m_lasting != Lasting::forever) return m_worker.begin_refresh(m_left.front());
  if (const auto id = m_schedule.due(now)) return m_worker.begin_refresh(*id);
  if (now < m_next_upkeep) return;
  m_next_upkeep = now + k_upkeep_every;
  m_worker.begin_upkeep(m_settings);
}

// The agents rest, so their status may be read here.
void Daemon::end_work() {
  const auto now = m_tools.clock.boot_now();
  const auto ended = m_worker.take_ended();
  if (ended.refetch) m_schedule.hurry(now);
  m_found_damage = m_found_damage || ended.refetch;
  if (ended.work == Work::upkeep && ended.made_way) m_next_upkeep = now + k_upkeep_again;
  auto* agent = m_sources.find(ended.source);
  if (ended.work != Work::refresh || agent == nullptr) return;
  if (ended.made_way) return m_schedule.step_back(ended.source, now);
  end_refresh(*agent);
}

void Daemon::end_refresh(Agent& agent) {
  const auto& id = agent.source().id;
  auto& status = agent.status();
  if (!agent.has_more()) std::erase(m_left, id);
  Schedule::Ending ending;
  ending.look = status.state == report::SourceState::offline ? Schedule::Look::unreachable : Schedule::Look::reached;
  ending.every = agent.has_more() ? k_between_slices : m_settings.sync.every;
  ending.at_least = std::min<Delay>(agent.retry_after().value_or(std::chrono::seconds(0)), k_most_pause);
  ending.random = m_random();
  status.next_attempt = m_tools.clock.system_now() + m_schedule.finished(id, ending, m_tools.clock.boot_now());
  m_sources.publish();
  notify_status(to_line(status));
}

// What is wrong is named; the old configuration stays until it is right.
void Daemon::reload() {
  m_reload_wanted = false;
  notify_reloading();
  auto again = m_tools.read_again();
  if (again) {
    take_over(std::move(*again));
    base::log_info("the configuration was read again");
  } else {
    base::log_error("the configuration stays as it was: " + again.error().message);
  }
  notify_ready();
}

void Daemon::take_over(settings::Settings settings) {
  m_settings = std::move(settings);
  m_tools.network.set_line({m_settings.sync.proxy, m_settings.sync.max_rate});
  m_requests = RequestWatch(m_tools.files, m_settings.paths.runtime);
  m_sources.set_up(m_settings);
  schedule_all();
  m_sources.measure();
  m_sources.publish();
  if (const auto locked = m_sources.lock(); !locked) {
    base::log_error(locked.error().message);
    m_stopping = true;
  }
}

void Daemon::beat() {
  const auto work = is_resting()                ? Heartbeat::Work::idle
                    : m_tools.network.is_busy() ? Heartbeat::Work::waiting_for_network
                                                : Heartbeat::Work::moving;
  if (m_heartbeat.beats(work, m_worker.moved(), m_tools.clock.boot_now())) notify_alive();
}

// The job sees the stop between two steps; its transfers end at once.
void Daemon::shut_down() {
  m_worker.request_stop();
  m_tools.network.stop();
  while (!is_resting()) static_cast<void>(m_tools.network.poll({}, std::chrono::milliseconds(100)));
}

}  // namespace etalase::sync
