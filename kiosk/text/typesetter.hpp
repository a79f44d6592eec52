// Pango and Cairo behind one door: measures paragraphs and paints them as alpha bitmaps.
#pragma once

#include <cstdint>
#include <future>
#include <memory>
#include <vector>

#include "text/style.hpp"

namespace etalase::text {

// The paragraph's logical box in whole pixels; `width` is what the longest line needs (at most the given width).
struct Measure {
  int width = 0;
  int height = 0;
  int lines = 0;
  int first_baseline = 0;  // from the top of the box
  int last_baseline = 0;
  int unknown_glyphs = 0;  // must be 0 for every shipped text
  int broken_words = 0;    // words that had to be broken inside because none of their parts fitted
  bool operator==(const Measure&) const = default;
  // How high one line is; all are alike.
  [[nodiscard]] int line_height() const { return lines > 0 ? height / lines : height; }
};

// One byte of coverage a pixel, rows without padding. The logical box lies at (inset_x, inset_y) inside the bitmap,
// because swashes and marks may reach beyond it. When the paragraph was laid out with a width, the box is as wide as
// that width (so alignment is kept), else as wide as measure.width.
struct AlphaBitmap {
  Measure measure;
  int width = 0;
  int height = 0;
  int inset_x = 0;
  int inset_y = 0;
  std::vector<std::uint8_t> alpha;
};

// Owns a font map and may be used by one thread only; make one per thread. Same input, same pixels, on every thread.
class Typesetter {
 public:
  Typesetter();
  ~Typesetter();
  Typesetter(Typesetter&&) noexcept;
  Typesetter& operator=(Typesetter&&) noexcept;

  // Lays out without painting. `width` in pixels, or k_no_wrap for one line a '\n'.
  [[nodiscard]] Measure measure(const RichText& text, const TextStyle& style, int width);
  // Lays out and paints; give long texts paragraph by paragraph, since no more than 8,192 rows are painted. A blank
  // text gives a measure of one line's height and no alpha.
  [[nodiscard]] AlphaBitmap paint(const RichText& text, const TextStyle& style, int width);

 private:
  struct State;
  [[nodiscard]] State& all_fonts();
  std::unique_ptr<State> m_usual;
  std::unique_ptr<State> m_all;  // made when a script asks for it
};

// Makes a typesetter on a thread of its own and opens the usual faces, which takes 20 ms: start it first in main,
// beside the window, and hand it to the ParagraphCache.
[[nodiscard]] std::future<Typesetter> warm_typesetter();

}  // namespace etalase::text
