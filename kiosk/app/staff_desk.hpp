// The way to the staff page and what is remembered of it between two pictures.
#pragma once

#include <string>

#include "app/pin_lock.hpp"
#include "base/file_system.hpp"
#include "loop/corner_holds.hpp"
#include "pages/pin_page.hpp"
#include "pages/staff_model.hpp"
#include "settings/settings.hpp"

namespace etalase::app {

// What a key of the pad led to.
enum class KeyEffect { nothing, changed, check };

// A value; main thread. The lock outlives visits; digits do not outlive the pad.
struct StaffDesk {
  bool usable = false;  // some PIN can open the page
  loop::CornerHolds corners;
  PinLock lock;
  std::string digits;
  bool checking = false;
  bool wrong = false;  // the last PIN was
  int opening = 0;     // counts pads, so that an answer meant for an earlier one opens nothing
  pages::Asked asked = pages::Asked::nothing;
  base::BootTime asked_at{0};
  pages::StaffModel shown;  // what the page on the panel says

  // Begins a pad anew.
  void begin_pad();
  // Overwrites the digits.
  void forget_digits();
  [[nodiscard]] KeyEffect press(const std::string& key, base::BootTime now);
  // `clock` and `language` tell when a closed pad opens again.
  [[nodiscard]] pages::PinModel pad(base::BootTime now, const parts::WallClock& clock,
                                    const std::string& language) const;
  // Brings the answer to the last request up to what was read.
  void follow_request(const pages::StaffReports& reports, bool importing, base::BootTime now);
};

// Reads what other programs left in the runtime folder, and the disk's free space. On a worker: it waits for the disk.
[[nodiscard]] pages::StaffReports read_staff_reports(const base::FileSystem& files, const settings::Paths& paths);

}  // namespace etalase::app
