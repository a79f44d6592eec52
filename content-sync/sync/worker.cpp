// Jobs of the disk thread.
#include "sync/worker.hpp"

#include <fmt/format.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <set>
#include <utility>

#include "base/calendar.hpp"
#include "base/log.hpp"
#include "sync/departed.hpp"
#include "sync/notify.hpp"
#include "sync/status_text.hpp"

namespace etalase::sync {

namespace {

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

Worker::Worker(base::FileSystem& files, const base::Clock& clock, Sources& sources, std::function<void()> done)
    : m_files(files), m_clock(clock), m_sources(sources), m_disk(std::move(done)) {}

Job Worker::job(const std::stop_token& stop) {
  return {stop, [this](base::Bytes moved) { m_moved += moved.count + 1; },
          [this] {
            ++m_moved;
            show_progress();
          }};
}

// On the disk thread: at once when a download begins, then once a second.
void Worker::show_progress() {
  const auto* agent = m_sources.find(m_source);
  if (agent == nullptr) return;
  const auto total = agent->status().bytes.total;
  if (std::exchange(m_shown_total, total) != total) {
    m_sources.publish();
  } else if (!m_sources.publish_now_and_then()) {
    return;
  }
  notify_status(to_line(agent->status()));
}

void Worker::begin_refresh(const std::string& source) {
  auto* agent = m_sources.find(source);
  m_source = source;
  m_work = Work::refresh;
  m_disk.start([this, agent](const std::stop_token& stop) {
    const auto before = agent->status().generation;
    say(agent->refresh(job(stop)));
    if (agent->status().generation == before || agent->status().generation.empty()) return;
    base::log_info(fmt::format("{}: feed {} is on show as generation {}", agent->status().id,
                               agent->status().feed.serial, agent->status().generation));
    m_sources.measure();
  });
}

void Worker::begin_upkeep(const settings::Settings& settings) {
  m_work = Work::upkeep;
  m_disk.start([this, &settings](const std::stop_token& stop) {
    clear_departed(settings);
    set_io_priority(IoPriority::idle);
    for (const auto& agent : m_sources.all()) {
      const auto bad = agent->scrub(job(stop));
      if (!bad && !stop.stop_requested()) base::log_warning(bad.error().within(agent->status().id).message);
      if (bad && *bad) m_refetch = true;
    }
    set_io_priority(IoPriority::normal);
  });
}

void Worker::clear_departed(const settings::Settings& settings) {
  std::set<std::string> configured;
  for (const auto& source : settings.sources) configured.insert(source.id);
  const base::Day today(std::chrono::floor<std::chrono::days>(m_clock.system_now()));
  const auto removed = remove_departed(m_files, settings.paths.sources, configured, today);
  if (!removed) base::log_warning(removed.error().within("cannot tidy up sources").message);
  for (const auto& id : removed.value_or(std::vector<std::string>()))
    base::log_info(id + ": its store was deleted, no source names it any more");
}

void Worker::make_way() {
  m_made_way = true;
  m_disk.interrupt();
}

Worker::Ended Worker::take_ended() {
  Ended ended;
  ended.work = std::exchange(m_work, Work::none);
  ended.source = std::exchange(m_source, std::string());
  ended.made_way = std::exchange(m_made_way, false);
  ended.refetch = m_refetch.exchange(false);
  return ended;
}

}  // namespace etalase::sync
