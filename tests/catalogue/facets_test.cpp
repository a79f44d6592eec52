// The collection page's filters and counts.
#include <gmock/gmock.h>

#include "catalogue/fixture.hpp"

namespace etalase::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

std::vector<std::pair<std::string, int>> counts(const std::vector<FacetValue>& values) {
  std::vector<std::pair<std::string, int>> pairs;
  for (const auto& value : values) pairs.emplace_back(value.value, value.count);
  return pairs;
}

TEST_F(ReaderTest, ListsProductsByNameWithSoldOutOnesLast) {
  open(test::small_feed(1));
  const auto page = m_reader->products({}, {});
  EXPECT_EQ(page.total, 3);
  EXPECT_THAT(ids_of(page.cards), ElementsAre("UKR-001", "BTK-001", "BTK-002"));
}

TEST_F(ReaderTest, LetsMakersTakeTurns) {
  auto small = test::small_feed(1);
  for (auto& item : small.part("product").items)
    if (auto* product = std::get_if<feed::Product>(&item); product->id == "UKR-001") {
      product->name = {{"id", "Zamrud"}};
      product->featured.reset();
    }
  small.seal();
  open(small);
  EXPECT_THAT(ids_of(m_reader->products({}, {}).cards), ElementsAre("BTK-001", "UKR-001", "BTK-002"));
}

TEST_F(ReaderTest, OpensWithWhatIsFeaturedToday) {
  auto small = test::small_feed(1);
  for (auto& item : small.part("product").items)
    if (auto* product = std::get_if<feed::Product>(&item); product->id == "UKR-001") {
      product->name = {{"id", "Zamrud"}};
      product->featured = feed::Featured{"2026-02-01", "2026-02-28", 1};
    }
  small.seal();
  open(small);
  m_reader->set_today(*base::parse_day("2026-02-10"));
  EXPECT_EQ(ids_of(m_reader->products({}, {}).cards).front(), "UKR-001");
  m_reader->set_today(*base::parse_day("2026-03-10"));
  EXPECT_EQ(ids_of(m_reader->products({}, {}).cards).front(), "BTK-001");
}

TEST_F(ReaderTest, GivesAPageOfProducts) {
  open(test::small_feed(1));
  EXPECT_THAT(ids_of(m_reader->products({}, {1, 1}).cards), ElementsAre("BTK-001"));
  EXPECT_EQ(m_reader->products({}, {1, 1}).total, 3);
  EXPECT_THAT(m_reader->products({}, {99, 10}).cards, IsEmpty());
  EXPECT_THAT(m_reader->products({}, {-5, -5}).cards, IsEmpty());
}

TEST_F(ReaderTest, FiltersByAnyValueOfAFacetAndAllFacets) {
  open(test::small_feed(1));
  EXPECT_EQ(m_reader->products({{Facet::craft, {"KAYU", "TENUN"}}}, {}).total, 3);
  EXPECT_THAT(ids_of(m_reader->products({{Facet::craft, {"KAYU", "TENUN"}}, {Facet::collection, {"KADO"}}}, {}).cards),
              ElementsAre("UKR-001", "BTK-002"));
  EXPECT_THAT(ids_of(m_reader->products({{Facet::region, {"JEPARA"}}}, {}).cards), ElementsAre("UKR-001"));
  EXPECT_EQ(m_reader->products({{Facet::craft, {}}}, {}).total, 3) << "nothing chosen is no filter";
}

TEST_F(ReaderTest, CountsWhatAValueWouldShowGivenTheOtherFacets) {
  open(test::small_feed(1));
  const Chosen chosen{{Facet::craft, {"KAYU"}}};
  EXPECT_THAT(counts(m_reader->facet(Facet::craft, chosen)), ElementsAre(Pair("KAYU", 1), Pair("TENUN", 2)));
  EXPECT_THAT(counts(m_reader->facet(Facet::region, chosen)), ElementsAre(Pair("JEPARA", 1)));
  EXPECT_THAT(counts(m_reader->facet(Facet::maker, {})), ElementsAre(Pair("PRJ-01", 2), Pair("PRJ-02", 1)));
  EXPECT_THAT(counts(m_reader->facet(Facet::collection, {})), ElementsAre(Pair("KADO", 2)));
}

TEST_F(ReaderTest, EveryCountIsWhatTheProductsPageShows) {
  open(test::small_feed(1));
  for (const auto facet : {Facet::craft, Facet::region, Facet::district, Facet::technique, Facet::material,
                           Facet::motif, Facet::category, Facet::price_band, Facet::maker, Facet::collection}) {
    for (const auto& value : m_reader->facet(facet, {})) {
      EXPECT_EQ(m_reader->products({{facet, {value.value}}}, {}).total, value.count) << value.value;
      EXPECT_FALSE(value.name.at("id").empty());
    }
  }
}

TEST_F(ReaderTest, PutsAPriceRangeIntoEveryBandItTouches) {
  open(test::small_feed(1));
  EXPECT_THAT(counts(m_reader->facet(Facet::price_band, {})),
              ElementsAre(Pair("lt-100k", 1), Pair("100k-500k", 1), Pair("500k-1m", 1), Pair("gt-5m", 1)));
}

TEST_F(ReaderTest, NamesValuesFromTheVocabularyAndFallsBackToTheId) {
  open(test::small_feed(1));
  EXPECT_EQ(m_reader->facet(Facet::craft, {})[1].name.at("en"), "Weaving");
  EXPECT_EQ(m_reader->facet(Facet::material, {})[0].name.at("id"), "SUTRA");
  EXPECT_EQ(m_reader->facet(Facet::region, {})[0].name.at("id"), "Kabupaten Jepara");
}

TEST_F(ReaderTest, KeepsAChosenValueThatShowsNothing) {
  open(test::small_feed(1));
  const auto values = m_reader->facet(Facet::craft, {{Facet::craft, {"ROTAN"}}});
  EXPECT_THAT(counts(values), ElementsAre(Pair("KAYU", 1), Pair("TENUN", 2), Pair("ROTAN", 0)));
}

TEST_F(ReaderTest, HidesACollectionThatIsWithdrawn) {
  open(test::small_feed(1));
  feed::Withdrawn list;
  list.items = {{{"collection", "KADO"}, false}};
  m_reader->withdraw(list);
  EXPECT_THAT(m_reader->facet(Facet::collection, {}), IsEmpty());
}

}  // namespace
}  // namespace etalase::catalogue
