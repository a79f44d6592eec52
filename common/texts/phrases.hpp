// What the programs say, in each language: assets/texts/<tag>.json compiled in, for the kiosk overridden by the feed.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace etalase::texts {

// "{n}" in a phrase is replaced by the value of "n".
using Fillings = std::initializer_list<std::pair<std::string_view, std::string>>;

// A text and the language it is written in.
struct Phrase {
  std::string text;
  std::string language = "id";
  bool operator==(const Phrase&) const = default;
};

// Returns the text with every "{name}" replaced by the value.
[[nodiscard]] std::string filled(std::string text, std::string_view name, const std::string& value);

// A value: texts by language and key.
class Phrases {
 public:
  // The compiled-in texts in Indonesian and English, read once; never changed.
  [[nodiscard]] static const Phrases& built_in();
  // A catalogue of its own: two compiled-in files, each one object of texts by key.
  [[nodiscard]] static Phrases of(std::string_view indonesian, std::string_view english);
  // Lets a feed's own texts, by key and language, go before the built-in ones; what is longer than the place for it is
  // left out, so that no button pushes another off the screen. Once, on built-in texts: they are the measure.
  void override_with(const std::map<std::string, std::map<std::string, std::string>>& texts);

  // Returns the phrase in the language, else in English, else in Indonesian; a key that is nowhere comes back as
  // itself. Where {n} is 1, "<key>_one" goes before the key.
  [[nodiscard]] Phrase say(const std::string& language, std::string_view key, Fillings fillings = {}) const;
  // Tells whether the language itself has a text for the key.
  [[nodiscard]] bool has(const std::string& language, std::string_view key) const;
  [[nodiscard]] std::vector<std::string> keys(const std::string& language) const;

 private:
  // The most characters that may stand for a key: twice the longest of its texts and eight; 0 for an unknown key.
  [[nodiscard]] std::size_t longest(const std::string& key) const;

  std::map<std::string, std::map<std::string, std::string, std::less<>>> m_texts;
};

// Returns the key of a member's label as visitors read it: "field.<kind>.<member>.visitor" where their word differs
// from the staff's "field.<kind>.<member>", else that one; "field.item.<member>" for what items of every kind have. A
// member of a structure is "food.storage".
[[nodiscard]] std::string label_key(std::string_view kind, std::string_view member);

}  // namespace etalase::texts
