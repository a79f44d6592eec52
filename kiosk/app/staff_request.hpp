// What the staff page asks of other programs, and what it reads of them.
#pragma once

#include "base/file_system.hpp"
#include "pages/staff_model.hpp"
#include "settings/settings.hpp"

namespace etalase::app {

// What became of the newest request. A value; main thread; knows no clock.
class StaffRequest {
 public:
  void ask(pages::Asked asked, base::BootTime now);
  // The request could not be left.
  void failed() { m_asked = pages::Asked::failed; }
  void forget() { m_asked = pages::Asked::nothing; }
  // Brings the answer up to what was read.
  void follow(const pages::StaffModel& model, base::BootTime now);
  [[nodiscard]] pages::Asked asked() const { return m_asked; }

 private:
  pages::Asked m_asked = pages::Asked::nothing;
  base::BootTime m_at{0};
};

// Reads what other programs left in the runtime folder, and the disk's free space. On a worker: it waits for the disk.
[[nodiscard]] pages::StaffReports read_staff_reports(const base::FileSystem& files, const settings::Paths& paths);

}  // namespace etalase::app
