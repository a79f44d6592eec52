// Parts of the product page: photograph with thumbnails, maker and price, the cards of place and maker.
#pragma once

#include "screens/product_screen.hpp"

namespace etalase::screens {

struct PhotoView {
  std::vector<feed::Media> pictures;
  std::vector<std::string> alts;  // as many
  std::string craft;              // stands in for a missing picture
  std::size_t chosen = 0;
};
// Fills the rectangle with the chosen picture; thumbnails on its lower edge when there are several.
void draw_photo_view(Canvas& canvas, Rect rect, const PhotoView& photo);

struct Offer {
  MakerLine maker;
  PriceWords price;
};
// Maker at the left, price at the right; one below the other where they do not fit. Returns the height.
float draw_offer(Canvas& canvas, Rect rect, const Offer& offer);

// A white card of a few lines; with a plan at its left or a button at its foot.
struct WayCard {
  std::optional<FloorView> floor;
  std::string icon;  // in a round badge at the left, where there is no plan
  Said over;
  Said title;
  std::vector<Said> lines;
  widgets::Control button;  // none without an action
  std::string language;     // of the plan's names
};
[[nodiscard]] WayCard place_card(const View& view, const ProductModel& model);
// Nothing when the maker may not be shown.
[[nodiscard]] std::optional<WayCard> maker_card(const View& view, const ProductModel& model);
// The two cards beside each other, or one below the other with large text.
[[nodiscard]] widgets::Strip ways_strip(Canvas& measure, const Regions& where, const WayCard& place,
                                        const std::optional<WayCard>& maker);

// A story as a small card: title and minutes.
[[nodiscard]] widgets::Card small_story_card(const View& view, const catalogue::StoryCard& story);
// A maker as a small card: name and place.
[[nodiscard]] widgets::Card small_maker_card(const View& view, const catalogue::MakerCard& maker);

}  // namespace etalase::screens
