// Puts shapes into words.
#include "feed/field_words.hpp"

#include <algorithm>

namespace etalase::feed::test {

namespace {

std::string number(std::int64_t value) {
  std::string digits = std::to_string(value < 0 ? -value : value);
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
  return (value < 0 ? "-" : "") + digits;
}

std::string either(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

std::string integer_words(const Shape& shape) {
  std::vector<std::string> words;
  for (const auto each : shape.among) words.push_back(number(each));
  if (!words.empty()) return either(words);
  return "integer, " + number(shape.range.least) + " to " + number(shape.range.most);
}

std::string choice_words(const Shape& shape) {
  std::vector<std::string> words;
  for (const auto& name : shape.names) {
    words.push_back('"' + name + '"' + (name == shape.otherwise ? " (default)" : ""));
  }
  return either(words);
}

std::string structure_words(const Shape& shape) {
  std::string text = shape.name;
  std::replace(text.begin(), text.end(), '_', ' ');
  if (!text.empty()) return text;
  for (const auto& member : shape.members) {
    text += (text.empty() ? "{`" : ", `") + member.key + "` " + words_of(member.shape);
    if (member.need == Need::required) text += " *required*";
  }
  return text + '}';
}

std::string list_words(const Shape& shape) {
  const auto inner = words_of(shape.inner.front());
  if (shape.least == shape.most) return '[' + inner + ", " + inner + ']';
  const auto most = std::to_string(shape.least) + " to " + number(static_cast<std::int64_t>(shape.most));
  return (inner.starts_with("list") ? "list of (" + inner + ")" : "list of " + inner) + ", " +
         (shape.least > 0 ? most : "up to " + number(static_cast<std::int64_t>(shape.most)));
}

}  // namespace

std::string words_of(const Shape& shape) {
  switch (shape.type) {
    case ShapeType::text: return '*' + std::string(shape.limit.name) + '*';
    case ShapeType::word: return std::string(shape.form->name);
    case ShapeType::integer: return integer_words(shape);
    case ShapeType::fraction: return "number from 0 to 1";
    case ShapeType::flag: return "true or false";
    case ShapeType::choice: return choice_words(shape);
    case ShapeType::structure: return structure_words(shape);
    case ShapeType::block: return "block";
    case ShapeType::list: return list_words(shape);
    case ShapeType::phrases:
      return "up to " + number(static_cast<std::int64_t>(shape.most)) + " *" + std::string(shape.limit.name) +
             "* by key";
  }
  return {};
}

}  // namespace etalase::feed::test
