// A product: photographs, name, price, story, where it stands, facts, what belongs to it.
#pragma once

#include "screens/floor.hpp"
#include "screens/item_parts.hpp"
#include "screens/prose.hpp"
#include "screens/screen.hpp"

namespace etalase::screens {

struct ProductModel {
  feed::Product product;
  catalogue::ProductCard card;                // names of maker, district, region
  std::optional<catalogue::MakerCard> maker;  // absent when the maker may not be shown
  std::vector<feed::Media> pictures;
  std::vector<feed::Term> crafts, techniques, materials, motifs;
  Prose story;
  std::optional<FloorView> floor;  // where it stands in this gallery
  feed::Text zone_name;
  std::vector<catalogue::ProductCard> related;
  std::vector<catalogue::StoryCard> stories;
};

[[nodiscard]] std::optional<ProductModel> load_product(const catalogue::Reader& reader, const feed::Id& id,
                                                       const Request& request);
[[nodiscard]] std::unique_ptr<Screen> make_product_screen(ProductModel model);

// All facts in the order in which they are shown; empty fields make none, food fields come first for food.
[[nodiscard]] std::vector<Fact> product_facts(const View& view, const ProductModel& model);
// Price with its day, or "Tanya harga" without a day.
struct PriceWords {
  Said price;
  Said as_of;
};
[[nodiscard]] PriceWords price_words(const View& view, const std::optional<feed::Money>& price);

}  // namespace etalase::screens
