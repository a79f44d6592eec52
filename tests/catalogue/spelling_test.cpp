// Which words a mistyped one may have meant.
#include "catalogue/spelling.hpp"

#include <gmock/gmock.h>

namespace etalase::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Vocabulary craft_words() {
  return Vocabulary({{"anyaman", 4},
                     {"batik", 60},
                     {"gerabah", 12},
                     {"ikat", 9},
                     {"jepara", 30},
                     {"kain", 50},
                     {"keris", 1},
                     {"songket", 2},
                     {"tas", 3},
                     {"tenun", 40},
                     {"tenunan", 2},
                     {"ukir", 5}});
}

std::string meant(std::string_view typed) {
  const auto near = craft_words().nearest(typed, 1);
  return near.empty() ? "" : near.front().word;
}

TEST(Vocabulary, PutsRightWhatVisitorsMistype) {
  for (const auto& [typed, word] :
       {std::pair("tennun", "tenun"), std::pair("grabah", "gerabah"), std::pair("gerabbah", "gerabah"),
        std::pair("gerabha", "gerabah"), std::pair("jepra", "jepara"), std::pair("batic", "batik"),
        std::pair("songkt", "songket"), std::pair("sonket", "songket"), std::pair("btaik", "batik"),
        std::pair("ukri", "ukir"), std::pair("anjaman", "anyaman"), std::pair("vatik", "batik")})
    EXPECT_EQ(meant(typed), word) << typed;
}

TEST(Vocabulary, PutsRightWhatIsStillBeingTyped) {
  EXPECT_EQ(meant("tennu"), "tenun");
  EXPECT_EQ(meant("grab"), "gerabah");
  EXPECT_EQ(meant("jepra"), "jepara");
}

TEST(Vocabulary, LeavesAloneWhatIsFarFromEveryWord) {
  for (const auto* typed : {"xylofon", "q", "xx", "komputer", "zzzzzzzz"}) EXPECT_EQ(meant(typed), "") << typed;
  EXPECT_EQ(meant(std::string(200, 'a')), "");
  EXPECT_EQ(meant(""), "");
}

TEST(Vocabulary, TakesTheNearestThenTheWeightiest) {
  const Vocabulary words({{"kayu", 5}, {"kayun", 1}, {"layu", 90}});
  const auto near = words.nearest("kayi", 5);
  ASSERT_FALSE(near.empty());
  EXPECT_EQ(near.front().word, "kayu");
  const Vocabulary equal({{"baku", 1}, {"balu", 9}});
  EXPECT_EQ(equal.nearest("bazu", 2).front().word, "balu");
}

TEST(Vocabulary, OffersTheWeightiestWordsWithABeginning) {
  EXPECT_THAT(craft_words().beginning_with("k", 5), ElementsAre(KnownWord{"kain", 50}, KnownWord{"keris", 1}));
  EXPECT_THAT(craft_words().beginning_with("te", 1), ElementsAre(KnownWord{"tenun", 40}));
  EXPECT_THAT(craft_words().beginning_with("x", 5), IsEmpty());
  EXPECT_THAT(Vocabulary({}).nearest("tenun", 5), IsEmpty());
}

}  // namespace
}  // namespace etalase::catalogue
