// When each source is looked at next; pure.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "sync/backoff.hpp"

namespace etalase::sync {

// Times are since boot, so that a changed wall clock neither hurries nor stops anything.
class Schedule {
 public:
  // Adds a source that is due at once.
  void add(const std::string& id, base::BootTime now) { m_next[id] = {now, 0}; }
  void clear() { m_next.clear(); }
  // Makes every source due.
  void hurry(base::BootTime now);

  // Returns the source that has been due longest, if any is.
  [[nodiscard]] std::optional<std::string> due(base::BootTime now) const;
  // Returns when the next one falls due.
  [[nodiscard]] std::optional<base::BootTime> next() const;

  // Enters the end of a job; `reached` false counts a look without a connection. Returns the time until the next look.
  enum class Look { reached, unreachable };
  Delay finished(const std::string& id, Look look, Delay every, double random, base::BootTime now);

 private:
  struct Entry {
    base::BootTime at;
    int failures;
  };
  std::map<std::string, Entry> m_next;
};

}  // namespace etalase::sync
