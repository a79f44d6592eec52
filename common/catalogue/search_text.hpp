// What search finds an item by; pure.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "feed/header.hpp"
#include "feed/kinds.hpp"

namespace etalase::catalogue {

// Names that items only refer to, collected before the items themselves are read.
class SearchNames {
 public:
  explicit SearchNames(const feed::Vocabularies& vocabularies);
  void add(const feed::Maker& maker) { m_names[{"maker", maker.id}] = maker.name; }
  // Its districts too.
  void add(const feed::Region& region);

  // Returns the name of a "maker", "region", "district" or a term ("craft", "technique", …); empty when unknown.
  [[nodiscard]] const feed::Text& of(std::string_view kind, const feed::Id& id) const;

 private:
  void add(const char* kind, const auto& terms) {
    for (const feed::Term& term : terms) m_names[{kind, term.id}] = term.name;
  }
  std::map<std::pair<std::string, feed::Id>, feed::Text, std::less<>> m_names;
};

// The texts of one item in one language, as indexed words: its name; what it is, who made it and where; what is told.
// A text that is missing in the language is taken in Indonesian, a story is not.
struct SearchText {
  std::string name;
  std::string about;
  std::string story;
};

// Where an item is from, as the catalogue knows it: a product without a district stands in its maker's.
struct SearchPlace {
  feed::Id district;
  feed::Id region;
};

[[nodiscard]] SearchText search_text(const feed::Product& product, const SearchPlace& place, const SearchNames& names,
                                     const std::string& language);
[[nodiscard]] SearchText search_text(const feed::Maker& maker, const SearchPlace& place, const SearchNames& names,
                                     const std::string& language);
[[nodiscard]] SearchText search_text(const feed::Story& story, const SearchPlace& place, const SearchNames& names,
                                     const std::string& language);

}  // namespace etalase::catalogue
