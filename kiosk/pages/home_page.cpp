// Lays home out.
#include "pages/home_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "parts/cards.hpp"
#include "parts/chips.hpp"
#include "parts/frame.hpp"
#include "parts/hero.hpp"
#include "parts/ways.hpp"
#include "widgets/controls.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Control;
using widgets::Strip;
using widgets::Theme;
namespace colours = widgets::colours;

// How a piece's card stands on the first screen: its photograph's height over its width, and its last line of words.
struct CardForm {
  float aspect;
  CardLine last;
};

class HomeScreen final : public Screen {
 public:
  explicit HomeScreen(HomeModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::key);
    const Regions& where = page.where();
    std::vector<Strip> rest = below_hero(view, measure, where);
    std::vector<Strip> shown = first_screen(view, measure, page, height_of(rest));
    page.sky(covers());
    if (theme.portrait()) {
      page.add(upright_hero(view, measure, page, height_of(rest) + first_row(shown)));
      page.add(band_strip(theme));
    } else {
      page.beside(hero_panel(view, measure, hero(view), where.panel));
    }
    page.add(std::move(rest));
    page.add(std::move(shown));
    return std::move(page).take(measure);
  }

 private:
  [[nodiscard]] std::vector<feed::Media> covers() const {
    std::vector<feed::Media> pictures;
    for (const catalogue::ProductCard& piece : m_model.pieces)
      if (piece.cover) pictures.push_back(*piece.cover);
    return pictures;
  }

  // Everything between the hero and the pieces.
  [[nodiscard]] std::vector<Strip> below_hero(const View& view, Canvas& measure, const Regions& where) const {
    const Theme& theme = view.theme;
    std::vector<Strip> rest;
    const auto add = [&](std::vector<Strip> strips) {
      std::move(strips.begin(), strips.end(), std::back_inserter(rest));
    };
    rest.push_back(space(theme.px(theme.portrait() ? 24 : 40)));
    const Ways ways = {m_model.stories, m_model.makers, m_model.products};
    if (m_model.products == 0) add(no_pieces(view, measure, where, ways));
    if (auto strip = ways_strip(view, where, ways)) rest.push_back(std::move(*strip));
    if (m_model.products == 0) return rest;
    rest.push_back(space(theme.px(12)));
    rest.push_back(heading_strip(measure, where, heading(view)));
    rest.push_back(space(theme.px(4)));
    rest.push_back(crafts_strip(view, measure, where));
    rest.push_back(space(theme.px(10)));
    return rest;
  }

  [[nodiscard]] Hero hero(const View& view) const {
    Hero hero;
    hero.brand = view.pick(view.site.gallery_name);
    if (m_model.story) {
      hero.picture = m_model.story->hero;
      hero.eyebrow = view.say("featured_story");
      hero.title = view.pick(m_model.story->title);
      hero.lead = view.pick(m_model.story->lead);
      hero.button = view.say("read_story");
      hero.aside = reading_time(view, m_model.story->words);
      hero.action = open(PageKind::story, m_model.story->id);
    } else if (!m_model.pieces.empty()) {
      const catalogue::ProductCard& piece = m_model.pieces.front();
      hero.picture = piece.cover;
      hero.eyebrow = view.say("featured_piece");
      hero.title = view.pick(piece.name);
      hero.button = view.say("see_piece");
      hero.action = open(PageKind::product, piece.id);
    }
    return hero;
  }

  [[nodiscard]] Heading heading(const View& view) const {
    Heading heading;
    heading.title = view.say("explore_collection");
    heading.type = widgets::Type::sheet_title;
    heading.lines = 1;
    heading.aside = view.say("count_pieces_makers", {{"pieces", counted(view, "count_pieces", m_model.products)},
                                                     {"makers", counted(view, "count_makers", m_model.makers)}});
    return heading;
  }

  // All, the crafts that fit in one row (two with large text), and the way to all of them and to the regions.
  [[nodiscard]] Strip crafts_strip(const View& view, Canvas& measure, const Regions& where) const {
    std::vector<Control> chips;
    chips.push_back(chip_of(view.say("all"), open(collection_page({}))));
    chips.front().state = widgets::State::selected;
    for (const CraftChoice& craft : m_model.crafts)
      chips.push_back(
          chip_of(term_name(view, craft.name), open(collection_page({{catalogue::Facet::craft, {craft.id}}}))));
    const Control more = chip_of(view.say("all_choices"), OpenPage{collection_page({}), Sheet::filter});
    return chips_strip(measure, where, std::move(chips), {view.theme.large() ? 2 : 1, more});
  }

  [[nodiscard]] static Control chip_of(const Phrase& said, Action action) {
    Control chip;
    chip.label = {said.text, said.language, ""};
    chip.action = std::move(action);
    return chip;
  }

  [[nodiscard]] static float first_row(const std::vector<Strip>& shown) {
    return shown.empty() ? 0 : shown.front().height;
  }

  // As high as what stands below it on the first screen leaves it.
  [[nodiscard]] Strip upright_hero(const View& view, Canvas& measure, const PageFrame& page, float below) const {
    const float room = page.room_above(below + view.theme.px(widgets::k_band));
    return hero_strip(view, measure, hero(view), {page.where().column.width(), room});
  }

  // The photographs are only so high that the first row stands whole below what is above it; before none does, cards
  // lie down.
  [[nodiscard]] std::vector<Strip> first_screen(const View& view, Canvas& measure, const PageFrame& page,
                                                float above) const {
    std::vector<Strip> shown;
    if (m_model.products == 0) return shown;
    using enum CardLine;
    constexpr std::array k_forms{CardForm{1.25F, place}, CardForm{1.0F, place},  CardForm{0.8F, place},
                                 CardForm{0.8F, maker},  CardForm{0.65F, maker}, CardForm{k_lying, maker}};
    for (const CardForm& form : k_forms) {
      shown = pieces(view, measure, page.where(), form);
      float whole = above + first_row(shown);
      if (view.theme.portrait())
        whole += upright_hero(view, measure, page, whole).height + view.theme.px(widgets::k_band);
      if (page.room_above(whole) >= 0) break;
    }
    return shown;
  }

  [[nodiscard]] std::vector<Strip> pieces(const View& view, Canvas& measure, const Regions& where,
                                          const CardForm& form) const {
    std::vector<widgets::Card> cards;
    for (const catalogue::ProductCard& piece : m_model.pieces)
      cards.push_back(form.last == CardLine::place ? product_card(view, piece, {CardLine::maker, CardLine::place})
                                                   : product_card(view, piece, {CardLine::maker}));
    for (widgets::Card& card : cards) card.aspect = form.aspect;
    std::vector<Strip> strips = form.aspect == k_lying ? even_small_cards(view, measure, where, std::move(cards))
                                                       : card_grid(measure, where, std::move(cards),
                                                                   columns_for(view.theme, where.width(), 300));
    if (m_model.products <= static_cast<int>(m_model.pieces.size())) return strips;
    const Phrase said = view.say("see_all_pieces", {{"n", std::to_string(m_model.products)}});
    Control all;
    all.label = {said.text, said.language, "arrow_right"};
    all.action = open(collection_page({}));
    const float height = view.theme.control(widgets::k_primary_height);
    const float top = view.theme.px(12);
    strips.push_back(inset_strip(where, height + 2 * top, [all, top](Canvas& canvas, Rect rect) {
      widgets::second_button(canvas, {rect.left, rect.top + top, rect.right, rect.bottom - top}, all);
    }));
    return strips;
  }

  HomeModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_home_screen(HomeModel model) { return std::make_unique<HomeScreen>(std::move(model)); }

}  // namespace etalase::pages
