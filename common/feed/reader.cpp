// The parts of reading that do not depend on a type.
#include "feed/reader.hpp"

#include <fmt/format.h>

namespace etalase::feed {

namespace {

// Names a value in an error without repeating a whole page of it.
std::string describe(const base::Json* json) {
  if (json == nullptr) return "nothing";
  if (json->is_object()) return "an object";
  if (json->is_array()) return fmt::format("a list of {}", json->size());
  constexpr std::size_t k_most = 60;
  const auto text = json->dump(-1, ' ', true, base::Json::error_handler_t::replace);
  return text.size() <= k_most ? text : text.substr(0, k_most) + "…";
}

bool is_integer(const base::Json& json, Range range) {
  if (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) return false;
  return json.is_number_integer() && json.get<std::int64_t>() >= range.least && json.get<std::int64_t>() <= range.most;
}

}  // namespace

std::string Reader::path() const { return m_parent == nullptr ? m_key : m_parent->path_of(m_key); }

std::string Reader::path_of(const std::string& key) const {
  const auto own = path();
  return own.empty() || key.starts_with('[') ? own + key : own + '.' + key;
}

void Reader::refuse(const std::string& path, std::string_view expected, const base::Json* got) {
  if (!ok()) return;
  const auto where = path.empty() ? std::string("file") : path;
  m_failure = base::Error{base::ErrorKind::corrupt,
                          fmt::format("{}: expected {}, got {}", where, expected, describe(got)), path};
}

void Reader::wrong(std::string_view expected) { refuse(path(), expected, &m_json); }

void Reader::clash(const char* key, const std::string& words) {
  if (!ok()) return;
  const auto where = path_of(key);
  m_failure = base::Error{base::ErrorKind::corrupt, where + ": " + words, where};
}

const base::Json* Reader::member(const char* key, Need need, std::string_view expected) {
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

bool Reader::is_list(std::size_t least, std::size_t most) {
  if (!ok()) return false;
  if (m_json.is_array() && m_json.size() >= least && m_json.size() <= most) return true;
  wrong(least == most ? fmt::format("a list of {}", most) : fmt::format("a list of {} to {}", least, most));
  return false;
}

void Reader::string(const char* key, std::string& value, const Form& form, Need need) {
  const auto* json = member(key, need, form.expected);
  if (json == nullptr) return;
  if (!json->is_string() || !form.accepts(json->get_ref<const std::string&>()))
    return refuse(path_of(key), form.expected, json);
  value = json->get<std::string>();
}

void Reader::words(const char* key, std::vector<std::string>& values, const Form& form, std::size_t most) {
  const auto* json = member(key, Need::optional, "a list");
  if (json == nullptr) return;
  Reader list = at(*json, key);
  if (!list.is_list(0, most)) return;
  for (std::size_t i = 0; i < json->size(); ++i) {
    const auto& each = (*json)[i];
    if (!each.is_string() || !form.accepts(each.get_ref<const std::string&>())) {
      return list.at(each, fmt::format("[{}]", i)).wrong(form.expected);
    }
    values.push_back(each.get<std::string>());
  }
}

void Reader::text_of(const char* key, Text& text, TextLimit limit, Need need) {
  if (const auto* json = member(key, need, "a text by language with \"id\"")) at(*json, key).read_text(text, limit);
}

void Reader::read_text(Text& text, TextLimit limit) {
  if (!ok()) return;
  if (!m_json.is_object() || !m_json.contains("id") || m_json.size() > k_language_count) {
    return wrong(fmt::format("a text by language with \"id\", at most {} languages", k_language_count));
  }
  const auto lines = limit.lines == Lines::one ? "one line" : "text";
  for (const auto& [tag, value] : m_json.items()) {
    if (!is_language_tag(tag)) return at(base::Json(tag), "(language)").wrong(k_form_language.expected);
    if (!value.is_string() || !is_text(value.get_ref<const std::string&>(), limit)) {
      return at(value, tag)
          .wrong(fmt::format("{} of 1 to {} characters, not blank, without control characters", lines, limit.most));
    }
    text[tag] = value.get<std::string>();
  }
}

void Reader::integer_of(const char* key, std::int64_t& value, Range range, const char* expected, Need need) {
  const auto* json = member(key, need, expected);
  if (json == nullptr) return;
  if (!is_integer(*json, range)) {
    return refuse(path_of(key), fmt::format("{} from {} to {}", expected, range.least, range.most), json);
  }
  value = json->get<std::int64_t>();
}

void Reader::flag(const char* key, bool& value) {
  const auto* json = member(key, Need::optional, "true or false");
  if (json == nullptr) return;
  if (!json->is_boolean()) return refuse(path_of(key), "true or false", json);
  value = json->get<bool>();
}

}  // namespace etalase::feed
