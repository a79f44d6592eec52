// Wide rows of a list, and the medallion of whoever a row leads to.
#pragma once

#include <optional>
#include <string>

#include "widgets/card.hpp"

namespace etalase::widgets {

// A wide row of a list: tile with the craft's mark and a short text, name, second line, number at the end, chevron.
struct Row {
  std::string craft;
  std::string tile;  // a few characters below the mark, may be empty
  Phrase name;
  Phrase line;
  Phrase end;
  std::optional<actions::Action> action;
};
[[nodiscard]] float row_height(const Canvas& canvas, const Row& row, float width);
void draw_row(Canvas& canvas, Rect rect, const Row& row);

// A round medallion with the craft's mark and a monogram, rimmed white and gold.
void draw_medallion(Canvas& canvas, Point centre, float radius, std::string_view craft, const std::string& monogram);

}  // namespace etalase::widgets
