// What is really on the screen, for sync, staff and tests: what etalase-kiosk says in kiosk.json.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "report/fault.hpp"

namespace etalase::report {

// The feed that the last frame was made of.
struct ShownFeed {
  std::int64_t serial = 0;
  std::string hash;
  bool operator==(const ShownFeed&) const = default;
};

// etalase-kiosk/1, as etalase-kiosk writes it. Proof, not intention: frames shown, touches felt.
struct KioskStatus {
  std::string version;
  std::string boot_id;
  base::SystemTime started;  // to the millisecond, so that two starts within a second differ
  std::string source;
  std::string generation;
  std::optional<ShownFeed> feed;
  std::string page;
  base::SystemTime page_since;
  std::optional<base::SystemTime> last_frame;
  std::optional<base::SystemTime> last_touch;
  std::uint64_t swaps = 0;
  std::vector<Fault> errors;
  std::set<std::string> set_aside;
  bool operator==(const KioskStatus&) const = default;
};

}  // namespace etalase::report
