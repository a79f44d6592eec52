// Folding of the Latin letters that names in Indonesia's and its visitors' languages use.
#include "catalogue/fold.hpp"

#include <array>

namespace etalase::catalogue {

namespace {

constexpr char32_t k_first = 0xC0;
// Base letters of U+00C0 to U+017F in order; '.' marks a sign that has none, such as the multiplication sign.
constexpr std::string_view k_bases =
    "aaaaaaaceeeeiiiidnooooo.ouuuuyts"   // C0 to DF
    "aaaaaaaceeeeiiiidnooooo.ouuuuyty"   // E0 to FF
    "aaaaaaccccccccddddeeeeeeeeeegggg"   // 100 to 11F
    "gggghhhhiiiiiiiiiiiijjkkklllllll"   // 120 to 13F
    "lllnnnnnnnnnoooooooorrrrrrssssss"   // 140 to 15F
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // 160 to 17F
static_assert(k_bases.size() == 0x180 - k_first);

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool two_bytes = byte >= 0xC3 && byte <= 0xC5 && i + 1 < text.size();
    if (two_bytes) {
      const auto next = static_cast<unsigned char>(text[i + 1]);
      const char32_t letter = ((byte & 0x1FU) << 6U) | (next & 0x3FU);
      if (letter >= k_first && k_bases[letter - k_first] != '.') {
        folded.push_back(k_bases[letter - k_first]);
        ++i;
        continue;
      }
    }
    const bool upper = text[i] >= 'A' && text[i] <= 'Z';
    folded.push_back(upper ? static_cast<char>(text[i] - 'A' + 'a') : text[i]);
  }
  return folded;
}

int count_words(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    if (!is_space(c) && !inside) ++words;
    inside = !is_space(c);
  }
  return words;
}

std::string indonesian(const feed::Text& text) {
  const auto found = text.find("id");
  return found == text.end() ? std::string() : found->second;
}

}  // namespace etalase::catalogue
