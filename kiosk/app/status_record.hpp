// What the kiosk says of itself, kept as it happens and written to kiosk.json.
#pragma once

#include "app/faults.hpp"
#include "app/platform.hpp"
#include "catalogue/complete.hpp"
#include "loop/deadlines.hpp"
#include "loop/worker.hpp"
#include "report/kiosk_status.hpp"

namespace etalase::app {

// Where and whether kiosk.json is written.
struct StatusPlace {
  std::string runtime_folder;  // [paths] runtime
  bool writes = true;
};

// Owns the values and Deadline::status; main thread; the file is written on the disk worker, at least once a minute.
class StatusRecord {
 public:
  StatusRecord(const Platform& platform, loop::Deadlines& deadlines, loop::Worker& disk, StatusPlace place);

  // Begins the record of a run.
  void begin(const std::string& source);
  void set_boot(const std::string& boot_id) { m_status.boot_id = boot_id; }
  void page_shown(const std::string& page);
  void frame_shown();
  void touched() { m_status.last_touch = m_platform.clock.system_now(); }
  void generation_shown(const std::string& generation, const catalogue::FeedMark& feed);
  void set_aside(const std::set<std::string>& feeds) { m_status.set_aside = feeds; }

  void fault(Matter matter, const base::Error& error);
  // `error` is all that is wrong in the matter now.
  void only_fault(Matter matter, const base::Error& error);
  void mended(Matter matter) { m_faults.end(matter); }
  [[nodiscard]] const Faults& faults() const { return m_faults; }

  // Writes within a minute.
  void write_soon();
  void write_now();
  [[nodiscard]] const report::KioskStatus& status() const { return m_status; }

 private:
  const Platform& m_platform;
  loop::Deadlines& m_deadlines;
  loop::Worker& m_disk;
  StatusPlace m_place;
  report::KioskStatus m_status;
  Faults m_faults;
};

}  // namespace etalase::app
