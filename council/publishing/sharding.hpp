// Which part of the feed an item lies in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace etalase::publishing {

inline constexpr int k_most_shards = 512;
inline constexpr int k_items_wanted = 100;

// Index of an item's part among n (a power of two): the first 32 bits of SHA-256(id), modulo n; docs/feed.md.
[[nodiscard]] int shard_of(std::string_view id, int n);

// Returns "parts/product-007.json".
[[nodiscard]] std::string part_target(std::string_view kind, int index);

// An item with what of a part is written for it alone.
struct Weighed {
  std::string id;
  std::size_t bytes = 0;
};

// Doubles n until no part has more than 100 of these items or half of what a part may hold, or n is 512; never returns
// less than n.
[[nodiscard]] int shards_for(const std::vector<Weighed>& items, int n);

}  // namespace etalase::publishing
