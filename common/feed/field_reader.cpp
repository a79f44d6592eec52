// The parts of reading that do not depend on a type.
#include "feed/field_reader.hpp"

#include <fmt/format.h>

namespace etalase::feed {

namespace {

bool is_integer(const base::Json& json, Range range) {
  if (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) return false;
  return json.is_number_integer() && json.get<std::int64_t>() >= range.least && json.get<std::int64_t>() <= range.most;
}

}  // namespace

void FieldReader::string(const char* key, std::string& value, const Form& form, Need need) {
  const auto* json = m_cursor.member(key, need, form.expected);
  if (json == nullptr) return;
  if (!json->is_string() || !form.accepts(json->get_ref<const std::string&>()))
    return m_cursor.at(*json, key).wrong(form.expected);
  value = json->get<std::string>();
}

void FieldReader::words(const char* key, std::vector<std::string>& values, const Form& form, std::size_t most) {
  const auto* json = m_cursor.member(key, Need::optional, "a list");
  if (json == nullptr) return;
  auto list = m_cursor.at(*json, key);
  if (!list.is_list(0, most)) return;
  for (std::size_t i = 0; i < json->size(); ++i) {
    const auto& each = (*json)[i];
    if (!each.is_string() || !form.accepts(each.get_ref<const std::string&>())) {
      return list.at(each, fmt::format("[{}]", i)).wrong(form.expected);
    }
    values.push_back(each.get<std::string>());
  }
}

void FieldReader::text_of(const char* key, Text& text, TextLimit limit, Need need) {
  const auto* json = m_cursor.member(key, need, "a text by language with \"id\"");
  if (json != nullptr) read_text(m_cursor.at(*json, key), text, limit);
}

void FieldReader::integer_of(const char* key, std::int64_t& value, Range range, const char* expected, Need need) {
  const auto* json = m_cursor.member(key, need, expected);
  if (json == nullptr) return;
  if (!is_integer(*json, range)) {
    return m_cursor.at(*json, key).wrong(fmt::format("{} from {} to {}", expected, range.least, range.most));
  }
  value = json->get<std::int64_t>();
}

void FieldReader::flag(const char* key, bool& value) {
  const auto* json = m_cursor.member(key, Need::optional, "true or false");
  if (json == nullptr) return;
  if (!json->is_boolean()) return m_cursor.at(*json, key).wrong("true or false");
  value = json->get<bool>();
}

void read_fractions(JsonCursor& at, double& x, double& y) {
  if (!at.ok()) return;
  const auto fits = [](const base::Json& json) { return json.is_number() && json >= 0 && json <= 1; };
  const auto& json = at.json();
  if (!json.is_array() || json.size() != 2 || !fits(json[0]) || !fits(json[1])) {
    return at.wrong("[x, y], each from 0 to 1");
  }
  x = json[0].get<double>();
  y = json[1].get<double>();
}

void read_text(JsonCursor at, Text& text, TextLimit limit) {
  if (!at.ok()) return;
  const auto& json = at.json();
  if (!json.is_object() || !json.contains("id") || json.size() > k_language_count) {
    return at.wrong(fmt::format("a text by language with \"id\", at most {} languages", k_language_count));
  }
  const auto lines = limit.lines == Lines::one ? "one line" : "text";
  for (const auto& [tag, value] : json.items()) {
    if (!is_language_tag(tag)) return at.at(base::Json(tag), "(language)").wrong(k_form_language.expected);
    if (!value.is_string() || !is_text(value.get_ref<const std::string&>(), limit)) {
      return at.at(value, tag)
          .wrong(fmt::format("{} of 1 to {} characters, not blank, without control characters", lines, limit.most));
    }
    text[tag] = value.get<std::string>();
  }
}

}  // namespace etalase::feed
