// Many blobs in little memory: still a set.
#include "store/blob_set.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

#include "base/digest.hpp"

namespace etalase::store {
namespace {

std::vector<Blob> all_of(const BlobSet& set) {
  std::vector<Blob> blobs;
  for (const auto& blob : set) blobs.push_back(blob);
  return blobs;
}

TEST(BlobSet, HoldsWhatAStandardSetHolds) {
  std::mt19937 random(1);
  BlobSet set;
  std::set<Blob> expected;
  for (int i = 0; i < 3000; ++i) {
    const Blob blob{base::sha256_hex(std::to_string(random() % 1000)), {random() % 2}};
    EXPECT_EQ(set.insert(blob), expected.insert(blob).second);
    const auto other = base::sha256_hex(std::to_string(random() % 1000));
    const bool there = expected.contains({other, {0}}) || expected.contains({other, {1}});
    ASSERT_EQ(set.contains(other), there) << i;
  }
  EXPECT_EQ(set.size(), expected.size());
  set.settle();
  EXPECT_THAT(all_of(set), testing::ElementsAreArray(expected));
}

TEST(BlobSet, KeepsAllButTheNewestInOrder) {
  BlobSet set;
  for (int i = 0; i < 20'000; ++i) set.insert(base::sha256_hex(std::to_string(i)));
  auto names = all_of(set);
  ASSERT_EQ(names.size(), 20'000U);
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end() - 300));
}

TEST(BlobSet, TakesNamesThatAreHashesOnly) {
  BlobSet set;
  for (const auto& name : {std::string(), std::string("../../x"), std::string(63, 'a'), std::string(64, 'A'),
                           std::string(64, 'g'), std::string(65, 'a')}) {
    EXPECT_FALSE(set.insert(name)) << name;
    EXPECT_FALSE(set.contains(name)) << name;
    set.erase(name);
  }
  EXPECT_TRUE(set.empty());
}

TEST(BlobSet, MergesAndErases) {
  const std::string a(64, 'a'), b(64, 'b'), c(64, 'c');
  BlobSet set{{c, {1}}, {a, {1}}};
  set.merge({{b, {2}}, {a, {1}}});
  EXPECT_THAT(all_of(set), testing::ElementsAre(Blob{a, {1}}, Blob{b, {2}}, Blob{c, {1}}));
  set.erase(b);
  set.erase_if([](const Blob& blob) { return blob.sha256.front() == 'c'; });
  EXPECT_THAT(all_of(set), testing::ElementsAre(Blob{a, {1}}));
  EXPECT_TRUE(set.insert(Blob{a, {2}})) << "two sizes under one name are two claims";
  set.clear();
  EXPECT_FALSE(set.contains(a));
  EXPECT_TRUE(set.insert(b));
  EXPECT_THAT(all_of(set), testing::ElementsAre(Blob{b, {}})) << "as good as new";
}

TEST(BlobSet, ErasesAmongNewcomers) {
  BlobSet set;
  std::vector<std::string> names;
  for (int i = 0; i < 700; ++i) names.push_back(base::sha256_hex(std::to_string(i)));
  for (const auto& name : names) set.insert(name);
  set.erase(names[3]);
  set.erase(names[699]);
  EXPECT_EQ(set.size(), 698U);
  for (std::size_t i = 0; i < names.size(); ++i) EXPECT_EQ(set.contains(names[i]), i != 3 && i != 699) << i;
  set.insert(names[3]);
  set.erase_if([&](const Blob& blob) { return blob.sha256 == names[5]; });
  for (std::size_t i = 0; i < names.size(); ++i) EXPECT_EQ(set.contains(names[i]), i != 5 && i != 699) << i;
}

}  // namespace
}  // namespace etalase::store
