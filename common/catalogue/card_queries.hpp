// Queries for cards: a grid takes a handful of them, however many cards it has.
#pragma once

#include <cstdint>
#include <vector>

#include "catalogue/cards.hpp"
#include "catalogue/catalogue_file.hpp"

namespace etalase::catalogue {

// Cards of numbered items in the order of the numbers; an item of another kind or one that cannot be read is left out.
[[nodiscard]] std::vector<ProductCard> product_cards(const CatalogueFile& file,
                                                     const std::vector<std::int64_t>& numbers);
[[nodiscard]] std::vector<MakerCard> maker_cards(const CatalogueFile& file, const std::vector<std::int64_t>& numbers);
[[nodiscard]] std::vector<StoryCard> story_cards(const CatalogueFile& file, const std::vector<std::int64_t>& numbers);

}  // namespace etalase::catalogue
