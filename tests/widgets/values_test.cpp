// Millimetres, theme, icons, flow and picture files.
#include <gtest/gtest.h>

#include <cmath>

#include "widgets/controls.hpp"
#include "widgets/icons.hpp"
#include "widgets/pictures.hpp"
#include "widgets/theme.hpp"

namespace etalase::widgets {
namespace {

constexpr loop::PixelSize k_reference{1080, 1920};

TEST(Millimetres, ReferencePanelHasTwoPointSevenOnePixels) {
  EXPECT_NEAR(pixels_per_mm(k_reference, 32), 2.71F, 0.01F);
  EXPECT_NEAR(pixels_per_mm({2160, 3840}, 32), 5.42F, 0.01F);
}

TEST(Millimetres, ATinyDiagonalIsNotBelieved) {
  EXPECT_EQ(pixels_per_mm(k_reference, 0), pixels_per_mm(k_reference, 3));
}

TEST(Theme, DrawsTheReferencePanelOneToOne) {
  const Theme theme(k_reference, {32, {700}});
  EXPECT_EQ(theme.px(112), 112);
  EXPECT_EQ(theme.px(20.0_mm), 54);
}

TEST(Theme, KeepsMillimetresOnOtherPanels) {
  const Theme sharp({2160, 3840}, {32, {700}});
  EXPECT_EQ(sharp.px(112), 224);
  const Theme small(k_reference, {24, {700}});
  EXPECT_NEAR(small.px(100), 133, 1);
}

TEST(Theme, TextNeverGoesUnderTwentyTwoPixels) {
  const Theme coarse(k_reference, {85, {700}});
  for (int type = 0; type <= static_cast<int>(Type::numeral); ++type)
    EXPECT_GE(coarse.text_px(static_cast<Type>(type)), 22);
}

TEST(Theme, LargeTextIsHalfAsLargeAgain) {
  const Theme normal(k_reference, {32, {700}});
  const Theme large(k_reference, {32, {700}}, {TextSize::large});
  for (int type = 0; type <= static_cast<int>(Type::numeral); ++type) {
    EXPECT_NEAR(large.text_px(static_cast<Type>(type)), normal.text_px(static_cast<Type>(type)) * 1.5F, 1);
    // Cap height at least 7.3 mm.
    EXPECT_GE(large.text_px(static_cast<Type>(type)) * 0.714F, 7.3F * large.px_per_mm()) << type;
  }
}

TEST(Theme, APanelUnderTheSmallestIsDrawnAsIfItWereThatLarge) {
  const Theme small({800, 480}, {7, {700}});
  EXPECT_NEAR(small.width() / small.px_per_mm(), 335, 1);
  const Theme upright({720, 1280}, {10, {700}});
  EXPECT_NEAR(upright.width() / upright.px_per_mm(), 188, 1);
  const Theme smallest({1920, 1080}, {15.6, {700}});
  EXPECT_NEAR(smallest.width() / smallest.px_per_mm(), 345.4F, 1);
}

TEST(Theme, APanelOverTheLargestIsDrawnAsIfItWereThatLargeAndHangsWhereItHangs) {
  const Theme wall({1920, 1080}, {98, {400}});
  const Theme largest({1920, 1080}, {65, {700}});
  EXPECT_EQ(wall.px(100.0F), largest.px(100.0F));
  // 98 inches across are 1220 mm high: 1220 mm above the floor are 820 mm above the lower edge.
  EXPECT_NEAR(wall.reach_line(), 1080 * (1 - 820.0F / 1220), 2);
}

// What stands on every page takes less of a low one, and never less than a finger needs.
TEST(Theme, FixturesGetLowerWithThePage) {
  const Theme reference(k_reference, {32, {700}});
  EXPECT_EQ(reference.fixture(112), reference.control(112));
  const Theme low({1920, 1080}, {15.6, {700}});
  EXPECT_NEAR(low.fixture(112), low.control(112) * 0.7F, 1);
  EXPECT_GE(low.fixture(10), low.px(20.0_mm));
}

TEST(Theme, HeadingsAreNeverSmallerThanLabels) {
  for (const double inches : {15.6, 21.5, 32.0, 65.0}) {
    const Theme theme(k_reference, {inches, {700}});
    for (const Type type : {Type::hero, Type::display, Type::sheet_title, Type::section})
      EXPECT_GE(theme.text_px(type), theme.text_px(Type::label)) << inches;
  }
}

TEST(Theme, CapHeightIsAtLeastFourPointEightMillimetres) {
  const Theme theme(k_reference, {32, {700}});
  for (int type = 0; type <= static_cast<int>(Type::numeral); ++type)
    EXPECT_GE(theme.text_px(static_cast<Type>(type)) * 0.714F, 4.8F * theme.px_per_mm()) << type;
}

TEST(Colour, ReadsSixDigitsAndNothingElse) {
  EXPECT_EQ(parse_colour("#a05030"), rgb(0xA05030));
  for (const char* wrong : {"", "#a0503", "a05030", "#a0503g", "#a05030ff"})
    EXPECT_EQ(parse_colour(wrong), colours::k_placeholder) << wrong;
}

TEST(Colour, InHighContrastWhatIsLightIsWhiteAndWhatIsDarkBlack) {
  EXPECT_EQ(contrasted(colours::k_paper), rgb(0xFFFFFF));
  EXPECT_EQ(contrasted(colours::k_card), rgb(0xFFFFFF));
  for (const Colour dark : {colours::k_ink, colours::k_secondary, colours::k_terracotta, colours::k_indigo,
                            colours::k_border, colours::k_hero_ground})
    EXPECT_EQ(contrasted(dark), rgb(0x000000));
  EXPECT_EQ(contrasted(rgb(0xF1F2F3)), rgb(0xFFFFFF)) << "a colour of no list";
  EXPECT_EQ(contrasted(rgb(0x101820)), rgb(0x000000));
  EXPECT_EQ(contrasted(rgb(0xB98040)), rgb(0xB98040)) << "neither light nor dark";
  EXPECT_EQ(contrasted(faded(colours::k_card, 0.5F)), faded(rgb(0xFFFFFF), 0.5F));
}

TEST(Colour, PressedAndChosenStandOutInHighContrast) {
  for (const Colour pressed : {colours::k_pressed, colours::k_bar_selected, colours::k_found}) {
    EXPECT_GE(contrast(contrasted(pressed), contrasted(colours::k_ink)), 7);
    EXPECT_NE(contrasted(pressed), contrasted(colours::k_card));
  }
  EXPECT_NE(contrasted(colours::k_terracotta_pressed), contrasted(colours::k_terracotta));
  EXPECT_GE(contrast(contrasted(colours::k_disabled_text), contrasted(colours::k_paper)), 7);
}

TEST(Theme, HighContrastSetsHeadlinesInTheSturdyFace) {
  const Theme usual(k_reference, {32, {700}});
  const Theme high(k_reference, {32, {700}}, {.contrast = Contrast::high});
  EXPECT_EQ(usual.style(Type::hero, "id").face, text::Face::display);
  EXPECT_EQ(high.style(Type::hero, "id").face, text::Face::reading);
  EXPECT_EQ(high.style(Type::hero, "id").size_px, usual.style(Type::hero, "id").size_px);
  EXPECT_EQ(usual.shown(colours::k_paper), colours::k_paper);
  EXPECT_EQ(high.shown(colours::k_paper), rgb(0xFFFFFF));
}

TEST(Colour, FadesItsOpacityAlone) {
  EXPECT_EQ(faded(rgb(0x123456), 0.5F) & 0x00FFFFFFU, rgb(0x123456) & 0x00FFFFFFU);
  EXPECT_EQ(faded(rgb(0x123456), 0.5F) >> 24U, 128U);
  EXPECT_EQ(faded(rgb(0x123456), 2), rgb(0x123456));
}

// Relative luminance as WCAG defines it.
double luminance(Colour colour) {
  const auto channel = [colour](unsigned shift) {
    const double value = static_cast<double>((colour >> shift) & 0xFFU) / 255;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(16);
}

double contrast(Colour a, Colour b) {
  const double light = std::max(luminance(a), luminance(b));
  return (light + 0.05) / (std::min(luminance(a), luminance(b)) + 0.05);
}

TEST(Colour, TextsHaveTheContrastTheyNeed) {
  using namespace colours;
  for (const Colour ground : {k_paper, k_card}) {
    EXPECT_GE(contrast(k_ink, ground), 7);
    EXPECT_GE(contrast(k_secondary, ground), 7);
    EXPECT_GE(contrast(k_sogan, ground), 4.5);
    EXPECT_GE(contrast(k_disabled_text, ground), 4.5);
  }
  EXPECT_GE(contrast(k_light_text, k_terracotta), 4.5);
  EXPECT_GE(contrast(k_light_text, k_indigo), 7);
  EXPECT_GE(contrast(k_light_secondary, k_hero_ground), 7);
  EXPECT_GE(contrast(k_light_gold, k_attract_ground), 7);
  EXPECT_GE(contrast(k_ink, k_pressed), 7);
}

TEST(Colour, CraftMarksStandOutFromTheirGround) {
  for (const char* craft :
       {"BATIK", "TENUN", "LOGAM", "GERABAH", "ROTAN", "KAYU", "BATU", "ANYAMAN", "KERANG", "KULIT", "PANGAN", "LAIN"})
    EXPECT_GE(contrast(colours::k_light_gold, craft_look(craft).ground), 4.5) << craft;
}

TEST(Icon, EveryNameHasAnOutlineInsideItsSquare) {
  ASSERT_FALSE(icon_names().empty());
  for (const std::string& name : icon_names()) {
    const IconPath& path = icon(name);
    EXPECT_FALSE(path.strokes.empty() && path.dots.empty()) << name;
    for (const IconPath::Stroke& stroke : path.strokes)
      for (const Point p : stroke.points) EXPECT_TRUE(p.x >= 0 && p.x <= 24 && p.y >= 0 && p.y <= 24) << name;
  }
}

TEST(Icon, EveryCraftHasItsOwnMark) {
  for (const char* craft :
       {"BATIK", "TENUN", "LOGAM", "GERABAH", "ROTAN", "KAYU", "BATU", "ANYAMAN", "KERANG", "KULIT", "PANGAN", "LAIN"})
    EXPECT_FALSE(icon(craft_look(craft).icon).strokes.empty()) << craft;
  EXPECT_EQ(craft_look("ENTAH").icon, craft_look("LAIN").icon);
}

TEST(Icon, SurvivesPathsThatAreNone) {
  for (const char* path : {"", "L 1 1", "C 1 1 1 1 1 1", "Z", "M", "X 3 3", "M 1 1 Q", "O", "M1e9 L"})
    EXPECT_NO_FATAL_FAILURE((void)parse_icon(path)) << path;
  EXPECT_TRUE(parse_icon("L 1 1").strokes.empty());
}

TEST(Flow, WrapsAndNeverLeavesTheRow) {
  const Flow placed = flow({100, 100, 100, 500}, {10, 0, 260, 0}, 40, 10);
  ASSERT_EQ(placed.rects.size(), 4U);
  EXPECT_EQ(placed.rects[1].left, 120);
  EXPECT_EQ(placed.rects[2].top, 50);
  EXPECT_EQ(placed.rects[3].width(), 250);
  EXPECT_EQ(placed.rows, 3);
  EXPECT_EQ(placed.height, 140);
}

TEST(Flow, OfNothingIsNothing) { EXPECT_EQ(flow({}, {0, 0, 100, 0}, 40, 10).height, 0); }

feed::Media media_of(std::initializer_list<int> widths) {
  feed::Media media;
  for (const int width : widths)
    media.files.push_back({width, "hash" + std::to_string(width), 1, width, width * 5 / 4});
  return media;
}

TEST(Pictures, TakesTheSmallestFileThatCovers) {
  const feed::Media media = media_of({480, 960, 1920});
  EXPECT_EQ(file_for(media, {312, 390})->width, 480);
  EXPECT_EQ(file_for(media, {481, 100})->width, 960);
  EXPECT_EQ(file_for(media, {4000, 4000})->width, 1920);
  EXPECT_EQ(file_for(media_of({1920, 480, 960}), {700, 700})->width, 960);
}

TEST(Pictures, HasNothingForMediaWithoutFiles) { EXPECT_EQ(file_for(media_of({}), {10, 10}), nullptr); }

}  // namespace
}  // namespace etalase::widgets
