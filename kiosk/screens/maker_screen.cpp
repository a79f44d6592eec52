// Lays a maker out.
#include "screens/maker_screen.hpp"

#include <algorithm>
#include <cmath>

#include "screens/maker_parts.hpp"
#include "screens/product_parts.hpp"
#include "widgets/ornaments.hpp"
#include "widgets/pager.hpp"

namespace etalase::screens {

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

class MakerScreen final : public Screen {
 public:
  explicit MakerScreen(MakerModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    const Regions where = regions(theme, k_wide_panel);
    Layout layout;
    layout.bar = where.bar;
    layout.lower_edge = where.bar.top - theme.px(12);
    widgets::Column column{where.column, widgets::Scrolling::vertical, {}, where.end_space(theme)};
    const MakerHead head = maker_head(view, m_model);
    if (theme.portrait()) {
      column.strips.push_back(maker_head_strip(measure, where, head));
    } else {
      layout.columns.push_back(
          picture_panel(theme, where, [head](Canvas& canvas, Rect rect) { draw_maker_picture(canvas, rect, head); }));
      column.strips.push_back(space(theme.px(40)));
      column.strips.push_back(tall_strip(
          measure, where, [head](Canvas& canvas, Rect rect) { return draw_maker_title(canvas, rect, head); }));
    }
    add_words(view, measure, where, column.strips);
    add_pieces(view, measure, where, column.strips);
    layout.main = layout.columns.size();
    layout.columns.push_back(std::move(column));
    layout.overlay = [area = where.column, edge = where.bar.top](Canvas& canvas, const widgets::Seen& seen) {
      if (seen.offset < seen.limit - 1) widgets::draw_fade(canvas, area, edge + canvas.u(40));
    };
    return layout;
  }
  [[nodiscard]] int words(const View& view) const override { return words_in(m_model.story, view.language); }

 private:
  void add_words(const View& view, Canvas& measure, const Regions& where, std::vector<Strip>& strips) const {
    const Theme& theme = view.theme;
    const std::vector<IconFact> facts = maker_facts(view, m_model);
    if (!facts.empty()) {
      strips.push_back(space(theme.px(28)));
      strips.push_back(tall_strip(measure, where,
                                  [facts](Canvas& canvas, Rect rect) { return draw_icon_facts(canvas, rect, facts); }));
    }
    if (!m_model.story.empty()) {
      strips.push_back(space(theme.px(30)));
      append(strips, prose_strips(view, measure, where, m_model.story));
    }
    const Marks marks = marks_of(view, m_model.maker.certificates, "");
    if (!marks.empty()) {
      strips.push_back(space(theme.px(22)));
      strips.push_back(
          tall_strip(measure, where, [marks](Canvas& canvas, Rect rect) { return draw_marks(canvas, rect, marks); }));
    }
    if (const auto badge = programme_badge(view, m_model)) {
      const float gap = theme.gap();
      strips.push_back(space(theme.px(6)));
      strips.push_back(tall_strip(measure, where, [badge = *badge, gap](Canvas& canvas, Rect rect) {
        return gap / 2 + draw_badge(canvas, {rect.left, rect.top + gap / 2, rect.right, 0}, badge) + gap;
      }));
    }
  }

  void add_pieces(const View& view, Canvas& measure, const Regions& where, std::vector<Strip>& strips) const {
    const Theme& theme = view.theme;
    strips.push_back(space(theme.px(14)));
    const std::string count = std::to_string(m_model.pieces.size());
    Heading heading{{}, view.say("pieces_in_gallery"), Type::section, {}, 2};
    if (!m_model.pieces.empty())
      heading.aside = view.say(m_model.pieces.size() == 1 ? "one_piece" : "count_pieces", {{"n", count}});
    strips.push_back(heading_strip(measure, where, heading));
    if (m_model.pieces.empty()) {
      strips.push_back(space(theme.px(8)));
      strips.push_back(text_strip(measure, where, view.say("no_pieces_yet"), Type::lead, colours::k_secondary));
    }
    std::vector<widgets::Card> cards;
    for (const catalogue::ProductCard& piece : m_model.pieces)
      cards.push_back(product_card(view, piece, CardLines::price));
    append(strips, card_grid(measure, where, std::move(cards), piece_columns(theme, where)));
    strips.push_back(space(theme.px(10)));
    strips.push_back(text_strip(measure, where, footnote(view), Type::small, colours::k_secondary));
    if (m_model.stories.empty()) return;
    strips.push_back(space(theme.px(30)));
    strips.push_back(heading_strip(measure, where, {{}, view.say("related_stories"), Type::section, {}, 2}));
    std::vector<widgets::Card> stories;
    for (const catalogue::StoryCard& story : m_model.stories) stories.push_back(small_story_card(view, story));
    const int columns = even_columns(stories.size(), columns_for(theme, where.width(), 300));
    append(strips, small_card_grid(measure, where, std::move(stories), columns));
  }

  [[nodiscard]] Said footnote(const View& view) const {
    const Said consent = view.say("with_consent");
    const PriceDays days = price_days(m_model.pieces);
    if (days.first.empty()) return consent;
    const std::string from = date(days.first, view.language);
    const Said prices = days.first == days.last
                            ? view.say("prices_as_of", {{"date", from}})
                            : view.say("prices_between", {{"from", from}, {"until", date(days.last, view.language)}});
    return {prices.text + " " + consent.text, consent.language};
  }

  // Four small cards a row, or three larger ones where that fills the rows better.
  [[nodiscard]] int piece_columns(const Theme& theme, const Regions& where) const {
    const int most = columns_for(theme, where.width(), 220);
    const std::size_t count = m_model.pieces.size();
    if (most < 4) return even_columns(count, most);
    return count < 4 || count == 5 || count == 6 || count == 9 ? 3 : 4;
  }

  MakerModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_maker_screen(MakerModel model) { return std::make_unique<MakerScreen>(std::move(model)); }

}  // namespace etalase::screens
