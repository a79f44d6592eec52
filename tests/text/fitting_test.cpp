// Names and headlines fit without being cut.
#include "text/fitting.hpp"

#include <gtest/gtest.h>

namespace etalase::text {
namespace {

class Fitting : public ::testing::Test {
 protected:
  Typesetter typesetter;
  MeasureText measure = [this](const RichText& text, const TextStyle& style, int width) {
    return typesetter.measure(text, style, width);
  };
  static TextStyle card_title() {
    TextStyle style;
    style.face = Face::reading;
    style.weight = Weight::bold;
    style.size_px = 30;
    return style;
  }
};

TEST_F(Fitting, AShortNameKeepsItsSize) {
  const auto fitted = fit_name(measure, RichText("Kain Tenun Troso"), card_title(), 270, {2, 22});
  EXPECT_EQ(fitted.style.size_px, 30);
  EXPECT_LE(fitted.measure.lines, 2);
}

TEST_F(Fitting, ALongNameShrinksOnceAndTakesThreeLines) {
  const auto fitted =
      fit_name(measure, RichText("Selendang Sutra Liar Motif Belik Pewarna Alam"), card_title(), 270, {2, 22});
  EXPECT_EQ(fitted.style.size_px, 26);
  EXPECT_EQ(fitted.measure.lines, 3);
}

TEST_F(Fitting, TwoHundredLettersGrowTheCardAndStayWhole) {
  std::string name;
  while (name.size() < 200) name += "Tenun Ikat ";
  const auto fitted = fit_name(measure, RichText(name), card_title(), 270, {2, 22});
  EXPECT_GT(fitted.measure.lines, 3);
  EXPECT_EQ(fitted.measure, measure(RichText(name), fitted.style, 270));
  EXPECT_EQ(fitted.measure.unknown_glyphs, 0);
}

TEST_F(Fitting, NeverGoesUnderTheFloor) {
  TextStyle style = card_title();
  style.size_px = 24;
  const auto fitted = fit_name(measure, RichText("Selendang Sutra Liar Motif Belik Pewarna Alam"), style, 200, {2, 22});
  EXPECT_EQ(fitted.style.size_px, 22);
  style.size_px = 20;
  EXPECT_EQ(
      fit_name(measure, RichText("Selendang Sutra Liar Motif Belik Pewarna Alam"), style, 200, {2, 22}).style.size_px,
      20);
}

TEST_F(Fitting, AHeadlineShrinksUntilNoWordBreaks) {
  TextStyle style;
  style.face = Face::display;
  style.size_px = 76;
  style.line_factor = 1.1F;
  const auto fitted = fit_headline(measure, RichText("Handwerkskunstausstellung"), style, 600, {2, 32});
  EXPECT_LT(fitted.style.size_px, 76);
  EXPECT_EQ(fitted.measure.broken_words, 0);
  EXPECT_LE(fitted.measure.lines, 2);
}

TEST_F(Fitting, AHeadlineThatCannotFitTakesTheFloor) {
  TextStyle style;
  style.face = Face::display;
  style.size_px = 76;
  const auto fitted = fit_headline(measure, RichText(std::string(120, 'm')), style, 300, {1, 50});
  EXPECT_EQ(fitted.style.size_px, 50);
}

}  // namespace
}  // namespace etalase::text
