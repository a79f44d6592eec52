// Items keep their part until the number of parts doubles.
#include "publishing/sharding.hpp"

#include <gtest/gtest.h>

namespace etalase::publishing {
namespace {

std::vector<std::string> ids(int count) {
  std::vector<std::string> list;
  for (int i = 0; i < count; ++i) list.push_back("BTK-" + std::to_string(i));
  return list;
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
  EXPECT_EQ(shards_for(ids(3), 1), 1);
  EXPECT_EQ(shards_for(ids(100), 1), 1);
  EXPECT_GE(shards_for(ids(101), 1), 2);
  EXPECT_GE(shards_for(ids(2000), 1), 32);
}

TEST(Shards, NeverShrinkAndEndAt512) {
  EXPECT_EQ(shards_for(ids(3), 16), 16);
  EXPECT_EQ(shards_for(ids(90000), 1), 512);
}

}  // namespace
}  // namespace etalase::publishing
