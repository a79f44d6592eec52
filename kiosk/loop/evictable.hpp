// What of a cache goes when memory is short.
#pragma once

#include <cstdint>
#include <optional>

namespace etalase::loop {

// A cache that gives back what was not used for longest; main thread. Caches that share a budget begin their frames
// together, so that the numbers of their frames tell which use is older.
class Evictable {
 public:
  virtual ~Evictable() = default;
  // Returns the frame that used the oldest entry last; nothing when all that is left is in use by the present frame.
  [[nodiscard]] virtual std::optional<std::uint64_t> oldest() = 0;
  // Lets that entry go.
  virtual void drop_oldest() = 0;
};

}  // namespace etalase::loop
