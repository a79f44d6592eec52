// Items keep their part until the number of parts doubles.
#include "publishing/sharding.hpp"

#include <gtest/gtest.h>

#include <map>

#include "feed/codec.hpp"

namespace etalase::publishing {
namespace {

std::vector<std::string> ids(int count) {
  std::vector<std::string> list;
  for (int i = 0; i < count; ++i) list.push_back("BTK-" + std::to_string(i));
  return list;
}

std::vector<Weighed> light(int count) {
  std::vector<Weighed> items;
  for (const auto& id : ids(count)) items.push_back({id, 500});
  return items;
}

TEST(Shard, IsTheFirst32BitsOfTheHash) {
  // sha256("BTK-012") begins with the eight digits that sha256sum prints.
  EXPECT_EQ(shard_of("BTK-012", 1), 0);
  for (const auto& id : ids(50)) {
    const int four = shard_of(id, 4), eight = shard_of(id, 8);
    EXPECT_EQ(eight % 4, four) << "doubling splits a part in two";
  }
}

TEST(Shard, NamesPartsWithThreeDigits) { EXPECT_EQ(part_target("product", 7), "parts/product-007.json"); }

TEST(Shards, GrowOnlyWhenAPartWouldPassAHundred) {
  EXPECT_EQ(shards_for(light(3), 1), 1);
  EXPECT_EQ(shards_for(light(100), 1), 1);
  EXPECT_GE(shards_for(light(101), 1), 2);
  EXPECT_GE(shards_for(light(2000), 1), 32);
}

TEST(Shards, GrowWhereFewItemsAreHeavy) {
  std::vector<Weighed> heavy = light(20);
  for (auto& item : heavy) item.bytes = feed::k_item_limit.count;
  const int n = shards_for(heavy, 1);
  std::map<int, std::size_t> loads;
  for (const auto& item : heavy) loads[shard_of(item.id, n)] += item.bytes;
  EXPECT_GT(n, 1);
  for (const auto& [part, bytes] : loads) EXPECT_LT(bytes, feed::k_part_limit.count) << part;
}

TEST(Shards, NeverShrinkAndEndAt512) {
  EXPECT_EQ(shards_for(light(3), 16), 16);
  EXPECT_EQ(shards_for(light(90000), 1), 512);
}

}  // namespace
}  // namespace etalase::publishing
