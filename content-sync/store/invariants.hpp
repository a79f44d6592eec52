// The seven promises about a store that every fault test checks: `etalase-sync verify` reports them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "store/layout.hpp"

namespace etalase::store {

// Numbered as docs/store.md explains them.
enum class Invariant {
  whole = 1,               // `current` is a complete generation whose every file has the signed hash
  old_or_new = 2,          // it is the one from before a fault, or the one that trusted metadata names
  never_lost = 3,          // an announced generation does not go away
  no_way_back = 4,         // trusted versions never go down
  converged = 5,           // a run with a healthy network leaves nothing behind
  reader_undisturbed = 6,  // what a reader holds stays whole
  bounded = 7,             // on disk: current, previous, one held by a reader, and no more
};
[[nodiscard]] std::string_view name_of(Invariant invariant);

struct Breach {
  Invariant invariant;
  std::string words;
  bool operator==(const Breach&) const = default;
};

// Whether what an interrupted job left is wrong, as after a finished run, or waits for the next one.
enum class Leftovers { are_wrong, may_wait };

// What a store shows at one moment, for the invariants that compare two.
struct Moment {
  std::string generation;  // of `current`; empty when there is none
  std::int64_t serial = 0;
  std::string feed;                               // sha256 of the signed feed.json
  std::string trusted_feed;                       // the one that targets.json names; empty when there is none
  std::map<std::string, std::uint64_t> versions;  // "root", …, "withdrawn.json" (its serial), "time-floor" (seconds)
  bool operator==(const Moment&) const = default;
};

// Looks at a source's folder without changing it; what cannot be read is missing from the moment.
[[nodiscard]] Moment look(const base::FileSystem& files, const Layout& layout);
// Compares the moment before a fault with one after it: invariants 2, 3 and 4. `announced` is the highest serial that
// anybody was told is on show, 0 when nobody was.
[[nodiscard]] std::vector<Breach> compare(const Moment& before, const Moment& after, std::int64_t announced);

}  // namespace etalase::store
