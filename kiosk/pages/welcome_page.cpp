// Draws the built-in welcome in two languages.
#include "pages/welcome_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

struct Texts {
  Phrase title;
  Phrase text;
  Phrase title2;
  Phrase text2;
};

constexpr float k_words_width = 1080;

// What of the welcome stands there; a small panel has room for less in letters that can be read.
struct Contents {
  bool flower = true;
  bool second_text = true;
  bool second_title = true;
};
constexpr std::array<Contents, 4> k_contents{Contents{true, true, true}, Contents{false, true, true},
                                             Contents{false, false, true}, Contents{false, false, false}};

// Where the welcome stands between its bands, and how large: nothing else is on the page, so it grows with a large
// panel and gets smaller where it would not fit.
struct Place {
  Rect room;         // between the bands
  float growth = 1;  // of the letters
  Contents contents = {};
};

constexpr float k_least_px = 22;

float words_width(const Canvas& canvas, const Place& place) {
  return std::min(place.room.width() - 2 * canvas.theme().margin(), canvas.u(k_words_width * place.growth));
}
float flower_side(const Canvas& canvas, const Place& place) {
  return place.contents.flower ? canvas.u(160 * place.growth) : 0;
}
float below_flower(const Canvas& canvas, const Place& place) {
  return place.contents.flower ? canvas.u(48 * std::min(place.growth, 1.0F)) : 0;
}

// Draws everything below the flower, centred; returns the y below. Also measures with a dry canvas.
float draw_words(Canvas& canvas, Point at, const Place& place, const Texts& texts) {
  const Theme& theme = canvas.theme();
  const float width = words_width(canvas, place);
  const int box = static_cast<int>(width);
  float y = at.y;
  const auto put = [&](const Phrase& said, Type type, widgets::Colour colour, widgets::Role role) {
    text::TextStyle style = widgets::aligned(theme.style(type, said.language), text::Align::centre);
    style.size_px = std::max(std::round(style.size_px * place.growth), k_least_px);
    const text::Fitted fitted = role == widgets::Role::heading
                                    ? canvas.paragraphs().fit_headline(said.text, style, box, {2, k_least_px})
                                    : text::Fitted{style, {}};
    y += static_cast<float>(canvas.text({at.x, y}, {said.text, fitted.style, colour, box}, role).height);
  };
  const auto gap = [&](float reference) { y += canvas.u(reference * std::min(place.growth, 1.0F)); };
  put(texts.title, Type::hero, colours::k_light_text, widgets::Role::heading);
  gap(24);
  put(texts.text, Type::lead, colours::k_light_secondary, widgets::Role::text);
  if (!place.contents.second_title) return y;
  gap(40);
  widgets::gold_rule(canvas, {at.x + width / 2 - canvas.u(36), y}, canvas.u(72));
  gap(40);
  put(texts.title2, Type::section, colours::k_light_gold, widgets::Role::heading);
  if (!place.contents.second_text) return y;
  gap(14);
  put(texts.text2, Type::quote, colours::k_light_secondary, widgets::Role::text);
  return y;
}

float height_of(const Canvas& canvas, const Place& place, const Texts& texts) {
  widgets::LayoutList scratch;
  Canvas dry(canvas.studio(), nullptr, scratch);
  return draw_words(dry, {0, 0}, place, texts) + flower_side(canvas, place) + below_flower(canvas, place);
}

Place fitting_place(const Canvas& canvas, Rect room, const Texts& texts) {
  constexpr std::array<float, 9> k_growths = {2, 1.7F, 1.4F, 1.2F, 1, 0.85F, 0.7F, 0.55F, 0.4F};
  // No smaller than so much, whatever has to be left out for it.
  const float least = k_least_px / canvas.theme().text_px(Type::lead);
  for (const Contents& contents : k_contents)
    for (const float growth : k_growths) {
      const Place place{room, growth, contents};
      const bool broad = growth > 1 && words_width(canvas, place) > room.width() * 0.7F;
      if (growth < std::min(least, 1.0F)) break;
      if (!broad && height_of(canvas, place, texts) <= room.height()) return place;
    }
  return {room, k_growths.back(), k_contents.back()};
}

void draw_flower(Canvas& canvas, Point centre, float side) {
  canvas.stamp(canvas.studio().stamps.flower(),
               {centre.x - side / 2, centre.y - side / 2, centre.x + side / 2, centre.y + side / 2},
               colours::k_light_gold);
  canvas.disc(centre, side * 0.07F, colours::k_terracotta);
}

void draw_welcome(Canvas& canvas, Rect rect, const Texts& texts) {
  widgets::dark_ground(canvas, rect);
  const float band = canvas.u(widgets::k_band);
  const float edge = canvas.u(canvas.theme().portrait() ? 160 : 48);
  widgets::truntum_band(canvas, {rect.left, rect.bottom - edge - band, rect.right, rect.bottom - edge});
  widgets::truntum_band(canvas, {rect.left, edge, rect.right, edge + band});
  const float inset = edge + band + canvas.u(24);
  const Place place = fitting_place(canvas, {rect.left, rect.top + inset, rect.right, rect.bottom - inset}, texts);
  const float side = flower_side(canvas, place);
  const float height = height_of(canvas, place, texts);
  const float top = std::round(place.room.centre().y - height / 2);
  if (place.contents.flower) draw_flower(canvas, {rect.centre().x, top + side / 2}, side);
  const float left = std::round((rect.width() - words_width(canvas, place)) / 2);
  draw_words(canvas, {left, top + side + below_flower(canvas, place)}, place, texts);
}

class WelcomeScreen final : public Screen {
 public:
  [[nodiscard]] Layout lay_out(const View& view, Canvas&) const override {
    const std::string other = view.language == "id" ? "en" : "id";
    const Texts texts{view.say("welcome_title"), view.say("welcome_text"), view.phrases.say(other, "welcome_title"),
                      view.phrases.say(other, "welcome_text")};
    const Rect page{0, 0, view.theme.width(), view.theme.height()};
    widgets::Strip strip{page.height(), [texts](Canvas& canvas, Rect rect) { draw_welcome(canvas, rect, texts); },
                         widgets::Ground::none, colours::k_hero_ground, 0};
    Layout layout;
    layout.columns.push_back(
        {page, widgets::Scrolling::no, {std::move(strip)}, 0, widgets::Ground::plain, colours::k_hero_ground});
    return layout;
  }
};

}  // namespace

std::unique_ptr<Screen> make_welcome_screen() { return std::make_unique<WelcomeScreen>(); }

}  // namespace etalase::pages
