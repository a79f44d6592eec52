// Lays a maker out.
#include "pages/maker_page.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "pages/maker_facts.hpp"
#include "pages/maker_head.hpp"
#include "parts/cards.hpp"
#include "parts/chips.hpp"
#include "parts/frame.hpp"
#include "parts/maker_line.hpp"
#include "parts/marks.hpp"
#include "parts/quiet_row.hpp"
#include "parts/take_home.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

// So many pieces stand beside the story where there is room.
constexpr std::size_t k_few = 2;
constexpr float k_lone_height = 440;
constexpr float k_region_row = 560;

class MakerScreen final : public Screen {
 public:
  explicit MakerScreen(MakerModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    PageFrame page(view, k_wide_panel, Foot::key);
    const MakerHead head = maker_head(view, m_model);
    if (m_model.cover) page.photograph(photograph_of(view, *m_model.cover));
    page.photographs(photographs_in(view, m_model.story));
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
    add_others(view, measure, page);
    add_region(view, measure, page);
    open_codes(view, measure, page, m_model.takeaway);
    return std::move(page).take(measure);
  }
  [[nodiscard]] int words(const View& view) const override { return words_in(m_model.story, view.language); }

 private:
  // Beside each other where the page is wider than a text: the story, and few pieces or the programme's badge.
  void add_words(const View& view, Canvas& measure, PageFrame& page) const {
    const std::vector<IconFact> facts = maker_facts(view, m_model);
    if (!facts.empty()) {
      page.gap(28);
      page.add(tall_strip(measure, page.where(),
                          [facts](Canvas& canvas, Rect rect) { return draw_icon_facts(canvas, rect, facts); }));
    }
    if (auto chips = term_chips(view, m_model.techniques); !chips.empty()) {
      page.gap(20);
      page.add(text_strip(measure, page.where(), view.say(texts::label_key("maker", "techniques")), Type::label,
                          colours::k_secondary));
      page.gap(8);
      page.add(chips_strip(measure, page.where(), std::move(chips), {}));
    }
    const auto parts = halves(view.theme, page.where());
    const bool few = !m_model.pieces.empty() && m_model.pieces.size() <= k_few;
    if (parts && few) {
      std::vector<Strip> words = story(view, measure, parts->first);
      append(words, badge(view, measure, parts->first));
      page.add(side_by_side(std::move(words), pieces(view, measure, parts->second)));
      return;
    }
    if (parts) {
      page.add(side_by_side(story(view, measure, parts->first), badge(view, measure, parts->second)));
    } else {
      page.add(story(view, measure, page.where()));
      page.add(badge(view, measure, page.where()));
    }
    page.add(pieces(view, measure, page.where()));
  }

  [[nodiscard]] std::vector<Strip> story(const View& view, Canvas& measure, const Regions& where) const {
    std::vector<Strip> strips;
    if (!m_model.story.empty()) {
      strips.push_back(space(view.theme.px(30)));
      append(strips, prose_strips(view, measure, where, m_model.story));
    }
    const Marks marks = marks_of(view, m_model.maker.certificates, "");
    if (!marks.empty()) {
      strips.push_back(space(view.theme.px(22)));
      strips.push_back(
          tall_strip(measure, where, [marks](Canvas& canvas, Rect rect) { return draw_marks(canvas, rect, marks); }));
    }
    append(strips, take_strips(view, measure, where, m_model.takeaway));
    return strips;
  }

  [[nodiscard]] std::vector<Strip> badge(const View& view, Canvas& measure, const Regions& where) const {
    const auto badge = programme_badge(view, m_model);
    if (!badge) return {};
    std::vector<Strip> strips;
    const float gap = view.theme.gap();
    strips.push_back(space(view.theme.px(6)));
    strips.push_back(tall_strip(measure, where, [badge = *badge, gap](Canvas& canvas, Rect rect) {
      return gap / 2 + draw_badge(canvas, {rect.left, rect.top + gap / 2, rect.right, 0}, badge) + gap;
    }));
    return strips;
  }

  [[nodiscard]] std::vector<Strip> pieces(const View& view, Canvas& measure, const Regions& where) const {
    std::vector<Strip> strips;
    strips.push_back(space(view.theme.px(14)));
    Heading heading{{}, view.say("pieces_in_gallery"), Type::section, {}, 2};
    if (!m_model.pieces.empty())
      heading.aside = view.say("count_pieces", {{"n", std::to_string(m_model.pieces.size())}});
    strips.push_back(heading_strip(measure, where, heading));
    if (m_model.pieces.empty()) {
      strips.push_back(space(view.theme.px(8)));
      strips.push_back(text_strip(measure, where, view.say("no_pieces_yet"), Type::lead, colours::k_secondary));
    }
    append(strips, piece_cards(view, measure, where));
    strips.push_back(space(view.theme.px(10)));
    strips.push_back(text_strip(measure, where, footnote(view), Type::small, colours::k_secondary));
    return strips;
  }

  // One piece lies beside its words, two share the row; more stand in rows that they fill.
  [[nodiscard]] std::vector<Strip> piece_cards(const View& view, Canvas& measure, const Regions& where) const {
    std::vector<widgets::Card> cards;
    for (const catalogue::ProductCard& piece : by_name(view, m_model.pieces)) {
      widgets::Card card = product_card(view, piece, {CardLine::price});
      if (m_model.pieces.size() == 1) card.least_height = k_lone_height;
      cards.push_back(std::move(card));
    }
    return card_grid(measure, where, std::move(cards), piece_columns(view.theme, where));
  }

  // Makers of the same craft and stories, so that the page leads on.
  void add_others(const View& view, Canvas& measure, PageFrame& page) const {
    add_small_cards(view, measure, page, {30, view.say("related_stories"), small_story_cards(view, m_model.stories)});
    if (m_model.others.empty()) return;
    page.gap(30);
    page.add(heading_strip(measure, page.where(), {{}, view.say("makers_of_this_craft"), Type::section, {}, 2}));
    page.gap(6);
    const std::size_t columns = row_columns(view.theme, page.where());
    std::vector<widgets::Row> rows;
    for (const catalogue::MakerCard& other : m_model.others) {
      rows.push_back(maker_row(view, other, m_model.crafts));
      if (rows.size() < columns && &other != &m_model.others.back()) continue;
      page.add(rows_strip(measure, page.where(), std::exchange(rows, {}), columns));
    }
  }

  // Where the maker is from, as a page of its own.
  void add_region(const View& view, Canvas& measure, PageFrame& page) const {
    const Phrase name = view.pick(m_model.card.region_name);
    if (m_model.card.region.empty() || name.text.empty()) return;
    QuietRow row;
    row.eyebrow = view.say("facet_region");
    row.name = name;
    row.action = actions::open(actions::PageKind::region, m_model.card.region);
    page.gap(24);
    page.add(quiet_rows(measure, page.where(), {row}, k_region_row));
  }

  [[nodiscard]] Phrase footnote(const View& view) const {
    const Phrase consent = view.say("with_consent");
    const PriceDays days = price_days(m_model.pieces);
    if (days.first.empty()) return consent;
    const Phrase prices = view.say("prices_as_of", {{"date", dates(days.first, days.last, view.language)}});
    return {prices.text + " " + consent.text, consent.language};
  }

  // Four small cards a row, or three larger ones where that fills the rows better; fewer are larger still.
  [[nodiscard]] int piece_columns(const Theme& theme, const Regions& where) const {
    const int most = columns_for(theme, where.width(), 220);
    const std::size_t count = m_model.pieces.size();
    if (count <= k_few) return std::min(static_cast<int>(count), std::max(most, 1));
    if (most < 4) return even_columns(count, most);
    return count == 3 || count == 5 || count == 6 || count == 9 ? 3 : 4;
  }

  MakerModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_maker_screen(MakerModel model) { return std::make_unique<MakerScreen>(std::move(model)); }

}  // namespace etalase::pages
