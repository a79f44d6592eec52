// What the staff page knows: the kiosk's own state, and what the other programs left in the runtime folder.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/units.hpp"
#include "loop/geometry.hpp"
#include "parts/moment.hpp"
#include "report/sync_status.hpp"
#include "report/usb.hpp"

namespace etalase::pages {

// The generation that the last frame was made of; without one the generation is empty.
struct OnShow {
  std::string source;
  std::string generation;
  std::int64_t serial = 0;
  std::string published_at;
  std::optional<base::SystemTime> since;
  bool operator==(const OnShow&) const = default;
};

// How much the newest withdrawal list hides.
struct TakenDown {
  std::size_t items = 0;
  std::size_t media = 0;
  bool operator==(const TakenDown&) const = default;
};

// What a worker read. A file that is missing is kind not_found; whatever else is wrong with it is told as unreadable.
struct StaffReports {
  base::Result<report::SyncStatus> sync = base::fail(base::ErrorKind::not_found, "");
  base::Result<report::UsbResult> usb = base::fail(base::ErrorKind::not_found, "");
  std::optional<base::Bytes> free;
  bool refresh_waits = false;  // nobody took the request yet
  bool operator==(const StaffReports&) const = default;
};

struct Machine {
  std::string name;  // [kiosk] name
  std::string version;
  std::string graphics;
  loop::PixelSize panel;
  double diagonal_inches = 0;
  std::uint64_t frames = 0;
  base::SystemTime started;
  bool operator==(const Machine&) const = default;
};

// What became of the last request.
enum class Asked { nothing, sent, taken, unheard, failed, eject };

struct StaffModel {
  OnShow on_show;
  TakenDown taken_down;
  std::set<std::string> set_aside;    // feeds that the kiosk died on
  std::vector<report::Fault> faults;  // of the kiosk itself
  StaffReports reports;
  Machine machine;
  Asked asked = Asked::nothing;
  parts::WallClock clock;  // to the minute, so that a page that nobody touches stands still
  bool operator==(const StaffModel&) const = default;
};

// The one thing to know first, worst first.
enum class Verdict { empty, set_aside, silent, trouble, faults, full, offline, waiting, good };
[[nodiscard]] Verdict verdict_of(const StaffModel& model);
// Returns the gallery's own source as the daemon sees it; null when nothing is known of it.
[[nodiscard]] const report::SourceStatus* own_source(const StaffModel& model);
// Tells whether a stick is being read now; an import that said nothing for longer than one may take is not.
[[nodiscard]] bool is_importing(const StaffModel& model);
// Tells whether a picture of `after` would show something that one of `before` does not. Frames that were drawn to show
// the page are no news.
[[nodiscard]] bool is_news(const StaffModel& before, StaffModel after);

}  // namespace etalase::pages
