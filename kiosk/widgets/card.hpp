// Cards: a photograph with a name that is never cut; tall ones for grids, small ones for what belongs to a page, rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "texts/phrases.hpp"
#include "widgets/canvas.hpp"

namespace etalase::widgets {

using Said = texts::Phrase;

struct Card {
  std::optional<feed::Media> cover;
  std::string craft;  // its mark and colour stand in for a missing picture
  Said eyebrow;       // may be empty
  Said name;
  Type name_type = Type::name;
  std::vector<Said> lines;  // maker, place, price: one line each, wrapped when long
  Said foot;                // with the icon below, may be empty
  std::string foot_icon;
  Said badge;  // on the photograph: "Habis; tanya petugas"
  Said mark;   // "available in Indonesian"
  std::string action;
  float aspect = 1.25F;  // height of the photograph over its width
  bool selected = false;
  bool focused = false;
};

// Returns the height that the card needs at a width: it grows with its name.
[[nodiscard]] float card_height(const Canvas& canvas, const Card& card, float width);
// Draws the card; the photograph keeps its shape, the rest of the height is the text's.
void draw_card(Canvas& canvas, Rect rect, const Card& card);

// Photograph at the left, text at the right.
[[nodiscard]] float small_card_height(const Canvas& canvas, const Card& card, float width);
void draw_small_card(Canvas& canvas, Rect rect, const Card& card);

// A wide row of a list: tile with the craft's mark and a short text, name, second line, number at the end, chevron.
struct Row {
  std::string craft;
  std::string tile;  // a few characters below the mark, may be empty
  Said name;
  Said line;
  Said end;
  std::string action;
  bool selected = false;
  bool focused = false;
};
[[nodiscard]] float row_height(const Canvas& canvas, const Row& row, float width);
void draw_row(Canvas& canvas, Rect rect, const Row& row);

// A photograph with rounded corners, or the craft's mark on its colour where there is none.
void draw_photo(Canvas& canvas, Rect rect, const std::optional<feed::Media>& media, std::string_view craft);
// The craft's mark in a gold ring on its colour with faint flowers.
void draw_craft_panel(Canvas& canvas, Rect rect, std::string_view craft, float radius, Corners corners);
// A round medallion with the craft's mark and a monogram, rimmed white and gold.
void draw_medallion(Canvas& canvas, Point centre, float radius, std::string_view craft, const std::string& monogram);

}  // namespace etalase::widgets
