// Parts of the maker page: medallion over the band, facts with icons, the programme's badge.
#pragma once

#include "screens/maker_screen.hpp"

namespace etalase::screens {

struct MakerHead {
  std::optional<feed::Media> cover;
  std::string craft;
  std::string letters;
  NameHead name;
};
[[nodiscard]] MakerHead maker_head(const View& view, const MakerModel& model);
// Portrait: picture, band, medallion over both, name beside it.
[[nodiscard]] widgets::Strip maker_head_strip(Canvas& measure, const Regions& where, const MakerHead& head);
// Landscape: the picture alone, and medallion with name for the right column; the latter returns its height.
void draw_maker_picture(Canvas& canvas, Rect rect, const MakerHead& head);
float draw_maker_title(Canvas& canvas, Rect rect, const MakerHead& head);

// A fact of few words under an icon.
struct IconFact {
  std::string icon;
  Said label;
  Said value;
};
// Place, since and kind, techniques; what is empty is left out.
[[nodiscard]] std::vector<IconFact> maker_facts(const View& view, const MakerModel& model);
// In columns, or one below the other where a word would not fit; returns the height.
float draw_icon_facts(Canvas& canvas, Rect rect, const std::vector<IconFact>& facts);

struct Badge {
  Said title;
  Said text;
  Said phases;
  bool hatched = false;  // the egg has hatched: a graduate
};
// The incubator's mark for graduates, the programme's name for those who take part; nothing for the others.
[[nodiscard]] std::optional<Badge> programme_badge(const View& view, const MakerModel& model);
float draw_badge(Canvas& canvas, Rect rect, const Badge& badge);

}  // namespace etalase::screens
