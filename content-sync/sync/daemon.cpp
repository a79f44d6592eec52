// Deadlines, signals, requests: who works when.
#include "sync/daemon.hpp"

#include <algorithm>
#include <memory>

#include "base/log.hpp"
#include "base/random.hpp"
#include "base/version.hpp"

namespace etalase::sync {

namespace {

constexpr std::chrono::milliseconds k_longest_wait{std::chrono::minutes(1)};
constexpr base::BootTime k_first_upkeep{std::chrono::minutes(2)};

}  // namespace

Daemon::Daemon(DaemonTools tools, settings::Settings settings)
    : m_tools(std::move(tools)),
      m_settings(std::move(settings)),
      m_requests(m_tools.files, m_settings.paths.runtime),
      m_random(base::make_random()),
      m_board(m_tools.files, m_tools.clock, m_settings.paths, m_settings.sync.reserve),
      m_heartbeat(watchdog_interval(), m_tools.clock.boot_now()),
      m_next_upkeep(m_tools.clock.boot_now() + k_first_upkeep),
      m_disk([this] { m_tools.network.wake(); }) {
  set_up_agents();
  for (const auto& source : m_settings.sources) m_left.push_back(source.id);
}

base::Result<void> Daemon::lock_stores() {
  m_locks.clear();
  for (auto& agent : m_agents) {
    auto lock = agent->store().lock_daemon();
    if (!lock) {
      const bool taken = lock.error().kind == base::ErrorKind::busy;
      return base::fail(taken ? base::Error{lock.error().kind, "another etalase-sync runs already: stop it first"}
                              : lock.error());
    }
    m_locks.push_back(std::move(*lock));
  }
  return {};
}

int Daemon::run(Lasting lasting) {
  m_lasting = lasting;
  if (lasting == Lasting::forever) {
    if (const auto locked = lock_stores(); !locked) {
      base::log_error(locked.error().message);
      return 1;
    }
  }
  if (m_agents.empty()) base::log_warning("there is no [[source]] in the configuration: nothing to fetch");
  m_board.measure();
  m_board.publish(m_agents);
  notify_ready();
  take_requests();
  loop();
  notify_stopping();
  shut_down();
  m_board.publish(m_agents);
  return needs_somebody(m_board.gather(m_agents)) ? 1 : 0;
}

void Daemon::loop() {
  while (!m_stopping) {
    if (m_disk.is_idle()) {
      end_work();
      if (m_reload_wanted) reload();
      if (m_lasting == Lasting::once && m_left.empty()) return;
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
  if (m_heartbeat.next()) until = std::min(until, *m_heartbeat.next());
  if (m_disk.is_idle()) {
    until = std::min(until, m_next_upkeep);
    if (m_schedule.next()) until = std::min(until, *m_schedule.next());
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
  if (m_lasting != Lasting::forever || !m_requests.take("refresh")) return;
  m_schedule.hurry(m_tools.clock.boot_now());
  m_way_wanted = true;
}

void Daemon::handle_signals() {
  for (const auto signal : m_signals.take()) {
    if (signal == Signal::stop) m_stopping = true;
    if (signal == Signal::reload) m_reload_wanted = m_lasting == Lasting::forever;
  }
  m_way_wanted = m_way_wanted || m_reload_wanted;
}

// A transfer may take hours and the daily round minutes; what somebody asked for does not wait for them. What was
// fetched stays, and the job goes on at its next turn. A commit is short and left alone; a transfer that begins while
// somebody waits ends at this loop's next turn, which it brings about.
void Daemon::make_way() {
  const bool can_wait = m_work == Work::upkeep || (m_work == Work::refresh && m_tools.network.is_busy());
  if (!m_way_wanted || m_disk.is_idle() || !can_wait) return;
  m_way_wanted = false;
  m_made_way = true;
  m_disk.interrupt();
  m_tools.network.interrupt();
}

// A partner's slow server never makes the gallery's own feed late.
void Daemon::let_own_source_pass() {
  if (m_lasting == Lasting::once || m_work != Work::refresh || m_made_way) return;
  const auto* agent = find(m_working_on);
  if (agent == nullptr || agent->status().own) return;
  for (const auto& source : m_settings.sources) {
    if (source.own && m_schedule.is_due(source.id, m_tools.clock.boot_now())) m_way_wanted = true;
  }
}

void Daemon::begin_work() {
  const auto now = m_tools.clock.boot_now();
  m_way_wanted = false;  // whatever begins now begins after it was asked for
  if (m_lasting == Lasting::once) return begin_refresh(m_left.front());
  if (const auto id = m_schedule.due(now)) return begin_refresh(*id);
  if (now >= m_next_upkeep) begin_upkeep();
}

Agent* Daemon::find(const std::string& id) {
  const auto found =
      std::find_if(m_agents.begin(), m_agents.end(), [&id](const auto& agent) { return agent->source().id == id; });
  return found == m_agents.end() ? nullptr : found->get();
}

void Daemon::beat() {
  const auto work = m_disk.is_idle()            ? Heartbeat::Work::idle
                    : m_tools.network.is_busy() ? Heartbeat::Work::waiting_for_network
                                                : Heartbeat::Work::moving;
  if (m_heartbeat.beats(work, m_moved, m_tools.clock.boot_now())) notify_alive();
}

// The job sees the stop between two steps; its transfers end at once.
void Daemon::shut_down() {
  m_disk.request_stop();
  m_tools.network.stop();
  while (!m_disk.is_idle()) static_cast<void>(m_tools.network.poll({}, std::chrono::milliseconds(100)));
}

}  // namespace etalase::sync
