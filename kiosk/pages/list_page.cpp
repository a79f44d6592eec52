// Lays the list out.
#include "pages/list_page.hpp"

#include <algorithm>
#include <cmath>

#include "pages/list_code.hpp"
#include "parts/cards.hpp"
#include "parts/chips.hpp"
#include "parts/covers.hpp"
#include "parts/hearts.hpp"
#include "parts/prose.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::operator""_mm;
namespace colours = widgets::colours;

constexpr float k_head_picture = 300;
constexpr float k_listed_width = 430;
constexpr float k_panel_top = 44;
constexpr float k_faded = 28;
constexpr widgets::Millimetres k_code_band{140};  // a code with what is white around it
constexpr widgets::Millimetres k_eye_of_code{1066};

class ListScreen final : public Screen {
 public:
  explicit ListScreen(ListModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    PageFrame page(view, k_list_panel, Foot::key);
    page.sky(covers());
    if (view.theme.portrait()) {
      add_head(view, measure, page);
    } else {
      page.beside(panel(view, measure, page.where()));
      page.beside(band_column(view, page.where()));
      page.gap(k_panel_top);
    }
    add_keys(view, measure, page);
    if (m_model.pieces.empty())
      add_ways(view, measure, page);
    else
      page.add(piece_strips(view, measure, page.where()));
    return std::move(page).take(measure);
  }
  [[nodiscard]] int words(const View& view) const override { return count_words(lead(view).text); }

 private:
  [[nodiscard]] bool is_empty() const { return m_model.pieces.empty(); }

  [[nodiscard]] std::vector<feed::Media> covers() const {
    std::vector<feed::Media> pictures;
    for (const ListedPiece& piece : m_model.pieces)
      if (piece.card.cover) pictures.push_back(*piece.card.cover);
    return pictures;
  }

  enum class Eyebrow { yes, no };

  [[nodiscard]] Heading heading(const View& view, Eyebrow eyebrow) const {
    Heading heading;
    if (eyebrow == Eyebrow::yes) heading.eyebrow = view.say("list_eyebrow");
    heading.title =
        is_empty() ? view.say("list_empty") : view.say("count_pieces", {{"n", std::to_string(m_model.pieces.size())}});
    heading.type = Type::display;
    return heading;
  }

  // Explains the heart, or what to do where there is no code.
  [[nodiscard]] Phrase lead(const View& view) const {
    if (is_empty()) return view.say("list_empty_text");
    if (m_model.pieces.size() >= k_most_kept) return view.say("list_full", {{"most", std::to_string(k_most_kept)}});
    return has_list_code(view, m_model) ? Phrase{} : view.say("list_photograph");
  }

  [[nodiscard]] std::vector<Strip> head_strips(const View& view, Canvas& measure, const Regions& where,
                                               Eyebrow eyebrow = Eyebrow::yes) const {
    std::vector<Strip> strips{heading_strip(measure, where, heading(view, eyebrow))};
    const Phrase said = lead(view);
    if (said.text.empty()) return strips;
    strips.push_back(space(view.theme.px(8)));
    strips.push_back(text_strip(measure, where, said, Type::lead, colours::k_secondary));
    return strips;
  }

  // Photographs of the pieces give way before the code and the first piece would not stand below them; where there is
  // room they bring the code down to where a phone is held.
  void add_head(const View& view, Canvas& measure, PageFrame& page) const {
    const Theme& theme = view.theme;
    const Regions& where = page.where();
    const float around = theme.px(30);
    const std::vector<Strip> head = head_strips(view, measure, where);
    std::vector<Strip> code;
    if (const auto face = list_face(view, m_model)) {
      const CodeRoom room{where.width(), theme.px(k_code_band), page.room_above(height_of(head) + 2 * around)};
      code =
          list_code(measure, *face, place_code(measure, *face, room), {where.inset_left(), 0, where.inset_right(), 0});
    }
    const float before = around + height_of(head) + around + height_of(code) / 2;
    const float below = before + height_of(code) / 2 + around + first_rows(view, measure, where);
    const float picture = is_empty() ? 0 : page.head_picture(k_head_picture, before, below);
    if (picture > 0 && !covers().empty()) {
      page.add(covers_strip(where, picture, covers()));
      page.add(band_strip(theme));
    }
    page.add(space(around));
    page.add(head);
    page.add(space(around));
    page.add(std::move(code));
  }

  // Keys and the first row of pieces.
  [[nodiscard]] float first_rows(const View& view, Canvas& measure, const Regions& where) const {
    if (is_empty()) return 0;
    return keys_strip(view, measure, where).height + view.theme.px(40) +
           piece_strips(view, measure, where).front().height;
  }

  // What a head of that height leaves of the panel, and what of it shows where it goes on, its faded end left out.
  [[nodiscard]] static CodeRoom panel_room(const Theme& theme, const Regions& where, const Regions& inside,
                                           float head) {
    const float key_end = std::min(where.panel.bottom - theme.gap(), where.bar.bottom);
    const float view_end = widgets::more_place(theme, key_end).view_end - theme.px(k_faded);
    return {inside.width(), where.panel.height() - theme.margin() - head, view_end - head};
  }

  [[nodiscard]] std::vector<Strip> panel_head(const View& view, Canvas& measure, const Regions& inside,
                                              Eyebrow eyebrow) const {
    std::vector<Strip> strips{space(view.theme.px(k_panel_top))};
    append(strips, head_strips(view, measure, inside, eyebrow));
    strips.push_back(space(view.theme.gap()));
    return strips;
  }

  // The code under its head, which on a low panel gives up the words over it, at the height of a phone where there is
  // room.
  [[nodiscard]] std::vector<Strip> panel_strips(const View& view, Canvas& measure, const Regions& where,
                                                const Regions& inside) const {
    std::vector<Strip> strips = panel_head(view, measure, inside, Eyebrow::yes);
    const auto face = list_face(view, m_model);
    if (!face) return strips;
    CodePlace place = place_code(measure, *face, panel_room(view.theme, where, inside, height_of(strips)));
    if (place.shows == Shows::part) {
      strips = panel_head(view, measure, inside, Eyebrow::no);
      place = place_code(measure, *face, panel_room(view.theme, where, inside, height_of(strips)));
    }
    std::vector<Strip> code = list_code(measure, *face, place, {inside.inset_left(), 0, inside.inset_right(), 0});
    const float spare = panel_room(view.theme, where, inside, height_of(strips)).height - height_of(code);
    const float down = view.theme.line_at(k_eye_of_code) - height_of(strips) - height_of(code) / 2;
    if (std::min(down, spare) > 0) strips.push_back(space(std::floor(std::min(down, spare))));
    append(strips, std::move(code));
    return strips;
  }

  // Across: what the page is and its code, always in sight.
  [[nodiscard]] widgets::Column panel(const View& view, Canvas& measure, const Regions& where) const {
    const Theme& theme = view.theme;
    widgets::Column column{where.panel,    widgets::Scrolling::vertical, {},
                           theme.margin(), widgets::Ground::plain,       colours::k_card};
    column.area.right -= theme.px(widgets::k_band);
    Regions inside;
    inside.column = column.area;
    inside.left = column.area.left + theme.margin();
    inside.right = column.area.right - theme.margin();
    column.strips = panel_strips(view, measure, where, inside);
    for (Strip& strip : column.strips) {
      strip.ground = widgets::Ground::plain;
      strip.colour = colours::k_card;
    }
    return column;
  }

  [[nodiscard]] static widgets::Control key(const Phrase& said, Action action) {
    widgets::Control control;
    control.label = {said.text, said.language, ""};
    control.action = std::move(action);
    return control;
  }

  // Empties the list, and brings back what was taken away last.
  [[nodiscard]] std::vector<widgets::Control> keys(const View& view) const {
    std::vector<widgets::Control> keys;
    if (view.kept.can_restore()) keys.push_back(key(view.say("restore_list"), RestoreList{}));
    if (!is_empty()) keys.push_back(key(view.say("empty_list"), EmptyList{}));
    return keys;
  }

  [[nodiscard]] Strip keys_strip(const View& view, Canvas& measure, const Regions& where) const {
    return chips_strip(measure, where, keys(view), {});
  }

  void add_keys(const View& view, Canvas& measure, PageFrame& page) const {
    if (keys(view).empty()) return;
    page.gap(24);
    page.add(keys_strip(view, measure, page.where()));
    page.gap(16);
  }

  // "Rak G-04 · Ruang Gerabah", or where to ask.
  [[nodiscard]] static Phrase place_words(const View& view, const ListedPiece& piece) {
    const Phrase zone = view.pick(piece.zone);
    if (piece.shelf.empty()) return zone.text.empty() ? view.say("ask_staff") : zone;
    const Phrase shelf = view.say("shelf", {{"shelf", piece.shelf}});
    return {joined({shelf.text, zone.text}, " · "), shelf.language};
  }

  [[nodiscard]] std::vector<Strip> piece_strips(const View& view, Canvas& measure, const Regions& where) const {
    std::vector<widgets::Card> cards;
    for (const ListedPiece& piece : m_model.pieces) {
      widgets::Card card = product_card(view, piece.card, {CardLine::maker});
      card.lines.push_back(piece.card.availability == feed::Availability::sold_out ? view.say("sold_out")
                                                                                   : place_words(view, piece));
      card.key = cross_key(view, piece.card.id);
      cards.push_back(std::move(card));
    }
    return small_card_grid(measure, where, std::move(cards), columns_for(view.theme, where.width(), k_listed_width));
  }

  // Pieces with hearts to begin with, and what else there is.
  void add_ways(const View& view, Canvas& measure, PageFrame& page) const {
    page.gap(12);
    page.add(ways_strip(view, measure, page.where(), m_model.ways));
    page.gap(24);
    std::vector<widgets::Card> cards;
    for (const catalogue::ProductCard& piece : m_model.suggested)
      cards.push_back(product_card(view, piece, {CardLine::maker}));
    add_small_cards(view, measure, page, {8, view.say("you_may_like"), std::move(cards)});
  }

  ListModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_list_screen(ListModel model) { return std::make_unique<ListScreen>(std::move(model)); }

}  // namespace etalase::pages
