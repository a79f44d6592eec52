// Draws numbered steps.
#include "parts/steps.hpp"

#include <algorithm>
#include <cmath>

#include "parts/cards.hpp"

namespace etalase::parts {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_step_disc = 72;
constexpr float k_least_step = 200;
constexpr float k_step_gap = 24;
constexpr std::size_t k_most_steps_beside = 6;

// A step with its place among all.
struct StepAt {
  const NumberedStep& step;
  std::size_t number;
  bool leads_on;  // the line goes on to a step beside it
};

Words step_words(const Theme& theme, const Phrase& said, Type type, float width) {
  const float readable = std::min(width, theme.text_width(type));
  return {said.text, theme.style(type, said.language), type == Type::name ? colours::k_ink : colours::k_secondary,
          static_cast<int>(readable)};
}

void draw_step_disc(Canvas& canvas, Point centre, float side, std::size_t number) {
  canvas.disc(centre, side / 2, colours::k_indigo);
  Words words{std::to_string(number), canvas.theme().style(Type::name, "id"), colours::k_light_gold};
  words.style.size_px = std::min(words.style.size_px, std::round(side * 0.5F));
  canvas.text_in({centre.x - side / 2, centre.y - side / 2, centre.x + side / 2, centre.y + side / 2}, words);
}

float draw_step_words(Canvas& canvas, Rect rect, const NumberedStep& step) {
  float y = rect.top;
  y += static_cast<float>(
      canvas.text({rect.left, y}, step_words(canvas.theme(), step.name, Type::name, rect.width())).height);
  for (const Phrase& said : step.texts) {
    if (said.text.empty()) continue;
    y += canvas.u(6);
    y += static_cast<float>(
        canvas.text({rect.left, y}, step_words(canvas.theme(), said, Type::label, rect.width())).height);
  }
  return y - rect.top;
}

// Disc above the words, the line to the next step beside it.
float draw_step_above(Canvas& canvas, Rect rect, const StepAt& at) {
  const float side = canvas.theme().control(k_step_disc);
  const Point centre{rect.left + side / 2, rect.top + side / 2};
  draw_step_disc(canvas, centre, side, at.number);
  if (at.leads_on)
    canvas.line({rect.left + side + canvas.u(8), centre.y}, {rect.right + canvas.u(k_step_gap - 8), centre.y},
                colours::k_gold, std::max(canvas.u(2), 1.0F));
  const float above = side + canvas.u(14);
  return above + draw_step_words(canvas, {rect.left, rect.top + above, rect.right, 0}, at.step);
}

// Disc beside the words, where a step has the row for itself.
float draw_step_beside(Canvas& canvas, Rect rect, const StepAt& at) {
  const float side = std::round(canvas.theme().control(k_step_disc) * 0.8F);
  draw_step_disc(canvas, {rect.left + side / 2, rect.top + side / 2}, side, at.number);
  const float words = draw_step_words(canvas, {rect.left + side + canvas.u(20), rect.top, rect.right, 0}, at.step);
  return std::max(words, side);
}

float column_width(const Theme& theme, float width, std::size_t columns) {
  const auto count = static_cast<float>(columns);
  return std::floor((width - theme.px(k_step_gap) * (count - 1)) / count);
}

bool breaks_words(const Canvas& canvas, const std::vector<NumberedStep>& steps, float width) {
  const auto breaks = [&](const Phrase& said, Type type) {
    return canvas.breaks_a_word(step_words(canvas.theme(), said, type, width));
  };
  return std::any_of(steps.begin(), steps.end(), [&](const NumberedStep& step) {
    return breaks(step.name, Type::name) || std::any_of(step.texts.begin(), step.texts.end(),
                                                        [&](const Phrase& said) { return breaks(said, Type::label); });
  });
}

std::size_t step_columns(const Canvas& canvas, float width, const std::vector<NumberedStep>& steps) {
  const auto most = static_cast<std::size_t>(columns_for(canvas.theme(), width, k_least_step));
  std::size_t columns = std::min({most, steps.size(), k_most_steps_beside});
  // The last row has no step alone.
  while (columns > 2 && steps.size() > columns && steps.size() % columns == 1) --columns;
  while (columns > 1 && breaks_words(canvas, steps, column_width(canvas.theme(), width, columns))) --columns;
  return std::max<std::size_t>(columns, 1);
}

}  // namespace

std::vector<Strip> steps_strips(Canvas& measure, const Regions& where, const std::vector<NumberedStep>& steps) {
  std::vector<Strip> strips;
  const std::size_t columns = step_columns(measure, where.width(), steps);
  for (std::size_t first = 0; first < steps.size(); first += columns) {
    const std::size_t end = std::min(first + columns, steps.size());
    std::vector<NumberedStep> row(steps.begin() + static_cast<std::ptrdiff_t>(first),
                                  steps.begin() + static_cast<std::ptrdiff_t>(end));
    if (first > 0) strips.push_back(space(measure.theme().px(k_step_gap)));
    strips.push_back(tall_strip(measure, where, [row = std::move(row), first, columns](Canvas& canvas, Rect rect) {
      const float width = column_width(canvas.theme(), rect.width(), columns);
      float height = 0;
      for (std::size_t i = 0; i < row.size(); ++i) {
        const float left = rect.left + static_cast<float>(i) * (width + canvas.u(k_step_gap));
        const Rect cell{left, rect.top, left + width, 0};
        const StepAt at{row[i], first + i + 1, i + 1 < row.size()};
        height =
            std::max(height, columns == 1 ? draw_step_beside(canvas, cell, at) : draw_step_above(canvas, cell, at));
      }
      return height;
    }));
  }
  return strips;
}

float draw_named_text(Canvas& canvas, Rect rect, const NamedText& said) {
  const Theme& theme = canvas.theme();
  const auto line = [&](const Phrase& phrase, Type type, widgets::Colour colour, float y) {
    if (phrase.text.empty()) return 0.0F;
    const float width = std::min(rect.width(), theme.text_width(type));
    const Words words{phrase.text, theme.style(type, phrase.language), colour, static_cast<int>(width)};
    return static_cast<float>(canvas.text({rect.left, y}, words).height);
  };
  const float name = line(said.name, Type::label_bold, colours::k_ink, rect.top);
  return name + line(said.text, Type::label, colours::k_secondary, rect.top + name);
}

}  // namespace etalase::parts
