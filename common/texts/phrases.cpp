// Looks phrases up and fills them in.
#include "texts/phrases.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "embedded/texts_en.hpp"
#include "embedded/texts_id.hpp"
#include "texts/typography.hpp"

namespace etalase::texts {

namespace {

std::map<std::string, std::string, std::less<>> parse(std::string_view json_text) {
  const auto json = base::parse_json(json_text, base::kilobytes(256));
  ETALASE_ASSERT(json.has_value());
  std::map<std::string, std::string, std::less<>> texts;
  for (const auto& [key, value] : json->items()) texts[key] = value.get<std::string>();
  return texts;
}

// Where directions meet, each filling keeps its own order.
std::string all_filled(std::string text, Fillings fillings) {
  const bool mixed = has_right_to_left(text) || std::any_of(fillings.begin(), fillings.end(), [](const auto& filling) {
                       return has_right_to_left(filling.second);
                     });
  for (const auto& [name, value] : fillings) text = filled(std::move(text), name, mixed ? isolated(value) : value);
  return text;
}

// English and others have a form of their own for one thing.
bool is_one(Fillings fillings) {
  return std::any_of(fillings.begin(), fillings.end(),
                     [](const auto& filling) { return filling.first == "n" && filling.second == "1"; });
}

}  // namespace

std::string filled(std::string text, std::string_view name, const std::string& value) {
  const std::string hole = "{" + std::string(name) + "}";
  for (auto at = text.find(hole); at != std::string::npos; at = text.find(hole, at + value.size()))
    text.replace(at, hole.size(), value);
  return text;
}

const Phrases& Phrases::built_in() {
  static const Phrases k_phrases = of(embedded::texts_id, embedded::texts_en);
  return k_phrases;
}

Phrases Phrases::of(std::string_view indonesian, std::string_view english) {
  Phrases phrases;
  phrases.m_texts["id"] = parse(indonesian);
  phrases.m_texts["en"] = parse(english);
  return phrases;
}

void Phrases::override_with(const std::map<std::string, std::map<std::string, std::string>>& texts) {
  for (const auto& [key, text] : texts) {
    const std::size_t most = longest(key);
    for (const auto& [language, said] : text)
      if (base::length_utf8(said) <= most) m_texts[language][key] = typographic(said);
  }
}

std::size_t Phrases::longest(const std::string& key) const {
  std::size_t longest = 0;
  for (const auto& [language, texts] : m_texts)
    if (const auto own = texts.find(key); own != texts.end())
      longest = std::max(longest, 2 * base::length_utf8(own->second) + 8);
  return longest;
}

Phrase Phrases::say(const std::string& language, std::string_view key, Fillings fillings) const {
  for (const std::string& tag : {language, std::string("en"), std::string("id")}) {
    const auto texts = m_texts.find(tag);
    if (texts == m_texts.end()) continue;
    auto text = texts->second.find(is_one(fillings) ? std::string(key) + "_one" : std::string(key));
    if (text == texts->second.end()) text = texts->second.find(key);
    if (text != texts->second.end()) return {all_filled(text->second, fillings), tag};
  }
  return {std::string(key), "en"};
}

bool Phrases::has(const std::string& language, std::string_view key) const {
  const auto texts = m_texts.find(language);
  return texts != m_texts.end() && texts->second.contains(key);
}

std::vector<std::string> Phrases::keys(const std::string& language) const {
  std::vector<std::string> keys;
  const auto texts = m_texts.find(language);
  if (texts == m_texts.end()) return keys;
  for (const auto& [key, text] : texts->second) keys.push_back(key);
  return keys;
}

std::string label_key(std::string_view kind, std::string_view member) {
  const auto key_of = [member](std::string_view owner) {
    return "field." + std::string(owner) + '.' + std::string(member);
  };
  const auto own = key_of(kind);
  for (const auto& key : {own + ".visitor", own}) {
    if (Phrases::built_in().has("id", key)) return key;
  }
  return key_of("item");
}

}  // namespace etalase::texts
