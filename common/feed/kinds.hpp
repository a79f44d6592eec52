// Every kind of item that a part of the feed may carry, and the names of kinds on the wire; docs/feed.md.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "feed/about.hpp"
#include "feed/event.hpp"
#include "feed/maker.hpp"
#include "feed/place.hpp"
#include "feed/product.hpp"
#include "feed/story.hpp"

namespace etalase::feed {

using Item = std::variant<Product, Maker, Story, Region, Event, Programme, Collection, Collaboration, Place,
                          Organisation, Statistic, Notice, CooperationScheme>;

inline constexpr int k_items_per_part = 200;
inline constexpr std::size_t k_media_per_part = 4000;

// A file of items of one kind with the media they name. Items of one part are all of one alternative of Item.
struct Part {
  std::string kind;
  std::vector<Item> items;
  std::vector<Media> media;
  bool operator==(const Part&) const = default;
};

// Returns the kind's name on the wire, such as "cooperation_scheme".
[[nodiscard]] std::string_view kind_of(const Item& item);
[[nodiscard]] const Common& common_of(const Item& item);
// All known kinds, in the order of Item's alternatives.
[[nodiscard]] const std::vector<std::string>& known_kinds();
[[nodiscard]] bool is_known_kind(std::string_view kind);
// An item of a kind without any member; not_found for an unknown kind.
[[nodiscard]] base::Result<Item> new_item(std::string_view kind);
// Names that a public page path exists for: product p, maker m, story s, event e, programme g, collaboration k, region
// r, place t; empty for every other kind.
[[nodiscard]] std::string_view page_letter(std::string_view kind);

}  // namespace etalase::feed
