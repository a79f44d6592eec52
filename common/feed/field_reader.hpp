// The visitor of `fields` that fills values from JSON.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "feed/forms.hpp"
#include "feed/json_cursor.hpp"
#include "feed/values.hpp"

namespace etalase::feed {

// Reads one JSON value, by the functions `fields` that write it (field_writer.hpp) and describe it (describer.hpp) as
// well. After the first failure every call does nothing.
class FieldReader {
 public:
  explicit FieldReader(JsonCursor cursor) : m_cursor(std::move(cursor)) {}

  // Strings of a form; an absent one stays empty, or is refused by `need`.
  void value(const char* key, std::string& value, const Form& form) { string(key, value, form, Need::optional); }
  void need(const char* key, std::string& value, const Form& form) { string(key, value, form, Need::required); }
  void text(const char* key, Text& text, TextLimit limit) { text_of(key, text, limit, Need::optional); }
  void need_text(const char* key, Text& text, TextLimit limit) { text_of(key, text, limit, Need::required); }
  void words(const char* key, std::vector<std::string>& values, const Form& form, std::size_t most);
  template <class Integer>
  void integer(const char* key, Integer& value, Range range, const char* expected, Need need = Need::optional) {
    std::int64_t wide = static_cast<std::int64_t>(value);
    integer_of(key, wide, range, expected, need);
    value = static_cast<Integer>(wide);
  }
  void flag(const char* key, bool& value);

  // Chooses among the names of a table of pairs (name, value); an absent one keeps its default.
  template <class E, class Table>
  void choice(const char* key, E& value, const Table& table, Need need = Need::optional) {
    std::string names;
    for (const auto& [name, meaning] : table) names += (names.empty() ? "\"" : ", \"") + std::string(name) + '"';
    const auto* json = m_cursor.member(key, need, "one of " + names);
    if (json == nullptr) return;
    const auto found =
        std::find_if(table.begin(), table.end(), [json](const auto& each) { return *json == each.first; });
    if (found == table.end()) return m_cursor.at(*json, key).wrong("one of " + names);
    value = found->second;
  }
  template <class E, class Table>
  void choice(const char* key, std::optional<E>& value, const Table& table) {
    const auto& json = m_cursor.json();
    if (json.is_object() && json.contains(key)) choice(key, value.emplace(), table);
  }

  // A structure that always exists in memory; absent in JSON it keeps its defaults.
  template <class T>
  void one(const char* key, T& value, Need need = Need::optional) {
    if (const auto* json = m_cursor.member(key, need, "an object")) read_into(*json, key, value);
  }
  template <class T>
  void maybe(const char* key, std::optional<T>& value) {
    if (const auto* json = m_cursor.member(key, Need::optional, "an object")) read_into(*json, key, value.emplace());
  }
  template <class T>
  void list(const char* key, std::vector<T>& values, std::size_t most, Need need = Need::optional) {
    if (const auto* json = m_cursor.member(key, need, "a list"))
      FieldReader(m_cursor.at(*json, key)).elements(values, most);
  }
  // The value itself as a list.
  template <class T>
  void elements(std::vector<T>& values, std::size_t most) {
    if (!m_cursor.is_list(0, most)) return;
    const auto& json = m_cursor.json();
    values.reserve(json.size());
    for (std::size_t i = 0; i < json.size() && m_cursor.ok(); ++i) {
      read_into(json[i], '[' + std::to_string(i) + ']', values.emplace_back());
    }
  }

  // For the few shapes that are no plain structure.
  [[nodiscard]] JsonCursor& cursor() { return m_cursor; }

 private:
  template <class T>
  void read_into(const base::Json& json, std::string key, T& value) {
    FieldReader child(m_cursor.at(json, std::move(key)));
    fields(child, value);
  }
  void string(const char* key, std::string& value, const Form& form, Need need);
  void text_of(const char* key, Text& text, TextLimit limit, Need need);
  void integer_of(const char* key, std::int64_t& value, Range range, const char* expected, Need need);

  JsonCursor m_cursor;
};

// Reads the value itself as [x, y], each from 0 to 1.
void read_fractions(JsonCursor& at, double& x, double& y);

// Reads the value at this place as a text by language.
void read_text(JsonCursor at, Text& text, TextLimit limit);

struct ByFields {
  void operator()(FieldReader& a, auto& value) const { fields(a, value); }
};
// Makes a value of JSON, by its `fields` unless told otherwise; kind corrupt with the path of the first thing that is
// wrong, which begins with `path`.
template <class T, class Read = ByFields>
[[nodiscard]] base::Result<T> read_value(const base::Json& json, std::string_view path = "", const Read& read = {},
                                         Completeness completeness = Completeness::whole) {
  JsonCursor::Failure failure;
  FieldReader reader{JsonCursor(json, std::string(path), failure, completeness)};
  T value;
  read(reader, value);
  if (failure) return base::fail(*failure);
  return value;
}

}  // namespace etalase::feed
