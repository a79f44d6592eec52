// What may become a path and what may not.
#include "store/layout.hpp"

#include <gtest/gtest.h>

namespace etalase::store {
namespace {

TEST(Layout, TakesOnlyPlainSourceIds) {
  EXPECT_TRUE(is_source_id("jawa-tengah-2"));
  for (const auto* id : {"", "..", ".", "a/b", "A", "a b", "a.b", "galeri\n", "ü", "a_b"})
    EXPECT_FALSE(is_source_id(id)) << id;
  EXPECT_TRUE(is_source_id(std::string(32, 'a')));
  EXPECT_FALSE(is_source_id(std::string(33, 'a')));
  EXPECT_FALSE(is_source_id(std::string("a\0b", 3)));
  EXPECT_FALSE(is_source_id("../etc"));
}

TEST(Layout, TakesOnlyPartsOneLevelDeep) {
  EXPECT_TRUE(is_part_target("parts/product-007.json"));
  EXPECT_TRUE(is_part_target("parts/cooperation_scheme-000.json"));
  for (const auto* target :
       {"feed.json", "parts/.json", "parts/../feed.json", "parts/a/b.json", "parts/a.json.tmp", "/parts/a.json",
        "parts/A.json", "parts/a.jsonx", "xparts/a.json", "xxxxxxproduct.json", "parts/productxjson"}) {
    EXPECT_FALSE(is_part_target(target)) << target;
  }
  EXPECT_FALSE(is_part_target("parts/" + std::string(100, 'a') + ".json"));
}

TEST(Layout, NumbersGenerationsBothWays) {
  EXPECT_EQ(generation_name(42), "000042");
  EXPECT_EQ(generation_number("000042"), 42U);
  EXPECT_EQ(generation_number("1234567"), 1'234'567U);
  for (const auto* name : {"", "42", "0000042", "00004a", "-00042", "000000", "000042 ", "99999999999999999999999"}) {
    EXPECT_EQ(generation_number(name), 0U) << name;
  }
}

TEST(Layout, FollowsTheDesign) {
  const Layout layout{"/s/galeri"};
  EXPECT_EQ(layout.generation("000042"), "/s/galeri/generations/000042");
  const std::string sha256(64, 'a');
  EXPECT_EQ(layout.blob(sha256), "/s/galeri/blobs/aa/" + sha256);
  EXPECT_EQ(layout.partial(sha256), "/s/galeri/partial/" + sha256 + ".part");
}

}  // namespace
}  // namespace etalase::store
