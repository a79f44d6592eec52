// Something that is wrong, as both programs of a kiosk tell it.
#pragma once

#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"

namespace etalase::report {

// Something that is wrong and has been so since a time. `subject` is what tells two of a kind apart within one program:
// a feed's hash, a file, a key; no file holds it.
struct Fault {
  std::optional<base::ErrorKind> kind;  // absent: a word that only a later version knows
  std::string message;                  // one line
  base::SystemTime since;
  std::string subject = {};
  std::optional<base::Origin> origin = {};  // absent where nobody told, or a later version did
  bool operator==(const Fault&) const = default;
};
// Returns the fault that an error began; its message is brought into one line that every reader takes.
[[nodiscard]] Fault fault_of(const base::Error& error, base::SystemTime since);

}  // namespace etalase::report
