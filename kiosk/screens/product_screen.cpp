// Lays a product out.
#include "screens/product_screen.hpp"

#include <algorithm>
#include <cmath>

#include "screens/product_parts.hpp"
#include "widgets/ornaments.hpp"
#include "widgets/pager.hpp"

namespace etalase::screens {

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

constexpr float k_photo = 636;

class ProductScreen final : public Screen {
 public:
  explicit ProductScreen(ProductModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    const Regions where = regions(theme, k_wide_panel);
    Layout layout;
    layout.bar = where.bar;
    layout.lower_edge = where.bar.top - theme.px(12);
    widgets::Column column{where.column, widgets::Scrolling::vertical, {}, where.end_space(theme)};
    const PhotoView photo = photo_view(view);
    if (theme.portrait()) {
      column.strips.push_back({theme.px(k_photo),
                               [photo](Canvas& canvas, Rect rect) { draw_photo_view(canvas, rect, photo); },
                               widgets::Ground::none, colours::k_hero_ground, 0});
      column.strips.push_back(space(theme.px(34)));
    } else {
      layout.columns.push_back(
          picture_panel(theme, where, [photo](Canvas& canvas, Rect rect) { draw_photo_view(canvas, rect, photo); }));
      column.strips.push_back(space(theme.px(48)));
    }
    add_words(view, measure, where, column.strips);
    add_facts(view, measure, where, column.strips);
    add_related(view, measure, where, column.strips);
    layout.main = layout.columns.size();
    layout.columns.push_back(std::move(column));
    layout.overlay = [area = where.column, edge = where.bar.top](Canvas& canvas, const widgets::Seen& seen) {
      if (seen.offset < seen.limit - 1) widgets::draw_fade(canvas, area, edge + canvas.u(40));
    };
    return layout;
  }
  [[nodiscard]] int words(const View& view) const override { return words_in(m_model.story, view.language); }
  [[nodiscard]] int pictures() const override { return std::max(1, static_cast<int>(m_model.pictures.size())); }

 private:
  [[nodiscard]] PhotoView photo_view(const View& view) const {
    PhotoView photo;
    photo.pictures = m_model.pictures;
    photo.craft = m_model.card.crafts.empty() ? "LAIN" : m_model.card.crafts.front();
    const int last = static_cast<int>(m_model.pictures.size()) - 1;
    photo.chosen = static_cast<std::size_t>(std::clamp(view.state.picture, 0, std::max(last, 0)));
    for (const feed::Media& media : m_model.pictures) photo.alts.push_back(view.pick(media.alt).text);
    return photo;
  }

  [[nodiscard]] MakerLine maker_line(const View& view) const {
    MakerLine line;
    line.craft = m_model.card.crafts.empty() ? "LAIN" : m_model.card.crafts.front();
    line.name = view.pick(m_model.card.maker_name);
    const feed::Text place = m_model.maker ? m_model.maker->place : feed::Text{};
    line.place = place_of(view, place, m_model.card.district_name, m_model.card.region_name);
    if (m_model.maker) line.action = open(PageKind::maker, m_model.maker->id);
    return line;
  }

  void add_words(const View& view, Canvas& measure, const Regions& where, std::vector<Strip>& strips) const {
    const Theme& theme = view.theme;
    NameHead head;
    const Said craft = names_of(view, m_model.crafts);
    head.eyebrow = {joined({craft.text, view.pick(m_model.card.region_name).text}, " · "), craft.language};
    head.name = view.pick(m_model.product.name);
    head.mark = fallback_mark(view, m_model.product.name);
    strips.push_back(
        tall_strip(measure, where, [head](Canvas& canvas, Rect rect) { return draw_name_head(canvas, rect, head); }));
    strips.push_back(space(theme.px(6)));
    const Offer offer{maker_line(view), price_words(view, m_model.product.price)};
    strips.push_back(
        tall_strip(measure, where, [offer](Canvas& canvas, Rect rect) { return draw_offer(canvas, rect, offer); }));
    if (!m_model.story.empty()) {
      strips.push_back(space(theme.px(26)));
      append(strips, prose_strips(view, measure, where, m_model.story));
    }
    const Marks marks = marks_of(view, m_model.product.certificates, m_model.product.passed_on);
    if (!marks.empty()) {
      strips.push_back(space(theme.px(20)));
      strips.push_back(
          tall_strip(measure, where, [marks](Canvas& canvas, Rect rect) { return draw_marks(canvas, rect, marks); }));
    }
    strips.push_back(space(theme.px(8)));
    strips.push_back(ways_strip(measure, where, place_card(view, m_model), maker_card(view, m_model)));
  }

  void add_facts(const View& view, Canvas& measure, const Regions& where, std::vector<Strip>& strips) const {
    const std::vector<Fact> facts = product_facts(view, m_model);
    if (facts.empty()) return;
    strips.push_back(space(view.theme.px(12)));
    strips.push_back(heading_strip(measure, where, {{}, view.say("about_piece"), Type::section, {}, 2}));
    const float gap = view.theme.px(24);
    strips.push_back(tall_strip(measure, where, [facts, gap](Canvas& canvas, Rect rect) {
      return gap / 2 + draw_facts(canvas, {rect.left, rect.top + gap / 2, rect.right, 0}, facts) + gap;
    }));
  }

  void add_related(const View& view, Canvas& measure, const Regions& where, std::vector<Strip>& strips) const {
    const auto section = [&](std::string_view title, std::vector<widgets::Card> cards) {
      if (cards.empty()) return;
      strips.push_back(space(view.theme.px(8)));
      strips.push_back(heading_strip(measure, where, {{}, view.say(title), Type::section, {}, 2}));
      const int columns = even_columns(cards.size(), columns_for(view.theme, where.width(), 300));
      append(strips, small_card_grid(measure, where, std::move(cards), columns));
    };
    std::vector<widgets::Card> pieces;
    for (const catalogue::ProductCard& piece : m_model.related)
      pieces.push_back(product_card(view, piece, CardLines::maker));
    section("related_pieces", std::move(pieces));
    std::vector<widgets::Card> stories;
    for (const catalogue::StoryCard& story : m_model.stories) stories.push_back(small_story_card(view, story));
    section("related_stories", std::move(stories));
  }

  ProductModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_product_screen(ProductModel model) {
  return std::make_unique<ProductScreen>(std::move(model));
}

}  // namespace etalase::screens
