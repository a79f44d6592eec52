// The moments at which the loop has to wake up by itself, each with a name.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"

namespace etalase::loop {

using base::BootTime;

// A value; main thread. Names are chosen by the callers ("slide", "backlight", …); one deadline a name.
class Deadlines {
 public:
  // Sets or moves a deadline.
  void set(std::string_view name, BootTime at);
  // Sets or removes it.
  void set(std::string_view name, std::optional<BootTime> at);
  // Forgets a deadline; fine when there is none.
  void clear(std::string_view name);
  [[nodiscard]] std::optional<BootTime> at(std::string_view name) const;
  // Returns the earliest of all; nothing when none is set.
  [[nodiscard]] std::optional<BootTime> next() const;
  // Removes and returns the names whose time has come, earliest first (by name where equal).
  [[nodiscard]] std::vector<std::string> take_due(BootTime now);

 private:
  std::map<std::string, BootTime, std::less<>> m_times;
};

// Returns the earlier of two moments, either of which may be absent.
[[nodiscard]] std::optional<BootTime> earlier(std::optional<BootTime> a, std::optional<BootTime> b);

}  // namespace etalase::loop
