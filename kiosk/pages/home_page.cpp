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

constexpr float k_top_space = 40;  // above the ways where a panel stands beside them

// How a piece's card stands on the first screen: its photograph's height over its width, and its last line of words.
struct CardForm {
  float aspect;
  CardLine last;
};

// What gives way for the first row of pieces: the hero's size, then the row of crafts goes below the pieces, then the
// heading.
enum class Above { heading_and_crafts, heading, nothing };
struct HomeForm {
  HeroForm hero;
  Above above;
};
constexpr std::array k_home_forms{HomeForm{HeroForm::large, Above::heading_and_crafts},
                                  HomeForm{HeroForm::small, Above::heading_and_crafts},
                                  HomeForm{HeroForm::small, Above::heading}, HomeForm{HeroForm::small, Above::nothing},
                                  HomeForm{HeroForm::bare, Above::nothing}};
// The photographs are only so high that the first row stands whole; before none does, cards lie down.
constexpr std::array k_card_forms{CardForm{1.25F, CardLine::place}, CardForm{1.0F, CardLine::place},
                                  CardForm{0.8F, CardLine::place},  CardForm{0.8F, CardLine::maker},
                                  CardForm{0.65F, CardLine::maker}, CardForm{k_lying, CardLine::maker}};

class HomeScreen final : public Screen {
 public:
  explicit HomeScreen(HomeModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::key);
    const Regions& where = page.where();
    const FirstScreen first = first_screen(view, measure, page);
    page.sky(covers());
    if (theme.portrait()) {
      page.add(upright_hero(view, measure, page, {first.hero, first.below_hero}));
      page.add(band_strip(theme));
    } else {
      page.beside(hero_panel(view, measure, hero(view), where.panel));
    }
    page.add(above_pieces(view, measure, where, first.above));
    page.add(pieces_and_more(view, measure, where, first));
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
  [[nodiscard]] std::vector<Strip> above_pieces(const View& view, Canvas& measure, const Regions& where,
                                                Above form) const {
    const Theme& theme = view.theme;
    std::vector<Strip> rest;
    rest.push_back(space(theme.px(theme.portrait() ? 24 : k_top_space)));
    const Ways ways = {m_model.stories, m_model.makers, m_model.products, m_model.events, m_model.places};
    if (m_model.products == 0) append(rest, no_pieces(view, measure, where, ways));
    rest.push_back(ways_strip(view, measure, where, ways));
    append(rest, urgent_notices(view, measure, where, m_model.notices));
    if (m_model.products == 0) {
      append(rest, info_notices(view, measure, where, m_model.notices));
      return rest;
    }
    rest.push_back(space(theme.px(12)));
    if (form == Above::nothing) return rest;
    rest.push_back(heading_strip(measure, where, heading(view)));
    rest.push_back(space(theme.px(4)));
    if (form == Above::heading) return rest;
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

  struct HeroPlace {
    HeroForm form;
    float below = 0;  // what has to stand whole below it on the first screen, in pixels
  };
  [[nodiscard]] Strip upright_hero(const View& view, Canvas& measure, const PageFrame& page, HeroPlace place) const {
    const float room = page.room_above(place.below + view.theme.px(widgets::k_band));
    return hero_strip(view, measure, hero(view), {page.where().column.width(), room, place.form});
  }

  // The forms in which the first row of pieces stands whole on the first screen; the last ones where none does.
  struct FirstScreen {
    HeroForm hero;
    Above above;
    CardForm cards;
    float below_hero = 0;  // the height of all that is above the pieces, and of their first row
  };
  [[nodiscard]] FirstScreen first_screen(const View& view, Canvas& measure, const PageFrame& page) const {
    std::array<float, k_card_forms.size()> rows{};
    std::transform(k_card_forms.begin(), k_card_forms.end(), rows.begin(),
                   [&](const CardForm& form) { return first_row(view, measure, page.where(), form); });
    FirstScreen first{};
    for (const HomeForm& home : k_home_forms) {
      const float above = height_of(above_pieces(view, measure, page.where(), home.above));
      for (std::size_t i = 0; i < rows.size(); ++i) {
        first = {home.hero, home.above, k_card_forms.at(i), above + rows.at(i)};
        // Across, what stands above the ways moves down so far that they come into reach.
        float whole = first.below_hero + std::max(0.0F, view.theme.reach_line() - view.theme.px(k_top_space));
        if (view.theme.portrait())
          whole = first.below_hero + upright_hero(view, measure, page, {home.hero, whole}).height +
                  view.theme.px(widgets::k_band);
        if (page.room_above(whole) >= 0) return first;
      }
    }
    return first;
  }

  // The pieces with what found no place above them.
  [[nodiscard]] std::vector<Strip> pieces_and_more(const View& view, Canvas& measure, const Regions& where,
                                                   const FirstScreen& first) const {
    if (m_model.products == 0) return {};
    std::vector<Strip> strips = pieces(view, measure, where, first.cards);
    if (first.above != Above::heading_and_crafts) {
      strips.push_back(space(view.theme.px(10)));
      strips.push_back(crafts_strip(view, measure, where));
    }
    if (m_model.products > static_cast<int>(m_model.pieces.size())) {
      const Phrase all = view.say("see_all_pieces", {{"n", std::to_string(m_model.products)}});
      strips.push_back(space(view.theme.px(12)));
      strips.push_back(way_strip(view, where, all, open(collection_page({}))));
      strips.push_back(space(view.theme.px(12)));
    }
    append(strips, info_notices(view, measure, where, m_model.notices));
    return strips;
  }

  [[nodiscard]] int columns(const View& view, const Regions& where, const CardForm& form) const {
    const int most = columns_for(view.theme, where.width(), 300);
    return form.aspect == k_lying ? even_columns(m_model.pieces.size(), most) : most;
  }

  [[nodiscard]] float first_row(const View& view, Canvas& measure, const Regions& where, const CardForm& form) const {
    if (m_model.products == 0) return 0;
    const auto count = static_cast<std::size_t>(columns(view, where, form));
    return height_of(grid_of(view, measure, where, {form, std::min(count, m_model.pieces.size())}));
  }

  [[nodiscard]] std::vector<Strip> pieces(const View& view, Canvas& measure, const Regions& where,
                                          const CardForm& form) const {
    return grid_of(view, measure, where, {form, m_model.pieces.size()});
  }

  struct FirstPieces {
    const CardForm& form;
    std::size_t count;
  };
  [[nodiscard]] std::vector<Strip> grid_of(const View& view, Canvas& measure, const Regions& where,
                                           FirstPieces of) const {
    std::vector<widgets::Card> cards;
    for (std::size_t i = 0; i < of.count; ++i) {
      const catalogue::ProductCard& piece = m_model.pieces[i];
      cards.push_back(of.form.last == CardLine::place ? product_card(view, piece, {CardLine::maker, CardLine::place})
                                                      : product_card(view, piece, {CardLine::maker}));
      cards.back().aspect = of.form.aspect;
    }
    const int across = columns(view, where, of.form);
    return of.form.aspect == k_lying ? small_card_grid(measure, where, std::move(cards), across)
                                     : card_grid(measure, where, std::move(cards), across);
  }

  HomeModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_home_screen(HomeModel model) { return std::make_unique<HomeScreen>(std::move(model)); }

}  // namespace etalase::pages
