// Buttons, chips and other small controls in every state; each notes itself in the layout list.
#pragma once

#include <optional>
#include <string>

#include "widgets/canvas.hpp"

namespace etalase::widgets {

// disabled controls say why in `reason`, drawn in words beside or below them.
enum class State { resting, selected, disabled };

// `language` is the label's own. `icon` may be empty.
struct Label {
  std::string text;
  std::string language;
  std::string icon;
};

struct Control {
  Label label;
  std::optional<actions::Action> action;
  State state = State::resting;
  std::string reason;
  int count = -1;  // drawn after the label when not negative
};

// Heights on the reference panel.
inline constexpr float k_primary_height = 80;
inline constexpr float k_chip_height = 64;
inline constexpr float k_tab_height = 72;
inline constexpr float k_way_height = 88;

// Each returns the width that the control needs at its height.
[[nodiscard]] float primary_width(const Canvas& canvas, const Control& control);
[[nodiscard]] float second_width(const Canvas& canvas, const Control& control);
[[nodiscard]] float chip_width(const Canvas& canvas, const Control& control);
// Returns the height that a chip needs at a width: more than its own only for a name too long for two lines.
[[nodiscard]] float chip_height(const Canvas& canvas, const Control& control, float width);
[[nodiscard]] float removable_width(const Canvas& canvas, const Control& control);
[[nodiscard]] float removable_height(const Canvas& canvas, const Control& control, float width);
[[nodiscard]] float facet_width(const Canvas& canvas, const Control& control);

// The one terracotta button of a page.
void primary_button(Canvas& canvas, Rect rect, const Control& control);
// White with a dark line of 3 px.
void second_button(Canvas& canvas, Rect rect, const Control& control);
// A pill that can be chosen; chosen ones are indigo with a tick, empty ones dashed with their reason.
void chip(Canvas& canvas, Rect rect, const Control& control);
// Indigo with a cross: the whole chip removes itself.
void removable_chip(Canvas& canvas, Rect rect, const Control& control);
// Opens a list of values; `count` is the badge of how many are chosen.
void facet_button(Canvas& canvas, Rect rect, const Control& control);
// Icon beside the word, or above it: one form for all ways of a row.
enum class WayForm { beside, above };
[[nodiscard]] bool way_fits_beside(const Canvas& canvas, float width, const Control& control);
// Tells whether the word stands in one line below its icon, at nearly its size.
[[nodiscard]] bool way_fits_above(const Canvas& canvas, float width, const Control& control);
// A way into a part of the gallery.
void way_button(Canvas& canvas, Rect rect, const Control& control, WayForm form = WayForm::beside);
// One of several views of a list; whether its label stands in a rectangle in type of that share of its own
// size or more.
[[nodiscard]] bool tab_fits(const Canvas& canvas, Rect rect, const Control& control, float least_share = 0.84F);
void tab(Canvas& canvas, Rect rect, const Control& control);
// A round arrow of a pager.
void arrow_button(Canvas& canvas, Rect rect, const Control& control);

// Places controls of given widths in rows of a width; returns each one's rectangle.
struct Flow {
  std::vector<Rect> rects;
  float height = 0;
  int rows = 0;
};
[[nodiscard]] Flow flow(const std::vector<float>& widths, Rect within, float height, float gap);

}  // namespace etalase::widgets
