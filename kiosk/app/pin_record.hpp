// The PIN lock on disk, so that pulling the plug gives nobody new tries.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/pin_pad.hpp"
#include "base/clock.hpp"
#include "base/file_system.hpp"

namespace etalase::app {

// When something was written down: by the time since a boot, and by the wall clock, for neither tells all. Time since
// boot cannot be set but begins anew; the wall clock of a machine without a battery stands still while it is off.
struct PinMoment {
  std::string boot;
  base::BootTime since_boot{0};
  base::SystemTime wall;
};

// Writes {"boot":…,"ms":…,"wall":…,"wrong":…,"closed_ms":…} and a newline; closed_ms is how long it stays closed.
[[nodiscard]] std::string to_line(const PinLock& lock, const PinMoment& written);
// Reads it as of `now`: in the same boot by the time since then, after another boot by how long this one has lasted, or
// by the wall clock where that says more. Absent when the text is not whole.
[[nodiscard]] std::optional<PinLock> parse_pin_lock(std::string_view text, const PinMoment& now);

// What one try led to: whether the PIN was right, and the lock after it.
struct PinTry {
  bool right = false;
  PinLock lock;
};

// Reads and writes `folder`/pin-lock. For a worker.
class PinRecord {
 public:
  PinRecord(base::FileSystem& files, const std::string& folder) : m_files(files), m_path(folder + "/pin-lock") {}

  // Returns the lock as the disk has it, or `known` where that is stricter or the disk says nothing.
  [[nodiscard]] PinLock read(const PinLock& known, const PinMoment& now) const;
  // Counts the try as a wrong one, durably, before it looks whether it is right: whoever pulls the plug in between has
  // used it up. A closed lock looks at no PIN. A disk that cannot be written is a line in the log.
  [[nodiscard]] PinTry check(const PinLock& known, const std::string& hash, std::string pin, const PinMoment& now);

 private:
  base::FileSystem& m_files;
  std::string m_path;
};

}  // namespace etalase::app
