// Draws the dark head.
#include "parts/dark_head.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::parts {

namespace {

using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_disc = 104;
constexpr float k_least_cell = 360;

// One fact: what it is above what it says. Returns the height.
float draw_cell(Canvas& canvas, Rect rect, const Fact& fact) {
  const widgets::Theme& theme = canvas.theme();
  const int width = static_cast<int>(rect.width());
  float y = rect.top;
  y += static_cast<float>(canvas
                              .text({rect.left, y}, {fact.label.text, theme.style(Type::small, fact.label.language),
                                                     colours::k_light_secondary, width})
                              .height);
  y += canvas.u(4);
  y += static_cast<float>(canvas
                              .text({rect.left, y}, {fact.value.text, theme.style(Type::name, fact.value.language),
                                                     colours::k_light_text, width})
                              .height);
  return y - rect.top;
}

float draw_cells(Canvas& canvas, Rect rect, const std::vector<Fact>& facts) {
  const float gap = canvas.u(32);
  const int columns = rect.width() >= 2 * canvas.theme().control(k_least_cell) + gap ? 2 : 1;
  const float width = (rect.width() - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns);
  float y = rect.top;
  float row = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const auto column = static_cast<float>(static_cast<int>(i) % columns);
    if (i > 0 && column == 0) {
      y += row + canvas.u(22);
      row = 0;
    }
    const float left = rect.left + column * (width + gap);
    row = std::max(row, draw_cell(canvas, {left, y, left + width, y}, facts[i]));
  }
  return y + row - rect.top;
}

void draw_disc(Canvas& canvas, Point top_left, const std::string& icon) {
  const float radius = canvas.u(k_disc) / 2;
  const Point centre{top_left.x + radius, top_left.y + radius};
  canvas.disc(centre, radius, widgets::mixed(colours::k_hero_ground, widgets::rgb(0x000000), 0.3F));
  canvas.ring(centre, radius * 0.94F, colours::k_gold, std::max(canvas.u(3), 1.0F));
  widgets::draw_icon(canvas, icon, centre, radius * 1.05F, colours::k_light_gold);
}

float draw_eyebrow(Canvas& canvas, Rect rect, const Phrase& said) {
  const float rule = canvas.u(36);
  const float left = rect.left + rule + canvas.u(14);
  Words words{upper(said.text), canvas.theme().style(Type::eyebrow, said.language), colours::k_light_gold,
              static_cast<int>(rect.right - left)};
  // The rule gives way before a word breaks.
  if (canvas.breaks_a_word(words)) {
    words.width = static_cast<int>(rect.width());
    return static_cast<float>(canvas.text({rect.left, rect.top}, words).height);
  }
  const text::Measure size = canvas.text({left, rect.top}, words);
  widgets::gold_rule(
      canvas, {rect.left, rect.top + static_cast<float>(size.height) / static_cast<float>(2 * size.lines)}, rule);
  return static_cast<float>(size.height);
}

// Returns the height that all of it needs.
float draw_words(Canvas& canvas, Rect rect, const DarkHead& head) {
  const widgets::Theme& theme = canvas.theme();
  const int width = static_cast<int>(rect.width());
  float y = rect.top;
  draw_disc(canvas, {rect.left, y}, head.icon);
  // The eyebrow stands beside the disc, the title below both.
  const float disc = canvas.u(k_disc);
  const float left = rect.left + disc + canvas.u(28);
  const float eyebrow =
      height_of(canvas, rect.right - left, [&](Canvas& dry, Rect r) { return draw_eyebrow(dry, r, head.eyebrow); });
  draw_eyebrow(canvas, {left, y + std::round((disc - std::min(eyebrow, disc)) / 2), rect.right, 0}, head.eyebrow);
  y += std::max(disc, eyebrow) + canvas.u(20);
  const text::Fitted title = canvas.paragraphs().fit_headline(
      head.title.text, theme.style(Type::hero, head.title.language), width, {3, theme.text_floor_px()});
  canvas.text({rect.left, y}, {head.title.text, title.style, colours::k_light_text, width}, widgets::Role::heading);
  y += static_cast<float>(title.measure.height) + canvas.u(16);
  const Words text{head.text.text, theme.style(Type::lead, head.text.language), colours::k_light_secondary, width};
  y += static_cast<float>(canvas.text({rect.left, y}, text).height);
  if (head.facts.empty()) return y - rect.top;
  y += canvas.u(28);
  canvas.fill({rect.left, y, rect.right, y + std::max(canvas.u(2), 1.0F)}, widgets::faded(colours::k_gold, 0.55F));
  y += canvas.u(26);
  return y + draw_cells(canvas, {rect.left, y, rect.right, y}, head.facts) - rect.top;
}

}  // namespace

float dark_head_height(const Canvas& measure, float width, const DarkHead& head) {
  return height_of(measure, width, [&](Canvas& dry, Rect r) { return draw_words(dry, r, head); });
}

widgets::Strip dark_head_strip(Canvas& measure, const Regions& where, const DarkHead& head, float least) {
  const float band = measure.u(widgets::k_band);
  const float pad = measure.u(56);
  const float words = dark_head_height(measure, where.width(), head);
  const float height = std::max(words + 2 * pad + band, least);
  const float left = where.inset_left();
  const float right = where.inset_right();
  return {height,
          [=](Canvas& canvas, Rect rect) {
            const Rect ground{rect.left, rect.top, rect.right, rect.bottom - band};
            widgets::dark_ground(canvas, ground);
            const float top = std::round(ground.bottom - pad - words);
            draw_words(canvas, {left, top, right, 0}, head);
            widgets::truntum_band(canvas, {rect.left, ground.bottom, rect.right, rect.bottom});
          },
          widgets::Ground::none, colours::k_hero_ground, 0};
}

widgets::Column dark_head_panel(Canvas& measure, const Regions& where, const DarkHead& head) {
  const widgets::Theme& theme = measure.theme();
  const float margin = theme.margin();
  const float pad = theme.px(64);
  const float inner = where.panel.width() - theme.px(widgets::k_band);
  const float words = dark_head_height(measure, inner - 2 * margin, head);
  return picture_panel(theme, where, [=](Canvas& canvas, Rect rect) {
    widgets::dark_ground(canvas, rect);
    // As the eye falls: a little above the middle.
    const float top = std::round(std::max((rect.height() - words) * 0.42F, std::min(pad, rect.height() - words)));
    draw_words(canvas, {rect.left + margin, rect.top + top, rect.right - margin, 0}, head);
  });
}

}  // namespace etalase::parts
