// Cards: the little that grids and shelves show of an item.
#pragma once

#include <optional>
#include <vector>

#include "feed/kinds.hpp"

namespace etalase::catalogue {

using feed::Id;

// What a grid or shelf of products needs of each; `cover` is absent when the product has no picture.
struct ProductCard {
  Id id;
  feed::Text name;
  Id maker;
  feed::Text maker_name;
  std::vector<Id> crafts;
  Id district;
  feed::Text district_name;
  Id region;
  feed::Text region_name;
  std::optional<feed::Money> price;
  feed::Availability availability = feed::Availability::shelf;
  std::optional<feed::Media> cover;
  bool operator==(const ProductCard&) const = default;
};

struct MakerCard {
  Id id;
  feed::Text name;
  std::vector<Id> crafts;
  Id district;
  feed::Text district_name;
  Id region;
  feed::Text region_name;
  feed::Text place;
  bool graduate = false;
  int products = 0;  // visible ones
  std::optional<feed::Media> cover;
  bool operator==(const MakerCard&) const = default;
};

struct StoryCard {
  Id id;
  feed::Text title;
  feed::Text lead;
  Id region;
  feed::Text region_name;
  std::vector<Id> crafts;
  int words = 0;  // of the Indonesian text, for "1 menit baca"
  std::optional<feed::Media> hero;
  bool operator==(const StoryCard&) const = default;
};

// The item without what a card does not show: small to read fifty times for a page.
[[nodiscard]] feed::Item stored_card(const feed::Item& item);

// What the stored item itself says of its card; names of others, pictures and counts are for queries to add.
[[nodiscard]] ProductCard card_of(const feed::Product& stored);
[[nodiscard]] MakerCard card_of(const feed::Maker& stored);
[[nodiscard]] StoryCard card_of(const feed::Story& stored);

}  // namespace etalase::catalogue
