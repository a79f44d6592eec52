// Refusals with their path.
#include "feed/json_cursor.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace etalase::feed {

namespace {

// Names a value in an error without repeating a whole page of it.
std::string describe(const base::Json* json) {
  if (json == nullptr) return "nothing";
  if (json->is_object()) return "an object";
  // Hours and points are short lists of words and numbers: they are shown as they were typed.
  constexpr std::size_t k_short_list = 4;
  const bool plain = std::none_of(json->begin(), json->end(), [](const auto& each) { return each.is_structured(); });
  if (json->is_array() && (json->size() > k_short_list || json->empty() || !plain))
    return fmt::format("a list of {}", json->size());
  constexpr std::size_t k_most = 60;
  const auto text = json->dump(-1, ' ', true, base::Json::error_handler_t::replace);
  return text.size() <= k_most ? text : text.substr(0, k_most) + "…";
}

}  // namespace

std::string JsonCursor::path() const { return m_parent == nullptr ? m_key : m_parent->path_of(m_key); }

std::string JsonCursor::path_of(const std::string& key) const {
  const auto own = path();
  return own.empty() || key.starts_with('[') ? own + key : own + '.' + key;
}

void JsonCursor::refuse(const std::string& path, std::string_view expected, const base::Json* got) {
  if (!ok()) return;
  const auto where = path.empty() ? std::string("file") : path;
  m_failure = base::Error{base::ErrorKind::corrupt,
                          fmt::format("{}: expected {}, got {}", where, expected, describe(got)), path};
}

void JsonCursor::wrong(std::string_view expected) { refuse(path(), expected, &m_json); }

void JsonCursor::clash(const char* key, const std::string& words) {
  if (!ok()) return;
  const auto where = path_of(key);
  m_failure = base::Error{base::ErrorKind::corrupt, where + ": " + words, where};
}

const base::Json* JsonCursor::member(const char* key, Need need, std::string_view expected) {
  if (!ok()) return nullptr;
  if (!m_json.is_object()) {
    wrong("an object");
    return nullptr;
  }
  const auto found = m_json.find(key);
  if (found == m_json.end()) {
    const bool needed = need == Need::required && m_completeness == Completeness::whole;
    if (needed) refuse(path_of(key), expected, nullptr);
    return nullptr;
  }
  if (!found->is_null()) return &*found;
  refuse(path_of(key), expected, &*found);
  return nullptr;
}

bool JsonCursor::is_list(std::size_t least, std::size_t most) {
  if (!ok()) return false;
  if (m_json.is_array() && m_json.size() >= least && m_json.size() <= most) return true;
  wrong(least == most ? fmt::format("a list of {}", most) : fmt::format("a list of {} to {}", least, most));
  return false;
}

}  // namespace etalase::feed
