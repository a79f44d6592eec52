// What a product's page offers: its maker and price, where it stands, the way to its maker.
#pragma once

#include "pages/product_facts.hpp"
#include "parts/maker_line.hpp"
#include "widgets/controls.hpp"

namespace etalase::pages {

struct Offer {
  parts::MakerLine maker;
  PriceWords price;
};
// Maker at the left, price at the right; one below the other where they do not fit. Returns the height.
float draw_offer(widgets::Canvas& canvas, widgets::Rect rect, const Offer& offer);

// A white card of a few lines; with a plan at its left or a button at its foot.
struct WayCard {
  std::optional<parts::FloorView> floor;
  std::string icon;  // in a round badge at the left, where there is no plan
  texts::Phrase over;
  texts::Phrase title;
  std::vector<texts::Phrase> lines;
  widgets::Control button;  // none without an action
  std::string language;     // of the plan's names
};
[[nodiscard]] WayCard place_card(const parts::View& view, const ProductModel& model);
// Nothing when the maker may not be shown.
[[nodiscard]] std::optional<WayCard> maker_card(const parts::View& view, const ProductModel& model);
// The two cards beside each other, or one below the other with large text.
[[nodiscard]] widgets::Strip ways_strip(widgets::Canvas& measure, const parts::Regions& where, const WayCard& place,
                                        const std::optional<WayCard>& maker);

}  // namespace etalase::pages
