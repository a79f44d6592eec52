// Names as staff type them: looked up in any case, or the nearest one suggested.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "feed/values.hpp"

namespace etalase::intake {

// Returns the name with the smallest edit distance (bytes, case ignored) of at most a third of the text, at least 2.
[[nodiscard]] std::optional<std::string> nearest(std::string_view text, const std::vector<std::string>& names);

// Lower-cases ASCII letters.
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] std::string upper(std::string_view text);

// Ids with their names, so that staff may write either.
class NameTable {
 public:
  // Adds an entry; of its name the Indonesian counts.
  void add(const feed::Id& id, const feed::Text& name);
  // Returns the id written, in any case, or the only one that has this name; nothing otherwise.
  [[nodiscard]] std::optional<std::string> find(const std::string& text) const;
  [[nodiscard]] bool has(const std::string& id) const { return m_names.contains(id); }
  // Returns ids and names, for suggestions.
  [[nodiscard]] std::vector<std::string> spellings() const;

 private:
  std::map<std::string, std::string> m_names;             // id to name
  std::multimap<std::string, std::string> m_ids_by_name;  // folded name to id
};

}  // namespace etalase::intake
