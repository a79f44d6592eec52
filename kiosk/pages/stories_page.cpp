// Lays the list of stories out.
#include "pages/stories_page.hpp"

#include <algorithm>
#include <cmath>

#include "parts/cards.hpp"
#include "parts/frame.hpp"
#include "parts/hero.hpp"
#include "parts/name_head.hpp"
#include "parts/names.hpp"
#include "parts/strips.hpp"
#include "widgets/card.hpp"
#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Card;
using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_feature_height = 384;
constexpr float k_least_feature_height = 150;
constexpr float k_feature_photo = 0.53F;

// The words of the large card from the top of the rectangle; returns their height.
float draw_feature_words(Canvas& canvas, Rect rect, const Card& card, const Phrase& over) {
  const Theme& theme = canvas.theme();
  const int width = static_cast<int>(rect.width());
  const float rule = canvas.u(36);
  const Words eyebrow{upper(over.text), theme.style(Type::eyebrow, over.language), colours::k_sogan,
                      static_cast<int>(rect.width() - rule - canvas.u(14))};
  const text::Measure size = canvas.text({rect.left + rule + canvas.u(14), rect.top}, eyebrow);
  widgets::gold_rule(
      canvas, {rect.left, rect.top + static_cast<float>(size.height) / static_cast<float>(2 * size.lines)}, rule);
  float y = rect.top + static_cast<float>(size.height) + canvas.u(12);
  const text::Fitted title = canvas.paragraphs().fit_headline(
      card.name.text, theme.style(Type::sheet_title, card.name.language), width, {4, theme.text_floor_px()});
  canvas.text({rect.left, y}, {card.name.text, title.style, colours::k_ink, width}, widgets::Role::name);
  y += static_cast<float>(title.measure.height) + canvas.u(14);
  for (const Phrase& line : card.lines) {
    const Words words{line.text, theme.style(Type::label, line.language), colours::k_secondary, width};
    y += static_cast<float>(canvas.text({rect.left, y}, words).height);
  }
  if (!card.foot.text.empty())
    y = widgets::draw_foot(canvas, {rect.left, y + canvas.u(8), rect.right, 0}, card.foot, card.foot_icon);
  if (!card.mark.text.empty()) y += canvas.u(8) + draw_quiet_mark(canvas, {rect.left, y + canvas.u(8)}, card.mark);
  return y - rect.top;
}

struct Feature {
  Card card;
  Phrase over;
  float photo;  // its photograph's least height, in pixels
};

// Photograph at the left, words at the right; above each other with large text.
float draw_feature(Canvas& canvas, Rect rect, const Feature& feature) {
  const auto& [card, over, least] = feature;
  const bool above = canvas.theme().large();
  const float pad = canvas.u(36);
  const float photo_width = above ? rect.width() : std::round(rect.width() * k_feature_photo);
  const float words_width = (above ? rect.width() : rect.width() - photo_width) - 2 * pad;
  const float words =
      height_of(canvas, words_width, [&](Canvas& dry, Rect r) { return draw_feature_words(dry, r, card, over); });
  const float photo_height = above ? least : std::max(least, words + 2 * pad);
  const float height = above ? photo_height + words + 2 * pad : photo_height;
  const float corner = canvas.u(22);
  const widgets::CardGround ground =
      widgets::draw_card_ground(canvas, {rect.left, rect.top, rect.right, rect.top + height}, card, corner);
  const Rect r = ground.rect;
  const Rect photo{r.left, r.top, r.left + photo_width, r.top + photo_height};
  const widgets::Corners corners = above ? widgets::Corners::top : widgets::Corners::left;
  if (!card.cover || !canvas.picture(photo, *card.cover, corner, corners))
    widgets::draw_craft_panel(canvas, photo, card.craft, corner, corners);
  const float left = above ? r.left + pad : photo.right + pad;
  const float top = above ? photo.bottom + pad : r.top + std::round((height - words) / 2);
  draw_feature_words(canvas, {left, top, left + words_width, 0}, card, over);
  widgets::draw_card_veil(canvas, ground, corner);
  return height;
}

class StoriesScreen final : public Screen {
 public:
  explicit StoriesScreen(StoriesModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::pager);
    const Regions& where = page.where();
    page.over(
        list_pager(view, where, {"stories_range", "more_stories_below", static_cast<int>(m_model.stories.size())}));
    if (!theme.portrait()) page.beside(hero_panel(view, measure, hero(view), where.panel));
    page.sky(heroes());
    std::vector<Strip> others = cards(view, measure, page);
    if (theme.portrait() && !m_model.stories.empty())
      add_head_and_feature(view, measure, page);
    else
      add_head(view, measure, page, others.empty() ? 0 : others.front().height);
    page.add(std::move(others));
    return std::move(page).take(measure);
  }

 private:
  [[nodiscard]] std::vector<feed::Media> heroes() const {
    std::vector<feed::Media> pictures;
    for (const catalogue::StoryCard& story : m_model.stories)
      if (story.hero) pictures.push_back(*story.hero);
    return pictures;
  }

  [[nodiscard]] Phrase origin(const View& view, const catalogue::StoryCard& story) const {
    const Phrase craft = names_of(view, terms_of(m_model.crafts, story.crafts));
    return {joined({craft.text, short_place({}, story.region_name, view.language).text}, " · "), craft.language};
  }

  [[nodiscard]] Hero hero(const View& view) const {
    Hero hero;
    if (m_model.stories.empty()) return hero;
    const catalogue::StoryCard& story = m_model.stories[m_model.featured];
    hero.picture = story.hero;
    hero.craft = story.crafts.empty() ? "LAIN" : story.crafts.front();
    hero.eyebrow = view.say("featured_story");
    hero.title = view.pick(story.title);
    hero.lead = view.pick(story.lead);
    hero.button = view.say("read_story");
    hero.aside = reading_time(view, story.words);
    hero.action = open(PageKind::story, story.id);
    return hero;
  }

  // The head gives way before the photograph of the first story does.
  void add_head_and_feature(const View& view, Canvas& measure, PageFrame& page) const {
    for (const float photo : {k_feature_height, 0.7F * k_feature_height, k_least_feature_height}) {
      Strip feature = feature_strip(view, measure, page.where(), view.theme.px(photo));
      const float least = height_of(head_in(view, measure, page.where(), HeadForm::eyebrow)) + feature.height;
      if (photo > k_least_feature_height && page.room_above(least) < 0) continue;
      add_head(view, measure, page, feature.height);
      return page.add(std::move(feature));
    }
  }

  // The lead, then the headline give way where no story would stand whole on the first screen.
  void add_head(const View& view, Canvas& measure, PageFrame& page, float first_row) const {
    for (const HeadForm form : {HeadForm::whole, HeadForm::no_lead, HeadForm::eyebrow}) {
      std::vector<Strip> head = head_in(view, measure, page.where(), form);
      if (form != HeadForm::eyebrow && page.room_above(height_of(head) + first_row) < 0) continue;
      return page.add(std::move(head));
    }
  }

  enum class HeadForm { whole, no_lead, eyebrow };
  [[nodiscard]] std::vector<Strip> head_in(const View& view, Canvas& measure, const Regions& where,
                                           HeadForm form) const {
    const Theme& theme = view.theme;
    const bool whole = form == HeadForm::whole;
    std::vector<Strip> head;
    head.push_back(space(theme.px(whole ? (theme.portrait() ? 60.0F : 48.0F) : 24.0F)));
    Heading heading;
    heading.eyebrow = view.say("stories");
    heading.title = view.say("stories_title");
    heading.type = Type::display;
    if (form == HeadForm::eyebrow)
      head.push_back(text_strip(measure, where, {upper(heading.eyebrow.text), heading.eyebrow.language}, Type::eyebrow,
                                colours::k_sogan));
    else
      head.push_back(heading_strip(measure, where, heading));
    if (whole || m_model.stories.empty()) {
      head.push_back(space(theme.px(12)));
      head.push_back(text_strip(measure, where, view.say(m_model.stories.empty() ? "no_stories_yet" : "stories_lead"),
                                Type::lead, colours::k_secondary));
    }
    head.push_back(space(theme.px(whole ? 28 : 8)));
    if (theme.portrait()) {
      head.push_back(band_strip(theme));
      head.push_back(space(theme.px(whole ? 20 : 8)));
    }
    return head;
  }

  [[nodiscard]] Strip feature_strip(const View& view, Canvas& measure, const Regions& where, float photo) const {
    const catalogue::StoryCard& story = m_model.stories[m_model.featured];
    Card card = story_card(view, story);
    card.lines = {origin(view, story)};
    const Phrase over = view.say("featured_story");
    const float gap = view.theme.gap();
    Strip strip = tall_strip(measure, where, [feature = Feature{card, over, photo}, gap](Canvas& canvas, Rect rect) {
      return draw_feature(canvas, {rect.left, rect.top + gap / 2, rect.right, 0}, feature) + gap;
    });
    strip.items = 1;
    return strip;
  }

  // Portrait shows the large one above; in landscape the panel beside the list does, and the list stays whole.
  [[nodiscard]] std::vector<Strip> cards(const View& view, Canvas& measure, const PageFrame& page) const {
    const bool upright = view.theme.portrait();
    std::vector<Card> cards;
    for (std::size_t i = 0; i < m_model.stories.size(); ++i) {
      if (i == m_model.featured && upright) continue;
      Card card = story_card(view, m_model.stories[i]);
      const Phrase from = origin(view, m_model.stories[i]);
      card.eyebrow = {upper(from.text), from.language};
      cards.push_back(std::move(card));
    }
    int columns = columns_for(view.theme, page.where().width(), upright ? 460 : 320);
    if (!upright) {
      // Whole above the pager; lying before none is.
      const float head = height_of(head_in(view, measure, page.where(), HeadForm::eyebrow));
      columns = fit_first_row(measure, page, cards, {head, columns, {0.94F, 0.7F, 0.5F, k_lying}});
    }
    return card_grid(measure, page.where(), std::move(cards), columns);
  }

  StoriesModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_stories_screen(StoriesModel model) {
  return std::make_unique<StoriesScreen>(std::move(model));
}

}  // namespace etalase::pages
