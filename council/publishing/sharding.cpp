// Sharding by hash, so that a changed item touches one part.
#include "publishing/sharding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/assert.hpp"
#include "base/digest.hpp"

namespace etalase::publishing {

int shard_of(std::string_view id, int n) {
  ETALASE_ASSERT(n > 0);
  const std::string hex = base::sha256_hex(id);
  std::uint32_t first = 0;
  std::from_chars(hex.data(), hex.data() + 8, first, 16);
  return static_cast<int>(first % static_cast<std::uint32_t>(n));
}

std::string part_target(std::string_view kind, int index) { return fmt::format("parts/{}-{:03}.json", kind, index); }

int shards_for(const std::vector<std::string>& ids, int n) {
  for (; n < k_most_shards; n *= 2) {
    std::vector<int> load(static_cast<std::size_t>(n), 0);
    for (const auto& id : ids) ++load[static_cast<std::size_t>(shard_of(id, n))];
    if (*std::max_element(load.begin(), load.end()) <= k_items_wanted) break;
  }
  return n;
}

}  // namespace etalase::publishing
