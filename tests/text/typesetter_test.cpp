// Paragraphs in every script the kiosk ships, measured and painted.
#include "text/typesetter.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <thread>

namespace etalase::text {
namespace {

const RichText k_story(
    "Benang diikat, dicelup, dijemur, lalu ditenun sehingga gambar muncul dengan tepi yang lembut. Pola zig-zag di "
    "tepi "
    "kain adalah ciri pengenalnya.");

TextStyle in(const std::string& language, Face face = Face::reading, float size = 32) {
  TextStyle style;
  style.face = face;
  style.size_px = size;
  style.language = language;
  style.direction = direction_of(language);
  return style;
}

// Returns the columns [first, last] that carry ink.
std::pair<int, int> inked_columns(const AlphaBitmap& bitmap) {
  int first = bitmap.width;
  int last = -1;
  for (int y = 0; y < bitmap.height; ++y) {
    for (int x = 0; x < bitmap.width; ++x) {
      if (bitmap.alpha[static_cast<std::size_t>(y * bitmap.width + x)] < 128) continue;
      first = std::min(first, x - bitmap.inset_x);
      last = std::max(last, x - bitmap.inset_x);
    }
  }
  return {first, last};
}

struct Sample {
  const char* language;
  const char* text;
};
class Scripts : public ::testing::TestWithParam<Sample> {};

TEST_P(Scripts, HaveNoUnknownGlyphInAnyFace) {
  Typesetter typesetter;
  for (const Face face : {Face::display, Face::reading, Face::label, Face::figures}) {
    for (const Weight weight : {Weight::regular, Weight::bold}) {
      TextStyle style = in(GetParam().language, face);
      style.weight = weight;
      EXPECT_EQ(typesetter.measure(RichText(GetParam().text), style, 600).unknown_glyphs, 0);
    }
  }
}

TEST_P(Scripts, PaintInsideTheirFrame) {
  Typesetter typesetter;
  const auto bitmap = typesetter.paint(RichText(GetParam().text), in(GetParam().language), 300);
  ASSERT_EQ(bitmap.alpha.size(), static_cast<std::size_t>(bitmap.width * bitmap.height));
  EXPECT_GE(bitmap.width, bitmap.inset_x + 300);
  EXPECT_GE(bitmap.height, bitmap.inset_y + bitmap.measure.height);
  EXPECT_TRUE(std::any_of(bitmap.alpha.begin(), bitmap.alpha.end(), [](auto a) { return a > 200; }));
}

INSTANTIATE_TEST_SUITE_P(
    Languages, Scripts,
    ::testing::Values(Sample{"id", "Kisah pilihan: Bunyi alat tenun – “Troso” · Rp1.250.000 … é à ç"},
                      Sample{"en", "The sound of looms, 45–65 characters a line × 1.4"},
                      Sample{"ar", "القصة المختارة: صوت الأنوال في قرية تروسو، ١٢ قطعة"},
                      Sample{"jv-Java", "ꦱꦸꦒꦼꦁꦫꦮꦸꦃꦲꦶꦁꦒꦭꦼꦫꦶꦏꦿꦶꦪ"}, Sample{"su-Sund", "ᮘᮒᮤᮊ᮪ ᮞᮥᮔ᮪ᮓ"},
                      Sample{"zh", "精选故事：特罗索村的织布机声，爪哇蜡染"},
                      Sample{"ja", "工芸品のギャラリーへようこそ"}, Sample{"ko", "공예 갤러리에 오신 것을 환영합니다"},
                      Sample{"th", "ยินดีต้อนรับสู่หอศิลป์หัตถกรรม"}, Sample{"bug", "ᨅᨔ ᨕᨘᨁᨗ"},
                      Sample{"hi", "हस्तशिल्प दीर्घा में आपका स्वागत है"}, Sample{"ban", "ᬩᬮᬶ"},
                      Sample{"id", "Kain tenun 精选 نسيج ꦧꦠꦶꦏ꧀ bersama"}));

TEST(Typesetter, MeasuresWhatItPaints) {
  Typesetter typesetter;
  for (const int width : {k_no_wrap, 120, 333, 900}) {
    EXPECT_EQ(typesetter.measure(k_story, in("id"), width), typesetter.paint(k_story, in("id"), width).measure);
  }
}

TEST(Typesetter, BreaksLinesWithinTheWidth) {
  Typesetter typesetter;
  const auto measure = typesetter.measure(k_story, in("id"), 500);
  EXPECT_GT(measure.lines, 3);
  EXPECT_LE(measure.width, 500);
  EXPECT_EQ(measure.broken_words, 0);
  const auto one = typesetter.measure(k_story, in("id"), k_no_wrap);
  EXPECT_EQ(one.lines, 1);
  EXPECT_GT(one.width, 1500);
}

TEST(Typesetter, TellsWhenAWordHadToBreak) {
  Typesetter typesetter;
  const auto measure = typesetter.measure(RichText("Kesinambungankerajinantradisional"), in("id"), 200);
  EXPECT_GT(measure.lines, 1);
  EXPECT_GT(measure.broken_words, 0);
}

// Else one address made everything around it small.
TEST(Typesetter, WhatIsLongerThanAnyWordGoesOnInTheNextLine) {
  Typesetter typesetter;
  const RichText address(std::string("Lihat ") + std::string(90, 'x') + " di sana");
  const auto measure = typesetter.measure(address, in("id"), 400);
  EXPECT_GT(measure.lines, 2);
  EXPECT_EQ(measure.broken_words, 0);
}

TEST(Typesetter, LatinLinesStandExactlyAsFarApartAsAsked) {
  Typesetter typesetter;
  TextStyle style = in("id", Face::display, 70);
  style.line_factor = 1.1F;
  const auto measure = typesetter.measure(RichText("Bunyi alat tenun\ndari Desa Troso"), style, k_no_wrap);
  EXPECT_EQ(measure.lines, 2);
  EXPECT_EQ(measure.last_baseline - measure.first_baseline, 77);
  EXPECT_EQ(measure.height, 154);
}

TEST(Typesetter, TallScriptsTakeTheHeightTheyNeed) {
  Typesetter typesetter;
  TextStyle latin = in("id");
  TextStyle javanese = in("jv-Java");
  latin.line_factor = javanese.line_factor = 1.1F;
  const auto low = typesetter.measure(RichText("Sugeng rawuh"), latin, k_no_wrap);
  const auto tall = typesetter.measure(RichText("ꦱꦸꦒꦼꦁꦫꦮꦸꦃ"), javanese, k_no_wrap);
  EXPECT_GT(tall.height, low.height);
}

TEST(Typesetter, RightToLeftStandsAtTheRight) {
  Typesetter typesetter;
  const auto bitmap = typesetter.paint(RichText("صوت الأنوال"), in("ar"), 800);
  const auto [first, last] = inked_columns(bitmap);
  EXPECT_GT(last, 780);
  EXPECT_GT(first, 400);
}

TEST(Typesetter, AlignsEveryWay) {
  Typesetter typesetter;
  TextStyle style = in("id");
  const auto columns = [&](Align align) {
    style.align = align;
    return inked_columns(typesetter.paint(RichText("Selesai"), style, 600));
  };
  EXPECT_LT(columns(Align::start).first, 10);
  EXPECT_LT(columns(Align::left).first, 10);
  EXPECT_GT(columns(Align::end).second, 590);
  EXPECT_GT(columns(Align::right).second, 590);
  const auto [first, last] = columns(Align::centre);
  EXPECT_NEAR(first, 600 - last, 6);
}

// A headline whose last line would be one short word.
const RichText k_headline("Kulit kerang, sesudah makan");
constexpr int k_headline_box = 600;

TextStyle even(const std::string& language, Align align = Align::start) {
  TextStyle style = in(language, Face::display, 56);
  style.breaks = Breaks::even;
  style.align = align;
  return style;
}

TEST(Typesetter, EvenLinesAreAsManyAndNoneIsShort) {
  Typesetter typesetter;
  TextStyle style = even("id");
  const Measure narrow = typesetter.measure(k_headline, style, k_headline_box);
  style.breaks = Breaks::first_fit;
  const Measure greedy = typesetter.measure(k_headline, style, k_headline_box);
  ASSERT_EQ(greedy.lines, 2);
  EXPECT_EQ(narrow.lines, 2);
  // Both lines together are as long as before: the longer one is near their half.
  EXPECT_LT(narrow.width, greedy.width * 4 / 5);
}

TEST(Typesetter, EvenLinesKeepTheirPlaceInTheBox) {
  Typesetter typesetter;
  const auto columns = [&](const RichText& text, const TextStyle& style) {
    return inked_columns(typesetter.paint(text, style, k_headline_box));
  };
  EXPECT_LT(columns(k_headline, even("id")).first, 10);
  EXPECT_GT(columns(k_headline, even("id", Align::end)).second, k_headline_box - 15);
  const auto [first, last] = columns(k_headline, even("id", Align::centre));
  EXPECT_NEAR(first, k_headline_box - last, 12);
  EXPECT_GT(columns(RichText("القصة المختارة: صوت الأنوال في قرية تروسو"), even("ar")).second, k_headline_box - 15);
}

TEST(Typesetter, EvenLinesBreakNoWord) {
  Typesetter typesetter;
  for (const char* text : {"Brick-Red Thief’s Jug", "Kain Ikat Kesinambungan", "陶器 精选故事：特罗索村的织布机声", "a",
                           "Mangkuk\nSusun Tiga", "Kesinambungankerajinantradisional"}) {
    TextStyle style = even("id");
    for (const int width : {60, 200, 333, 900}) {
      style.breaks = Breaks::even;
      const Measure lines = typesetter.measure(RichText(text), style, width);
      style.breaks = Breaks::first_fit;
      const Measure greedy = typesetter.measure(RichText(text), style, width);
      EXPECT_EQ(lines.lines, greedy.lines) << text;
      EXPECT_EQ(lines.broken_words, greedy.broken_words) << text;
    }
  }
}

TEST(Typesetter, WeightSlantAndUnderlineOfSpansChangeThePicture) {
  Typesetter typesetter;
  const auto plain = typesetter.paint(RichText("kain tenun"), in("id"), k_no_wrap);
  const auto bold =
      typesetter.paint(RichText("kain tenun", {{5, 10, Weight::bold, Slant::upright, false}}), in("id"), k_no_wrap);
  const auto italic =
      typesetter.paint(RichText("kain tenun", {{5, 10, Weight::regular, Slant::italic, false}}), in("id"), k_no_wrap);
  const auto underlined =
      typesetter.paint(RichText("kain tenun", {{5, 10, Weight::regular, Slant::upright, true}}), in("id"), k_no_wrap);
  EXPECT_GT(bold.measure.width, plain.measure.width);
  EXPECT_NE(italic.alpha, plain.alpha);
  EXPECT_NE(underlined.alpha, plain.alpha);
}

TEST(Typesetter, NeitherSlantsNorSpacesArabic) {
  Typesetter typesetter;
  const RichText arabic("صوت الأنوال");
  TextStyle style = in("ar");
  const auto plain = typesetter.paint(arabic, style, k_no_wrap);
  style.slant = Slant::italic;
  style.letter_spacing_px = 4;
  EXPECT_EQ(typesetter.paint(arabic, style, k_no_wrap).alpha, plain.alpha);
  TextStyle latin = in("id");
  const auto close = typesetter.measure(RichText("KISAH"), latin, k_no_wrap);
  latin.letter_spacing_px = 4;
  EXPECT_GT(typesetter.measure(RichText("KISAH"), latin, k_no_wrap).width, close.width + 12);
}

TEST(Typesetter, ChineseAndJapaneseDrawTheSameSignDifferently) {
  Typesetter typesetter;
  const RichText sign("直骨");
  EXPECT_NE(typesetter.paint(sign, in("zh"), k_no_wrap).alpha, typesetter.paint(sign, in("ja"), k_no_wrap).alpha);
}

TEST(Typesetter, AnotherThreadPaintsTheSamePixels) {
  const auto paint = [] { return Typesetter().paint(k_story, in("id"), 500); };
  const auto here = paint();
  AlphaBitmap there;
  std::thread([&] { there = paint(); }).join();
  EXPECT_EQ(here.alpha, there.alpha);
}

TEST(Typesetter, BlankTextHasALineAndNoPixels) {
  Typesetter typesetter;
  for (const char* blank : {"", "   "}) {
    const auto bitmap = typesetter.paint(RichText(blank), in("id"), 300);
    EXPECT_TRUE(bitmap.alpha.empty());
    EXPECT_EQ(bitmap.measure.lines, 1);
    EXPECT_EQ(bitmap.measure.height, 45);
  }
}

TEST(Typesetter, SurvivesHostileText) {
  Typesetter typesetter;
  const std::vector<std::string> hostile = {std::string("a\0b", 3),
                                            "\xFF\xFE broken \xC3",
                                            "\xED\xA0\x80",
                                            std::string(5000, 'W'),
                                            "\u202E\u2066\u200F\u0301\u0301\u0301",
                                            "a\r\nb\tc\u2029d"};
  for (const auto& text : hostile) {
    const auto bitmap =
        typesetter.paint(RichText(text, {{1, 99999999, Weight::bold, Slant::italic, true}}), in("id"), 400);
    EXPECT_GE(bitmap.measure.lines, 1);
  }
  EXPECT_LE(typesetter.paint(RichText(std::string(200000, 'W')), in("id"), 40).height, 8192);
  EXPECT_GE(typesetter.measure(k_story, in("id"), 0).lines, 1);
}

TEST(Typesetter, ManualBreaksMakeLines) {
  Typesetter typesetter;
  EXPECT_EQ(typesetter.measure(RichText("satu\ndua\ntiga"), in("id"), k_no_wrap).lines, 3);
}

}  // namespace
}  // namespace etalase::text
