// What pages are made of: where columns and bar lie, headings and texts as strips.
#pragma once

#include <string>
#include <vector>

#include "parts/screen.hpp"

namespace etalase::parts {

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
// No panel: one column over the whole page across as well.
inline constexpr float k_no_panel = 0;

// Where a list's visible part ends: above pager and bar.
[[nodiscard]] float list_edge(const widgets::Theme& theme, const Regions& regions);

// A strip of free space.
[[nodiscard]] widgets::Strip space(float height);
// Draws `draw` between the content's edges: its rectangle is inset on both sides.
[[nodiscard]] widgets::Strip inset_strip(const Regions& regions, float height, std::function<void(Canvas&, Rect)> draw);
// Draws from the top of the rectangle (whose height means nothing) and returns the height that it needs.
using DrawTall = std::function<float(Canvas&, Rect)>;
// Returns that height in a width, without drawing.
[[nodiscard]] float height_of(const Canvas& measure, float width, const DrawTall& draw);
// A strip between the content's edges, as high as its drawing.
[[nodiscard]] widgets::Strip tall_strip(Canvas& measure, const Regions& where, DrawTall draw);
// Two stacks of strips beside each other, for columns wider than a text: each was laid out for its half.
[[nodiscard]] widgets::Strip side_by_side(std::vector<widgets::Strip> first, std::vector<widgets::Strip> second);
// The halves of a column that is wide enough for a text and something beside it; nothing where it is not.
[[nodiscard]] std::optional<std::pair<Regions, Regions>> halves(const widgets::Theme& theme, const Regions& where);
// The left column of item pages in landscape: `draw` fills it up to the upright band.
[[nodiscard]] widgets::Column picture_panel(const widgets::Theme& theme, const Regions& where,
                                            std::function<void(Canvas&, Rect)> draw);
// Puts strips below others.
void append(std::vector<widgets::Strip>& strips, std::vector<widgets::Strip> more);
// The height of strips below each other.
[[nodiscard]] float height_of(const std::vector<widgets::Strip>& strips);
// The truntum band across the column.
[[nodiscard]] widgets::Strip band_strip(const widgets::Theme& theme);

// A section's title with a quiet text at the right end.
struct Heading {
  Phrase eyebrow;  // may be empty
  Phrase title;
  widgets::Type type = widgets::Type::section;
  Phrase aside;  // may be empty
  int lines = 2;
};
[[nodiscard]] widgets::Strip heading_strip(Canvas& measure, const Regions& regions, const Heading& heading);
// Draws a heading with its top left at the point in a width; returns its height. Also measures with a dry canvas.
float draw_heading(Canvas& canvas, Point top_left, float width, const Heading& heading);
// A paragraph.
[[nodiscard]] widgets::Strip text_strip(Canvas& measure, const Regions& regions, const Phrase& said, widgets::Type type,
                                        widgets::Colour colour);

}  // namespace etalase::parts
