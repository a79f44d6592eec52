// Jobs, deadlines, signals.
#include "sync/daemon.hpp"

#include <fmt/format.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <random>

#include "base/calendar.hpp"
#include "base/log.hpp"
#include "base/version.hpp"
#include "sync/departed.hpp"

namespace etalase::sync {

namespace {

constexpr std::chrono::milliseconds k_longest_wait{std::chrono::minutes(1)};
constexpr base::BootTime k_first_upkeep{std::chrono::minutes(2)};
constexpr base::BootTime k_upkeep_every{std::chrono::hours(24)};

std::function<double()> make_random() {
  return [engine = std::mt19937_64(std::random_device{}())]() mutable {
    return std::uniform_real_distribution<double>(0, 1)(engine);
  };
}

CurlOptions curl_options(const settings::Sync& sync) {
  return {fmt::format("etalase-sync/{}", base::version()), sync.proxy, sync.max_rate, make_random()};
}

// Hashing a whole store must not slow the kiosk's own reading; glibc has no wrapper.
enum class IoPriority { idle, normal };
void set_io_priority(IoPriority priority) {
  constexpr int k_this_thread = 1, k_idle = 3 << 13, k_none = 0;
  syscall(SYS_ioprio_set, k_this_thread, 0, priority == IoPriority::idle ? k_idle : k_none);
}

void say(const std::optional<LogLine>& line) {
  if (line) base::log(line->level, line->text);
}

}  // namespace

Daemon::Daemon(base::FileSystem& files, const base::Clock& clock, settings::Settings settings, ReadSettings read_again)
    : m_files(files),
      m_clock(clock),
      m_settings(std::move(settings)),
      m_read_again(std::move(read_again)),
      m_requests(files, m_settings.paths.runtime),
      m_http(curl_options(m_settings.sync)),
      m_random(make_random()),
      m_board(files, clock, m_settings.paths, m_settings.sync.reserve),
      m_heartbeat(watchdog_interval(), clock.boot_now()),
      m_next_upkeep(clock.boot_now() + k_first_upkeep),
      m_disk([this] { m_http.wake(); }) {
  set_up_agents();
}

void Daemon::set_up_agents() {
  m_agents.clear();
  m_schedule.clear();
  const AgentTools tools{m_files, m_http, m_clock, base::build_date()};
  for (const auto& source : m_settings.sources) {
    m_agents.push_back(std::make_unique<Agent>(tools, source, m_settings.sync, m_settings.paths.sources));
    m_agents.back()->look_at_disk();
    m_schedule.add(source.id, m_clock.boot_now());
    m_left.push_back(source.id);
  }
  m_board.remember_into(m_agents);
}

base::Result<void> Daemon::lock_stores() {
  m_locks.clear();
  for (auto& agent : m_agents) {
    auto lock = agent->store().lock_daemon();
    if (!lock) {
      const bool taken = lock.error().kind == base::ErrorKind::refused;
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
    handle(m_http.poll(descriptors(), time_to_wait()));
  }
}

std::vector<int> Daemon::descriptors() const {
  std::vector<int> all{m_signals.descriptor()};
  if (m_requests.descriptor() >= 0) all.push_back(m_requests.descriptor());
  return all;
}

std::chrono::milliseconds Daemon::time_to_wait() const {
  auto until = m_clock.boot_now() + k_longest_wait;
  if (m_heartbeat.next()) until = std::min(until, *m_heartbeat.next());
  if (m_disk.is_idle()) {
    until = std::min(until, m_next_upkeep);
    if (m_schedule.next()) until = std::min(until, *m_schedule.next());
  }
  return std::max(until - m_clock.boot_now(), std::chrono::milliseconds(0));
}

void Daemon::handle(const std::vector<int>& readable) {
  for (const int descriptor : readable) {
    if (descriptor == m_signals.descriptor()) handle_signals();
    if (descriptor == m_requests.descriptor()) m_requests.drain();
  }
  // A request belongs to the daemon, not to a visit beside it.
  if (m_lasting == Lasting::forever && m_requests.take("refresh")) m_schedule.hurry(m_clock.boot_now());
}

void Daemon::handle_signals() {
  for (const auto signal : m_signals.take()) {
    if (signal == Signal::stop) m_stopping = true;
    if (signal == Signal::reload) m_reload_wanted = m_lasting == Lasting::forever;
  }
}

void Daemon::begin_work() {
  const auto now = m_clock.boot_now();
  if (m_lasting == Lasting::once) return begin_refresh(m_left.front());
  if (const auto id = m_schedule.due(now)) return begin_refresh(*id);
  if (now >= m_next_upkeep) begin_upkeep();
}

Agent* Daemon::find(const std::string& id) {
  const auto found =
      std::find_if(m_agents.begin(), m_agents.end(), [&id](const auto& agent) { return agent->status().id == id; });
  return found == m_agents.end() ? nullptr : found->get();
}

Job Daemon::job(const std::stop_token& stop) {
  return {stop, [this](base::Bytes moved) { m_moved += moved.count + 1; },
          [this] {
            ++m_moved;
            m_board.publish_now_and_then(m_agents);
          }};
}

void Daemon::begin_refresh(const std::string& id) {
  m_working_on = id;
  auto* agent = find(id);
  m_disk.start([this, agent](const std::stop_token& stop) {
    const auto before = agent->status().generation;
    say(agent->refresh(job(stop)));
    if (agent->status().generation == before) return;
    base::log_info(fmt::format("{}: feed {} is on show as generation {}", agent->status().id,
                               agent->status().feed.serial, agent->status().generation));
    m_board.measure();
  });
}

// The daily round: stores that left the configuration, then every file of every store.
void Daemon::begin_upkeep() {
  m_next_upkeep = m_clock.boot_now() + k_upkeep_every;
  m_disk.start([this](const std::stop_token& stop) {
    std::set<std::string> configured;
    for (const auto& source : m_settings.sources) configured.insert(source.id);
    const base::Day today(std::chrono::floor<std::chrono::days>(m_clock.system_now()));
    const auto removed = remove_departed(m_files, m_settings.paths.sources, configured, today);
    if (!removed) base::log_warning(removed.error().within("cannot tidy up sources").message);
    for (const auto& id : removed.value_or(std::vector<std::string>()))
      base::log_info(id + ": its store was deleted, no source names it any more");
    set_io_priority(IoPriority::idle);
    for (auto& agent : m_agents) {
      const auto bad = agent->scrub(job(stop));
      if (!bad && !stop.stop_requested()) base::log_warning(bad.error().within(agent->status().id).message);
      if (bad && *bad) m_refetch_wanted = true;
    }
    set_io_priority(IoPriority::normal);
  });
}

// On the main thread again: the agent rests, so its status may be read here.
void Daemon::end_work() {
  const auto now = m_clock.boot_now();
  if (m_refetch_wanted.exchange(false)) m_schedule.hurry(now);
  if (m_working_on.empty()) return;
  const auto id = std::exchange(m_working_on, std::string());
  std::erase(m_left, id);
  auto* agent = find(id);
  if (agent == nullptr) return;
  const auto look =
      agent->status().state == SourceState::offline ? Schedule::Look::unreachable : Schedule::Look::reached;
  const auto delay = m_schedule.finished(id, look, m_settings.sync.every, m_random(), now);
  agent->status().next_attempt = m_clock.system_now() + delay;
  m_board.publish(m_agents);
  notify_status(fmt::format("{}: {}, feed {}", id, name_of(agent->status().state), agent->status().feed.serial));
}

// What is wrong is named; the old configuration stays until it is right.
void Daemon::reload() {
  m_reload_wanted = false;
  notify_reloading();
  auto again = m_read_again();
  if (!again) {
    base::log_error("the configuration stays as it was: " + again.error().message);
  } else {
    m_settings = std::move(*again);
    m_http.set_options(curl_options(m_settings.sync));
    m_board = StatusBoard(m_files, m_clock, m_settings.paths, m_settings.sync.reserve);
    m_board.measure();
    m_requests = RequestWatch(m_files, m_settings.paths.runtime);
    m_locks.clear();
    set_up_agents();
    if (const auto locked = lock_stores(); !locked) {
      base::log_error(locked.error().message);
      m_stopping = true;
    }
    base::log_info("the configuration was read again");
  }
  notify_ready();
}

void Daemon::beat() {
  const auto work = m_disk.is_idle()   ? Heartbeat::Work::idle
                    : m_http.is_busy() ? Heartbeat::Work::waiting_for_network
                                       : Heartbeat::Work::moving;
  if (m_heartbeat.beats(work, m_moved, m_clock.boot_now())) notify_alive();
}

// The job sees the stop between two steps; its transfers end at once.
void Daemon::shut_down() {
  m_disk.request_stop();
  m_http.stop();
  while (!m_disk.is_idle()) static_cast<void>(m_http.poll({}, std::chrono::milliseconds(100)));
}

}  // namespace etalase::sync
