// What is known of a maker in few words: facts with icons, the programme's badge.
#pragma once

#include "pages/maker_model.hpp"

namespace etalase::pages {

// A fact of few words under an icon.
struct IconFact {
  std::string icon;
  texts::Phrase label;
  texts::Phrase value;
};
// Place, since and kind, techniques; what is empty is left out.
[[nodiscard]] std::vector<IconFact> maker_facts(const parts::View& view, const MakerModel& model);
// In columns, or one below the other where a word would not fit; returns the height.
float draw_icon_facts(widgets::Canvas& canvas, widgets::Rect rect, const std::vector<IconFact>& facts);

struct Badge {
  texts::Phrase title;
  texts::Phrase text;
  texts::Phrase phases;
  bool hatched = false;  // the egg has hatched: a graduate
};
// The incubator's mark for graduates, the programme's name for those who take part; nothing for the others.
[[nodiscard]] std::optional<Badge> programme_badge(const parts::View& view, const MakerModel& model);
float draw_badge(widgets::Canvas& canvas, widgets::Rect rect, const Badge& badge);

}  // namespace etalase::pages
