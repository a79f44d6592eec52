// Edit distance over a handful of names, and ids by name.
#include "intake/names.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "cells/letters.hpp"

namespace etalase::intake {

namespace {

constexpr std::size_t k_longest = 100;

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const auto replaced = diagonal + (a[i] == b[j] ? 0U : 1U);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string upper(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return result;
}

std::optional<std::string> nearest(std::string_view text, const std::vector<std::string>& names) {
  if (text.empty() || text.size() > k_longest) return std::nullopt;
  const auto wanted = lower(text);
  auto best = std::max<std::size_t>(2, wanted.size() / 3) + 1;
  std::optional<std::string> found;
  for (const auto& name : names) {
    if (name.size() > k_longest) continue;
    const auto d = distance(wanted, lower(name));
    if (d < best && d < wanted.size()) {
      best = d;
      found = name;
    }
  }
  return found;
}

void NameTable::add(const feed::Id& id, const feed::Text& name) {
  const auto indonesian = name.find("id");
  const auto words = indonesian == name.end() ? std::string() : indonesian->second;
  if (!m_names.emplace(id, words).second) return;
  if (!words.empty()) m_ids_by_name.emplace(cells::folded(words), id);
}

std::optional<std::string> NameTable::find(const std::string& text) const {
  if (m_names.contains(text)) return text;
  if (const auto id = upper(text); m_names.contains(id)) return id;
  const auto [begin, end] = m_ids_by_name.equal_range(cells::folded(text));
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
