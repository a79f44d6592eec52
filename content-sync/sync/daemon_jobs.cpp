// What the disk thread is given to do, and what follows when it is done.
#include <fmt/format.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>

#include "base/calendar.hpp"
#include "base/log.hpp"
#include "base/version.hpp"
#include "sync/daemon.hpp"
#include "sync/departed.hpp"
#include "sync/status_text.hpp"

namespace etalase::sync {

namespace {

constexpr base::BootTime k_upkeep_every{std::chrono::hours(24)};
constexpr base::BootTime k_upkeep_again{std::chrono::minutes(30)};
// An import from a stick, which waits for the store, gets its turn between two slices.
constexpr Delay k_between_slices{1000};

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

Job Daemon::job(const std::stop_token& stop) {
  return {stop, [this](base::Bytes moved) { m_moved += moved.count + 1; },
          [this] {
            ++m_moved;
            show_progress();
          }};
}

// On the disk thread: at once when a download begins, then once a second.
void Daemon::show_progress() {
  const auto* agent = find(m_working_on);
  if (agent == nullptr) return;
  const auto total = agent->status().bytes.total;
  if (std::exchange(m_shown_total, total) != total) {
    m_board.publish(m_agents);
  } else if (!m_board.publish_now_and_then(m_agents)) {
    return;
  }
  notify_status(to_line(agent->status()));
}

void Daemon::begin_refresh(const std::string& id) {
  auto* agent = find(id);
  m_working_on = id;
  m_work = Work::refresh;
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
  m_next_upkeep = m_tools.clock.boot_now() + k_upkeep_every;
  m_work = Work::upkeep;
  m_disk.start([this](const std::stop_token& stop) {
    clear_departed();
    set_io_priority(IoPriority::idle);
    for (auto& agent : m_agents) {
      const auto bad = agent->scrub(job(stop));
      if (!bad && !stop.stop_requested()) base::log_warning(bad.error().within(agent->status().id).message);
      if (bad && *bad) m_refetch_wanted = true;
    }
    set_io_priority(IoPriority::normal);
  });
}

void Daemon::clear_departed() {
  std::set<std::string> configured;
  for (const auto& source : m_settings.sources) configured.insert(source.id);
  const base::Day today(std::chrono::floor<std::chrono::days>(m_tools.clock.system_now()));
  const auto removed = remove_departed(m_tools.files, m_settings.paths.sources, configured, today);
  if (!removed) base::log_warning(removed.error().within("cannot tidy up sources").message);
  for (const auto& id : removed.value_or(std::vector<std::string>()))
    base::log_info(id + ": its store was deleted, no source names it any more");
}

// On the main thread again: the agents rest, so their status may be read here.
void Daemon::end_work() {
  const auto now = m_tools.clock.boot_now();
  const auto done = std::exchange(m_work, Work::none);
  const bool made_way = std::exchange(m_made_way, false);
  const auto id = std::exchange(m_working_on, std::string());
  if (m_refetch_wanted.exchange(false)) m_schedule.hurry(now);
  if (done == Work::upkeep && made_way) m_next_upkeep = now + k_upkeep_again;
  auto* agent = find(id);
  if (done != Work::refresh || agent == nullptr) return;
  if (made_way) return m_schedule.step_back(id, now);
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
  m_board.publish(m_agents);
  notify_status(to_line(status));
}

// Sources that stayed as they were keep their agent and what it knows; the others begin anew.
void Daemon::set_up_agents() {
  Agents before;
  before.swap(m_agents);
  m_schedule.clear();
  const AgentTools tools{m_tools.files, m_tools.network, m_tools.clock, base::build_date()};
  for (const auto& source : m_settings.sources) {
    m_schedule.add(source.id, m_tools.clock.boot_now());
    const auto kept = std::find_if(before.begin(), before.end(),
                                   [&source](const auto& agent) { return agent && agent->source() == source; });
    if (kept != before.end()) {
      (*kept)->set_sync(m_settings.sync);
      m_agents.push_back(std::move(*kept));
      continue;
    }
    m_agents.push_back(std::make_unique<Agent>(tools, source, m_settings.sync, m_settings.paths.sources));
    m_agents.back()->look_at_disk();
    m_board.remember_into(*m_agents.back());
  }
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
  if (settings.paths != m_settings.paths) m_agents.clear();
  m_settings = std::move(settings);
  m_tools.network.set_line({m_settings.sync.proxy, m_settings.sync.max_rate});
  m_board = StatusBoard(m_tools.files, m_tools.clock, m_settings.paths, m_settings.sync.reserve);
  m_board.measure();
  m_requests = RequestWatch(m_tools.files, m_settings.paths.runtime);
  m_locks.clear();
  set_up_agents();
  m_board.publish(m_agents);
  if (const auto locked = lock_stores(); !locked) {
    base::log_error(locked.error().message);
    m_stopping = true;
  }
}

}  // namespace etalase::sync
