// How texts become words.
#include "catalogue/words.hpp"

#include <gmock/gmock.h>

namespace etalase::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> folded(std::string_view text) {
  std::vector<std::string> all;
  for (const Word& word : words_of(text)) all.push_back(word.folded);
  return all;
}

TEST(Words, HaveNoCaseNoAccentsAndNoApostrophes) {
  EXPECT_THAT(folded("Élok, SELENDANG – Qur'an’s"), ElementsAre("elok", "selendang", "qurans"));
  EXPECT_THAT(folded("ИКАТ Ёлка Ωμέγα"), ElementsAre("икат", "ёлка", "ωμέγα"));
  EXPECT_THAT(folded("e\xCC\x81lok"), ElementsAre("elok")) << "an accent that is a character of its own";
}

TEST(Words, AreDividedByEverythingThatIsNoLetterAndNoDigit) {
  EXPECT_THAT(folded("ikat*tenun-2026 (\"batik\") AND:NEAR/3"),
              ElementsAre("ikat", "tenun", "2026", "batik", "and", "near", "3"));
  EXPECT_THAT(folded("🙂✂️…「」、。"), IsEmpty());
  EXPECT_THAT(folded(std::string_view("te\0nun", 6)), ElementsAre("te", "nun"));
}

TEST(Words, KnowWhereTheyStand) {
  const std::string text = "Kain Élok";
  EXPECT_THAT(words_of(text), ElementsAre(Word{"kain", 0, 4}, Word{"elok", 5, 10}));
}

TEST(Words, OfScriptsWithoutSpacesArePairs) {
  EXPECT_THAT(folded("手织布"), ElementsAre("手织", "织布"));
  EXPECT_THAT(folded("布, 手织"), ElementsAre("布", "手织"));
  EXPECT_THAT(folded("Batik手织"), ElementsAre("batik", "手织"));
  EXPECT_THAT(folded("ผ้า"), ElementsAre("ผ้", "้า"));
  EXPECT_EQ(indexed_words("手织布 batik"), "手织 织布 布 batik") << "the last one is found alone";
  EXPECT_TRUE(is_spelled("batik"));
  EXPECT_FALSE(is_spelled("手织"));
}

TEST(Words, AreNoneInBrokenText) {
  EXPECT_THAT(folded("\xFF\xFEkain"), IsEmpty());
  EXPECT_THAT(folded(""), IsEmpty());
}

}  // namespace
}  // namespace etalase::catalogue
