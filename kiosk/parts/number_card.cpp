// Draws cards of numbers.
#include "parts/number_card.hpp"

#include <algorithm>
#include <cmath>

#include "parts/cards.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::parts {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_number_pad = 28;
constexpr float k_least_number_card = 420;
// A column may be so much higher than the tallest card of its row.
constexpr std::size_t k_narrow_columns = 3;
constexpr std::size_t k_most_columns_of_cards = 3;
// A card grows by so much of its height to end where its row ends.
constexpr float k_most_stretch = 0.3F;
constexpr float k_stack_slack = 1.12F;

Words card_words(const Canvas& canvas, const Phrase& said, Type type, float width) {
  const Theme& theme = canvas.theme();
  const bool quiet = type == Type::label || type == Type::small;
  return {said.text, theme.style(type, said.language), quiet ? colours::k_secondary : colours::k_ink,
          static_cast<int>(std::min(width, theme.text_width(type)))};
}

// The number, and what it counts beside it where that stands on one line.
float draw_number_head(Canvas& canvas, Rect rect, const NumberCard& card) {
  const Words name = card_words(canvas, card.name, Type::name, rect.width());
  if (card.number.text.empty()) return static_cast<float>(canvas.text({rect.left, rect.top}, name).height);
  const text::Fitted number =
      canvas.paragraphs().fit_headline(card.number.text, canvas.theme().style(Type::sheet_title, card.number.language),
                                       static_cast<int>(rect.width()), {1, canvas.theme().text_floor_px()});
  canvas.text({rect.left, rect.top}, {card.number.text, number.style, colours::k_ink});
  const float left = rect.left + static_cast<float>(number.measure.width) + canvas.u(14);
  Words beside = name;
  beside.width = text::k_no_wrap;
  const auto high = static_cast<float>(number.measure.height);
  if (left + static_cast<float>(canvas.measure(beside).width) <= rect.right) {
    const auto base = static_cast<float>(number.measure.first_baseline - canvas.measure(beside).first_baseline);
    canvas.text({left, rect.top + base}, beside);
    return high;
  }
  return high + static_cast<float>(canvas.text({rect.left, rect.top + high}, name).height);
}

float draw_number_foot(Canvas& canvas, Rect rect, const NumberCard& card) {
  const float line = std::max(canvas.u(2), 1.0F);
  canvas.line({rect.left, rect.top}, {rect.right, rect.top}, widgets::rgb(0xE4CFA2), line);
  const float above = canvas.u(12);
  return above +
         static_cast<float>(
             canvas.text({rect.left, rect.top + above}, card_words(canvas, card.foot, Type::label, rect.width()))
                 .height);
}

// Everything above the foot.
float draw_number_body(Canvas& canvas, Rect rect, const NumberCard& card) {
  float y = rect.top + draw_number_head(canvas, rect, card);
  Rect below{rect.left, y + canvas.u(16), rect.right, 0};
  if (const float plot = draw_plot(canvas, below, card.plot); plot > 0) y = below.top + plot;
  for (const Phrase& note : card.notes) {
    y += canvas.u(12);
    y += static_cast<float>(canvas.text({rect.left, y}, card_words(canvas, note, Type::small, rect.width())).height);
  }
  return y - rect.top;
}

struct NumberParts {
  float body = 0;
  float foot = 0;
};

NumberParts number_parts(const Canvas& canvas, const NumberCard& card, float width) {
  const float inner = width - 2 * canvas.u(k_number_pad);
  return {height_of(canvas, inner, [&](Canvas& c, Rect r) { return draw_number_body(c, r, card); }),
          height_of(canvas, inner, [&](Canvas& c, Rect r) { return draw_number_foot(c, r, card); })};
}

// Cards in their columns.
using NumberColumns = std::vector<std::vector<NumberCard>>;

// Many values over time want the width of the page.
bool is_wide(const NumberCard& card) {
  return card.plot.form == PlotForm::over_time && card.plot.values.size() > k_narrow_columns;
}

// How the next cards fill a row: one in each column, then more below the low ones as long as the row does not grow.
struct RowOf {
  std::size_t first;
  std::size_t end;  // of the cards that may stand in it
  std::size_t columns;
  float width;
};
NumberColumns next_row(const Canvas& canvas, const std::vector<NumberCard>& cards, const RowOf& of) {
  const auto& [first, end, count, width] = of;
  const float gap = canvas.theme().gap();
  NumberColumns row(count);
  std::vector<float> heights(count);
  float tallest = 0;
  std::size_t at = first;
  for (std::size_t i = 0; i < count && at < end; ++i, ++at) {
    row[i].push_back(cards[at]);
    heights[i] = number_card_height(canvas, cards[at], width);
    tallest = std::max(tallest, heights[i]);
  }
  for (; at < end; ++at) {
    const auto lowest = static_cast<std::size_t>(std::min_element(heights.begin(), heights.end()) - heights.begin());
    const float height = heights[lowest] + gap + number_card_height(canvas, cards[at], width);
    if (height > tallest * k_stack_slack) break;
    row[lowest].push_back(cards[at]);
    heights[lowest] = height;
  }
  return row;
}

// Where the cards end that may stand beside each other.
std::size_t end_of_run(const std::vector<NumberCard>& cards, std::size_t first, std::size_t columns) {
  if (columns != 2) return cards.size();
  const auto begin = cards.begin() + static_cast<std::ptrdiff_t>(first);
  return static_cast<std::size_t>(std::find_if(begin, cards.end(), is_wide) - cards.begin());
}

float stack_height(const Canvas& canvas, const std::vector<NumberCard>& stack, float width) {
  float height = 0;
  for (const NumberCard& card : stack)
    height += (height > 0 ? canvas.theme().gap() : 0) + number_card_height(canvas, card, width);
  return height;
}

// What a stack is lower than its row is shared among its cards, where it is little.
void draw_stack(Canvas& canvas, Rect rect, const std::vector<NumberCard>& stack) {
  const float needed = stack_height(canvas, stack, rect.width());
  const float spare = rect.height() - needed;
  const bool stretches = spare <= needed * k_most_stretch;
  const float more = stretches ? std::floor(spare / static_cast<float>(stack.size())) : 0;
  float y = rect.top;
  for (const NumberCard& card : stack) {
    const bool last = stretches && &card == &stack.back();
    const float bottom = last ? rect.bottom : y + number_card_height(canvas, card, rect.width()) + more;
    draw_number_card(canvas, {rect.left, y, rect.right, bottom}, card);
    y = bottom + canvas.theme().gap();
  }
}

Strip row_of_stacks(const Canvas& measure, const Regions& where, NumberColumns row, float width) {
  float height = 0;
  for (const std::vector<NumberCard>& stack : row) height = std::max(height, stack_height(measure, stack, width));
  return inset_strip(where, std::ceil(height), [row = std::move(row), width](Canvas& canvas, Rect rect) {
    float x = rect.left;
    for (const std::vector<NumberCard>& stack : row) {
      if (!stack.empty()) draw_stack(canvas, {x, rect.top, x + width, rect.bottom}, stack);
      x += width + canvas.theme().gap();
    }
  });
}

}  // namespace

float number_card_height(const Canvas& canvas, const NumberCard& card, float width) {
  const NumberParts parts = number_parts(canvas, card, width);
  return parts.body + canvas.u(18) + parts.foot + canvas.u(20) + canvas.u(24);
}

void draw_number_card(Canvas& canvas, Rect rect, const NumberCard& card) {
  const NumberParts parts = number_parts(canvas, card, rect.width());
  canvas.fill(rect, colours::k_card, canvas.u(20));
  canvas.outline(rect, colours::k_hairline, canvas.u(2), canvas.u(20));
  const float pad = canvas.u(k_number_pad);
  draw_number_body(canvas, {rect.left + pad, rect.top + canvas.u(20), rect.right - pad, 0}, card);
  draw_number_foot(canvas, {rect.left + pad, rect.bottom - canvas.u(24) - parts.foot, rect.right - pad, 0}, card);
}

std::vector<Strip> number_card_strips(Canvas& measure, const Regions& where, const std::vector<NumberCard>& cards) {
  const Theme& theme = measure.theme();
  const auto most = std::min(static_cast<std::size_t>(columns_for(theme, where.width(), k_least_number_card)),
                             k_most_columns_of_cards);
  const std::size_t columns = std::max<std::size_t>(std::min(most, cards.size()), 1);
  const float gap = theme.gap();
  std::vector<Strip> strips;
  for (std::size_t first = 0; first < cards.size();) {
    const bool wide = columns == 2 && is_wide(cards[first]);
    const std::size_t end = wide ? first + 1 : end_of_run(cards, first, columns);
    // Those that are left share the row.
    const std::size_t across = std::min(columns, end - first);
    const auto count = static_cast<float>(across);
    const float width = std::floor((where.width() - gap * (count - 1)) / count);
    NumberColumns row = next_row(measure, cards, {first, end, across, width});
    for (const std::vector<NumberCard>& stack : row) first += stack.size();
    if (!strips.empty()) strips.push_back(space(gap));
    strips.push_back(row_of_stacks(measure, where, std::move(row), width));
  }
  return strips;
}

}  // namespace etalase::parts
