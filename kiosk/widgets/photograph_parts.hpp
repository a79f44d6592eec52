// What stands around a photograph that fills the panel, and where.
#pragma once

#include <optional>

#include "widgets/controls.hpp"

namespace etalase::widgets {

// One photograph of several: what is said, and what its keys lead to.
struct PhotographSheet {
  feed::Media media;
  std::string caption;           // may be empty
  std::string caption_language;  // its own
  std::string count;             // "2 dari 4"; empty for the only one
  std::string hint;              // how it is made larger
  std::string language;          // of count, hint and keys
  Label close;
  Label smaller;
  Label larger;
  Control before;  // disabled for the first one
  Control after;   // and for the last
};

// Words and where they stand; an empty box where they found no room.
struct PlacedWords {
  Words words;
  Rect box;
  [[nodiscard]] bool show() const { return box.height() > 0; }
};

struct PhotographParts {
  Rect view;  // where the picture shows
  PlacedWords caption;
  PlacedWords hint;
  Rect before;  // empty for the only one, as count and after
  Rect count;
  Rect after;
  Rect smaller;
  Rect larger;
  Rect close;
};

// Lays them out above the bar: keys at the foot within reach, hint and caption above them, the view over all; across,
// all but the view stand beside it. Words step down in size and go where they would leave no view.
[[nodiscard]] PhotographParts photograph_parts(const Canvas& canvas, const PhotographSheet& sheet, Rect bar);

}  // namespace etalase::widgets
