// Tall cards for grids: a photograph with a name that is never cut, and what other cards share with them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "texts/phrases.hpp"
#include "widgets/canvas.hpp"
#include "widgets/card_key.hpp"

namespace etalase::widgets {

using texts::Phrase;

struct Card {
  std::optional<feed::Media> cover;
  std::string craft;  // its mark and colour stand in for a missing picture
  Phrase eyebrow;     // may be empty
  Phrase name;
  Type name_type = Type::name;
  std::vector<text::Span> found;  // stretches of the name that were searched for
  float name_px = 0;              // the size that its row agreed on; 0: its own
  std::vector<Phrase> lines;      // maker, place, price: one line each, wrapped when long
  Phrase price;                   // of a product whose lines do not say it; may be empty
  Phrase foot;                    // with the icon below, may be empty
  std::string foot_icon;
  Phrase badge;                // on the photograph: "Habis; tanya petugas"
  Phrase mark;                 // "available in Indonesian"
  std::optional<CardKey> key;  // on the photograph, which may be too small for it
  Phrase live;                 // "LIVE", of what runs now; may be empty
  std::optional<actions::Action> action;
  float aspect = 1.25F;    // height of the photograph over its width
  float least_height = 0;  // of a card that lies, in reference pixels
};

// Returns the height that the card needs at a width: it grows with its name.
[[nodiscard]] float card_height(const Canvas& canvas, const Card& card, float width);
// The size that the card's name takes at a width.
[[nodiscard]] float card_name_px(const Canvas& canvas, const Card& card, float width);
// Draws the card; the photograph keeps its shape, the rest of the height is the text's.
void draw_card(Canvas& canvas, Rect rect, const Card& card);

// Where a card lies now: 3 px lower while it is pressed.
struct CardGround {
  Rect rect;
  bool pressed = false;
};
// Notes a card and draws its ground, for kinds of cards with a content of their own.
CardGround draw_card_ground(Canvas& canvas, Rect rect, const Card& card, float corner);
// Draws the sand veil of a pressed card over its content.
void draw_card_veil(Canvas& canvas, const CardGround& ground, float corner);
// Fits a name by the rule for names: two lines, 0.85 in three, then the card grows; in the size of its row where that
// is given.
[[nodiscard]] text::Fitted fit_card_name(const Canvas& canvas, const Card& card, int width);
// Draws a price, smaller before a range would break between its ends; returns its height.
float draw_price(Canvas& canvas, Point top_left, int width, const Phrase& price);
// Draws a small text with an icon before it, wrapped to the width of the box; returns its bottom.
float draw_foot(Canvas& canvas, Rect box, const Phrase& said, std::string_view icon_name);

// A photograph with rounded corners, or the craft's mark on its colour where there is none.
void draw_photo(Canvas& canvas, Rect rect, const std::optional<feed::Media>& media, std::string_view craft);
// The craft's mark in a gold ring on its colour with faint flowers.
void draw_craft_panel(Canvas& canvas, Rect rect, std::string_view craft, float radius, Corners corners);

}  // namespace etalase::widgets
