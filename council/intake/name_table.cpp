// Looks ids up by id or name.
#include "intake/name_table.hpp"

#include <iterator>

#include "intake/suggest.hpp"

namespace etalase::intake {

void NameTable::add(const feed::Id& id, const feed::Text& name) {
  const auto indonesian = name.find("id");
  const auto words = indonesian == name.end() ? std::string() : indonesian->second;
  if (!m_names.emplace(id, words).second) return;
  if (!words.empty()) m_ids_by_name.emplace(lower(words), id);
}

std::optional<std::string> NameTable::find(const std::string& text) const {
  if (m_names.contains(text)) return text;
  if (const auto id = upper(text); m_names.contains(id)) return id;
  const auto [begin, end] = m_ids_by_name.equal_range(lower(text));
  if (std::distance(begin, end) != 1) return std::nullopt;
  return begin->second;
}

std::vector<std::string> NameTable::spellings() const {
  std::vector<std::string> all;
  for (const auto& [id, name] : m_names) {
    all.push_back(id);
    if (!name.empty()) all.push_back(name);
  }
  return all;
}

}  // namespace etalase::intake
