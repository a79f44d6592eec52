// Regions, headings and texts that pages share.
#include "parts/strips.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "widgets/ornaments.hpp"
#include "widgets/pager.hpp"

namespace etalase::parts {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_column_gap = 56;
constexpr float k_least_side = 440;

}  // namespace

float Regions::end_space(const Theme& theme) const { return theme.height() - bar.top + theme.gap(); }

Regions regions(const Theme& theme, float panel_reference) {
  Regions result;
  if (theme.portrait() || panel_reference == k_no_panel) {
    result.column = {0, 0, theme.width(), theme.height()};
    result.left = theme.margin();
    result.right = theme.width() - theme.margin();
    result.bar = widgets::bar_rect(theme, theme.px(32), theme.width() - theme.px(32));
    return result;
  }
  // On a small panel the left part gives way before the right one gets narrow.
  // On a large one the picture grows with the page.
  const float share = panel_reference == k_wide_panel ? 0.32F : 0.24F;
  const float panel =
      std::round(std::min(std::max(theme.px(panel_reference), theme.width() * share), theme.width() * 0.4F));
  result.panel = {0, 0, panel, theme.height()};
  result.column = {panel, 0, theme.width(), theme.height()};
  result.left = panel + theme.px(panel_reference == k_wide_panel ? 56.0F : 48.0F);
  result.right = theme.width() - theme.px(56);
  result.bar = widgets::bar_rect(theme, result.left, result.right);
  return result;
}

float list_edge(const Theme& theme, const Regions& regions) {
  return regions.bar.top - theme.px(20) - widgets::pager_height(theme) - theme.px(12);
}

Strip space(float height) {
  return {height, [](Canvas&, Rect) {}, widgets::Ground::paper, colours::k_paper, 0};
}

Strip inset_strip(const Regions& regions, float height, std::function<void(Canvas&, Rect)> draw) {
  const float left = regions.inset_left();
  const float right = regions.inset_right();
  return {height,
          [left, right, draw = std::move(draw)](Canvas& canvas, Rect rect) {
            draw(canvas, {left, rect.top, right, rect.bottom});
          },
          widgets::Ground::paper, colours::k_paper, 0};
}

Strip band_strip(const Theme& theme) {
  return {theme.px(widgets::k_band), [](Canvas& canvas, Rect rect) { widgets::truntum_band(canvas, rect); },
          widgets::Ground::none, colours::k_hero_ground, 0};
}

float draw_heading(Canvas& canvas, Point top_left, float width, const Heading& heading) {
  const Theme& theme = canvas.theme();
  float y = top_left.y;
  if (!heading.eyebrow.text.empty()) {
    const Words eyebrow{upper(heading.eyebrow.text), theme.style(Type::eyebrow, heading.eyebrow.language),
                        colours::k_sogan, static_cast<int>(width)};
    y += static_cast<float>(canvas.text({top_left.x, y}, eyebrow).height) + canvas.u(2);
  }
  const Words aside{heading.aside.text, theme.style(Type::label, heading.aside.language), colours::k_secondary};
  const float aside_width = heading.aside.text.empty() ? 0 : static_cast<float>(canvas.measure(aside).width);
  const auto fit = [&](float room) {
    return canvas.paragraphs().fit_headline(heading.title.text, theme.style(heading.type, heading.title.language),
                                            static_cast<int>(room), {heading.lines, theme.text_floor_px()});
  };
  // The aside goes below the title where the title would shrink or wrap for it.
  text::Fitted title = fit(width);
  bool beside = false;
  if (aside_width > 0 && aside_width < width * 0.5F) {
    const text::Fitted shared = fit(width - aside_width - theme.gap());
    beside = shared.measure.lines == title.measure.lines && shared.style.size_px >= title.style.size_px;
    if (beside) title = shared;
  }
  const int title_width = static_cast<int>(beside ? width - aside_width - theme.gap() : width);
  canvas.text({top_left.x, y}, {heading.title.text, title.style, colours::k_ink, title_width}, widgets::Role::heading);
  const float baseline = y + static_cast<float>(title.measure.last_baseline);
  y += static_cast<float>(title.measure.height);
  if (beside)
    canvas.text({top_left.x + width - aside_width, baseline - static_cast<float>(canvas.measure(aside).first_baseline)},
                aside);
  if (!beside && aside_width > 0) {
    Words below = aside;
    below.width = static_cast<int>(width);
    y += static_cast<float>(canvas.text({top_left.x, y + canvas.u(4)}, below).height) + canvas.u(4);
  }
  return y - top_left.y;
}

Strip heading_strip(Canvas& measure, const Regions& regions, const Heading& heading) {
  widgets::LayoutList scratch;
  Canvas dry(measure.studio(), nullptr, scratch);
  const float height = draw_heading(dry, {0, 0}, regions.width(), heading);
  // Room for what reaches beyond a line's box: the display face has deep tails.
  const float tail = measure.u(10);
  return inset_strip(regions, std::ceil(height) + 2 * tail, [heading, tail](Canvas& canvas, Rect rect) {
    draw_heading(canvas, {rect.left, rect.top + tail}, rect.width(), heading);
  });
}

Strip text_strip(Canvas& measure, const Regions& regions, const Phrase& said, Type type, widgets::Colour colour) {
  const float width = std::min(regions.width(), measure.theme().text_width(type));
  const Words words{said.text, measure.theme().style(type, said.language), colour, static_cast<int>(width)};
  const float height = static_cast<float>(measure.measure(words).height);
  return inset_strip(regions, height,
                     [words](Canvas& canvas, Rect rect) { canvas.text({rect.left, rect.top}, words); });
}

void append(std::vector<Strip>& strips, std::vector<Strip> more) {
  std::move(more.begin(), more.end(), std::back_inserter(strips));
}

float height_of(const std::vector<Strip>& strips) {
  float height = 0;
  for (const Strip& strip : strips) height += strip.height;
  return height;
}

float height_of(const Canvas& measure, float width, const DrawTall& draw) {
  widgets::LayoutList scratch;
  Canvas dry(measure.studio(), nullptr, scratch);
  return std::ceil(draw(dry, {0, 0, width, 0}));
}

Strip tall_strip(Canvas& measure, const Regions& where, DrawTall draw) {
  const float height = height_of(measure, where.width(), draw);
  return inset_strip(where, height, [draw = std::move(draw)](Canvas& canvas, Rect rect) { draw(canvas, rect); });
}

namespace {

void draw_below_each_other(Canvas& canvas, Rect rect, const std::vector<Strip>& strips) {
  float y = rect.top;
  for (const Strip& strip : strips) {
    strip.draw(canvas, {rect.left, y, rect.right, y + strip.height});
    y += strip.height;
  }
}

}  // namespace

Strip side_by_side(std::vector<Strip> first, std::vector<Strip> second) {
  return {std::max(height_of(first), height_of(second)),
          [first = std::move(first), second = std::move(second)](Canvas& canvas, Rect rect) {
            draw_below_each_other(canvas, rect, first);
            draw_below_each_other(canvas, rect, second);
          },
          widgets::Ground::paper, colours::k_paper, 0};
}

std::optional<std::pair<Regions, Regions>> halves(const Theme& theme, const Regions& where) {
  const float gap = theme.px(k_column_gap);
  const float text = theme.text_width(Type::body);
  if (where.width() < text * 0.75F + gap + theme.control(k_least_side)) return std::nullopt;
  std::pair<Regions, Regions> parts{where, where};
  const float split = std::min(text, where.width() - gap - theme.control(k_least_side));
  parts.first.right = std::round(where.left + std::max(split, (where.width() - gap) / 2));
  parts.second.left = parts.first.right + gap;
  return parts;
}

widgets::Column picture_panel(const Theme& theme, const Regions& where, std::function<void(Canvas&, Rect)> draw) {
  const float band = theme.px(widgets::k_band);
  Strip strip{where.panel.height(),
              [band, draw = std::move(draw)](Canvas& canvas, Rect rect) {
                const float inner = rect.right - band;
                draw(canvas, {rect.left, rect.top, inner, rect.bottom});
                widgets::truntum_band(canvas, {inner, rect.top, rect.right, rect.bottom});
              },
              widgets::Ground::none, colours::k_hero_ground, 0};
  return {where.panel, widgets::Scrolling::no, {std::move(strip)}, 0, widgets::Ground::plain, colours::k_hero_ground};
}

}  // namespace etalase::parts
