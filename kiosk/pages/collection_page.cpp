// Lays the collection out.
#include "pages/collection_page.hpp"

#include <algorithm>
#include <cmath>

#include "pages/collection_facets.hpp"
#include "parts/cards.hpp"
#include "parts/chips.hpp"
#include "parts/covers.hpp"
#include "parts/frame.hpp"
#include "parts/ways.hpp"
#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

class CollectionScreen final : public Screen {
 public:
  explicit CollectionScreen(CollectionModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const bool lists = !m_model.cards.empty();
    PageFrame page(view, k_list_panel, lists ? Foot::pager : Foot::key);
    const Regions& where = page.where();
    std::vector<Strip> shown = content(view, measure, page);
    page.sky(m_model.covers);
    std::optional<Strip> active = active_bar(view, measure, m_model, where);
    const ChosenPlace place = chosen_place(view, page, active, shown);
    if (lists) page.over(list_pager(view, where, {"range_of", "more_pieces_below", m_model.total}));
    if (view.theme.portrait() && m_model.all_products == 0) {
      page.gap(24);
      page.add(band_strip(view.theme));
    } else if (view.theme.portrait()) {
      const float chosen = active ? active->height + view.theme.px(12) : 0;
      add_head(view, measure, page, chosen + (shown.empty() ? 0 : shown.front().height));
    } else {
      page.beside(facet_panel(view, measure, m_model, {where, place}));
      page.beside(band_column(view, where));
      page.gap(36);
    }
    if (active && place == ChosenPlace::above_pieces) {
      page.add(std::move(*active));
      page.gap(12);
    }
    page.add(std::move(shown));
    // Where there is no piece at all the others are the way on.
    if (m_model.all_products == 0) page.add(ways_strip(view, measure, where, others()));
    if (view.state.sheet == Sheet::filter && !m_model.facets.empty())
      page.open(facet_sheet(view, measure, m_model, where));
    return std::move(page).take(measure);
  }

  [[nodiscard]] int missing() const override { return m_model.total - static_cast<int>(m_model.cards.size()); }

 private:
  // What is chosen stands above the pieces; in the column of facets where no piece would stand whole below it.
  [[nodiscard]] ChosenPlace chosen_place(const View& view, const PageFrame& page, const std::optional<Strip>& active,
                                         const std::vector<Strip>& shown) const {
    if (!active || view.theme.portrait() || m_model.cards.empty()) return ChosenPlace::above_pieces;
    const float needed = view.theme.px(36 + 12) + active->height + shown.front().height;
    return page.room_above(needed) >= 0 ? ChosenPlace::above_pieces : ChosenPlace::with_facets;
  }

  // Pictures, heading and facets; the pictures give way to what is chosen and the first row of cards.
  void add_head(const View& view, Canvas& measure, PageFrame& page, float first_row) const {
    const Theme& theme = view.theme;
    Heading heading;
    const Phrase eyebrow = view.say("collection");
    heading.eyebrow = {joined({eyebrow.text, view.pick(view.site.gallery_name).text}, " · "), eyebrow.language};
    heading.title = view.say("count_pieces", {{"n", std::to_string(m_model.total)}});
    heading.type = Type::display;
    heading.lines = 1;
    heading.aside = collection_aside(view, m_model);
    std::vector<Strip> facets;
    if (!m_model.facets.empty()) {
      facets.push_back(facet_bar(view, measure, m_model, page.where()));
      facets.push_back(space(theme.px(12)));
    }
    const float below = height_of(facets) + first_row;
    std::vector<Strip> head = head_words(measure, page.where(), heading);
    if (page.room_above(height_of(head) + below) < 0) {
      // What repeats itself elsewhere gives way before the first row does.
      heading.eyebrow = {};
      heading.aside = {};
      heading.type = Type::section;
      head = head_words(measure, page.where(), heading);
    }
    const float words = height_of(head);
    const float picture = m_model.covers.empty() ? 0 : page.head_picture(330, words, words + below);
    page.add(picture > 0 ? covers_strip(page.where(), picture, m_model.covers) : space(theme.px(24)));
    page.add(std::move(head));
    page.add(std::move(facets));
  }

  [[nodiscard]] static std::vector<Strip> head_words(Canvas& measure, const Regions& where, const Heading& heading) {
    const Theme& theme = measure.theme();
    std::vector<Strip> head;
    head.push_back(band_strip(theme));
    head.push_back(space(theme.px(16)));
    head.push_back(heading_strip(measure, where, heading));
    head.push_back(space(theme.px(12)));
    return head;
  }

  // The photographs are only so high that the first row stands whole; cards lie down before none does.
  [[nodiscard]] std::vector<Strip> cards(const View& view, Canvas& measure, const PageFrame& page) const {
    const Theme& theme = view.theme;
    const Regions& where = page.where();
    const float active = m_model.chosen.empty() ? 0 : theme.control(widgets::k_chip_height) + theme.px(12);
    // Upright, the facets' buttons stand within reach, and the head above them gives way no further.
    const float facets = theme.reach_line() + theme.control(widgets::k_tab_height) / 2 + theme.px(28);
    const float above = (theme.portrait() ? facets : theme.px(36)) + active;
    std::vector<widgets::Card> cards;
    for (const catalogue::ProductCard& product : m_model.cards)
      cards.push_back(product_card(view, product, {CardLine::maker, CardLine::place}));
    const int most = columns_for(theme, where.width(), theme.portrait() ? 300 : 258);
    const int columns = fit_first_row(measure, page, cards, {above, most, {1.25F, 1.0F, 0.8F, 0.65F, k_lying}});
    return card_grid(measure, where, std::move(cards), columns);
  }

  [[nodiscard]] Ways others() const { return {m_model.all_stories, m_model.all_makers, 0}; }

  [[nodiscard]] std::vector<Strip> content(const View& view, Canvas& measure, const PageFrame& page) const {
    if (m_model.all_products == 0) return no_pieces(view, measure, page.where(), others());
    return m_model.cards.empty() ? nothing(view, measure, page.where()) : cards(view, measure, page);
  }

  // Says why nothing is here and gives the way on.
  [[nodiscard]] std::vector<Strip> nothing(const View& view, Canvas& measure, const Regions& where) const {
    Heading heading;
    heading.title = view.say("empty_collection_title");
    std::vector<Strip> strips;
    strips.push_back(space(view.theme.px(40)));
    strips.push_back(heading_strip(measure, where, heading));
    strips.push_back(space(view.theme.px(12)));
    strips.push_back(text_strip(measure, where, view.say("empty_collection_text"), Type::lead, colours::k_secondary));
    if (!m_model.ways_out.empty()) {
      strips.push_back(space(view.theme.px(24)));
      strips.push_back(chips_strip(measure, where, ways_out(view), {}));
    }
    if (m_model.suggested.empty()) return strips;
    strips.push_back(space(view.theme.px(40)));
    strips.push_back(heading_strip(measure, where, {{}, view.say("you_may_like"), Type::section, {}, 2}));
    std::vector<widgets::Card> cards;
    for (const catalogue::ProductCard& piece : m_model.suggested)
      cards.push_back(product_card(view, piece, {CardLine::maker}));
    append(strips, even_small_cards(view, measure, where, std::move(cards)));
    return strips;
  }

  // Each chip lets go of one choice, or of all others, and says what there is then.
  [[nodiscard]] std::vector<widgets::Control> ways_out(const View& view) const {
    std::vector<widgets::Control> chips;
    for (const WayOut& way : m_model.ways_out) {
      const bool alone = way.by == WayOut::By::keeping_alone;
      const Phrase said =
          view.say(alone ? "only_choice" : "without_choice", {{"name", value_name(view, way.facet, way.value).text},
                                                              {"pieces", counted(view, "count_pieces", way.pieces)}});
      widgets::Control chip;
      chip.label = {said.text, said.language, ""};
      if (alone)
        chip.action = open(collection_page({{way.facet, {way.value.value}}}));
      else
        chip.action = ToggleFacet{way.facet, way.value.value};
      chips.push_back(std::move(chip));
    }
    return chips;
  }

  CollectionModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_collection_screen(CollectionModel model) {
  return std::make_unique<CollectionScreen>(std::move(model));
}

}  // namespace etalase::pages
