// A product: the thing itself, what it costs and where it stands; docs/feed.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "feed/values.hpp"

namespace etalase::feed {

enum class Availability { shelf, ask, sold_out };

struct Food {
  Text net_weight, ingredients, allergens, storage, shelf_life, travel;
  bool operator==(const Food&) const = default;
};

// Where a product stands: gallery and zone ids, shelf code; `until` YYYY-MM-DD or empty.
struct Display {
  Id gallery;
  Id zone;
  std::string shelf;
  std::string until;
  bool operator==(const Display&) const = default;
};

struct Featured {
  std::string from;
  std::string until;
  int order = 0;
  bool operator==(const Featured&) const = default;
};

// Another colour or size of the same design; only the name is required.
struct Variant {
  Text name, colour, size;
  bool operator==(const Variant&) const = default;
};

inline constexpr int k_most_mm = 100'000;
inline constexpr int k_most_grams = 1'000'000;
inline constexpr int k_most_pieces = 1000;
inline constexpr std::size_t k_most_lengths = 3;

// What a length measures.
enum class LengthOf { length, width, height, diameter };
// In millimetres; with `to_mm` a stretch, as of bowls in a set, else 0.
struct Length {
  LengthOf of = LengthOf::length;
  int mm = 0;
  int to_mm = 0;
  bool operator==(const Length&) const = default;
};
// One to three lengths, each of another side; `pieces` of that size, or 0 where nobody counts them.
struct Measures {
  int pieces = 0;
  std::vector<Length> lengths;
  bool operator==(const Measures&) const = default;
};

struct Product : Common {
  std::string slug;
  Text name;
  Id maker;
  std::vector<Id> crafts, categories, techniques, materials, motifs;
  Id district;
  Blocks story;
  std::vector<Id> images;
  std::optional<Money> price;
  Availability availability = Availability::shelf;
  std::optional<Measures> measures;
  int weight_grams = 0;  // 0 where nobody weighed it
  Text size, weight;     // what numbers do not say
  Text care;
  std::vector<Variant> variants;
  std::optional<Food> food;
  std::vector<Display> display;
  std::vector<Certificate> certificates;
  std::string passed_on;
  std::vector<Link> links;
  std::vector<Ref> related;
  std::optional<Featured> featured;
  bool operator==(const Product&) const = default;
};

// Which members it has, for every visitor (value_fields.hpp).
void fields(auto& a, Like<Product> auto& product);

}  // namespace etalase::feed
