// What visitors find, and what they must not.
#include "catalogue/search.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include "catalogue/fixture.hpp"

namespace etalase::catalogue {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

class SearchTest : public ReaderTest {
 protected:
  SearchTest() : m_small(test::small_feed(1)) {
    m_small.header.languages = {{"id", "Indonesia", feed::Direction::ltr, true},
                                {"en", "English", feed::Direction::ltr, false},
                                {"zh", "中文", feed::Direction::ltr, false}};
    m_small.header.vocab.technique = {{{"IKAT", {{"id", "tenun ikat"}, {"en", "ikat weaving"}}, {}, {}}, {}, {}}};
    auto& silk = product(0);
    silk.name["en"] = "Silk sarong";
    silk.name["zh"] = "丝绸纱笼";
    silk.techniques = {"IKAT"};
    silk.story = {feed::TextBlock{{{"id", "Ditenun dengan benang panel emas."}, {"en", "Woven with gold."}}}};
  }
  feed::Product& product(std::size_t at) { return std::get<feed::Product>(m_small.part("product").items[at]); }
  void open_feed() {
    m_small.seal();
    open(m_small);
  }
  SearchResults search(const std::string& text, const std::string& language = "id") {
    return m_reader->search({text, language, {}});
  }
  std::vector<std::string> products(const std::string& text, const std::string& language = "id") {
    return ids_of(search(text, language).products.cards);
  }

  test::SmallFeed m_small;
};

TEST_F(SearchTest, FindsByNameMakerPlaceTechniqueAndStory) {
  open_feed();
  EXPECT_THAT(products("sarung"), ElementsAre("BTK-001"));
  EXPECT_THAT(products("latimojong"), UnorderedElementsAre("BTK-001", "BTK-002")) << "their maker";
  EXPECT_THAT(products("soppeng"), UnorderedElementsAre("BTK-001", "BTK-002")) << "their region";
  EXPECT_THAT(products("donri"), UnorderedElementsAre("BTK-001", "BTK-002")) << "their maker's district";
  EXPECT_THAT(products("ikat"), ElementsAre("BTK-001"));
  EXPECT_THAT(products("emas"), ElementsAre("BTK-001")) << "its story";
  EXPECT_THAT(ids_of(search("jepara").makers.cards), ElementsAre("PRJ-02"));
  EXPECT_THAT(ids_of(search("murbei").stories.cards), ElementsAre("CRT-01"));
}

TEST_F(SearchTest, ShowsNamesBeforeStories) {
  open_feed();
  EXPECT_THAT(products("panel"), ElementsAre("UKR-001", "BTK-001"));
}

TEST_F(SearchTest, ShowsWholeWordsFirstAndSoldOutPiecesLast) {
  product(0).name["id"] = "Kainan";
  product(1).name["id"] = "Kain";
  product(2).name["id"] = "Kain besar";
  open_feed();
  EXPECT_THAT(products("kain"), ElementsAre("UKR-001", "BTK-002", "BTK-001"));
}

TEST_F(SearchTest, FindsAllWordsTogetherWhereverTheyStand) {
  open_feed();
  EXPECT_THAT(products("sarung soppeng"), ElementsAre("BTK-001"));
  EXPECT_THAT(products("emas latimojong sutra"), ElementsAre("BTK-001"));
  EXPECT_THAT(products("sarung jepara"), IsEmpty());
  EXPECT_THAT(search("sarung jepara").nearest, IsSupersetOf({"sarung", "jepara"})) << "each leads somewhere";
}

TEST_F(SearchTest, FindsWhileAWordIsTyped) {
  open_feed();
  for (const auto* typed : {"sa", "sar", "saru", "sarun", "sarung"})
    EXPECT_THAT(products(typed), Contains("BTK-001")) << typed;
}

TEST_F(SearchTest, OffersWordsAndTermsForOneLetter) {
  open_feed();
  const auto results = search("t");
  EXPECT_EQ(results.total(), 0);
  EXPECT_THAT(results.nearest, Contains("tenun"));
  ASSERT_FALSE(results.terms.empty());
  EXPECT_EQ(results.terms.front().value, "TENUN");
}

TEST_F(SearchTest, PutsWordsRight) {
  open_feed();
  const auto results = search("tennun");
  EXPECT_TRUE(results.corrected());
  EXPECT_EQ(results.searched(), "tenun");
  EXPECT_THAT(results.words, ElementsAre(SearchedWord{"tennun", "tenun"}));
  EXPECT_THAT(ids_of(results.products.cards), UnorderedElementsAre("BTK-001", "BTK-002"));
  EXPECT_FALSE(search("tenun").corrected());
  EXPECT_THAT(search("srung sopeng").searched(), "sarung soppeng");
}

TEST_F(SearchTest, FindsInTheVisitorsLanguageAndInTheCraftsOwn) {
  open_feed();
  EXPECT_THAT(products("silk", "en"), ElementsAre("BTK-001"));
  EXPECT_THAT(products("silk", "id"), ElementsAre("BTK-001")) << "an English word on an Indonesian page";
  EXPECT_THAT(products("sarung", "en"), ElementsAre("BTK-001"));
  EXPECT_THAT(products("silk tenun soppeng", "en"), ElementsAre("BTK-001"));
  EXPECT_THAT(products("silk", "xx"), ElementsAre("BTK-001")) << "a language that the feed does not have";
}

TEST_F(SearchTest, FindsByTwoChineseCharactersAndByOne) {
  open_feed();
  EXPECT_THAT(products("丝绸", "zh"), ElementsAre("BTK-001"));
  EXPECT_THAT(products("绸纱", "zh"), ElementsAre("BTK-001"));
  EXPECT_THAT(products("笼", "zh"), ElementsAre("BTK-001"));
  EXPECT_THAT(products("布料", "zh"), IsEmpty());
}

TEST_F(SearchTest, TellsTermsWithWhatTheyWouldShow) {
  open_feed();
  const auto terms = search("tenun").terms;
  ASSERT_EQ(terms.size(), 2U);
  EXPECT_EQ(terms[0], (FoundTerm{Facet::craft, "TENUN", {{"id", "Tenun"}, {"en", "Weaving"}}, 2}));
  EXPECT_EQ(terms[1].value, "IKAT");
  EXPECT_EQ(search("weaving").terms.front().value, "TENUN");
  const auto places = search("soppeng").terms;
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places[0].facet, Facet::region);
}

TEST_F(SearchTest, OffersAllTermsBeforeAnythingIsTyped) {
  open_feed();
  for (const auto* typed : {"", "   ", "***", "🙂", "\""}) {
    const auto results = search(typed);
    EXPECT_TRUE(results.words.empty());
    EXPECT_EQ(results.total(), 0);
    ASSERT_FALSE(results.terms.empty()) << typed;
    EXPECT_EQ(results.terms.front().facet, Facet::craft);
  }
}

TEST_F(SearchTest, NeverShowsNorNamesWhoHasNotAgreed) {
  open_feed();
  for (const auto* typed : {"rahma", "bakul", "pandan", "bakkul", "rahm", "bungoro", "r", "b"}) {
    const auto results = search(typed);
    EXPECT_THAT(ids_of(results.products.cards), Not(Contains("ANY-001"))) << typed;
    EXPECT_THAT(ids_of(results.makers.cards), Not(Contains("PRJ-03"))) << typed;
    EXPECT_THAT(results.nearest, Not(Contains("rahma"))) << typed;
    EXPECT_THAT(results.nearest, Not(Contains("bakul"))) << typed;
    EXPECT_THAT(results.searched(), Not(::testing::StartsWith("pandan "))) << typed;
  }
}

TEST_F(SearchTest, NeverShowsNorNamesWhatIsWithdrawnOrOfAnotherDay) {
  product(2).display_until = "2026-01-04";
  open_feed();
  EXPECT_THAT(products("panel"), ElementsAre("BTK-001")) << "the other one ended yesterday";
  m_reader->set_today(base::parse_day("2026-01-04").value());
  EXPECT_THAT(products("panel"), ElementsAre("UKR-001", "BTK-001"));
  m_reader->set_today(base::parse_day("2026-01-05").value());
  feed::Withdrawn list;
  list.items = {{{"product", "BTK-001"}, false}};
  m_reader->withdraw(list);
  const auto results = search("sarung");
  EXPECT_EQ(results.total(), 0);
  EXPECT_THAT(results.nearest, Not(Contains("sarung")));
  EXPECT_NE(search("srung").searched(), "sarung");
  EXPECT_THAT(search("ikat").terms, IsEmpty()) << "no piece is left of that technique";
}

TEST_F(SearchTest, CountsAllAndShowsTheFirst) {
  open_feed();
  const auto results = m_reader->search({"tenun", "id", {1, 1, 1, 1}});
  EXPECT_EQ(results.products.total, 2);
  EXPECT_EQ(results.products.cards.size(), 1U);
  EXPECT_EQ(results.terms.size(), 1U);
  EXPECT_EQ(m_reader->search({"tenun", "id", {-1, 0, 0, 0}}).products.total, 2);
}

TEST_F(SearchTest, SurvivesEverythingThatCanBeTyped) {
  open_feed();
  const std::vector<std::string> hostile{"\"",
                                         "'; DROP TABLE item; --",
                                         "AND",
                                         "sarung AND OR NOT",
                                         "NEAR(sarung sutra, 2)",
                                         "sarung*",
                                         "-sarung",
                                         "sarung:",
                                         "^sarung",
                                         "{sarung}",
                                         "sarung + sutra",
                                         "%",
                                         "_",
                                         "\\",
                                         std::string(10'000, 'a'),
                                         std::string(10'000, ' '),
                                         std::string(10'000, '"'),
                                         std::string("sa\0rung", 7),
                                         "🙂🙂",
                                         "\xFF\xC3",
                                         "x",
                                         "…",
                                         "sarung sarung sarung",
                                         "a b c d e f g h i j k l m n o p",
                                         std::string(9'999, '\xC3')};
  for (const auto& text : hostile) {
    for (const auto* language : {"id", "zh", "", "' OR 1"}) (void)search(text, language);
    EXPECT_FALSE(m_reader->damaged()) << text.substr(0, 40);
  }
  std::string long_text;
  for (int i = 0; i < 2000; ++i) long_text += "织布 ";
  (void)search(long_text, "zh");
  EXPECT_THAT(products("sarung*"), ElementsAre("BTK-001"));
  EXPECT_THAT(products("-sarung"), ElementsAre("BTK-001"));
}

TEST_F(SearchTest, FindsByNamesInACatalogueThatHasNoIndex) {
  m_small.seal();
  const auto built = build_catalogue(m_small.feed, m_small.parts, {});
  const std::string path = m_folder / catalogue_name(1);
  write_file(path, *built);
  {
    SQLite::Database old(path, SQLite::OPEN_READWRITE);
    old.exec("DROP TABLE hits; DROP TABLE word; DROP TABLE search_language; PRAGMA user_version=1; VACUUM");
  }
  auto reader = Reader::open(m_folder.path());
  ASSERT_TRUE(reader) << reader.error().message;
  m_reader = std::move(*reader);
  EXPECT_THAT(products("sar"), ElementsAre("BTK-001"));
  EXPECT_EQ(search("srung").searched(), "sarung");
  EXPECT_THAT(search("rahma").nearest, Not(Contains("rahma")));
  EXPECT_THAT(products("murbei"), IsEmpty());
  EXPECT_FALSE(search("tenun").terms.empty());
  EXPECT_FALSE(m_reader->damaged());
}

TEST(MatchesIn, AreTheWordsThatWereFound) {
  const std::vector<SearchedWord> words{{"tennun", "tenun"}, {"ika", "ika"}};
  EXPECT_THAT(matches_in("Kain Tenun, tenunan IKAT", words),
              ElementsAre(TextPiece{5, 10}, TextPiece{12, 19}, TextPiece{20, 24}));
  EXPECT_THAT(matches_in("Gerabah", words), IsEmpty());
  EXPECT_THAT(matches_in("", words), IsEmpty());
}

}  // namespace
}  // namespace etalase::catalogue
