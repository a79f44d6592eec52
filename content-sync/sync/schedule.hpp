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

  // Lets the others that are due, and programs that wait for the store, go before this one, which is due in a second.
  void step_back(const std::string& id, base::BootTime now) { m_next[id].at = now + std::chrono::seconds(1); }
  // Tells whether this source is due.
  [[nodiscard]] bool is_due(const std::string& id, base::BootTime now) const;

  enum class Look { reached, unreachable };
  // How a job ended and what follows from it. `at_least` is what a server asked for.
  struct Ending {
    Look look = Look::reached;
    Delay every{0};
    Delay at_least{0};
    double random = 0.5;
  };
  // Enters the end of a job; a look without a connection is counted. Returns the time until the next look.
  Delay finished(const std::string& id, const Ending& ending, base::BootTime now);

 private:
  struct Entry {
    base::BootTime at;
    int failures;
  };
  std::map<std::string, Entry> m_next;
};

}  // namespace etalase::sync
