// The large picture that fades into dark ground with a headline: home's story, attract's slides.
#pragma once

#include "screens/screen.hpp"

namespace etalase::screens {

struct Hero {
  Said brand;
  std::optional<feed::Media> picture;
  std::string craft;
  Said eyebrow;
  Said title;
  Said lead;  // shown in landscape only
  Said button;
  Said aside;  // beside the button
  std::string action;
};

// The pill with the gallery's name on the photograph, at most `width` wide: a long name gets smaller, then a second
// line. Returns its height.
float draw_brand(Canvas& canvas, Point top_left, float width, const Said& brand);
// Across the column, for portrait.
[[nodiscard]] widgets::Strip hero_strip(const View& view, Canvas& measure, const Hero& hero, float width);
// The whole panel with its band, for landscape.
[[nodiscard]] widgets::Column hero_panel(const View& view, Canvas& measure, const Hero& hero, Rect panel);

}  // namespace etalase::screens
