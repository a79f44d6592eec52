// What the builder reads out of items.
#include "catalogue/rows.hpp"

#include <gmock/gmock.h>

#include "catalogue/cards.hpp"
#include "feed/codec.hpp"

namespace etalase::catalogue {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Pair;

TEST(Rows, TakesTheNarrowerOfANoticesDates) {
  feed::Notice notice;
  notice.display_from = "2026-01-03";
  notice.from = "2026-01-01";
  notice.until = "2026-01-09";
  const auto row = row_of(notice);
  EXPECT_EQ(row.display_from, "2026-01-03");
  EXPECT_EQ(row.display_until, "2026-01-09");
  notice.display_until = "2026-01-05";
  EXPECT_EQ(row_of(notice).display_until, "2026-01-05");
}

TEST(Rows, ClosedDaysAndMovesAreThereBeforeTheyHappen) {
  for (const auto kind : {feed::NoticeKind::closed, feed::NoticeKind::moved}) {
    feed::Notice notice;
    notice.kind = kind;
    notice.from = "2026-01-01";
    notice.until = "2026-01-09";
    EXPECT_EQ(row_of(notice).display_from, "");
    EXPECT_EQ(row_of(notice).display_until, "2026-01-09");
  }
}

TEST(Rows, CountsBandsByTheirEdges) {
  feed::Product product;
  product.price = feed::Money{100'000, 100'000, "IDR", ""};
  EXPECT_THAT(facets_of(product), Contains(Pair(Facet::price_band, "100k-500k")));
  EXPECT_THAT(facets_of(product), ::testing::Not(Contains(Pair(Facet::price_band, "lt-100k"))));
  product.price = feed::Money{0, 30'000'000, "IDR", ""};
  EXPECT_THAT(facets_of(product), Contains(Pair(Facet::price_band, "gt-5m")));
}

TEST(Rows, CollectsEveryReference) {
  feed::Story story;
  story.region = "JEPARA";
  story.related = {{"maker", "PRJ-01"}};
  story.panels = {{feed::ItemBlock{{"product", "BTK-001"}}}};
  EXPECT_THAT(refs_of(story), ElementsAre(feed::Ref{"maker", "PRJ-01"}, feed::Ref{"product", "BTK-001"},
                                          feed::Ref{"region", "JEPARA"}));
}

TEST(Rows, CardsStayReadableItems) {
  feed::Product product;
  product.id = "BTK-001";
  product.name = {{"id", "Sarung"}};
  product.maker = "PRJ-01";
  product.story = {feed::TextBlock{{{"id", "panjang"}}}};
  product.images = {"M1", "M2"};
  const auto json = feed::item_to_json(stored_card(product));
  const auto back = feed::item_from_json("product", json, "");
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_TRUE(std::get<feed::Product>(*back).story.empty());
  EXPECT_THAT(std::get<feed::Product>(*back).images, ElementsAre("M1"));
}

}  // namespace
}  // namespace etalase::catalogue
