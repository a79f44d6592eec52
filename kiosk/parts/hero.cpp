// Draws heroes.
#include "parts/hero.hpp"

#include <algorithm>
#include <cmath>

#include "parts/strips.hpp"
#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::parts {

namespace {

using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_sign_pad = 22;

struct Box {
  float left = 0;
  float right = 0;
  [[nodiscard]] float width() const { return right - left; }
};

float draw_eyebrow(Canvas& canvas, Box box, float y, const Phrase& said) {
  const float rule = canvas.u(48);
  const float left = box.left + rule + canvas.u(16);
  const Words words{upper(said.text), canvas.theme().style(Type::eyebrow, said.language), colours::k_light_gold,
                    static_cast<int>(box.right - left)};
  const text::Measure size = canvas.text({left, y}, words);
  // The rule stands on the middle of the first line.
  const float line = static_cast<float>(size.line_height());
  widgets::gold_rule(canvas, {box.left, y + line / 2}, rule);
  return y + static_cast<float>(size.height);
}

// Button with what stands beside it, or below where there is no room; returns the y below.
float draw_button(Canvas& canvas, Box box, float y, const Hero& hero) {
  widgets::Control button;
  button.label = {hero.button.text, hero.button.language, "arrow_right"};
  button.action = hero.action;
  const float height = canvas.theme().control(widgets::k_primary_height);
  const float width = std::min(widgets::primary_width(canvas, button), box.width());
  widgets::primary_button(canvas, {box.left, y, box.left + width, y + height}, button);
  if (hero.aside.text.empty()) return y + height;
  const Words aside{hero.aside.text, canvas.theme().style(Type::label, hero.aside.language),
                    colours::k_light_secondary};
  const text::Measure size = canvas.measure(aside);
  const float x = box.left + width + canvas.u(32);
  if (x + static_cast<float>(size.width) <= box.right) {
    canvas.text_in({x, y, box.right, y + height}, aside, text::Align::start);
    return y + height;
  }
  canvas.text({box.left, y + height + canvas.u(14)}, aside);
  return y + height + canvas.u(14) + static_cast<float>(size.height);
}

// What the button says with its arrow, as a line; returns the y below.
float draw_line(Canvas& canvas, Box box, float y, const Hero& hero) {
  const Theme& theme = canvas.theme();
  const text::TextStyle style = theme.style(Type::label_bold, hero.button.language);
  const float side = std::round(style.size_px);
  const Words words{hero.button.text, style, colours::k_light_gold,
                    static_cast<int>(box.width() - side - canvas.u(12))};
  const text::Measure size = canvas.text({box.left, y}, words);
  const float x = box.left + static_cast<float>(size.width) + canvas.u(12) + side / 2;
  const float middle = y + static_cast<float>(size.height) - static_cast<float>(size.line_height()) / 2;
  widgets::draw_icon(canvas, "arrow_right", {x, middle}, side, colours::k_light_gold);
  return y + static_cast<float>(size.height);
}

// What stands below the picture.
enum class HeroWords {
  bare,   // a small headline and a line for the button
  small,  // a small headline
  brief,  // the headline
  full    // also the lead
};

HeroWords words_of(HeroForm form) {
  switch (form) {
    case HeroForm::small: return HeroWords::small;
    case HeroForm::bare: return HeroWords::bare;
    case HeroForm::large: break;
  }
  return HeroWords::brief;
}

// Draws everything below the picture from `y` on; returns the y below it. Also measures with a dry canvas.
float draw_words(Canvas& canvas, Box box, float y, const Hero& hero, HeroWords form) {
  const Theme& theme = canvas.theme();
  const int width = static_cast<int>(box.width());
  const bool small = form == HeroWords::small || form == HeroWords::bare;
  if (!hero.eyebrow.text.empty() && form != HeroWords::bare)
    y = draw_eyebrow(canvas, box, y, hero.eyebrow) + canvas.u(2);
  const text::Fitted title = canvas.paragraphs().fit_headline(
      hero.title.text, theme.style(small ? Type::sheet_title : Type::hero, hero.title.language), width,
      {small ? 2 : 3, theme.text_floor_px()});
  canvas.text({box.left, y}, {hero.title.text, title.style, colours::k_light_text, width}, widgets::Role::heading);
  y += static_cast<float>(title.measure.height);
  if (form == HeroWords::full && !hero.lead.text.empty()) {
    y += canvas.u(18);
    const Words words{hero.lead.text, theme.style(Type::quote, hero.lead.language), colours::k_light_secondary, width};
    y += static_cast<float>(canvas.text({box.left, y}, words).height);
  }
  if (hero.button.text.empty()) return y;
  if (form == HeroWords::bare) return draw_line(canvas, box, y + canvas.u(4), hero);
  return draw_button(canvas, box, y + canvas.u(form == HeroWords::full ? 30 : small ? 16 : 36), hero);
}

// What looks touchable acts: picture and headline do what the button does, above which they end; all of it where there
// is none.
void note_picture(Canvas& canvas, Rect rect, const Hero& hero) {
  using widgets::operator""_mm;
  if (!hero.action) return;
  const auto& items = canvas.layout().items();
  const auto button = std::find_if(items.rbegin(), items.rend(),
                                   [](const widgets::LayoutItem& item) { return item.role == widgets::Role::primary; });
  const Theme& theme = canvas.theme();
  widgets::LayoutItem item;
  item.role = widgets::Role::way;
  item.action = hero.action;
  item.rect = rect;
  if (button != items.rend()) item.rect.bottom = button->rect.top - std::ceil(theme.px(3.0_mm));
  if (item.rect.height() < theme.px(20.0_mm)) return;
  if (canvas.control(item)) canvas.fill(item.rect, widgets::faded(colours::k_light_text, 0.10F));
}

float words_height(Canvas& measure, float width, const Hero& hero, HeroWords form) {
  widgets::LayoutList scratch;
  Canvas dry(measure.studio(), nullptr, scratch);
  return std::ceil(draw_words(dry, {0, width}, 0, hero, form));
}

// The picture's last part fades into the ground that carries the words.
void draw_picture(Canvas& canvas, Rect picture, const Hero& hero, float fade) {
  const Rect clear{picture.left, picture.top, picture.right, picture.bottom - fade / 2};
  if (!hero.picture || !canvas.picture_around(picture, clear, *hero.picture)) {
    const widgets::CraftLook look = widgets::craft_look(hero.craft);
    canvas.fill(picture, hero.craft.empty() ? colours::k_hero_ground : look.ground);
    canvas.clip(picture, [&] {
      widgets::flower_lattice(canvas, picture, {0, 0}, widgets::faded(colours::k_light_gold, 0.10F));
    });
  }
  canvas.scrim({picture.left, picture.bottom - fade, picture.right, picture.bottom}, colours::k_hero_ground,
               widgets::Edge::bottom);
}

// The ground above the picture that carries the gallery's name; no height where the picture has no room for it.
float sign_height(Canvas& measure, float width, const Hero& hero, float room) {
  if (hero.brand.text.empty()) return 0;
  const float height = brand_height(measure, width, hero.brand) + 2 * measure.u(k_sign_pad);
  return room > 3.2F * height ? height : 0;
}

void draw_sign(Canvas& canvas, Box box, const Hero& hero) {
  draw_brand(canvas, {box.left, canvas.u(k_sign_pad)}, box.width(), hero.brand);
}

}  // namespace

float draw_brand(Canvas& canvas, Point top_left, float width, const Phrase& brand) {
  const Theme& theme = canvas.theme();
  const float side = std::round(theme.control(56));
  const float text_left = top_left.x + side + canvas.u(16);
  const int room = static_cast<int>(top_left.x + width - text_left);
  const text::Fitted fitted = canvas.paragraphs().fit_headline(brand.text, theme.style(Type::brand, brand.language),
                                                               room, {2, theme.text_floor_px()});
  const Words words{brand.text, fitted.style, colours::k_light_text, room};
  const float height = std::max(side, static_cast<float>(fitted.measure.height));
  const Point centre{top_left.x + side / 2, top_left.y + height / 2};
  canvas.stamp(canvas.studio().stamps.flower(),
               {centre.x - side / 2, centre.y - side / 2, centre.x + side / 2, centre.y + side / 2},
               colours::k_light_gold);
  canvas.disc(centre, side * 0.09F, colours::k_terracotta);
  canvas.text_in({text_left, top_left.y, top_left.x + width, top_left.y + height}, words, text::Align::start);
  return height;
}

float brand_height(Canvas& measure, float width, const Phrase& brand) {
  widgets::LayoutList scratch;
  Canvas dry(measure.studio(), nullptr, scratch);
  return std::ceil(draw_brand(dry, {0, 0}, width, brand));
}

widgets::Strip hero_strip(const View& view, Canvas& measure, const Hero& hero, HeroSpace space) {
  const Theme& theme = view.theme;
  const float width = space.width;
  const float margin = theme.margin();
  const HeroWords form = words_of(space.form);
  const float words = words_height(measure, width - 2 * margin, hero, form);
  const float bottom = theme.px(space.form == HeroForm::large ? 40 : 20);
  const float button = theme.control(widgets::k_primary_height) / 2 + bottom;
  const float wanted = std::max(theme.px(823), theme.reach_line() + button);
  const float least =
      std::max(std::min(theme.px(380), theme.height() * 0.12F), theme.reach_line() + button - words - bottom);
  const float picture = std::max(least, std::min(wanted, space.room) - words - bottom) + theme.px(24);
  const float height = picture - theme.px(24) + words + bottom;
  const float sign = sign_height(measure, width - 2 * margin, hero, picture);
  return {height,
          [hero, picture, margin, words, bottom, sign, form](Canvas& canvas, Rect rect) {
            canvas.fill(rect, colours::k_hero_ground);
            draw_picture(canvas, {rect.left, rect.top + sign, rect.right, rect.top + picture}, hero, canvas.u(200));
            if (sign > 0) draw_sign(canvas, {margin, rect.right - margin}, hero);
            draw_words(canvas, {margin, rect.right - margin}, rect.bottom - bottom - words, hero, form);
            note_picture(canvas, rect, hero);
          },
          widgets::Ground::none, colours::k_hero_ground, 0};
}

widgets::Column hero_panel(const View& view, Canvas& measure, const Hero& hero, Rect panel) {
  const Theme& theme = view.theme;
  const float band = theme.px(widgets::k_band);
  const float margin = theme.margin();
  const float inner = panel.width() - band;
  const float bottom = theme.px(48);
  // The lead gives way where the picture would become too small.
  HeroWords form = HeroWords::full;
  if (words_height(measure, inner - 2 * margin, hero, form) > theme.height() * 0.62F) form = HeroWords::brief;
  const float words = words_height(measure, inner - 2 * margin, hero, form);
  const float sign = sign_height(measure, inner - 2 * margin, hero, panel.height() - words - bottom);
  widgets::Strip strip{panel.height(),
                       [hero, band, inner, margin, bottom, words, form, sign](Canvas& canvas, Rect rect) {
                         canvas.fill(rect, colours::k_hero_ground);
                         const float picture_end = rect.bottom - bottom - words + canvas.u(24);
                         draw_picture(canvas, {0, sign, inner, picture_end}, hero, canvas.u(220));
                         if (sign > 0) draw_sign(canvas, {margin, inner - margin}, hero);
                         draw_words(canvas, {margin, inner - margin}, rect.bottom - bottom - words, hero, form);
                         note_picture(canvas, {0, 0, inner, rect.bottom}, hero);
                         widgets::truntum_band(canvas, {inner, 0, inner + band, rect.bottom});
                       },
                       widgets::Ground::none, colours::k_hero_ground, 0};
  return {panel, widgets::Scrolling::no, {std::move(strip)}, 0, widgets::Ground::plain, colours::k_hero_ground};
}

}  // namespace etalase::parts
