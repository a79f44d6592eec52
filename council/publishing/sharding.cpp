// Sharding by hash, so that a changed item touches one part.
#include "publishing/sharding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/assert.hpp"
#include "base/digest.hpp"
#include "feed/codec.hpp"

namespace etalase::publishing {

int shard_of(std::string_view id, int n) {
  ETALASE_ASSERT(n > 0);
  const std::string hex = base::sha256_hex(id);
  std::uint32_t first = 0;
  std::from_chars(hex.data(), hex.data() + 8, first, 16);
  return static_cast<int>(first % static_cast<std::uint32_t>(n));
}

std::string part_target(std::string_view kind, int index) { return fmt::format("parts/{}-{:03}.json", kind, index); }

namespace {

struct Load {
  int items = 0;
  std::size_t bytes = 0;
};

bool is_light(const Load& load) { return load.items <= k_items_wanted && load.bytes <= feed::k_part_limit.count / 2; }

}  // namespace

int shards_for(const std::vector<Weighed>& items, int n) {
  for (; n < k_most_shards; n *= 2) {
    std::vector<Load> parts(static_cast<std::size_t>(n));
    for (const auto& item : items) {
      Load& load = parts[static_cast<std::size_t>(shard_of(item.id, n))];
      ++load.items;
      load.bytes += item.bytes;
    }
    if (std::all_of(parts.begin(), parts.end(), is_light)) break;
  }
  return n;
}

}  // namespace etalase::publishing
