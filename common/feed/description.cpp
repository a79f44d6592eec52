// Runs `fields` over a default value of everything that the feed knows.
#include "feed/description.hpp"

#include <algorithm>
#include <map>

#include "feed/codec.hpp"
#include "feed/fields_values.hpp"
#include "feed/header_fields.hpp"
#include "feed/items.hpp"

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
  header_fields(feed, FeedHeader());
  council_fields(council, FeedHeader());
  described.emplace("feed", feed.take());
  described.emplace("council", council.take());
  return described;
}

}  // namespace

const Field* Shape::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(), [key](const Field& each) { return each.key == key; });
  return found == members.end() ? nullptr : &*found;
}

Shape text_of(TextLimit limit) {
  Shape shape;
  shape.type = ShapeType::text;
  shape.limit = limit;
  return shape;
}

Shape word_of(const Form& form) {
  Shape shape;
  shape.type = ShapeType::word;
  shape.form = &form;
  return shape;
}

Shape integer_of(Range range) {
  Shape shape;
  shape.type = ShapeType::integer;
  shape.range = range;
  return shape;
}

Shape list_of(Shape element, std::size_t most, std::size_t least) {
  Shape shape;
  shape.type = ShapeType::list;
  shape.least = least;
  shape.most = most;
  shape.inner.push_back(std::move(element));
  return shape;
}

const Shape* description_of(std::string_view name) {
  static const Descriptions k_descriptions = describe_all();
  const auto found = k_descriptions.find(name);
  return found == k_descriptions.end() ? nullptr : &found->second;
}

bool holds_text(const Shape& shape) {
  if (shape.type == ShapeType::text || shape.type == ShapeType::phrases) return true;
  return std::any_of(shape.inner.begin(), shape.inner.end(), holds_text) ||
         std::any_of(shape.members.begin(), shape.members.end(),
                     [](const Field& member) { return holds_text(member.shape); });
}

}  // namespace etalase::feed
