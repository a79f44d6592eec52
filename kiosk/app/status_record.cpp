// Keeps and writes the kiosk's status.
#include "app/status_record.hpp"

#include "base/log.hpp"
#include "base/version.hpp"
#include "report/runtime_files.hpp"
#include "report/status_codec.hpp"

namespace etalase::app {

using loop::Deadline;

namespace {
constexpr std::chrono::seconds k_write_every{60};
}

StatusRecord::StatusRecord(const Platform& platform, loop::Deadlines& deadlines, loop::Worker& disk, StatusPlace place)
    : m_platform(platform), m_deadlines(deadlines), m_disk(disk), m_place(std::move(place)) {}

void StatusRecord::begin(const std::string& source) {
  m_status.version = base::version();
  m_status.started = m_platform.clock.system_now();
  m_status.page_since = m_status.started;
  m_status.source = source;
}

void StatusRecord::page_shown(const std::string& page) {
  if (m_status.page == page) return;
  m_status.page = page;
  m_status.page_since = m_platform.clock.system_now();
  write_soon();
}

void StatusRecord::frame_shown() {
  m_status.last_frame = m_platform.clock.system_now();
  m_status.swaps = m_platform.panel.frames();
}

void StatusRecord::generation_shown(const std::string& generation, const catalogue::FeedMark& feed) {
  m_status.generation = generation;
  m_status.feed = report::ShownFeed{feed.serial, feed.sha256};
}

void StatusRecord::fault(Matter matter, const base::Error& error) {
  m_faults.add(matter, error, m_platform.clock.system_now());
}

void StatusRecord::only_fault(Matter matter, const base::Error& error) {
  m_faults.replace(matter, error, m_platform.clock.system_now());
}

void StatusRecord::write_soon() {
  if (m_place.writes && !m_deadlines.at(Deadline::status))
    m_deadlines.set(Deadline::status, m_platform.clock.boot_now() + k_write_every);
}

void StatusRecord::write_now() {
  if (!m_place.writes) return;
  m_deadlines.set(Deadline::status, m_platform.clock.boot_now() + k_write_every);
  m_status.swaps = m_platform.panel.frames();
  m_status.errors.clear();
  for (const Faults::Entry& entry : m_faults.all())
    m_status.errors.push_back(report::fault_of(entry.error, entry.since));
  m_disk.run(
      "status",
      [files = &m_platform.files, folder = m_place.runtime_folder, bytes = report::to_bytes(m_status)](
          std::stop_token) { return base::write_durably(*files, report::kiosk_status_path(folder), bytes); },
      [](base::Result<void> written) {
        if (!written) base::log_warning("kiosk.json: " + written.error().message);
      });
}

}  // namespace etalase::app
