// Draws plots.
#include "parts/plot.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/ornaments.hpp"

namespace etalase::parts {

using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr std::int64_t k_most_marks = 20;
constexpr float k_bar = 22;
constexpr float k_least_bar = 90;
constexpr float k_row_space = 12;
constexpr float k_label_share = 0.44F;  // of the width that labels beside bars may take
constexpr float k_columns = 150;
constexpr float k_widest_column = 72;
constexpr std::size_t k_most_columns = 12;
constexpr int k_most_column_lines = 3;

Words plot_words(const Canvas& canvas, const Phrase& said, Type type, widgets::Colour colour) {
  return {said.text, canvas.theme().style(type, said.language), colour};
}

Words number_words(const Canvas& canvas, const PlotValue& value) {
  return plot_words(canvas, {value.text, value.label.language}, Type::label_bold, colours::k_ink);
}

float width_of(const Canvas& canvas, const Words& words) { return static_cast<float>(canvas.measure(words).width); }

// What the rows of bars share: labels of at most two lines beside the bars, else above them.
struct BarColumns {
  float labels = 0;  // 0: above
  float numbers = 0;
};

Words label_words(const Canvas& canvas, const PlotValue& value, float width) {
  Words words = plot_words(canvas, value.label, Type::label, colours::k_ink);
  words.width = static_cast<int>(std::min(width, canvas.theme().text_width(Type::label)));
  return words;
}

BarColumns bar_columns(const Canvas& canvas, float width, const std::vector<PlotValue>& values) {
  BarColumns columns;
  for (const PlotValue& value : values) {
    const Words label = plot_words(canvas, value.label, Type::label, colours::k_ink);
    columns.labels = std::max(columns.labels, std::ceil(width_of(canvas, label)));
    columns.numbers = std::max(columns.numbers, std::ceil(width_of(canvas, number_words(canvas, value))));
  }
  columns.labels = std::min(columns.labels, std::floor(width * k_label_share));
  const auto fits = [&](const PlotValue& value) {
    const Words label = label_words(canvas, value, columns.labels);
    return value.label.text.empty() || (!canvas.breaks_a_word(label) && canvas.measure(label).lines <= 2);
  };
  const bool beside = width - columns.labels - columns.numbers - 2 * canvas.u(16) >= canvas.u(k_least_bar) &&
                      std::all_of(values.begin(), values.end(), fits);
  if (!beside) columns.labels = 0;
  return columns;
}

// A bar from zero to its value with the number at its right; `line` is the height of the number's line.
void draw_bar_of(Canvas& canvas, Rect room, const PlotValue& value, const PlotScale& scale) {
  const float zero = room.left + scale.at(0) * room.width();
  const float end = room.left + scale.at(value.value) * room.width();
  const float half = std::min(canvas.theme().control(k_bar), room.height() * 0.8F) / 2;
  const float middle = room.centre().y;
  const Rect bar{std::min(zero, end), middle - half, std::max({zero, end, std::min(zero, end) + canvas.u(3)}),
                 middle + half};
  canvas.fill(bar, value.value < 0 ? colours::k_sogan : colours::k_indigo, canvas.u(5));
  const Words number = number_words(canvas, value);
  const auto size = canvas.measure(number);
  canvas.text({bar.right + canvas.u(14), middle - static_cast<float>(size.height) / 2}, number);
}

// A row of its label and its bar; returns the height.
float draw_bar_row(Canvas& canvas, Rect rect, const PlotValue& value,
                   const std::pair<const BarColumns&, const PlotScale&>& shared) {
  const auto& [columns, scale] = shared;
  const float gap = canvas.u(16);
  const bool above = columns.labels == 0;
  const Words label = label_words(canvas, value, above ? rect.width() : columns.labels);
  const float line = static_cast<float>(canvas.measure(number_words(canvas, value)).height);
  const float said =
      value.label.text.empty() ? 0 : static_cast<float>(canvas.text({rect.left, rect.top}, label).height);
  const float top = above ? rect.top + said : rect.top + std::max(said - line, 0.0F) / 2;
  const float left = above ? rect.left : rect.left + columns.labels + gap;
  draw_bar_of(canvas, {left, top, rect.right - columns.numbers - gap, top + line}, value, scale);
  return above ? said + line : std::max(said, line);
}

float draw_bars(Canvas& canvas, Rect rect, const Plot& plot) {
  const BarColumns columns = bar_columns(canvas, rect.width(), plot.values);
  const PlotScale scale(plot.values);
  float y = rect.top;
  for (const PlotValue& value : plot.values) {
    if (y > rect.top) y += canvas.u(k_row_space);
    y += draw_bar_row(canvas, {rect.left, y, rect.right, 0}, value, {columns, scale});
  }
  return y - rect.top;
}

// What stands below a column: its label and its day.
struct ColumnWords {
  Words label;
  Words date;
};

ColumnWords column_words(const Canvas& canvas, const PlotValue& value, float width) {
  ColumnWords words{plot_words(canvas, value.label, Type::small, colours::k_ink),
                    plot_words(canvas, value.date, Type::small, colours::k_secondary)};
  for (Words* each : {&words.label, &words.date}) {
    each->width = static_cast<int>(width);
    each->style = widgets::aligned(each->style, text::Align::centre);
  }
  return words;
}

bool columns_fit(const Canvas& canvas, float width, const Plot& plot) {
  if (plot.values.size() > k_most_columns) return false;
  const float cell = width / static_cast<float>(plot.values.size()) - canvas.u(8);
  return std::all_of(plot.values.begin(), plot.values.end(), [&](const PlotValue& value) {
    const ColumnWords words = column_words(canvas, value, cell);
    const auto fits = [&](const Words& each) {
      return each.text.text.empty() ||
             (!canvas.breaks_a_word(each) && canvas.measure(each).lines <= k_most_column_lines);
    };
    return width_of(canvas, number_words(canvas, value)) <= cell && fits(words.label) && fits(words.date);
  });
}

float draw_column_words(Canvas& canvas, Point top_left, const ColumnWords& words) {
  float height = 0;
  for (const Words* each : {&words.label, &words.date}) {
    if (each->text.text.empty()) continue;
    height += static_cast<float>(canvas.text({top_left.x, top_left.y + height}, *each).height);
  }
  return height;
}

float draw_columns(Canvas& canvas, Rect rect, const Plot& plot) {
  const PlotScale scale(plot.values);
  const float cell = rect.width() / static_cast<float>(plot.values.size());
  const float number = static_cast<float>(canvas.measure(number_words(canvas, plot.values.front())).height);
  const float top = rect.top + number;
  const float high = canvas.theme().control(k_columns);
  const auto y_of = [&](std::int64_t value) { return top + (1 - scale.at(value)) * high; };
  const float half = std::min(cell * 0.62F, canvas.theme().control(k_widest_column)) / 2;
  float below = 0;
  for (std::size_t i = 0; i < plot.values.size(); ++i) {
    const PlotValue& value = plot.values[i];
    const float left = rect.left + static_cast<float>(i) * cell;
    const float middle = left + cell / 2;
    const float end = std::min(y_of(value.value), y_of(0));
    canvas.fill({middle - half, end, middle + half, std::max({y_of(value.value), y_of(0), end + canvas.u(3)})},
                value.value < 0 ? colours::k_sogan : colours::k_indigo, canvas.u(5));
    const Words words = number_words(canvas, value);
    canvas.text({middle - width_of(canvas, words) / 2, end - number}, words);
    const ColumnWords said = column_words(canvas, value, cell - canvas.u(8));
    below = std::max(below, draw_column_words(canvas, {left + canvas.u(4), top + high + canvas.u(8)}, said));
  }
  canvas.line({rect.left, y_of(0)}, {rect.right, y_of(0)}, colours::k_border, std::max(canvas.u(2), 1.0F));
  return number + high + canvas.u(8) + below;
}

// One end of a line's time, in words below it.
float draw_line_end(Canvas& canvas, Rect half, const PlotValue& value, text::Align align) {
  float y = half.top;
  const auto say = [&](const Phrase& said, Type type, widgets::Colour colour) {
    if (said.text.empty()) return;
    Words words = plot_words(canvas, said, type, colour);
    words.width = static_cast<int>(half.width());
    words.style = widgets::aligned(words.style, align);
    y += static_cast<float>(canvas.text({half.left, y}, words).height);
  };
  say({value.text, value.label.language}, Type::label_bold, colours::k_ink);
  say(value.label, Type::small, colours::k_ink);
  say(value.date, Type::small, colours::k_secondary);
  return y - half.top;
}

float draw_line_plot(Canvas& canvas, Rect rect, const Plot& plot) {
  const PlotScale scale(plot.values);
  const float high = canvas.theme().control(k_columns);
  const float radius = canvas.u(7);
  const float step = (rect.width() - 2 * radius) / static_cast<float>(std::max<std::size_t>(plot.values.size() - 1, 1));
  std::vector<Point> points;
  for (std::size_t i = 0; i < plot.values.size(); ++i)
    points.push_back({rect.left + radius + static_cast<float>(i) * step,
                      rect.top + radius + (1 - scale.at(plot.values[i].value)) * (high - 2 * radius)});
  const float zero = rect.top + radius + (1 - scale.at(0)) * (high - 2 * radius);
  widgets::hairline(canvas, {rect.left, zero}, {rect.right, zero});
  canvas.polyline(points, colours::k_indigo, std::max(canvas.u(4), 2.0F), false);
  for (const Point& end : {points.front(), points.back()}) canvas.disc(end, radius, colours::k_indigo);
  const float middle = rect.left + rect.width() / 2;
  const float top = rect.top + high + canvas.u(10);
  const float gap = canvas.u(10);
  const float first = draw_line_end(canvas, {rect.left, top, middle - gap, 0}, plot.values.front(), text::Align::start);
  const float last = draw_line_end(canvas, {middle + gap, top, rect.right, 0}, plot.values.back(), text::Align::end);
  return high + canvas.u(10) + std::max(first, last);
}

float draw_pictogram(Canvas& canvas, Rect rect, const PlotValue& value) {
  const Pictogram pictogram = pictogram_of(value.value);
  if (pictogram.marks == 0) return 0;
  const float gap = canvas.u(6);
  const float most = canvas.theme().control(30);
  const auto count = static_cast<float>(std::max(pictogram.marks, 10));
  const float side = std::floor(std::min(most, (rect.width() + gap) / count - gap));
  for (int i = 0; i < pictogram.marks; ++i) {
    const float left = rect.left + static_cast<float>(i) * (side + gap);
    const float width = i + 1 == pictogram.marks ? side * pictogram.last : side;
    canvas.fill({left, rect.top, left + std::max(width, 2.0F), rect.top + side}, colours::k_indigo, canvas.u(4));
  }
  return side;
}

}  // namespace

PlotScale::PlotScale(const std::vector<PlotValue>& values) {
  m_high = 0;
  for (const PlotValue& value : values) {
    m_low = std::min(m_low, static_cast<double>(value.value));
    m_high = std::max(m_high, static_cast<double>(value.value));
  }
  if (m_high <= m_low) m_high = m_low + 1;
}

float PlotScale::at(std::int64_t value) const {
  return static_cast<float>(std::clamp((static_cast<double>(value) - m_low) / (m_high - m_low), 0.0, 1.0));
}

Pictogram pictogram_of(std::int64_t value) {
  Pictogram pictogram;
  if (value < 1) return pictogram;
  // 1, 2, 5, 10, 20, 50, …
  for (int turn = 0; value > pictogram.each * k_most_marks; ++turn)
    pictogram.each = turn % 3 == 1 ? pictogram.each / 2 * 5 : pictogram.each * 2;
  pictogram.marks = static_cast<int>((value + pictogram.each - 1) / pictogram.each);
  const std::int64_t rest = value % pictogram.each;
  if (rest > 0) pictogram.last = static_cast<float>(static_cast<double>(rest) / static_cast<double>(pictogram.each));
  return pictogram;
}

float draw_plot(Canvas& canvas, Rect rect, const Plot& plot) {
  if (plot.values.empty()) return 0;
  switch (plot.form) {
    case PlotForm::none: return 0;
    case PlotForm::bars: return draw_bars(canvas, rect, plot);
    case PlotForm::pictogram: return draw_pictogram(canvas, rect, plot.values.front());
    case PlotForm::over_time:
      return columns_fit(canvas, rect.width(), plot) ? draw_columns(canvas, rect, plot)
                                                     : draw_line_plot(canvas, rect, plot);
  }
  return 0;
}

}  // namespace etalase::parts
