// Sizes of files and disks as people read them.
#pragma once

#include <string>

#include "base/units.hpp"

namespace etalase::base {

// A size in the largest of B, kB, MB and GB that leaves two digits at least, rounded up, so that what is there is never
// "0 MB": "812 B", "75 kB", "1204 kB", "42 MB".
[[nodiscard]] std::string size_text(Bytes size);

// What is needed and what is free, in one unit: one rounded up, the other down, so that they never read alike where
// the free space is too small.
struct NeededAndFree {
  std::string needed;
  std::string free;
};
[[nodiscard]] NeededAndFree needed_and_free(Bytes needed, Bytes free);

}  // namespace etalase::base
