// Strips, headings, places and makers in a line for the pages of one item.
#include "screens/item_parts.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::screens {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_row_gap = 12;

}  // namespace

float height_of(const Canvas& measure, float width, const DrawTall& draw) {
  widgets::LayoutList scratch;
  Canvas dry(measure.studio(), nullptr, scratch);
  return std::ceil(draw(dry, {0, 0, width, 0}));
}

Strip tall_strip(Canvas& measure, const Regions& where, DrawTall draw) {
  const float height = height_of(measure, where.width(), draw);
  return inset_strip(where, height, [draw = std::move(draw)](Canvas& canvas, Rect rect) { draw(canvas, rect); });
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

float draw_quiet_mark(Canvas& canvas, Point top_left, const Said& mark) {
  if (mark.text.empty()) return 0;
  const Theme& theme = canvas.theme();
  const Words words{mark.text, theme.style(Type::small, mark.language), colours::k_secondary};
  const float side = std::round(theme.text_px(Type::small));
  const float height = static_cast<float>(canvas.measure(words).height);
  widgets::draw_icon(canvas, "translate", {top_left.x + side / 2, top_left.y + height / 2}, side, colours::k_sogan);
  canvas.text({top_left.x + side + canvas.u(10), top_left.y}, words);
  return height;
}

float draw_name_head(Canvas& canvas, Rect rect, const NameHead& head) {
  const Theme& theme = canvas.theme();
  float y = rect.top;
  const Words aside{head.aside.text, theme.style(Type::label, head.aside.language), colours::k_secondary};
  const float aside_width = head.aside.text.empty() ? 0 : static_cast<float>(canvas.measure(aside).width);
  if (!head.eyebrow.text.empty()) {
    const float room = rect.width() - (aside_width > 0 ? aside_width + theme.gap() : 0);
    const Words eyebrow{upper(head.eyebrow.text), theme.style(Type::eyebrow, head.eyebrow.language), colours::k_sogan,
                        static_cast<int>(room)};
    const text::Measure size = canvas.text({rect.left, y}, eyebrow);
    if (aside_width > 0)
      canvas.text({rect.right - aside_width,
                   y + static_cast<float>(size.first_baseline - canvas.measure(aside).first_baseline)},
                  aside);
    y += static_cast<float>(size.height) + canvas.u(4);
  } else if (aside_width > 0) {
    y += static_cast<float>(canvas.text({rect.right - aside_width, y}, aside).height) + canvas.u(4);
  }
  const int width = static_cast<int>(rect.width());
  const text::Fitted name = canvas.paragraphs().fit_name(head.name.text, theme.style(Type::display, head.name.language),
                                                         width, {2, theme.text_floor_px()});
  canvas.text({rect.left, y}, {head.name.text, name.style, colours::k_ink, width}, widgets::Role::heading);
  // The display face has tails below its line.
  y += static_cast<float>(name.measure.height) + canvas.u(10);
  if (!head.mark.text.empty()) y += canvas.u(10) + draw_quiet_mark(canvas, {rect.left, y + canvas.u(10)}, head.mark);
  return y - rect.top;
}

std::vector<feed::Term> terms_of(const std::vector<feed::Term>& vocabulary, const std::vector<feed::Id>& ids) {
  std::vector<feed::Term> terms;
  for (const feed::Id& id : ids)
    for (const feed::Term& term : vocabulary)
      if (term.id == id) terms.push_back(term);
  return terms;
}

Said names_of(const View& view, const std::vector<feed::Term>& terms) {
  std::vector<std::string> names;
  std::string language = view.language;
  for (const feed::Term& term : terms) {
    const Said name = view.pick(term.name);
    names.push_back(name.text);
    language = name.language;
  }
  return {joined(names, ", "), language};
}

Said place_of(const View& view, const feed::Text& place, const feed::Text& district, const feed::Text& region) {
  const Said names[] = {view.pick(place), view.pick(district), view.pick(region)};
  std::vector<std::string> said;
  for (const Said& name : names) {
    if (name.text.empty()) continue;
    // "Pekalongan" before "Kota Pekalongan" or "Pekalongan City" says nothing new.
    const auto repeats = [&](const std::string& before) {
      return name.text == before || name.text.ends_with(" " + before) || name.text.starts_with(before + " ");
    };
    if (!said.empty() && repeats(said.back())) said.pop_back();
    said.push_back(name.text);
  }
  return {joined(said, ", "), names[2].text.empty() ? view.language : names[2].language};
}

int even_columns(std::size_t count, int most) {
  if (count < 3 && most > 2) return 2;
  const auto lonely = [&](int columns) {
    return columns > 1 && static_cast<int>(count) > columns && static_cast<int>(count) % columns == 1;
  };
  return most > 2 && lonely(most) && !lonely(most - 1) ? most - 1 : std::max(most, 1);
}

std::string monogram(std::string_view name) {
  const auto letter = [](std::string_view word) { return upper(base::first_character(word)); };
  const auto first = name.find_first_not_of(' ');
  if (first == std::string_view::npos) return "";
  name = name.substr(first, name.find_last_not_of(' ') + 1 - first);
  const auto gap = name.rfind(' ');
  return gap == std::string_view::npos ? letter(name) : letter(name) + letter(name.substr(gap + 1));
}

widgets::Row maker_row(const View& view, const catalogue::MakerCard& maker, const std::vector<feed::Term>& crafts) {
  widgets::Row row;
  row.craft = maker.crafts.empty() ? "LAIN" : maker.crafts.front();
  row.name = view.pick(maker.name);
  row.tile = monogram(row.name.text);
  const Said place = place_of(view, maker.place, maker.district_name, maker.region_name);
  row.line = {joined({names_of(view, terms_of(crafts, maker.crafts)).text, place.text}, " · "), place.language};
  if (maker.products > 0)
    row.end = view.say(maker.products == 1 ? "one_piece" : "count_pieces", {{"n", std::to_string(maker.products)}});
  row.action = open(PageKind::maker, maker.id);
  return row;
}

Strip row_strip(Canvas& measure, const Regions& where, const widgets::Row& row) {
  const float height = widgets::row_height(measure, row, where.width());
  return inset_strip(where, height + measure.theme().px(k_row_gap), [row, height](Canvas& canvas, Rect rect) {
    widgets::draw_row(canvas, {rect.left, rect.top, rect.right, rect.top + height}, row);
  });
}

namespace {

constexpr float k_maker_disc = 80;

float maker_text_left(const Canvas& canvas) { return canvas.theme().control(k_maker_disc) + canvas.u(20); }

}  // namespace

float maker_line_width(const Canvas& canvas, const MakerLine& maker) {
  const Theme& theme = canvas.theme();
  const auto width = [&](const Said& said, Type type) {
    return static_cast<float>(canvas.measure({said.text, theme.style(type, said.language)}).width);
  };
  return maker_text_left(canvas) + std::max(width(maker.name, Type::label_bold), width(maker.place, Type::small)) +
         canvas.u(64);
}

float draw_maker_line(Canvas& canvas, Rect rect, const MakerLine& maker) {
  const Theme& theme = canvas.theme();
  const float disc = theme.control(k_maker_disc);
  const float left = rect.left + maker_text_left(canvas);
  const float chevron = maker.action.empty() ? 0 : canvas.u(56);
  const int room = static_cast<int>(rect.right - left - chevron);
  const text::Fitted name = canvas.paragraphs().fit_name(
      maker.name.text, theme.style(Type::label_bold, maker.name.language), room, {2, theme.text_floor_px()});
  const Words place{maker.place.text, theme.style(Type::small, maker.place.language), colours::k_secondary, room};
  const text::Measure place_size = canvas.measure(place);
  const float words =
      static_cast<float>(name.measure.height) + (maker.place.text.empty() ? 0 : static_cast<float>(place_size.height));
  const float height = std::max(disc, words);
  const float shown = static_cast<float>(std::max(name.measure.width, place_size.width));
  const Rect whole{rect.left, rect.top, left + shown + chevron, rect.top + height};
  widgets::LayoutItem item;
  item.role = widgets::Role::button;
  item.text = maker.name.text;
  item.rect = whole;
  item.action = maker.action;
  const bool pressed = !maker.action.empty() && canvas.control(item);
  const float down = pressed ? canvas.u(2) : 0;
  if (pressed)
    canvas.fill({whole.left - canvas.u(8), whole.top, whole.right + canvas.u(8), whole.bottom}, colours::k_pressed,
                height / 2);
  const Point centre{rect.left + disc / 2, rect.top + height / 2 + down};
  const widgets::CraftLook look = widgets::craft_look(maker.craft);
  canvas.disc(centre, disc / 2, look.ground);
  canvas.ring(centre, disc * 0.43F, colours::k_gold, std::max(canvas.u(1.5F), 1.0F));
  widgets::draw_icon(canvas, look.icon, centre, disc * 0.5F, colours::k_light_gold);
  float y = rect.top + std::round((height - words) / 2) + down;
  canvas.text({left, y}, {maker.name.text, name.style, colours::k_ink, room}, widgets::Role::name);
  y += static_cast<float>(name.measure.height);
  if (!maker.place.text.empty()) canvas.text({left, y}, place);
  if (chevron > 0)
    widgets::draw_icon(canvas, "forward", {whole.right - canvas.u(20), centre.y}, canvas.u(28), colours::k_secondary);
  return height;
}

}  // namespace etalase::screens
