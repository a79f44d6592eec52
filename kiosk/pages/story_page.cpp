// Lays a story out.
#include "pages/story_page.hpp"

#include <algorithm>
#include <cmath>

#include "parts/cards.hpp"
#include "parts/chips.hpp"
#include "parts/frame.hpp"
#include "parts/item_picture.hpp"
#include "parts/maker_line.hpp"
#include "parts/name_head.hpp"
#include "parts/names.hpp"
#include "parts/strips.hpp"
#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

// Lines of the text that are seen before anything is scrolled.
constexpr float k_first_lines = 4;
constexpr float k_above_head = 30;

struct StoryHead {
  Phrase eyebrow;
  Phrase minutes;
  Phrase title;
  Phrase mark;
  Type type = Type::hero;
};

// Where the story is from, and how long it is read; returns the height.
float draw_origin(Canvas& canvas, Rect rect, const StoryHead& head) {
  const Theme& theme = canvas.theme();
  const widgets::Words aside{head.minutes.text, theme.style(Type::label, head.minutes.language), colours::k_secondary};
  const float aside_width = static_cast<float>(canvas.measure(aside).width);
  const widgets::Words eyebrow{upper(head.eyebrow.text), theme.style(Type::eyebrow, head.eyebrow.language),
                               colours::k_sogan, static_cast<int>(rect.width() - aside_width - theme.gap())};
  const text::Measure size = canvas.text({rect.left, rect.top}, eyebrow);
  canvas.text({rect.right - aside_width,
               rect.top + static_cast<float>(size.first_baseline - canvas.measure(aside).first_baseline)},
              aside);
  return static_cast<float>(size.height) + canvas.u(4);
}

float draw_story_head(Canvas& canvas, Rect rect, const StoryHead& head) {
  float y = rect.top;
  if (!head.eyebrow.text.empty()) y += draw_origin(canvas, rect, head);
  Heading heading;
  heading.title = head.title;
  heading.type = head.type;
  y += draw_heading(canvas, {rect.left, y}, rect.width(), heading);
  if (!head.mark.text.empty()) y += canvas.u(8) + draw_quiet_mark(canvas, {rect.left, y + canvas.u(8)}, head.mark);
  // Room for tails of the display face.
  return y - rect.top + canvas.u(10);
}

class StoryScreen final : public Screen {
 public:
  explicit StoryScreen(StoryModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::key);
    const auto picture = [hero = hero(view)](Canvas& canvas, Rect rect) { draw_item_picture(canvas, rect, hero); };
    if (m_model.hero) page.photograph(photograph_of(view, *m_model.hero));
    for (const Prose& panel : m_model.panels) page.photographs(photographs_in(view, panel));
    const StoryHead head = fitting_head(view, measure, page);
    if (theme.portrait()) {
      page.add({hero_height(measure, page, head), picture, widgets::Ground::none, colours::k_hero_ground, 0});
      page.add(band_strip(theme));
    } else {
      page.beside(picture_panel(theme, page.where(), picture));
    }
    page.gap(theme.portrait() || head.type != Type::display ? k_above_head : 48);
    page.add(tall_strip(measure, page.where(),
                        [head](Canvas& canvas, Rect rect) { return draw_story_head(canvas, rect, head); }));
    add_text(view, measure, page);
    return std::move(page).take(measure);
  }

  [[nodiscard]] int words(const View& view) const override {
    int words = count_words(view.pick(m_model.story.lead).text);
    for (const Prose& panel : m_model.panels) words += words_in(panel, view.language);
    return words;
  }

 private:
  [[nodiscard]] std::string craft() const {
    return m_model.story.crafts.empty() ? "LAIN" : m_model.story.crafts.front();
  }

  [[nodiscard]] ItemPicture hero(const View& view) const {
    return {m_model.hero, m_model.hero ? view.pick(m_model.hero->alt).text : "", craft()};
  }

  [[nodiscard]] StoryHead head(const View& view) const {
    StoryHead head;
    const Phrase story = view.say("story");
    head.eyebrow = {joined({story.text, view.pick(m_model.region_name).text}, " · "), story.language};
    head.minutes = reading_time(view, words(view));
    head.title = view.pick(m_model.story.title);
    head.mark = fallback_mark(view, m_model.story.title);
    head.type = view.theme.portrait() ? Type::hero : Type::display;
    return head;
  }

  // Smaller, then without its first line, where the text would not begin on the first screen.
  [[nodiscard]] StoryHead fitting_head(const View& view, Canvas& measure, const PageFrame& page) const {
    StoryHead fitting = head(view);
    const float above = view.theme.portrait() ? view.theme.px(k_least_item_picture + widgets::k_band) : 0;
    const auto fits = [&] {
      return page.room_above(above + view.theme.px(48) + head_and_lines(measure, page.where(), fitting)) >= 0;
    };
    for (const Type smaller : {Type::sheet_title, Type::section})
      if (!fits()) fitting.type = smaller;
    if (!fits()) fitting.eyebrow = {};
    return fitting;
  }

  void add_text(const View& view, Canvas& measure, PageFrame& page) const {
    const Theme& theme = view.theme;
    page.gap(12);
    const auto parts = halves(theme, page.where());
    if (!parts || m_model.pieces.empty()) {
      for (std::size_t i = 0; i < texts(); ++i) page.add(text(view, measure, page.where(), i));
      page.add(pieces(view, measure, page.where()));
      return add_more(view, measure, page);
    }
    // Beside the pieces stands as much of the text as they are high, the rest goes on below it.
    std::vector<Strip> beside = pieces(view, measure, parts->second);
    std::vector<Strip> words;
    std::size_t next = 0;
    for (; next < texts() && (next == 0 || height_of(words) < height_of(beside)); ++next)
      append(words, text(view, measure, parts->first, next));
    page.add(side_by_side(std::move(words), std::move(beside)));
    for (; next < texts(); ++next) page.add(text(view, measure, parts->first, next));
    add_more(view, measure, page);
  }

  // The lead and the first panel are one text to the reader; each further panel is one.
  [[nodiscard]] std::size_t texts() const { return std::max<std::size_t>(m_model.panels.size(), 1); }

  [[nodiscard]] std::vector<Strip> text(const View& view, Canvas& measure, const Regions& where,
                                        std::size_t index) const {
    const Theme& theme = view.theme;
    Prose prose;
    if (index == 0 && !m_model.story.lead.empty()) prose.push_back(feed::TextBlock{m_model.story.lead});
    if (index < m_model.panels.size())
      prose.insert(prose.end(), m_model.panels[index].begin(), m_model.panels[index].end());
    std::vector<Strip> strips = prose_strips(view, measure, where, prose);
    if (index == 0) return strips;
    std::vector<Strip> divided;
    divided.push_back(space(theme.px(22)));
    divided.push_back(divider(theme, where));
    divided.push_back(space(theme.px(22)));
    append(divided, std::move(strips));
    return divided;
  }

  // What stands between the picture and the beginning of the text, and the beginning itself.
  [[nodiscard]] static float head_and_lines(Canvas& measure, const Regions& where, const StoryHead& head) {
    const float words = height_of(measure, where.width(),
                                  [&](Canvas& canvas, Rect rect) { return draw_story_head(canvas, rect, head); });
    return words + measure.theme().px(12) + k_first_lines * measure.theme().text_px(Type::body);
  }

  // Above the beginning of the text.
  [[nodiscard]] static float hero_height(Canvas& measure, const PageFrame& page, const StoryHead& head) {
    const Theme& theme = measure.theme();
    const float below =
        theme.px(widgets::k_band) + theme.px(k_above_head) + head_and_lines(measure, page.where(), head);
    return item_picture_height(theme, page, below);
  }

  [[nodiscard]] static Strip divider(const Theme& theme, Regions where) {
    where.right = std::min(where.right, where.left + theme.text_width(Type::body));
    return inset_strip(where, theme.px(28), [](Canvas& canvas, Rect rect) {
      const Point middle = rect.centre();
      const float side = canvas.u(28);
      const float rule = canvas.u(120);
      widgets::gold_rule(canvas, {middle.x - side - rule, middle.y}, rule);
      widgets::gold_rule(canvas, {middle.x + side, middle.y}, rule);
      canvas.stamp(canvas.studio().stamps.flower(),
                   {middle.x - side / 2, middle.y - side / 2, middle.x + side / 2, middle.y + side / 2},
                   colours::k_sogan);
    });
  }

  // The pieces and makers that the story tells of.
  [[nodiscard]] std::vector<Strip> pieces(const View& view, Canvas& measure, const Regions& where) const {
    if (m_model.pieces.empty() && m_model.makers.empty()) return {};
    std::vector<widgets::Card> cards;
    for (const catalogue::ProductCard& piece : m_model.pieces)
      cards.push_back(product_card(view, piece, {CardLine::maker}));
    std::vector<Strip> strips;
    strips.push_back(space(view.theme.px(26)));
    strips.push_back(heading_strip(measure, where, {{}, view.say("pieces_of_story"), Type::section, {}, 2}));
    if (!cards.empty()) append(strips, even_small_cards(view, measure, where, std::move(cards)));
    if (!m_model.makers.empty() && !m_model.pieces.empty()) strips.push_back(space(view.theme.px(10)));
    for (const catalogue::MakerCard& maker : m_model.makers)
      strips.push_back(row_strip(measure, where, maker_row(view, maker, {})));
    if (auto chips = term_chips(view, m_model.terms); !chips.empty()) {
      strips.push_back(space(view.theme.px(20)));
      strips.push_back(text_strip(measure, where, view.say("terms_of_story"), Type::label, colours::k_secondary));
      strips.push_back(space(view.theme.px(8)));
      strips.push_back(chips_strip(measure, where, std::move(chips), {}));
    }
    return strips;
  }

  void add_more(const View& view, Canvas& measure, PageFrame& page) const {
    add_small_cards(view, measure, page, {30, view.say("more_stories"), small_story_cards(view, m_model.more)});
  }

  StoryModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_story_screen(StoryModel model) { return std::make_unique<StoryScreen>(std::move(model)); }

}  // namespace etalase::pages
