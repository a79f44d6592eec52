// The large picture that fades into dark ground with a headline: home's story, attract's slides.
#pragma once

#include "parts/screen.hpp"

namespace etalase::parts {

struct Hero {
  Phrase brand;
  std::optional<feed::Media> picture;
  std::string craft;
  Phrase eyebrow;
  Phrase title;
  Phrase lead;  // shown in landscape only
  Phrase button;
  Phrase aside;  // beside the button
  std::optional<actions::Action> action;
};

// The gallery's name with its flower, in light letters beside the photograph and never on it, at most `width` wide: a
// long name gets smaller, then a second line. Returns its height.
float draw_brand(Canvas& canvas, Point top_left, float width, const Phrase& brand);
[[nodiscard]] float brand_height(Canvas& measure, float width, const Phrase& brand);
// For panels whose first screen has no room for more. small: a headline like a sheet's; bare: this headline, and one
// line in place of the button, for all of it acts.
enum class HeroForm { large, small, bare };
// Across the column, for portrait. `room` is what the first screen leaves for it beside what else stands there; it is
// higher only so far that its button comes into reach, and so low only that it stays a picture.
struct HeroSpace {
  float width = 0;
  float room = 0;
  HeroForm form = HeroForm::large;
};
[[nodiscard]] widgets::Strip hero_strip(const View& view, Canvas& measure, const Hero& hero, HeroSpace space);
// The whole panel with its band, for landscape.
[[nodiscard]] widgets::Column hero_panel(const View& view, Canvas& measure, const Hero& hero, Rect panel);

}  // namespace etalase::parts
