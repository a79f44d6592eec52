// Lays home out.
#include "pages/home_page.hpp"

#include <algorithm>
#include <cmath>

#include "parts/cards.hpp"
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

class HomeScreen final : public Screen {
 public:
  explicit HomeScreen(HomeModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::fade);
    const Regions& where = page.where();
    if (theme.portrait()) {
      page.add(hero_strip(view, measure, hero(view), where.column.width()));
      page.add(band_strip(theme));
    } else {
      page.beside(hero_panel(view, measure, hero(view), where.panel));
    }
    page.gap(theme.portrait() ? 24 : 40);
    const Ways ways = {m_model.stories, m_model.makers, m_model.products};
    if (m_model.products == 0) page.add(no_pieces(view, measure, where, ways));
    if (auto strip = ways_strip(view, where, ways)) page.add(std::move(*strip));
    if (m_model.products == 0) return std::move(page).take();
    page.gap(12);
    page.add(heading_strip(measure, where, heading(view)));
    page.gap(4);
    page.add(chips_strip(view, measure, where));
    page.gap(10);
    page.add(pieces(view, measure, where));
    return std::move(page).take();
  }

 private:
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

  // All, as many crafts as fit in one row (two with large text), and the way to the regions.
  [[nodiscard]] Strip chips_strip(const View& view, Canvas& measure, const Regions& where) const {
    std::vector<Control> chips;
    const Phrase all = view.say("all");
    chips.push_back(chip_of(all, open(collection_page({}))));
    chips.front().state = widgets::State::selected;
    for (const CraftChoice& craft : m_model.crafts)
      chips.push_back(
          chip_of(term_name(view, craft.name), open(collection_page({{catalogue::Facet::craft, {craft.id}}}))));
    Control region;
    if (m_model.regions > 1) {
      const Phrase said = view.say("facet_region");
      region.label = {said.text, said.language, ""};
      region.action = OpenPage{collection_page({}), Sheet::filter};
    }
    const float gap = view.theme.px(10);
    const float region_width = region.action ? widgets::facet_width(measure, region) : 0;
    const float space_for_chips = where.width() - (region_width > 0 ? region_width + view.theme.gap() : 0);
    float used = 0;
    std::vector<float> widths;
    for (const Control& chip : chips) {
      const float width = widgets::chip_width(measure, chip);
      if (used + width > space_for_chips) break;
      widths.push_back(width);
      used += width + gap;
    }
    chips.resize(widths.size());
    const float height = view.theme.control(widgets::k_chip_height);
    return inset_strip(where, height, [chips, widths, region, region_width, gap](Canvas& canvas, Rect rect) {
      float x = rect.left;
      for (std::size_t i = 0; i < chips.size(); ++i) {
        widgets::chip(canvas, {x, rect.top, x + widths[i], rect.bottom}, chips[i]);
        x += widths[i] + gap;
      }
      if (region_width > 0)
        widgets::facet_button(canvas, {rect.right - region_width, rect.top, rect.right, rect.bottom}, region);
    });
  }

  [[nodiscard]] static Control chip_of(const Phrase& said, Action action) {
    Control chip;
    chip.label = {said.text, said.language, ""};
    chip.action = std::move(action);
    return chip;
  }

  [[nodiscard]] std::vector<Strip> pieces(const View& view, Canvas& measure, const Regions& where) const {
    std::vector<widgets::Card> cards;
    for (const catalogue::ProductCard& piece : m_model.pieces)
      cards.push_back(product_card(view, piece, {CardLine::maker, CardLine::place}));
    std::vector<Strip> strips =
        card_grid(measure, where, std::move(cards), columns_for(view.theme, where.width(), 300));
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
