// What the keyboard of the search page asks for.
#pragma once

#include <string>

namespace etalase::actions {

// Adds to what was typed.
struct TypeLetter {
  std::string letter;
  bool operator==(const TypeLetter&) const = default;
};
// Takes back the last letter, or all of them.
enum class Erased { last, all };
struct EraseTyped {
  Erased what;
  bool operator==(const EraseTyped&) const = default;
};
// Puts a whole text in its place.
struct SearchFor {
  std::string text;
  bool operator==(const SearchFor&) const = default;
};
// Which keys stand on the page.
enum class Keys { letters, digits, hidden };
struct ShowKeys {
  Keys keys;
  bool operator==(const ShowKeys&) const = default;
};

}  // namespace etalase::actions
