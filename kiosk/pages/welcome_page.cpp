// Draws the built-in welcome in two languages.
#include "pages/welcome_page.hpp"

#include <algorithm>
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
constexpr float k_most_growth = 2;

// Nothing else stands here: on a large panel the words grow with it.
float growth(const Theme& theme) {
  return std::clamp(std::min(theme.width() * 0.7F, theme.height()) / theme.px(k_words_width), 1.0F, k_most_growth);
}

// Draws everything below the flower, centred; returns the y below. Also measures with a dry canvas.
float draw_words(Canvas& canvas, Point at, float width, const Texts& texts) {
  const Theme& theme = canvas.theme();
  const int box = static_cast<int>(width);
  float y = at.y;
  const auto put = [&](const Phrase& said, Type type, widgets::Colour colour, widgets::Role role) {
    text::TextStyle style = widgets::aligned(theme.style(type, said.language), text::Align::centre);
    style.size_px = std::round(style.size_px * growth(theme));
    const text::Fitted fitted = role == widgets::Role::heading ? canvas.paragraphs().fit_headline(
                                                                     said.text, style, box, {2, theme.text_floor_px()})
                                                               : text::Fitted{style, {}};
    y += static_cast<float>(canvas.text({at.x, y}, {said.text, fitted.style, colour, box}, role).height);
  };
  put(texts.title, Type::hero, colours::k_light_text, widgets::Role::heading);
  y += canvas.u(24);
  put(texts.text, Type::lead, colours::k_light_secondary, widgets::Role::text);
  y += canvas.u(40);
  widgets::gold_rule(canvas, {at.x + width / 2 - canvas.u(36), y}, canvas.u(72));
  y += canvas.u(40);
  put(texts.title2, Type::section, colours::k_light_gold, widgets::Role::heading);
  y += canvas.u(14);
  put(texts.text2, Type::quote, colours::k_light_secondary, widgets::Role::text);
  return y;
}

void draw_welcome(Canvas& canvas, Rect rect, const Texts& texts) {
  widgets::dark_ground(canvas, rect);
  const float band = canvas.u(widgets::k_band);
  const float edge = canvas.u(canvas.theme().portrait() ? 160 : 48);
  widgets::truntum_band(canvas, {rect.left, rect.bottom - edge - band, rect.right, rect.bottom - edge});
  widgets::truntum_band(canvas, {rect.left, edge, rect.right, edge + band});
  const float width =
      std::min(rect.width() - 2 * canvas.theme().margin(), canvas.u(k_words_width * growth(canvas.theme())));
  const float left = std::round((rect.width() - width) / 2);
  widgets::LayoutList scratch;
  Canvas dry(canvas.studio(), nullptr, scratch);
  const float flower = canvas.u(160 * growth(canvas.theme()));
  const float height = draw_words(dry, {0, 0}, width, texts) + flower + canvas.u(48);
  const float top = std::round(std::max((rect.height() - height) / 2, edge + band + canvas.u(24)));
  const Point centre{rect.centre().x, top + flower / 2};
  canvas.stamp(canvas.studio().stamps.flower(),
               {centre.x - flower / 2, centre.y - flower / 2, centre.x + flower / 2, centre.y + flower / 2},
               colours::k_light_gold);
  canvas.disc(centre, flower * 0.07F, colours::k_terracotta);
  draw_words(canvas, {left, top + flower + canvas.u(48)}, width, texts);
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
