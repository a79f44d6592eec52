// What lies behind a text, so that a test can judge whether it stands out.
#pragma once

#include <optional>
#include <vector>

#include "loop/geometry.hpp"
#include "widgets/colours.hpp"

namespace etalase::widgets {

// No colour: a picture.
struct Backdrop {
  loop::Rect rect;
  std::optional<Colour> colour;
};

// A value, in drawing order.
class Backdrops {
 public:
  // A colour that lets something through is mixed with what lies behind its middle, of a picture with white.
  void add(Backdrop backdrop);
  // Returns the last thing drawn behind a point; null when there is none.
  [[nodiscard]] const Backdrop* behind(loop::Point at) const;
  void move_by(loop::Point by);
  void clear() { m_all.clear(); }

 private:
  std::vector<Backdrop> m_all;
};

}  // namespace etalase::widgets
