// Breaks lines of nearly the same length.
#include "text/line_breaks.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::text {

namespace {

// No language's words are longer: what is, an address or a slip of the keyboard, may go on in the next line anywhere,
// lest everything around it gets small.
constexpr int k_longest_word = 40;

// Characters between the places around a position where a line may break.
int word_length(const PangoLogAttr* attributes, int count, int position) {
  int first = position;
  int end = position;
  while (first > 0 && attributes[first].is_line_break == 0) --first;
  while (end < count && attributes[end].is_line_break == 0) ++end;
  return end - first;
}

}  // namespace

bool breaks_word(PangoLayout* layout, const PangoLayoutLine* line) {
  if (line->start_index == 0 || line->is_paragraph_start) return false;
  const char* text = pango_layout_get_text(layout);
  const char* start = text + line->start_index;
  if (g_utf8_get_char(start) >= 0x0E00) return false;
  int count = 0;
  const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout, &count);
  const auto position = static_cast<int>(g_utf8_pointer_to_offset(text, start));
  return position < count && attributes[position].is_line_break == 0 &&
         word_length(attributes, count, position) <= k_longest_word;
}

namespace {

struct Lines {
  int count = 0;
  int broken_words = 0;
  int widest = 0;  // Pango units, as the next
  int last = 0;
};

Lines lines_of(PangoLayout* layout) {
  Lines lines;
  lines.count = pango_layout_get_line_count(layout);
  for (int i = 0; i < lines.count; ++i) {
    PangoLayoutLine* line = pango_layout_get_line_readonly(layout, i);
    PangoRectangle logical;
    pango_layout_line_get_extents(line, nullptr, &logical);
    lines.widest = std::max(lines.widest, logical.width);
    lines.last = logical.width;
    lines.broken_words += breaks_word(layout, line) ? 1 : 0;
  }
  return lines;
}

// Narrows the layout as far as it needs no further line and breaks no word, where its last line is short.
void narrow(PangoLayout* layout) {
  constexpr int k_most_lines = 6;  // more is a text, not a headline
  const int box = pango_layout_get_width(layout);
  const Lines greedy = lines_of(layout);
  if (greedy.count < 2 || greedy.count > k_most_lines || greedy.broken_words > 0) return;
  if (greedy.last > greedy.widest * 2 / 3) return;
  int fits = greedy.widest;
  int too_narrow = fits / greedy.count;
  while (fits - too_narrow > 2 * PANGO_SCALE) {
    const int width = (fits + too_narrow) / 2;
    pango_layout_set_width(layout, width);
    const Lines lines = lines_of(layout);
    (lines.count == greedy.count && lines.broken_words == 0 ? fits : too_narrow) = width;
  }
  pango_layout_set_width(layout, fits);
  if (lines_of(layout).count > greedy.count) pango_layout_set_width(layout, box);
}

}  // namespace

float even_out(PangoLayout* layout) {
  const int box = pango_layout_get_width(layout);
  if (box < 0) return 0;
  narrow(layout);
  const float freed = static_cast<float>(box - pango_layout_get_width(layout)) / PANGO_SCALE;
  switch (pango_layout_get_alignment(layout)) {
    case PANGO_ALIGN_LEFT: return 0;
    case PANGO_ALIGN_CENTER: return std::round(freed / 2);
    case PANGO_ALIGN_RIGHT: return freed;
  }
  return 0;
}

}  // namespace etalase::text
