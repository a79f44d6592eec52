// Lays a maker out.
#include "pages/maker_page.hpp"

#include <algorithm>
#include <cmath>

#include "pages/maker_facts.hpp"
#include "pages/maker_head.hpp"
#include "parts/cards.hpp"
#include "parts/frame.hpp"
#include "parts/marks.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

class MakerScreen final : public Screen {
 public:
  explicit MakerScreen(MakerModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    PageFrame page(view, k_wide_panel, Foot::key);
    const MakerHead head = maker_head(view, m_model);
    if (view.theme.portrait()) {
      page.add(maker_head_strip(measure, page.where(), head));
    } else {
      page.beside(picture_panel(view.theme, page.where(),
                                [head](Canvas& canvas, Rect rect) { draw_maker_picture(canvas, rect, head); }));
      page.gap(40);
      page.add(tall_strip(measure, page.where(),
                          [head](Canvas& canvas, Rect rect) { return draw_maker_title(canvas, rect, head); }));
    }
    add_words(view, measure, page);
    add_pieces(view, measure, page);
    return std::move(page).take(measure);
  }
  [[nodiscard]] int words(const View& view) const override { return words_in(m_model.story, view.language); }

 private:
  void add_words(const View& view, Canvas& measure, PageFrame& page) const {
    const Theme& theme = view.theme;
    const std::vector<IconFact> facts = maker_facts(view, m_model);
    if (!facts.empty()) {
      page.gap(28);
      page.add(tall_strip(measure, page.where(),
                          [facts](Canvas& canvas, Rect rect) { return draw_icon_facts(canvas, rect, facts); }));
    }
    if (!m_model.story.empty()) {
      page.gap(30);
      page.add(prose_strips(view, measure, page.where(), m_model.story));
    }
    const Marks marks = marks_of(view, m_model.maker.certificates, "");
    if (!marks.empty()) {
      page.gap(22);
      page.add(tall_strip(measure, page.where(),
                          [marks](Canvas& canvas, Rect rect) { return draw_marks(canvas, rect, marks); }));
    }
    if (const auto badge = programme_badge(view, m_model)) {
      const float gap = theme.gap();
      page.gap(6);
      page.add(tall_strip(measure, page.where(), [badge = *badge, gap](Canvas& canvas, Rect rect) {
        return gap / 2 + draw_badge(canvas, {rect.left, rect.top + gap / 2, rect.right, 0}, badge) + gap;
      }));
    }
  }

  void add_pieces(const View& view, Canvas& measure, PageFrame& page) const {
    const Theme& theme = view.theme;
    page.gap(14);
    Heading heading{{}, view.say("pieces_in_gallery"), Type::section, {}, 2};
    if (!m_model.pieces.empty())
      heading.aside = view.say("count_pieces", {{"n", std::to_string(m_model.pieces.size())}});
    page.add(heading_strip(measure, page.where(), heading));
    if (m_model.pieces.empty()) {
      page.gap(8);
      page.add(text_strip(measure, page.where(), view.say("no_pieces_yet"), Type::lead, colours::k_secondary));
    }
    std::vector<widgets::Card> cards;
    for (const catalogue::ProductCard& piece : by_name(view, m_model.pieces))
      cards.push_back(product_card(view, piece, {CardLine::price}));
    page.add(card_grid(measure, page.where(), std::move(cards), piece_columns(theme, page.where())));
    page.gap(10);
    page.add(text_strip(measure, page.where(), footnote(view), Type::small, colours::k_secondary));
    add_small_cards(view, measure, page, {30, view.say("related_stories"), small_story_cards(view, m_model.stories)});
  }

  [[nodiscard]] Phrase footnote(const View& view) const {
    const Phrase consent = view.say("with_consent");
    const PriceDays days = price_days(m_model.pieces);
    if (days.first.empty()) return consent;
    const Phrase prices = view.say("prices_as_of", {{"date", dates(days.first, days.last, view.language)}});
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

}  // namespace etalase::pages
