// Lays the collection out.
#include "screens/collection_screen.hpp"

#include <algorithm>
#include <cmath>

#include "screens/facets.hpp"
#include "screens/parts.hpp"
#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::screens {

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

class CollectionScreen final : public Screen {
 public:
  explicit CollectionScreen(CollectionModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    const Regions where = regions(theme, k_list_panel);
    Layout layout;
    layout.bar = where.bar;
    layout.lower_edge = list_edge(theme, where);
    widgets::Column column{where.column, widgets::Scrolling::vertical, {}, theme.height() - layout.lower_edge};
    if (theme.portrait()) {
      add_head(view, measure, where, column.strips);
    } else {
      layout.columns.push_back(facet_panel(view, measure, m_model, where));
      layout.columns.push_back(band_column(theme, where));
      column.strips.push_back(space(theme.px(36)));
    }
    if (auto active = active_bar(view, measure, m_model, where)) {
      column.strips.push_back(std::move(*active));
      column.strips.push_back(space(theme.px(12)));
    }
    append(column.strips, m_model.cards.empty() ? nothing(view, measure, where) : cards(view, measure, where));
    layout.main = layout.columns.size();
    layout.columns.push_back(std::move(column));
    layout.overlay = [pager = list_pager(view, where, {"range_of", "more_pieces_below", m_model.total}),
                      panel = where.panel,
                      band = theme.px(widgets::k_band)](Canvas& canvas, const widgets::Seen& seen) {
      pager(canvas, seen);
      // The facet column goes on below the panel's edge.
      if (panel.width() > 0)
        canvas.scrim({panel.left, panel.bottom - canvas.u(90), panel.right - band, panel.bottom}, colours::k_card,
                     widgets::Edge::bottom);
    };
    if (view.state.sheet == "filter" && !m_model.facets.empty())
      layout.sheet = facet_sheet(view, measure, m_model, where);
    return layout;
  }

  [[nodiscard]] int missing() const override { return m_model.total - static_cast<int>(m_model.cards.size()); }

 private:
  void add_head(const View& view, Canvas& measure, const Regions& where, std::vector<Strip>& strips) const {
    const Theme& theme = view.theme;
    if (m_model.cover) {
      strips.push_back({theme.px(330),
                        [cover = *m_model.cover](Canvas& canvas, Rect rect) {
                          if (!canvas.picture(rect, cover, 0)) canvas.fill(rect, colours::k_hero_ground);
                        },
                        widgets::Ground::none, colours::k_hero_ground, 0});
    } else {
      strips.push_back(space(theme.px(24)));
    }
    strips.push_back(band_strip(theme));
    strips.push_back(space(theme.px(16)));
    Heading heading;
    const Said eyebrow = view.say("collection");
    heading.eyebrow = {joined({eyebrow.text, view.pick(view.site.gallery_name).text}, " · "), eyebrow.language};
    heading.title = view.say("count_pieces", {{"n", std::to_string(m_model.total)}});
    heading.type = Type::display;
    heading.lines = 1;
    heading.aside = collection_aside(view, m_model);
    strips.push_back(heading_strip(measure, where, heading));
    strips.push_back(space(theme.px(12)));
    if (!m_model.facets.empty()) {
      strips.push_back(facet_bar(view, measure, m_model, where));
      strips.push_back(space(theme.px(12)));
    }
  }

  [[nodiscard]] static widgets::Column band_column(const Theme& theme, const Regions& where) {
    const Rect area{where.panel.right - theme.px(widgets::k_band), 0, where.panel.right, theme.height()};
    Strip band{theme.height(), [](Canvas& canvas, Rect rect) { widgets::truntum_band(canvas, rect); },
               widgets::Ground::none, colours::k_hero_ground, 0};
    return {area, widgets::Scrolling::no, {std::move(band)}, 0, widgets::Ground::plain, colours::k_hero_ground};
  }

  [[nodiscard]] std::vector<Strip> cards(const View& view, Canvas& measure, const Regions& where) const {
    std::vector<widgets::Card> cards;
    for (const catalogue::ProductCard& product : m_model.cards)
      cards.push_back(product_card(view, product, CardLines::maker_place));
    const float least = view.theme.portrait() ? 300 : 258;
    return card_grid(measure, where, std::move(cards), columns_for(view.theme, where.width(), least));
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
    strips.push_back(space(view.theme.px(24)));
    if (m_model.chosen.empty()) return strips;
    const widgets::Control clear = clear_control(view);
    const float width = widgets::primary_width(measure, clear);
    strips.push_back(
        inset_strip(where, view.theme.control(widgets::k_primary_height), [clear, width](Canvas& canvas, Rect rect) {
          widgets::second_button(canvas, {rect.left, rect.top, rect.left + width, rect.bottom}, clear);
        }));
    return strips;
  }

  CollectionModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_collection_screen(CollectionModel model) {
  return std::make_unique<CollectionScreen>(std::move(model));
}

}  // namespace etalase::screens
