// The list by which import advises is what the kiosk's fonts have.
#include <fontconfig/fontconfig.h>
#include <gtest/gtest.h>
#include <pango/pango.h>

#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <set>
#include <sstream>

#include "text/font_config.hpp"
#include "text/typesetter.hpp"
#include "texts/drawable.hpp"

namespace etalase::text {
namespace {

constexpr char32_t k_end = 0x110000;

// Pango shows the codes of these, whatever a font has; the feed has none of them.
bool is_shown_as_code(char32_t sign) { return (sign >= 0x7F && sign < 0xA0) || (sign >= 0xFFF9 && sign <= 0xFFFB); }
// Line feeds and tabs, and what shows nothing by itself.
bool is_unseen(char32_t sign) { return sign < 0x20 || pango_is_zero_width(sign) != 0; }

std::set<char32_t> characters_of_the_fonts() {
  std::set<char32_t> found;
  const auto config = make_font_config(FontRange::all);
  if (!config) return found;
  const FcFontSet* fonts = FcConfigGetFonts(config.get(), FcSetSystem);
  for (int i = 0; i < fonts->nfont; ++i) {
    FcCharSet* signs = nullptr;
    if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &signs) != FcResultMatch) continue;
    FcChar32 map[FC_CHARSET_MAP_SIZE];
    FcChar32 next = 0;
    for (auto page = FcCharSetFirstPage(signs, map, &next); page != FC_CHARSET_DONE;
         page = FcCharSetNextPage(signs, map, &next)) {
      for (FcChar32 at = 0; at < 32 * FC_CHARSET_MAP_SIZE; ++at)
        if ((map[at / 32] >> (at % 32) & 1U) != 0) found.insert(page + at);
    }
  }
  for (char32_t sign = 0; sign < k_end; ++sign)
    if (is_unseen(sign)) found.insert(sign);
  std::erase_if(found, is_shown_as_code);
  return found;
}

std::string ranges_of(const std::set<char32_t>& signs) {
  std::stringstream text;
  text << std::hex << std::uppercase << std::setfill('0');
  for (auto at = signs.begin(); at != signs.end();) {
    const auto first = *at;
    auto last = first;
    while (++at != signs.end() && *at == last + 1) ++last;
    text << std::setw(4) << static_cast<unsigned>(first);
    if (last != first) text << '-' << std::setw(4) << static_cast<unsigned>(last);
    text << '\n';
  }
  return text.str();
}

std::string utf8(char32_t sign) {
  char bytes[6];
  return {bytes, static_cast<std::size_t>(g_unichar_to_utf8(sign, bytes))};
}

// Newer fonts may have more, none may have less: what import lets pass must not be a box on a screen.
TEST(FontRange, TheListOfDrawableCharactersIsTheFonts) {
  const auto fonts = characters_of_the_fonts();
  ASSERT_GT(fonts.size(), 50'000U) << "fonts-noto-core and fonts-noto-cjk are not installed";
  const std::string path = std::string(ETALASE_SOURCE_DIR) + "/assets/fonts/drawable.txt";
  if (std::getenv("ETALASE_REWRITE") != nullptr) std::ofstream(path) << ranges_of(fonts);
  std::set<char32_t> beyond, more;
  for (char32_t sign = 0; sign < k_end; ++sign) {
    if (texts::is_drawable(sign) && !fonts.contains(sign)) beyond.insert(sign);
    if (!texts::is_drawable(sign) && fonts.contains(sign)) more.insert(sign);
  }
  EXPECT_EQ(ranges_of(beyond), "") << "ETALASE_REWRITE=1 test_text writes assets/fonts/drawable.txt anew";
  EXPECT_LT(more.size(), fonts.size() / 20) << "ETALASE_REWRITE=1 test_text writes assets/fonts/drawable.txt anew";
}

TEST(FontRange, TheTypesetterDrawsWhatIsListedAndNothingElse) {
  Typesetter typesetter;
  const TextStyle style;
  for (char32_t page = 0; page < 0x20000; page += 0x100) {
    std::string listed;
    for (char32_t sign = page; sign < page + 0x100; ++sign)
      if (sign >= 0x20 && (sign < 0xD800 || sign > 0xDFFF) && texts::is_drawable(sign)) listed += utf8(sign);
    EXPECT_EQ(typesetter.measure(RichText(listed), style, k_no_wrap).unknown_glyphs, 0)
        << "page " << static_cast<unsigned>(page);
  }
  for (const unsigned sign : {0x1F600U, 0x2728U, 0xE000U, 0x1F1EEU, 0x1E7E0U}) {
    EXPECT_FALSE(texts::is_drawable(sign)) << std::hex << sign;
    EXPECT_GT(typesetter.measure(RichText(utf8(sign)), style, k_no_wrap).unknown_glyphs, 0) << std::hex << sign;
  }
}

}  // namespace
}  // namespace etalase::text
