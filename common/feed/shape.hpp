// What a member of an item or of a file holds, as values: type, limits, need and role.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "feed/forms.hpp"

namespace etalase::feed {

// Operational fields go out at once when they change; content fields need a new approval.
enum class FieldRole { content, operational };

enum class ShapeType {
  text,       // by language, within `limit`
  word,       // a short string of `form`: an id, a reference, a date, an address …
  integer,    // within `range`, or one of `among`
  fraction,   // a number from 0 to 1
  flag,       // true or false
  choice,     // one of `names`
  structure,  // of `members`
  block,      // one of the structures in `inner`, told apart by its member "type", whose words are `names`
  list,       // of `least` to `most` times the one shape in `inner`
  phrases     // at most `most` texts by key, within `limit`
};

struct Field;

// What a member holds; which parts are filled depends on the type.
struct Shape {
  ShapeType type = ShapeType::structure;
  std::string name;  // of a structure that several members hold, such as "money"
  TextLimit limit = {};
  const Form* form = nullptr;
  Range range = {};
  std::vector<std::int64_t> among;
  std::vector<std::string> names;
  std::string otherwise;  // the choice that an absent member stands for; empty where it is required
  std::size_t least = 0;
  std::size_t most = 0;
  std::vector<Shape> inner;
  std::vector<Field> members;
  FieldRole others = FieldRole::content;  // the role of members that are not described

  // The member of this key, or null.
  [[nodiscard]] const Field* find(std::string_view key) const;
};

struct Field {
  std::string key;
  Need need = Need::optional;
  FieldRole role = FieldRole::content;
  Shape shape;
};

[[nodiscard]] Shape text_of(TextLimit limit);
[[nodiscard]] Shape word_of(const Form& form);
[[nodiscard]] Shape integer_of(Range range);
[[nodiscard]] Shape list_of(Shape element, std::size_t most, std::size_t least = 0);

// [x, y], each from 0 to 1.
[[nodiscard]] Shape two_fractions();

// Tells whether the shape holds text by language anywhere: what visitors read, and what claims are looked for in.
[[nodiscard]] bool holds_text(const Shape& shape);

}  // namespace etalase::feed
