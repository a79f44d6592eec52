// Stretches words.
#include "layouts/long_words.hpp"

#include <cctype>
#include <set>

namespace etalase::test {

namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

std::string stretched_word(std::string_view word) {
  if (word.size() < 3) return std::string(word);
  return std::string(word) + std::string(word.substr(0, (word.size() + 1) / 2));
}

// Tells whether an object is a text: languages alone, Indonesian among them.
bool is_text(const base::Json& value) {
  static const std::set<std::string> k_languages = {"id", "en"};
  if (!value.is_object() || !value.contains("id") || !value["id"].is_string()) return false;
  for (const auto& [tag, said] : value.items())
    if (!k_languages.contains(tag) || !said.is_string()) return false;
  return true;
}

}  // namespace

std::string stretched(std::string_view text) {
  std::string result;
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '{' || text.substr(at, 4) == "http") {
      const std::size_t end = std::min(text.find_first_of(text[at] == '{' ? "}" : " )", at), text.size() - 1) + 1;
      result += text.substr(at, end - at);
      at = end;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    result += end > at ? stretched_word(text.substr(at, end - at)) : std::string(1, text[at]);
    at = std::max(end, at + 1);
  }
  return result;
}

void stretch_texts(base::Json& document, const std::string& tag) {
  if (is_text(document)) {
    document[tag] = stretched(document["id"].get<std::string>());
    return;
  }
  if (document.is_structured())
    for (auto& value : document) stretch_texts(value, tag);
}

}  // namespace etalase::test
