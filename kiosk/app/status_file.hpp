// kiosk.json: what is really on the screen, for sync, staff and tests.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "catalogue/lease.hpp"

namespace etalase::app {

struct Fault {
  std::string kind;
  std::string message;
  base::SystemTime since;
};

// Proof, not intention: frames shown, touches felt, the feed that the last frame was made of.
struct KioskStatus {
  std::string version;
  std::string boot_id;
  base::SystemTime started;
  std::string source;
  std::string generation;
  catalogue::FeedMark feed;
  std::string page;
  base::SystemTime page_since;
  std::optional<base::SystemTime> last_frame;
  std::optional<base::SystemTime> last_touch;
  std::uint64_t swaps = 0;
  std::vector<Fault> errors;
  std::set<std::string> set_aside;
};

// Writes the status as JSON, format etalase-kiosk/1.
[[nodiscard]] std::string to_json(const KioskStatus& status);
// Replaces `folder`/kiosk.json by rename.
[[nodiscard]] base::Result<void> write_status(base::FileSystem& files, const std::string& folder,
                                              const std::string& json);

}  // namespace etalase::app
