// What to do about an error, chosen by what it is and by where it comes from: the table of docs/sync.md.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "report/sync_status.hpp"

namespace etalase::sync {

// One row: errors of this kind from there bring a source into this state, and somebody may do this.
struct Ruling {
  base::ErrorKind kind;
  base::Origin origin;
  report::SourceState state;
  std::string_view advice;
};

[[nodiscard]] std::span<const Ruling> rulings();
// Returns the row of an error; a pair that has none is ruled as this machine's general trouble. An error of which
// nobody has said where it comes from is this machine's.
[[nodiscard]] const Ruling& ruling_for(base::ErrorKind kind, std::optional<base::Origin> origin);

}  // namespace etalase::sync
