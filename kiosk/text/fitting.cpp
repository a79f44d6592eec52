// Makes names and headlines fit without cutting them.
#include "text/fitting.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace etalase::text {

namespace {

bool fits(const Measure& needed, int lines) { return needed.lines <= lines && needed.broken_words == 0; }

Fitted set_in(const MeasureText& measure, const RichText& text, TextStyle style, int width) {
  const Measure needed = measure(text, style, width);
  return {std::move(style), needed};
}

}  // namespace

Fitted fit_name(const MeasureText& measure, const RichText& text, TextStyle style, int width, FitRule rule) {
  Fitted fitted = set_in(measure, text, style, width);
  if (fits(fitted.measure, rule.lines)) return fitted;
  // Smaller than 0.85 only for a word that would break.
  constexpr std::array<float, 5> k_steps = {0.85F, 0.77F, 0.69F, 0.61F, 0.53F};
  const float full = style.size_px;
  const float floor = std::min(rule.floor_px, full);
  for (const float step : k_steps) {
    style.size_px = std::max(std::round(full * step), floor);
    fitted = set_in(measure, text, style, width);
    if (fitted.measure.broken_words == 0 || style.size_px <= floor) break;
  }
  return fitted;
}

Fitted fit_headline(const MeasureText& measure, const RichText& text, TextStyle style, int width, FitRule rule) {
  constexpr std::array<float, 6> k_steps = {1, 0.9F, 0.8F, 0.7F, 0.6F, 0.5F};
  const float full = style.size_px;
  const float floor = std::min(rule.floor_px, full);
  for (const float step : k_steps) {
    style.size_px = std::max(std::round(full * step), floor);
    Fitted fitted = set_in(measure, text, style, width);
    if (fits(fitted.measure, rule.lines) || style.size_px <= floor) return fitted;
  }
  // A text that long is rather small than a page of its own.
  constexpr std::array<float, 4> k_small_steps = {0.5F, 0.42F, 0.35F, 0.28F};
  Fitted fitted;
  for (const float step : k_small_steps) {
    style.size_px = std::max(std::round(full * step), floor);
    fitted = set_in(measure, text, style, width);
    if (fits(fitted.measure, 2 * rule.lines) || style.size_px <= floor) break;
  }
  return fitted;
}

}  // namespace etalase::text
