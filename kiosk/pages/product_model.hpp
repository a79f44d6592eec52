// What a product's page shows.
#pragma once

#include "parts/floor_map.hpp"
#include "parts/glossary.hpp"
#include "parts/prose.hpp"
#include "parts/takeaway.hpp"

namespace etalase::pages {

struct ProductModel {
  feed::Product product;
  catalogue::ProductCard card;                // names of maker, district, region
  std::optional<catalogue::MakerCard> maker;  // absent when the maker may not be shown
  std::vector<feed::Media> pictures;
  std::vector<feed::Term> crafts;
  parts::GlossaryTerms techniques, materials, motifs;
  parts::Prose story;
  std::optional<parts::FloorView> floor;  // where it stands in this gallery
  feed::Text zone_name;
  std::vector<catalogue::ProductCard> related;
  std::vector<catalogue::StoryCard> stories;
  parts::Takeaway takeaway;  // its own links, then its maker's
};

[[nodiscard]] std::optional<ProductModel> load_product(const catalogue::Reader& reader, const feed::Id& id,
                                                       const parts::Request& request);

}  // namespace etalase::pages
