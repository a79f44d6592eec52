// Fits labels.
#include "widgets/fitted_label.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace etalase::widgets {

namespace {

constexpr std::array<float, 8> k_steps = {1, 0.92F, 0.85F, 0.78F, 0.71F, 0.64F, 0.57F, 0.5F};
// A line may shrink so far before it is broken into two.
constexpr float k_least_line = 0.92F;

Words words_at(const Canvas& canvas, const LabelText& label, float step) {
  Words words{label.text, canvas.theme().style(label.type, label.language), label.colour, text::k_no_wrap};
  const float floor = std::min(canvas.theme().text_floor_px(), words.style.size_px);
  words.style.size_px = std::max(std::round(words.style.size_px * step), floor);
  return words;
}

FittedLabel measured(const Canvas& canvas, Words words, float width, float height) {
  const text::Measure size = canvas.measure(words);
  const bool whole = !canvas.breaks_a_word(words);
  FittedLabel label{std::move(words), static_cast<float>(size.width), static_cast<float>(size.height), size.lines};
  label.fits = label.width <= width && whole && (size.lines == 1 || label.height <= height);
  return label;
}

}  // namespace

FittedLabel fit_label(const Canvas& canvas, const LabelText& label, float width, float height) {
  for (const float step : k_steps) {
    if (step < k_least_line) break;
    FittedLabel line = measured(canvas, words_at(canvas, label, step), width, 0);
    if (line.fits) return line;
  }
  FittedLabel fitted;
  for (const float step : k_steps) {
    Words words = words_at(canvas, label, step);
    words.width = std::max(static_cast<int>(width), 1);
    fitted = measured(canvas, std::move(words), width, height);
    if (fitted.fits) break;
  }
  return fitted;
}

void draw_label(Canvas& canvas, Rect rect, const FittedLabel& label, text::Align align) {
  canvas.text_in(rect, label.words, align);
}

}  // namespace etalase::widgets
