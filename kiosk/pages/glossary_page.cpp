// Lays an entry of the glossary out.
#include "pages/glossary_page.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "pages/glossary_parts.hpp"
#include "parts/cards.hpp"
#include "parts/item_picture.hpp"
#include "parts/maker_line.hpp"
#include "parts/name_head.hpp"
#include "parts/prose.hpp"
#include "parts/ways.hpp"
#include "texts/typography.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

std::string_view title_of_pieces(PageKind kind) {
  if (kind == PageKind::material) return "pieces_of_material";
  return kind == PageKind::motif ? "pieces_of_motif" : "pieces_of_technique";
}

std::string_view title_of_makers(PageKind kind) {
  if (kind == PageKind::material) return "makers_of_material";
  return kind == PageKind::motif ? "makers_of_motif" : "makers_of_technique";
}

// Vocabularies write a text as it follows its name.
feed::Text standing_alone(feed::Text text) {
  for (auto& [language, words] : text) words = texts::capitalised(words);
  return text;
}

class GlossaryScreen final : public Screen {
 public:
  explicit GlossaryScreen(GlossaryModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::key);
    add_photographs(view, page);
    const auto picture = [cover = cover(view)](Canvas& canvas, Rect rect) { draw_item_picture(canvas, rect, cover); };
    const std::vector<Strip> head = head_strips(view, measure, page.where());
    if (theme.portrait()) {
      const float below = height_of(head) + theme.px(widgets::k_band);
      page.add({item_picture_height(theme, page, below), picture, widgets::Ground::none, colours::k_hero_ground, 0});
      page.add(band_strip(theme));
    } else {
      page.beside(picture_panel(theme, page.where(), picture));
    }
    page.add(head);
    add_making(view, measure, page);
    add_looks(view, measure, page);
    add_pieces(view, measure, page);
    add_makers(view, measure, page);
    return std::move(page).take(measure);
  }

  [[nodiscard]] int words(const View& view) const override {
    const auto count = [&](const feed::Text& text) { return count_words(view.pick(text).text); };
    int words = count(m_model.term.text);
    for (const GlossaryStep& step : m_model.steps) words += count(step.text);
    for (const GlossaryLook& look : m_model.looks) words += count(look.look_for);
    return words;
  }

 private:
  void add_photographs(const View& view, PageFrame& page) const {
    const auto add = [&](const std::optional<feed::Media>& media) {
      if (media) page.photograph(photograph_of(view, *media));
    };
    add(m_model.cover);
    for (const GlossaryStep& step : m_model.steps) add(step.picture);
    for (const GlossaryLook& look : m_model.looks) add(look.picture);
  }

  [[nodiscard]] ItemPicture cover(const View& view) const {
    return {m_model.cover, m_model.cover ? view.pick(m_model.cover->alt).text : "", m_model.craft};
  }

  [[nodiscard]] std::vector<Strip> head_strips(const View& view, Canvas& measure, const Regions& where) const {
    NameHead head;
    head.eyebrow = view.say("facet_" + std::string(m_model.kind.name));
    head.name = term_name(view, m_model.term.name);
    head.mark = fallback_mark(view, m_model.term.name);
    std::vector<Strip> strips;
    strips.push_back(space(view.theme.px(30)));
    strips.push_back(
        tall_strip(measure, where, [head](Canvas& canvas, Rect rect) { return draw_name_head(canvas, rect, head); }));
    if (m_model.term.text.empty()) return strips;
    strips.push_back(space(view.theme.px(14)));
    append(strips, prose_strips(view, measure, where, {feed::TextBlock{standing_alone(m_model.term.text)}}));
    return strips;
  }

  static void add_section(const View& view, Canvas& measure, PageFrame& page, std::string_view title) {
    page.gap(24);
    page.add(heading_strip(measure, page.where(), {{}, view.say(title), Type::section, {}, 2}));
    page.gap(8);
  }

  void add_making(const View& view, Canvas& measure, PageFrame& page) const {
    if (m_model.steps.empty()) return;
    add_section(view, measure, page, "how_it_is_made");
    page.add(making_strips(view, measure, page.where(), m_model.steps));
  }

  void add_looks(const View& view, Canvas& measure, PageFrame& page) const {
    if (m_model.looks.empty()) return;
    add_section(view, measure, page, "how_to_tell");
    page.add(look_strips(view, measure, page.where(), m_model.looks));
  }

  void add_pieces(const View& view, Canvas& measure, PageFrame& page) const {
    if (m_model.pieces.empty()) return;
    std::vector<widgets::Card> cards;
    for (const catalogue::ProductCard& piece : m_model.pieces)
      cards.push_back(product_card(view, piece, {CardLine::maker}));
    add_small_cards(view, measure, page, {30, view.say(title_of_pieces(m_model.kind)), std::move(cards)});
    if (m_model.all_pieces <= static_cast<int>(m_model.pieces.size())) return;
    page.gap(10);
    const Phrase all = view.say("see_all_pieces", {{"n", std::to_string(m_model.all_pieces)}});
    page.add(way_strip(view, page.where(), all, open(m_model.collection)));
  }

  void add_makers(const View& view, Canvas& measure, PageFrame& page) const {
    if (m_model.makers.empty()) return;
    add_section(view, measure, page, title_of_makers(m_model.kind));
    const std::size_t columns = row_columns(view.theme, page.where());
    std::vector<widgets::Row> rows;
    for (const catalogue::MakerCard& maker : m_model.makers) {
      rows.push_back(maker_row(view, maker, m_model.crafts));
      if (rows.size() < columns && &maker != &m_model.makers.back()) continue;
      page.add(rows_strip(measure, page.where(), std::exchange(rows, {}), columns));
    }
  }

  GlossaryModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_glossary_screen(GlossaryModel model) {
  return std::make_unique<GlossaryScreen>(std::move(model));
}

}  // namespace etalase::pages
