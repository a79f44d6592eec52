// Draws the slides.
#include "pages/attract_page.hpp"

#include <algorithm>
#include <cmath>

#include "parts/hero.hpp"
#include "parts/strips.hpp"
#include "widgets/icons.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Theme;
using widgets::Type;
using widgets::Words;
using widgets::operator""_mm;
namespace colours = widgets::colours;

// The two languages of a slide; they change places from slide to slide.
struct SlideLanguages {
  std::string first;
  std::string second;
};

SlideLanguages languages_of(const View& view, int position) {
  const auto& languages = view.site.languages;
  if (languages.size() < 2) return {view.language, view.language};
  const bool swapped = position % 2 == 1;
  return {languages[swapped ? 1 : 0].tag, languages[swapped ? 0 : 1].tag};
}

constexpr float k_least_caption = 220;

struct SlideWords {
  Phrase brand;  // none where it has no room, as all but title and touch
  Phrase title;
  int title_lines = 3;
  Phrase second;   // the title in the other language, or nothing when it is the same
  Phrase caption;  // bold
  Phrase caption2;
  Phrase touch;
  Phrase touch2;
};

SlideWords words_of(const View& view, const Slide& slide, int position) {
  const SlideLanguages languages = languages_of(view, position);
  SlideWords words;
  words.brand = pick(view.site.gallery_name, languages.first);
  words.title = pick(slide.title, languages.first);
  words.second = pick(slide.title, languages.second);
  if (words.second.text == words.title.text) words.second.text.clear();
  words.touch = view.phrases.say(languages.first, "touch_screen");
  words.touch2 = view.phrases.say(languages.second, "touch_screen");
  if (words.touch2.text == words.touch.text) words.touch2.text.clear();
  words.caption = slide.maker_name.empty() ? view.phrases.say(languages.first, "featured_story")
                                           : pick(slide.maker_name, languages.first);
  words.caption2 = short_place(slide.place, slide.region, languages.first);
  return words;
}

// 44 mm, or what its two lines need.
float pill_height(const Canvas& canvas, const SlideWords& words) {
  const Theme& theme = canvas.theme();
  const auto height = [&](const Phrase& said, Type type) {
    return said.text.empty() ? 0
                             : static_cast<float>(canvas.measure({said.text, theme.style(type, said.language)}).height);
  };
  const float lines = height(words.touch, Type::button) + height(words.touch2, Type::label);
  return std::max(theme.px(44.0_mm), lines + canvas.u(40));
}

// The hint is an opaque paper pill; returns its width.
float draw_touch_pill(Canvas& canvas, Point top_left, float height, const SlideWords& words) {
  const Theme& theme = canvas.theme();
  const float icon = height * 0.42F;
  const float text_left = top_left.x + canvas.u(40) + icon + canvas.u(28);
  // Long words get smaller before the pill leaves the page.
  const int room = static_cast<int>(theme.width() - theme.margin() - canvas.u(48) - text_left);
  const auto fitted = [&](const Phrase& said, Type type, widgets::Colour colour) {
    const text::TextStyle style = theme.style(type, said.language);
    return Words{said.text, canvas.paragraphs().fit_headline(said.text, style, room, {1, theme.text_floor_px()}).style,
                 colour};
  };
  const Words first = fitted(words.touch, Type::button, colours::k_ink);
  const Words second = fitted(words.touch2, Type::label, colours::k_secondary);
  const float text_width = static_cast<float>(std::max(canvas.measure(first).width, canvas.measure(second).width));
  const Rect pill{top_left.x, top_left.y, text_left + text_width + canvas.u(48), top_left.y + height};
  canvas.fill(pill, colours::k_card, height / 2);
  widgets::draw_icon(canvas, "hand", {top_left.x + canvas.u(44) + icon / 2, pill.centre().y}, icon,
                     colours::k_terracotta);
  if (words.touch2.text.empty()) {
    canvas.text_in({text_left, pill.top, pill.right, pill.bottom}, first, text::Align::start);
  } else {
    const float upper = static_cast<float>(canvas.measure(first).height);
    const float lower = static_cast<float>(canvas.measure(second).height);
    const float top = std::round(pill.centre().y - (upper + lower) / 2);
    canvas.text({text_left, top}, first);
    canvas.text({text_left, top + upper}, second);
  }
  return pill.width();
}

// Headline and second language from `at` on; returns the y below. Also measures with a dry canvas.
float draw_titles(Canvas& canvas, Point at, float width, const SlideWords& words) {
  const Theme& theme = canvas.theme();
  const int box = static_cast<int>(width);
  const text::Fitted title = canvas.paragraphs().fit_headline(
      words.title.text, theme.style(Type::hero, words.title.language), box, {words.title_lines, theme.text_floor_px()});
  canvas.text(at, {words.title.text, title.style, colours::k_light_text, box}, widgets::Role::heading);
  float y = at.y + static_cast<float>(title.measure.height);
  if (words.second.text.empty()) return y;
  text::TextStyle style = theme.style(Type::quote, words.second.language);
  style.size_px = std::round(style.size_px * 1.2F);
  y += canvas.u(14);
  return y + static_cast<float>(canvas.text({at.x, y}, {words.second.text, style, colours::k_light_gold, box}).height);
}

float draw_caption(Canvas& canvas, Rect box, const SlideWords& words, text::Align align) {
  const Theme& theme = canvas.theme();
  const int width = static_cast<int>(box.width());
  const Words bold{words.caption.text, widgets::aligned(theme.style(Type::small_bold, words.caption.language), align),
                   colours::k_light_secondary, width};
  const Words plain{words.caption2.text, widgets::aligned(theme.style(Type::small, words.caption2.language), align),
                    colours::k_light_secondary, width};
  const auto height_of_words = [&](const Words& said) {
    return said.text.text.empty() ? 0 : static_cast<float>(canvas.measure(said).height) + canvas.u(6);
  };
  const float height = height_of_words(bold) + height_of_words(plain);
  float y = std::round(box.centre().y - height / 2);
  for (const Words& said : {bold, plain}) {
    if (said.text.text.empty()) continue;
    canvas.text({box.left, y}, said);
    y += height_of_words(said);
  }
  return height;
}

// Where the parts of a slide lie.
struct Places {
  Rect picture;
  Rect brand;
  Rect titles;
  Rect caption;
  text::Align caption_align = text::Align::end;
  Rect pill;  // its width is the text's
};

Places places_of(Canvas& measure, Rect page, const SlideWords& words) {
  const float margin = measure.theme().margin();
  const float pill = pill_height(measure, words);
  const bool portrait = measure.theme().portrait();
  const float column = portrait ? page.right - margin : std::round(page.width() * 0.40F);
  widgets::LayoutList scratch;
  Canvas dry(measure.studio(), nullptr, scratch);
  const float titles = std::ceil(draw_titles(dry, {0, 0}, column - margin, words));
  Places places;
  const float pill_top = page.bottom - measure.u(portrait ? 104 : 72) - pill;
  places.pill = {margin, pill_top, margin + draw_touch_pill(dry, {0, 0}, pill, words), pill_top + pill};
  places.caption = {places.pill.right + measure.u(24), pill_top, column, pill_top + pill};
  // Above the hint in landscape, and where there is no room beside it.
  const bool above = !portrait || places.caption.width() < measure.theme().control(k_least_caption);
  if (above) {
    const float height = height_of(measure, column - margin, [&](Canvas& on, Rect box) {
      return draw_caption(on, box, words, text::Align::start);
    });
    places.caption = {margin, pill_top - measure.u(36) - height, column, pill_top - measure.u(36)};
  }
  places.caption_align = above ? text::Align::start : text::Align::end;
  const float titles_bottom = above ? places.caption.top - measure.u(20) : pill_top - measure.u(64);
  places.titles = {margin, titles_bottom - titles, column, titles_bottom};
  // Upright, the name stands above the titles: on the picture it would lie on what that shows.
  const float brand = words.brand.text.empty() ? 0 : brand_height(measure, column - margin, words.brand);
  const float brand_top = portrait ? places.titles.top - measure.u(28) - brand : measure.u(48);
  places.brand = {margin, brand_top, column, brand_top + brand};
  // The picture is undimmed; a scrim of its own length leads into the ground that carries the words.
  places.picture = portrait ? Rect{page.left, page.top, page.right, places.brand.top + measure.u(40)}
                            : Rect{column - measure.u(40), page.top, page.right, page.bottom};
  return places;
}

bool fits(const Canvas& canvas, Rect page, const Places& places) {
  // Upright, the picture keeps a third of the page; across, the titles stay below the gallery's name.
  if (canvas.theme().portrait()) return places.picture.height() >= page.height() / 3;
  return places.titles.top >= places.brand.bottom + canvas.u(16);
}

// Leaves out what has no room on the panel: place, maker, the second language, the gallery's name; then the headline
// gets smaller.
SlideWords fitting(Canvas& measure, Rect page, SlideWords words) {
  for (Phrase SlideWords::* const least :
       {&SlideWords::caption2, &SlideWords::caption, &SlideWords::second, &SlideWords::brand}) {
    if (fits(measure, page, places_of(measure, page, words))) break;
    (words.*least).text.clear();
  }
  while (words.title_lines > 1 && !fits(measure, page, places_of(measure, page, words))) --words.title_lines;
  return words;
}

void draw_slide(Canvas& canvas, Rect rect, const Slide& slide, const SlideWords& words) {
  const Places places = places_of(canvas, rect, words);
  const bool portrait = canvas.theme().portrait();
  const Rect picture = places.picture;
  // Upright, the scrim lies on its last part.
  Rect clear = picture;
  if (portrait) clear.bottom -= canvas.u(125);
  canvas.fill(rect, colours::k_attract_ground);
  if (!canvas.picture_around(picture, clear, slide.picture)) canvas.fill(picture, colours::k_hero_ground);
  if (portrait) {
    canvas.scrim({picture.left, picture.bottom - canvas.u(250), picture.right, picture.bottom},
                 colours::k_attract_ground, widgets::Edge::bottom);
  } else {
    canvas.scrim({picture.left, picture.top, picture.left + canvas.u(300), picture.bottom}, colours::k_attract_ground,
                 widgets::Edge::left);
  }
  if (!words.brand.text.empty())
    draw_brand(canvas, {places.brand.left, places.brand.top}, places.brand.width(), words.brand);
  draw_titles(canvas, {places.titles.left, places.titles.top}, places.titles.width(), words);
  draw_caption(canvas, places.caption, words, places.caption_align);
  draw_touch_pill(canvas, {places.pill.left, places.pill.top}, places.pill.height(), words);
}

class AttractScreen final : public Screen {
 public:
  explicit AttractScreen(AttractModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    Layout layout;
    const Theme& theme = view.theme;
    const Slide* slide = slide_at(m_model, view.state.picture);
    if (slide == nullptr) return layout;
    const Rect page{0, 0, theme.width(), theme.height()};
    const SlideWords words = fitting(measure, page, words_of(view, *slide, view.state.picture));
    widgets::Strip strip{theme.height(),
                         [slide = *slide, words](Canvas& canvas, Rect rect) {
                           widgets::LayoutItem whole;
                           whole.role = widgets::Role::slide;
                           whole.text = words.title.text;
                           whole.rect = rect;
                           whole.action = open(slide.page);
                           canvas.control(whole);
                           draw_slide(canvas, rect, slide, words);
                         },
                         widgets::Ground::none, colours::k_attract_ground, 0};
    layout.columns.push_back(
        {page, widgets::Scrolling::no, {std::move(strip)}, 0, widgets::Ground::plain, colours::k_attract_ground});
    // The next slide's picture is fetched while this one stands.
    if (const Slide* next = slide_at(m_model, view.state.picture + 1)) {
      const Rect box =
          places_of(measure, page, fitting(measure, page, words_of(view, *next, view.state.picture + 1))).picture;
      const media::WantedSize wanted{static_cast<int>(std::lround(box.width())),
                                     static_cast<int>(std::lround(box.height()))};
      layout.overlay = [media = next->picture, wanted, distance = page.height()](Canvas& canvas, const widgets::Seen&) {
        (void)canvas.studio().pictures.get(media, wanted, distance);
      };
    }
    return layout;
  }

  [[nodiscard]] int pictures() const override {
    return m_model.makers.empty() && m_model.stories.empty() ? 0 : 1 << 20;
  }

 private:
  AttractModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_attract_screen(AttractModel model) {
  return std::make_unique<AttractScreen>(std::move(model));
}

}  // namespace etalase::pages
