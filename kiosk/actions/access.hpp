// How a visitor wants pages to be: one value, which a reset brings back to its beginning.
#pragma once

#include <string>
#include <variant>

namespace etalase::actions {

enum class TextSize { normal, large };
// high: black, white and one yellow; sturdy faces, strong lines, nothing that only adorns.
enum class Contrast { normal, high };
// lowered: the page stands in that part of a tall panel alone that a wheelchair user reaches.
enum class PageHeight { whole, lowered };
// still: no transitions, glides or fades.
enum class Motion { normal, still };

struct Access {
  TextSize text = TextSize::normal;
  Contrast contrast = Contrast::normal;
  PageHeight height = PageHeight::whole;
  Motion motion = Motion::normal;
  bool operator==(const Access&) const = default;
};

// Chooses one of them and leaves the others.
struct Prefer {
  std::variant<TextSize, Contrast, PageHeight, Motion> what;
  bool operator==(const Prefer&) const = default;
};

[[nodiscard]] Access with(Access access, const Prefer& choice);
// Tells whether the choice is made already.
[[nodiscard]] bool holds(const Access& access, const Prefer& choice);
// "text:large", "contrast:high", "lower", "raise", "motion:still", …
[[nodiscard]] std::string to_string(const Prefer& choice);

}  // namespace etalase::actions
