// What a product's page offers: the way to its maker, its price, where it stands.
#pragma once

#include "pages/product_facts.hpp"
#include "parts/floor_map.hpp"
#include "parts/maker_line.hpp"

namespace etalase::pages {

struct Offer {
  parts::MakerLine maker;
  PriceWords price;
};
// Maker at the left, price at the right; one below the other where the widest range of prices would leave the maker too
// little: the panel and the text size decide, not this piece's price. Returns the height.
float draw_offer(widgets::Canvas& canvas, widgets::Rect rect, const Offer& offer);

// Where the piece stands: on the floor plan, which opens large when it is touched, else what staff do.
struct PlaceCard {
  std::optional<parts::FloorView> floor;
  parts::FloorWords words;
  std::string icon;  // at the left, where there is no plan
  texts::Phrase over;
  texts::Phrase title;
  std::vector<texts::Phrase> lines;
  texts::Phrase enlarge;
};
[[nodiscard]] PlaceCard place_card(const parts::View& view, const ProductModel& model);
// The card with half a gap above and below.
[[nodiscard]] widgets::Strip place_strip(widgets::Canvas& measure, const parts::Regions& where, const PlaceCard& card);

}  // namespace etalase::pages
