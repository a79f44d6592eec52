// Runs `fields` over a default value of everything that the feed knows.
#include "feed/description.hpp"

#include <map>
#include <utility>

#include "feed/header.hpp"
#include "feed/kinds.hpp"
#include "feed/value_fields.hpp"
#include "feed/withdrawn.hpp"

namespace etalase::feed {

namespace {

using Descriptions = std::map<std::string, Shape, std::less<>>;

template <std::size_t... Index>
void describe_kinds(Descriptions& described, std::index_sequence<Index...>) {
  (described.emplace(known_kinds()[Index], Describer::shape_of<std::variant_alternative_t<Index, Item>>()), ...);
}

Descriptions describe_all() {
  Descriptions described;
  describe_kinds(described, std::make_index_sequence<std::variant_size_v<Item>>());
  described.emplace("media", Describer::shape_of<Media>());
  described.emplace("withdrawn", Describer::shape_of<Withdrawn>());
  Describer feed, council;
  const FeedHeader header;
  fields(feed, header);
  council_fields(council, header);
  described.emplace("feed", feed.take());
  described.emplace("council", council.take());
  return described;
}

}  // namespace

const Shape* description_of(std::string_view name) {
  static const Descriptions k_descriptions = describe_all();
  const auto found = k_descriptions.find(name);
  return found == k_descriptions.end() ? nullptr : &found->second;
}

}  // namespace etalase::feed
