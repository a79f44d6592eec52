// Folding of names.
#include "catalogue/fold.hpp"

#include <gtest/gtest.h>

namespace etalase::catalogue {
namespace {

TEST(Fold, PutsCaseAndAccentsAside) {
  EXPECT_EQ(fold("Élok ŽIVO naïve Ñandu"), "elok zivo naive nandu");
  EXPECT_EQ(fold("Łódź ÆØÅ"), "lodz aoa");
}

TEST(Fold, LeavesOtherScriptsAndSignsAlone) {
  EXPECT_EQ(fold("3 × 4 ÷ 2"), "3 × 4 ÷ 2");
  EXPECT_EQ(fold("ꦧꦠꦶꦏ꧀ 蜡染"), "ꦧꦠꦶꦏ꧀ 蜡染");
}

TEST(Fold, SurvivesBrokenUtf8) {
  EXPECT_EQ(fold("a\xC3"), "a\xC3");
  EXPECT_EQ(fold("\xFF\xFE"), "\xFF\xFE");
}

TEST(CountWords, CountsBetweenSpaces) {
  EXPECT_EQ(count_words(""), 0);
  EXPECT_EQ(count_words("  satu\n\ndua  tiga "), 3);
}

}  // namespace
}  // namespace etalase::catalogue
