// What is wrong with the kiosk itself, for kiosk.json and the staff page.
#pragma once

#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"

namespace etalase::app {

// What a fault is about: what mends it ends every fault on the same matter.
enum class Matter {
  configuration,  // a line of the configuration
  staff_pin,      // the hash of the staff PIN
  set_aside,      // a feed that the kiosk died on; the error's subject is its hash
  opening,        // no generation can be opened
  damage          // the open catalogue is broken
};

// A value; main thread. Keeps the newest twenty.
class Faults {
 public:
  struct Entry {
    Matter matter;
    base::Error error;
    base::SystemTime since;
  };
  // Adds a fault and logs it; one that is known already keeps its time.
  void add(Matter matter, const base::Error& error, base::SystemTime now);
  // Forgets everything that was wrong in the matter.
  void end(Matter matter);
  // Makes this the only fault in the matter.
  void replace(Matter matter, const base::Error& error, base::SystemTime now);
  [[nodiscard]] const std::vector<Entry>& all() const { return m_entries; }

 private:
  [[nodiscard]] bool has(Matter matter, const base::Error& error) const;
  std::vector<Entry> m_entries;
};

}  // namespace etalase::app
