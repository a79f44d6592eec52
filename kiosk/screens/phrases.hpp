// The kiosk's own words in each language: assets/texts/<tag>.json compiled in, overridden by the feed.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "feed/values.hpp"
#include "widgets/card.hpp"

namespace etalase::screens {

using widgets::Said;

// "{n}" in a phrase is replaced by the value of "n".
using Fillings = std::initializer_list<std::pair<std::string_view, std::string>>;

// A value: texts by language and key.
class Phrases {
 public:
  // Reads the compiled-in texts.
  [[nodiscard]] static Phrases built_in();
  // Lets the feed's own interface texts go before the built-in ones; what is longer than the place for it is left out,
  // so that no button pushes another off the screen. Once, on built-in texts: they are the measure.
  void override_with(const std::map<std::string, feed::Text>& texts);

  // Returns the phrase in the language, else in English, else in Indonesian, with the language it is in; a key that is
  // nowhere comes back as itself. Where {n} is 1, "<key>_one" goes before the key.
  [[nodiscard]] Said say(const std::string& language, std::string_view key, Fillings fillings = {}) const;
  [[nodiscard]] std::vector<std::string> keys(const std::string& language) const;

 private:
  // The most characters that may stand for a key: twice the longest of its texts and eight; 0 for an unknown key.
  [[nodiscard]] std::size_t longest(const std::string& key) const;

  std::map<std::string, std::map<std::string, std::string, std::less<>>> m_texts;
};

}  // namespace etalase::screens
