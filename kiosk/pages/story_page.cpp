// Lays a story out.
#include "pages/story_page.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "parts/cards.hpp"
#include "parts/frame.hpp"
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

constexpr float k_hero_height = 536;

// Smaller on a small page, larger where the controls below it have to come down into reach.
float hero_height(const Theme& theme) {
  return std::round(std::max(std::min(theme.px(k_hero_height), theme.height() * 0.34F), theme.reach_line() * 0.7F));
}

struct StoryHead {
  Phrase eyebrow;
  Phrase minutes;
  Phrase title;
  Phrase mark;
  Type type = Type::hero;
};

float draw_story_head(Canvas& canvas, Rect rect, const StoryHead& head) {
  const Theme& theme = canvas.theme();
  const widgets::Words aside{head.minutes.text, theme.style(Type::label, head.minutes.language), colours::k_secondary};
  const float aside_width = static_cast<float>(canvas.measure(aside).width);
  const widgets::Words eyebrow{upper(head.eyebrow.text), theme.style(Type::eyebrow, head.eyebrow.language),
                               colours::k_sogan, static_cast<int>(rect.width() - aside_width - theme.gap())};
  const text::Measure size = canvas.text({rect.left, rect.top}, eyebrow);
  canvas.text({rect.right - aside_width,
               rect.top + static_cast<float>(size.first_baseline - canvas.measure(aside).first_baseline)},
              aside);
  float y = rect.top + static_cast<float>(size.height) + canvas.u(4);
  Heading heading;
  heading.title = head.title;
  heading.type = head.type;
  y += draw_heading(canvas, {rect.left, y}, rect.width(), heading);
  if (!head.mark.text.empty()) y += canvas.u(8) + draw_quiet_mark(canvas, {rect.left, y + canvas.u(8)}, head.mark);
  // Room for tails of the display face.
  return y - rect.top + canvas.u(10);
}

void draw_hero(Canvas& canvas, Rect rect, const std::optional<feed::Media>& hero, const std::string& craft) {
  if (hero && canvas.picture(rect, *hero, 0)) return;
  widgets::draw_craft_panel(canvas, rect, craft, 0, widgets::Corners::all);
}

class StoryScreen final : public Screen {
 public:
  explicit StoryScreen(StoryModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::fade);
    const auto picture = [hero = m_model.hero, craft = craft()](Canvas& canvas, Rect rect) {
      draw_hero(canvas, rect, hero, craft);
    };
    if (theme.portrait()) {
      page.add({hero_height(theme), picture, widgets::Ground::none, colours::k_hero_ground, 0});
      page.add(band_strip(theme));
    } else {
      page.beside(picture_panel(theme, page.where(), picture));
    }
    page.gap(theme.portrait() ? 30 : 48);
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

  void add_text(const View& view, Canvas& measure, PageFrame& page) const {
    const Theme& theme = view.theme;
    page.add(tall_strip(measure, page.where(), [head = head(view)](Canvas& canvas, Rect rect) {
      return draw_story_head(canvas, rect, head);
    }));
    // The lead and the first panel are one text to the reader.
    Prose opening;
    if (!m_model.story.lead.empty()) opening.push_back(feed::TextBlock{m_model.story.lead});
    if (!m_model.panels.empty())
      opening.insert(opening.end(), m_model.panels.front().begin(), m_model.panels.front().end());
    page.gap(12);
    if (const auto parts = halves(theme, page.where()); parts && !m_model.pieces.empty()) {
      page.add(side_by_side(prose_strips(view, measure, parts->first, opening), pieces(view, measure, parts->second)));
    } else {
      page.add(prose_strips(view, measure, page.where(), opening));
      page.add(pieces(view, measure, page.where()));
    }
    for (std::size_t i = 1; i < m_model.panels.size(); ++i) {
      page.gap(22);
      page.add(divider(theme, page.where()));
      page.gap(22);
      page.add(prose_strips(view, measure, page.where(), m_model.panels[i]));
    }
    add_more(view, measure, page);
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
    if (!cards.empty()) {
      std::vector<Strip> grid = even_small_cards(view, measure, where, std::move(cards));
      std::move(grid.begin(), grid.end(), std::back_inserter(strips));
    }
    if (!m_model.makers.empty() && !m_model.pieces.empty()) strips.push_back(space(view.theme.px(10)));
    for (const catalogue::MakerCard& maker : m_model.makers)
      strips.push_back(row_strip(measure, where, maker_row(view, maker, {})));
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
