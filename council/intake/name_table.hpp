// Ids with their names, so that staff may write either.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "feed/values.hpp"

namespace etalase::intake {

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
  std::multimap<std::string, std::string> m_ids_by_name;  // lower-case name to id
};

}  // namespace etalase::intake
