// Kinds, references, page paths.
#include "feed/kinds.hpp"

#include <gtest/gtest.h>

#include <set>

namespace etalase::feed {
namespace {

TEST(Kinds, AreAllKnownByNameAndItem) {
  EXPECT_EQ(known_kinds().size(), 13U);
  EXPECT_EQ(kind_of(Product()), "product");
  EXPECT_EQ(kind_of(CooperationScheme()), "cooperation_scheme");
  EXPECT_TRUE(is_known_kind("statistic"));
  EXPECT_FALSE(is_known_kind("Product"));
}

TEST(Kinds, GivesEachItemsCommonMembers) {
  Place place;
  place.id = "PLC-1";
  EXPECT_EQ(common_of(Item(place)).id, "PLC-1");
}

TEST(Refs, ComeBackAsWritten) {
  const auto ref = parse_ref("product/BTK-012");
  ASSERT_TRUE(ref);
  EXPECT_EQ(*ref, (Ref{"product", "BTK-012"}));
  EXPECT_EQ(to_string(*ref), "product/BTK-012");
  EXPECT_TRUE(parse_ref("song/X-1"));
}

TEST(Refs, RefusesEverythingElse) {
  for (const char* text :
       {"", "/", "product", "product/", "/BTK-1", "product/btk", "product/BTK-1/", "Product/BTK-1", "product/../X"}) {
    EXPECT_FALSE(parse_ref(text)) << text;
  }
}

TEST(Pages, HaveOneLetterEachAndNoneForTheRest) {
  std::set<std::string_view> letters;
  for (const auto& kind : known_kinds()) {
    if (page_letter(kind).empty()) continue;
    EXPECT_TRUE(letters.insert(page_letter(kind)).second) << kind;
  }
  EXPECT_EQ(letters, (std::set<std::string_view>{"p", "m", "s", "e", "g", "k", "r", "t"}));
  EXPECT_EQ(page_letter("notice"), "");
}

}  // namespace
}  // namespace etalase::feed
