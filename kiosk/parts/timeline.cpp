// Draws the phases of a programme.
#include "parts/timeline.hpp"

#include <algorithm>
#include <cmath>

#include "parts/cards.hpp"
#include "parts/eggs.hpp"

namespace etalase::parts {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_phase_pill = 48;
constexpr float k_egg = 66;
constexpr float k_least_phase = 270;
constexpr float k_phase_gap = 24;
constexpr float k_timeline_pad = 24;
constexpr float k_text_inset = 6;

// A row of phases, and how much of the programme's time has passed at each of its eggs.
struct PhaseRow {
  struct Cell {
    TimelinePhase phase;
    std::vector<float> shares;
    widgets::Colour ground;
  };
  std::vector<Cell> cells;
  std::size_t columns = 1;
};

Words egg_words(const Theme& theme, const Phrase& said, float width) {
  return {said.text, widgets::aligned(theme.style(Type::small_bold, said.language), text::Align::centre),
          colours::k_ink, static_cast<int>(width)};
}

float draw_pill(Canvas& canvas, Rect rect, const PhaseRow::Cell& cell) {
  const float height = canvas.theme().control(k_phase_pill);
  const float inset = canvas.u(20);
  // A name of several lines makes the pill higher.
  const Words words{
      cell.phase.name.text,
      widgets::aligned(canvas.theme().style(Type::label_bold, cell.phase.name.language), text::Align::centre),
      colours::k_ink, static_cast<int>(rect.width() - 2 * inset)};
  const auto size = canvas.measure(words);
  const float high = std::max(height, static_cast<float>(size.height) + canvas.u(12));
  canvas.fill({rect.left, rect.top, rect.right, rect.top + high}, cell.ground, std::min(height / 2, canvas.u(24)));
  canvas.text({rect.left + inset, rect.top + std::round((high - static_cast<float>(size.height)) / 2)}, words);
  return high;
}

// The eggs on their line; it goes on to the phase beside this one.
float draw_eggs(Canvas& canvas, Rect rect, const PhaseRow::Cell& cell) {
  const float height = canvas.theme().control(k_egg);
  const float width = rect.width() / static_cast<float>(cell.shares.size());
  const float middle = rect.top + height / 2;
  canvas.line({rect.left, middle}, {rect.right, middle}, colours::k_gold, std::max(canvas.u(2), 1.0F));
  float below = 0;
  for (std::size_t i = 0; i < cell.shares.size(); ++i) {
    const float left = rect.left + static_cast<float>(i) * width;
    draw_egg(canvas, {left + width / 2, middle}, height, cell.shares[i]);
    const Phrase& said = cell.phase.eggs[i];
    if (said.text.empty()) continue;
    const Words words = egg_words(canvas.theme(), said, width);
    below = std::max(
        below, canvas.u(6) + static_cast<float>(canvas.text({left, rect.top + height + canvas.u(6)}, words).height));
  }
  return height + below;
}

float draw_phase_steps(Canvas& canvas, Rect rect, const std::vector<NamedText>& steps) {
  float y = rect.top;
  for (const NamedText& step : steps) {
    if (y > rect.top) y += canvas.u(14);
    y += draw_named_text(canvas, {rect.left, y, rect.right, 0}, step);
  }
  return y - rect.top;
}

struct PhaseHeights {
  float pill = 0;
  float eggs = 0;
  float steps = 0;
};

Rect cell_of(const Canvas& canvas, Rect rect, std::size_t index, std::size_t columns) {
  const float pad = canvas.u(k_timeline_pad), gap = canvas.u(k_phase_gap);
  const auto count = static_cast<float>(columns);
  const float width = std::floor((rect.width() - 2 * pad - gap * (count - 1)) / count);
  const float left = rect.left + pad + static_cast<float>(index) * (width + gap);
  return {left, rect.top, left + width, 0};
}

PhaseHeights heights_of(const Canvas& canvas, Rect rect, const PhaseRow& row) {
  PhaseHeights most;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const PhaseRow::Cell& cell = row.cells[i];
    const float width = cell_of(canvas, rect, i, row.columns).width();
    most.pill = std::max(most.pill, height_of(canvas, width, [&](Canvas& c, Rect r) { return draw_pill(c, r, cell); }));
    most.eggs = std::max(most.eggs, height_of(canvas, width, [&](Canvas& c, Rect r) { return draw_eggs(c, r, cell); }));
    const float text = width - 2 * canvas.u(k_text_inset);
    most.steps =
        std::max(most.steps,
                 height_of(canvas, text, [&](Canvas& c, Rect r) { return draw_phase_steps(c, r, cell.phase.steps); }));
  }
  return most;
}

float draw_phase_row(Canvas& canvas, Rect rect, const PhaseRow& row) {
  const PhaseHeights heights = heights_of(canvas, rect, row);
  const float pad = canvas.u(k_timeline_pad);
  const float eggs = rect.top + pad + heights.pill + canvas.u(20);
  const float steps = eggs + heights.eggs + canvas.u(16);
  const float bottom = heights.steps > 0 ? steps + heights.steps + pad : steps;
  canvas.fill({rect.left, rect.top, rect.right, bottom}, colours::k_card, canvas.u(20));
  canvas.outline({rect.left, rect.top, rect.right, bottom}, colours::k_hairline, canvas.u(2), canvas.u(20));
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Rect cell = cell_of(canvas, rect, i, row.columns);
    const bool leads_on = i + 1 < row.cells.size();
    draw_pill(canvas, {cell.left, rect.top + pad, cell.right, 0}, row.cells[i]);
    if (leads_on) {
      const float middle = eggs + canvas.theme().control(k_egg) / 2;
      canvas.line({cell.right, middle}, {cell.right + canvas.u(k_phase_gap), middle}, colours::k_gold,
                  std::max(canvas.u(2), 1.0F));
    }
    draw_eggs(canvas, {cell.left, eggs, cell.right, 0}, row.cells[i]);
    draw_phase_steps(canvas, {cell.left + canvas.u(k_text_inset), steps, cell.right - canvas.u(k_text_inset), 0},
                     row.cells[i].phase.steps);
  }
  return bottom - rect.top;
}

bool breaks_in(const Canvas& canvas, float width, const TimelinePhase& phase) {
  const Theme& theme = canvas.theme();
  const auto breaks = [&](const Phrase& said, Type type, float room) {
    return canvas.breaks_a_word({said.text, theme.style(type, said.language), 0, static_cast<int>(room)});
  };
  const float egg = width / static_cast<float>(std::max<std::size_t>(phase.eggs.size(), 1));
  return breaks(phase.name, Type::label_bold, width - canvas.u(40)) ||
         std::any_of(phase.eggs.begin(), phase.eggs.end(),
                     [&](const Phrase& said) { return breaks(said, Type::small_bold, egg - canvas.u(8)); }) ||
         std::any_of(phase.steps.begin(), phase.steps.end(), [&](const NamedText& step) {
           return breaks(step.name, Type::label_bold, width - 2 * canvas.u(k_text_inset)) ||
                  breaks(step.text, Type::label, width - 2 * canvas.u(k_text_inset));
         });
}

std::size_t phase_columns(const Canvas& canvas, float width, const std::vector<TimelinePhase>& phases) {
  const float inner = width - 2 * canvas.u(k_timeline_pad);
  const int most = columns_for(canvas.theme(), inner, k_least_phase);
  auto columns = static_cast<std::size_t>(std::min<std::ptrdiff_t>(most, std::ssize(phases)));
  while (columns > 2 && phases.size() > columns && phases.size() % columns == 1) --columns;
  const auto breaks = [&](const TimelinePhase& phase) {
    return breaks_in(canvas, cell_of(canvas, {0, 0, width, 0}, 0, columns).width(), phase);
  };
  while (columns > 1 && std::any_of(phases.begin(), phases.end(), breaks)) --columns;
  return std::max<std::size_t>(columns, 1);
}

std::size_t count_eggs(const std::vector<TimelinePhase>& phases) {
  std::size_t eggs = 0;
  for (const TimelinePhase& phase : phases) eggs += phase.eggs.size();
  return eggs;
}

}  // namespace

std::vector<Strip> timeline_strips(Canvas& measure, const Regions& where, const std::vector<TimelinePhase>& phases) {
  std::vector<Strip> strips;
  const std::size_t columns = phase_columns(measure, where.width(), phases);
  const std::size_t eggs = count_eggs(phases);
  std::size_t passed = 0;
  PhaseRow row;
  row.columns = columns;
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const float along = phases.size() < 2 ? 0 : static_cast<float>(i) / static_cast<float>(phases.size() - 1);
    PhaseRow::Cell cell{phases[i], {}, widgets::mixed(widgets::rgb(0xE6DAC2), widgets::rgb(0xE4B06E), along)};
    for (std::size_t egg = 0; egg < phases[i].eggs.size(); ++egg)
      cell.shares.push_back(eggs < 2 ? 1 : static_cast<float>(passed++) / static_cast<float>(eggs - 1));
    row.cells.push_back(std::move(cell));
    if (row.cells.size() < columns && i + 1 < phases.size()) continue;
    if (!strips.empty()) strips.push_back(space(measure.theme().px(16)));
    strips.push_back(
        tall_strip(measure, where, [row](Canvas& canvas, Rect rect) { return draw_phase_row(canvas, rect, row); }));
    row.cells.clear();
  }
  return strips;
}

}  // namespace etalase::parts
