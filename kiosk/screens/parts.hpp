// What pages are made of: where columns and bar lie, headings, grids of cards, texts as strips.
#pragma once

#include <string>
#include <vector>

#include "screens/screen.hpp"
#include "widgets/card.hpp"

namespace etalase::screens {

// Where things lie. Portrait: one column over the whole page. Landscape: a panel at the left whose right edge carries
// an upright truntum band, the scrolling column at the right of it, the bar under the right column only.
struct Regions {
  Rect panel;      // landscape only; empty in portrait
  Rect column;     // the main column's area
  float left = 0;  // of the content inside the main column, page coordinates
  float right = 0;
  Rect bar;
  [[nodiscard]] float width() const { return right - left; }
  // The content's edges in the main column's own coordinates.
  [[nodiscard]] float inset_left() const { return left - column.left; }
  [[nodiscard]] float inset_right() const { return right - column.left; }
  // What the column keeps free below its last strip.
  [[nodiscard]] float end_space(const widgets::Theme& theme) const;
};
// `panel_reference`: the panel's width with its band on the reference panel: 752 (home, story) or 664 (lists).
[[nodiscard]] Regions regions(const widgets::Theme& theme, float panel_reference);
inline constexpr float k_wide_panel = 752;
inline constexpr float k_list_panel = 664;

// Where a list's visible part ends: above pager and bar.
[[nodiscard]] float list_edge(const widgets::Theme& theme, const Regions& regions);

// A strip of free space.
[[nodiscard]] widgets::Strip space(float height);
// Draws `draw` between the content's edges: its rectangle is inset on both sides.
[[nodiscard]] widgets::Strip inset_strip(const Regions& regions, float height, std::function<void(Canvas&, Rect)> draw);
// The truntum band across the column.
[[nodiscard]] widgets::Strip band_strip(const widgets::Theme& theme);

// The mark "available in Indonesian" when a name or text is missing in the visitor's language; empty otherwise.
[[nodiscard]] Said fallback_mark(const View& view, const feed::Text& text);

// A product as a card: cover, name, maker, place; the price instead of maker and place in `priced`.
enum class CardLines { maker_place, price, maker };
[[nodiscard]] widgets::Card product_card(const View& view, const catalogue::ProductCard& product, CardLines lines);
[[nodiscard]] widgets::Card story_card(const View& view, const catalogue::StoryCard& story);

// Cards in rows of `columns`, each row a strip as high as its tallest card; half a gap above and below.
[[nodiscard]] std::vector<widgets::Strip> card_grid(Canvas& measure, const Regions& regions,
                                                    std::vector<widgets::Card> cards, int columns);
// The same with small cards.
[[nodiscard]] std::vector<widgets::Strip> small_card_grid(Canvas& measure, const Regions& regions,
                                                          std::vector<widgets::Card> cards, int columns);
// How many cards of at least `least` reference pixels fit beside each other.
[[nodiscard]] int columns_for(const widgets::Theme& theme, float width, float least);

// A section's title with a quiet text at the right end.
struct Heading {
  Said eyebrow;  // may be empty
  Said title;
  widgets::Type type = widgets::Type::section;
  Said aside;  // may be empty
  int lines = 2;
};
[[nodiscard]] widgets::Strip heading_strip(Canvas& measure, const Regions& regions, const Heading& heading);
// Draws a heading with its top left at the point in a width; returns its height. Also measures with a dry canvas.
float draw_heading(Canvas& canvas, Point top_left, float width, const Heading& heading);
// A paragraph.
[[nodiscard]] widgets::Strip text_strip(Canvas& measure, const Regions& regions, const Said& said, widgets::Type type,
                                        widgets::Colour colour);

// A pager for the main column: keys of its two lines, and how many things the list has in all.
struct PagerTexts {
  std::string range_key;  // with {from}, {to}, {n}
  std::string more_key;   // with {n}
  int total = 0;
};
// Returns an overlay that draws the fade and the pager while the list is longer than its view.
[[nodiscard]] std::function<void(Canvas&, const widgets::Seen&)> list_pager(const View& view, const Regions& regions,
                                                                            const PagerTexts& texts);

// The bar for a page.
enum class PagePlace { home, inner };
[[nodiscard]] widgets::Bar bar_for(const View& view, widgets::BackKey back, PagePlace place);

// Adds all strips of `more` to `strips`.
void append(std::vector<widgets::Strip>& strips, std::vector<widgets::Strip> more);

}  // namespace etalase::screens
