// What a visitor's pages get from a catalogue.
#include "catalogue/reader.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "catalogue/fixture.hpp"

namespace etalase::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

base::Day day(const char* text) { return base::parse_day(text).value(); }

TEST_F(ReaderTest, GivesItemsAsTheyWerePublished) {
  const auto small = test::small_feed(7);
  open(small);
  EXPECT_EQ(m_reader->header(), small.header);
  EXPECT_EQ(m_reader->product("BTK-001"),
            std::get<feed::Product>(small.contents.at("parts/product-000.json").items[0]));
  EXPECT_EQ(m_reader->maker("PRJ-02"), std::get<feed::Maker>(small.contents.at("parts/maker-000.json").items[1]));
  EXPECT_EQ(m_reader->media("BTK-001"), small.contents.at("parts/product-000.json").media[0]);
  EXPECT_EQ(m_reader->items("notice").size(), 1U);
  EXPECT_FALSE(m_reader->product("PRJ-01")) << "an id of another kind is no product";
  EXPECT_FALSE(m_reader->damaged());
}

TEST_F(ReaderTest, HidesMakersWithoutConsentAndTheirProducts) {
  open(test::small_feed(1));
  EXPECT_FALSE(m_reader->maker("PRJ-03"));
  EXPECT_FALSE(m_reader->product("ANY-001"));
  EXPECT_FALSE(m_reader->card("ANY-001"));
  EXPECT_THAT(ids_of(m_reader->makers()), ElementsAre("PRJ-01", "PRJ-02"));
  EXPECT_EQ(m_reader->count("maker"), 2);
  EXPECT_EQ(m_reader->count("product"), 3);
  EXPECT_TRUE(m_reader->products_of_maker("PRJ-03").empty());
}

TEST_F(ReaderTest, HidesProductsOfAMakerTheFeedDoesNotHave) {
  auto small = test::small_feed(1);
  std::get<feed::Product>(small.part("product").items[0]).maker = "PRJ-99";
  small.seal();
  open(small);
  EXPECT_FALSE(m_reader->product("BTK-001"));
}

TEST_F(ReaderTest, ShowsItemsOnlyBetweenTheirDates) {
  auto small = test::small_feed(1);
  auto& product = std::get<feed::Product>(small.part("product").items[0]);
  product.display_from = "2026-01-05";
  product.display_until = "2026-01-06";
  small.seal();
  open(small);
  EXPECT_TRUE(m_reader->product("BTK-001"));
  m_reader->set_today(day("2026-01-04"));
  EXPECT_FALSE(m_reader->product("BTK-001"));
  m_reader->set_today(day("2026-01-06"));
  EXPECT_TRUE(m_reader->product("BTK-001"));
  m_reader->set_today(day("2026-01-07"));
  EXPECT_FALSE(m_reader->product("BTK-001"));
  EXPECT_EQ(m_reader->count("product"), 2);
}

TEST_F(ReaderTest, ShowsANoticeOnlyWhileItHolds) {
  open(test::small_feed(1));
  EXPECT_EQ(m_reader->count("notice"), 1);
  m_reader->set_today(day("2026-01-06"));
  EXPECT_EQ(m_reader->count("notice"), 0);
}

TEST_F(ReaderTest, AMakerHiddenByDatesHidesTheProducts) {
  auto small = test::small_feed(1);
  std::get<feed::Maker>(small.part("maker").items[0]).display_until = "2026-01-04";
  small.seal();
  open(small);
  EXPECT_FALSE(m_reader->product("BTK-001"));
  EXPECT_TRUE(m_reader->product("UKR-001"));
}

TEST_F(ReaderTest, WithdrawsItemsAndPicturesAtOnce) {
  const auto small = test::small_feed(1);
  open(small);
  const auto& picture = small.contents.at("parts/product-000.json").media[2];
  feed::Withdrawn list;
  list.items = {{{"maker", "PRJ-01"}, false}};
  list.media = {picture.files[1].sha256};
  m_reader->withdraw(list);
  EXPECT_FALSE(m_reader->maker("PRJ-01"));
  EXPECT_FALSE(m_reader->product("BTK-001"));
  EXPECT_EQ(m_reader->count("product"), 1);
  ASSERT_TRUE(m_reader->media("UKR-001"));
  EXPECT_THAT(m_reader->media("UKR-001")->files, ElementsAre(picture.files[0]));
  list.media.push_back(picture.files[0].sha256);
  m_reader->withdraw(list);
  EXPECT_FALSE(m_reader->media("UKR-001"));
  EXPECT_FALSE(m_reader->card("UKR-001")->cover);
  m_reader->withdraw({});
  EXPECT_TRUE(m_reader->product("BTK-001")) << "a newer list may let an item back in";
}

TEST_F(ReaderTest, FillsProductCards) {
  const auto small = test::small_feed(3);
  open(small);
  const auto card = m_reader->card("BTK-001");
  ASSERT_TRUE(card);
  EXPECT_EQ(card->maker_name.at("id"), "Tenun Latimojong");
  EXPECT_EQ(card->district, "DONRI") << "a product without a district stands in its maker's";
  EXPECT_EQ(card->district_name.at("id"), "DONRI");
  EXPECT_EQ(card->region, "SOPPENG");
  EXPECT_EQ(card->region_name.at("id"), "Kabupaten Soppeng");
  EXPECT_EQ(card->price->min, 400'003);
  EXPECT_EQ(card->cover, small.contents.at("parts/product-000.json").media[0]);
}

TEST_F(ReaderTest, FillsMakerAndStoryCards) {
  open(test::small_feed(1));
  const auto maker = m_reader->maker_card("PRJ-01");
  ASSERT_TRUE(maker);
  EXPECT_EQ(maker->products, 2);
  EXPECT_EQ(maker->region, "SOPPENG");
  const auto stories = m_reader->stories();
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0].words, 6 + 5);
  EXPECT_EQ(stories[0].region_name.at("id"), "Kabupaten Soppeng");
  EXPECT_FALSE(stories[0].hero);
}

TEST_F(ReaderTest, CardsKeepTheOrderAskedFor) {
  open(test::small_feed(1));
  EXPECT_THAT(ids_of(m_reader->cards(
                  {{"product", "UKR-001"}, {"story", "CRT-01"}, {"product", "ANY-001"}, {"product", "BTK-001"}})),
              ElementsAre("UKR-001", "BTK-001"));
}

TEST_F(ReaderTest, FeaturesOnlyInTheDaysOfTheFeature) {
  open(test::small_feed(1));
  EXPECT_THAT(ids_of(m_reader->featured(5)), ElementsAre("UKR-001"));
  EXPECT_THAT(m_reader->featured(0), IsEmpty());
  m_reader->set_today(day("2026-02-01"));
  EXPECT_THAT(m_reader->featured(5), IsEmpty());
}

TEST_F(ReaderTest, RelatesOwnChoicesThenTheMakerThenTheCraft) {
  open(test::small_feed(1));
  const auto product = m_reader->product("BTK-001");
  ASSERT_TRUE(product);
  EXPECT_THAT(ids_of(m_reader->related(*product, 5)), ElementsAre("UKR-001", "BTK-002"));
  EXPECT_THAT(ids_of(m_reader->related(*product, 1)), ElementsAre("UKR-001"));
  EXPECT_THAT(m_reader->related(*product, -1), IsEmpty());
}

TEST_F(ReaderTest, FindsStoriesThatNameAnItemOrShareCraftAndRegion) {
  open(test::small_feed(1));
  EXPECT_THAT(ids_of(m_reader->stories_about({"product", "BTK-001"}, 3)), ElementsAre("CRT-01"));
  EXPECT_THAT(ids_of(m_reader->stories_about({"product", "BTK-002"}, 3)), ElementsAre("CRT-01"));
  EXPECT_THAT(ids_of(m_reader->stories_about({"region", "SOPPENG"}, 3)), ElementsAre("CRT-01"));
  EXPECT_THAT(m_reader->stories_about({"product", "UKR-001"}, 3), IsEmpty());
  EXPECT_THAT(m_reader->stories_about({"story", "CRT-01"}, 3), IsEmpty());
}

TEST_F(ReaderTest, OpensAPathWithSpacesAndMarks) {
  const std::string folder = m_folder / "a b?c#d%20";
  ASSERT_EQ(::mkdir(folder.c_str(), 0755), 0);
  const auto small = test::small_feed(1);
  write_file(folder + "/catalogue-2.sqlite", build_catalogue(small.feed, small.parts, {}).value());
  const auto reader = Reader::open(folder);
  ASSERT_TRUE(reader) << reader.error().message;
  EXPECT_EQ((*reader)->count("product"), 3);
}

TEST_F(ReaderTest, TakesNoTextForSql) {
  open(test::small_feed(1));
  const std::string nasty = "X' OR '1'='1";
  EXPECT_FALSE(m_reader->product(nasty));
  EXPECT_THAT(m_reader->items(nasty), IsEmpty());
  EXPECT_EQ(m_reader->products({{Facet::craft, {nasty}}}, {}).total, 0);
  EXPECT_FALSE(m_reader->damaged());
}

TEST(Reader, IsNotFoundInAnEmptyFolder) {
  const test::TempDir empty;
  EXPECT_EQ(Reader::open(empty.path()).error().kind, base::ErrorKind::not_found);
}

TEST(Reader, PutsBlobsBelowTheirFirstByte) { EXPECT_EQ(blob_path("/s", "abcdef"), "/s/blobs/ab/abcdef"); }

}  // namespace
}  // namespace etalase::catalogue
