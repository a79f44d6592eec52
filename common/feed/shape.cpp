// Making shapes and looking into them.
#include "feed/shape.hpp"

#include <algorithm>
#include <utility>

namespace etalase::feed {

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

Shape two_fractions() {
  Shape fraction;
  fraction.type = ShapeType::fraction;
  return list_of(fraction, 2, 2);
}

bool holds_text(const Shape& shape) {
  if (shape.type == ShapeType::text || shape.type == ShapeType::phrases) return true;
  return std::any_of(shape.inner.begin(), shape.inner.end(), holds_text) ||
         std::any_of(shape.members.begin(), shape.members.end(),
                     [](const Field& member) { return holds_text(member.shape); });
}

}  // namespace etalase::feed
