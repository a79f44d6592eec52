// A cursor over JSON that fills values and remembers the first thing that is wrong; the error's subject is its path.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "feed/forms.hpp"
#include "feed/values.hpp"

namespace etalase::feed {

// Reads one JSON value, by the functions `fields` that write it (writer.hpp) and describe it (describer.hpp) as well.
// After the first failure every call does nothing. Lives no longer than the JSON, parent and failure it was made from.
class Reader {
 public:
  using Failure = std::optional<base::Error>;

  Reader(const base::Json& json, std::string path, Failure& failure, Completeness completeness = Completeness::whole)
      : m_json(json), m_parent(nullptr), m_key(std::move(path)), m_failure(failure), m_completeness(completeness) {}

  // Strings of a form; an absent one stays empty, or is refused by `need`.
  void value(const char* key, std::string& value, const Form& form) { string(key, value, form, Need::optional); }
  void need(const char* key, std::string& value, const Form& form) { string(key, value, form, Need::required); }
  void text(const char* key, Text& text, TextLimit limit) { text_of(key, text, limit, Need::optional); }
  void need_text(const char* key, Text& text, TextLimit limit) { text_of(key, text, limit, Need::required); }
  // The value itself as a text.
  void read_text(Text& text, TextLimit limit);
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
    const auto* json = member(key, need, "one of " + names);
    if (json == nullptr) return;
    const auto found =
        std::find_if(table.begin(), table.end(), [json](const auto& each) { return *json == each.first; });
    if (found == table.end()) return at(*json, key).wrong("one of " + names);
    value = found->second;
  }
  template <class E, class Table>
  void choice(const char* key, std::optional<E>& value, const Table& table) {
    if (m_json.is_object() && m_json.contains(key)) choice(key, value.emplace(), table);
  }

  // A structure that always exists in memory; absent in JSON it keeps its defaults.
  template <class T>
  void one(const char* key, T& value, Need need = Need::optional) {
    if (const auto* json = member(key, need, "an object")) read_into(*json, key, value);
  }
  template <class T>
  void maybe(const char* key, std::optional<T>& value) {
    if (const auto* json = member(key, Need::optional, "an object")) read_into(*json, key, value.emplace());
  }
  template <class T>
  void list(const char* key, std::vector<T>& values, std::size_t most, Need need = Need::optional) {
    if (const auto* json = member(key, need, "a list")) at(*json, key).elements(values, most);
  }
  // The value itself as a list.
  template <class T>
  void elements(std::vector<T>& values, std::size_t most) {
    if (!is_list(0, most)) return;
    values.reserve(m_json.size());
    for (std::size_t i = 0; i < m_json.size() && ok(); ++i) {
      read_into(m_json[i], '[' + std::to_string(i) + ']', values.emplace_back());
    }
  }

  // For the few shapes that are no plain structure.
  [[nodiscard]] bool ok() const { return !m_failure.has_value(); }
  [[nodiscard]] const base::Json& json() const { return m_json; }
  // Returns the member; nullptr, and refuses, where it is absent but required, null, or the value is no object.
  [[nodiscard]] const base::Json* member(const char* key, Need need, std::string_view expected);
  [[nodiscard]] Reader at(const base::Json& json, std::string key) const {
    return {json, this, std::move(key), m_failure};
  }
  // Tells whether the value is a list of `least` to `most`; refuses it otherwise.
  [[nodiscard]] bool is_list(std::size_t least, std::size_t most);
  // Refuses this value: "path: expected …, got …".
  void wrong(std::string_view expected);
  // Refuses a member that is right alone but not beside another: "path.key: words".
  void clash(const char* key, const std::string& words);

 private:
  Reader(const base::Json& json, const Reader* parent, std::string key, Failure& failure)
      : m_json(json), m_parent(parent), m_key(std::move(key)), m_failure(failure) {}

  template <class T>
  void read_into(const base::Json& json, std::string key, T& value) {
    Reader child = at(json, std::move(key));
    fields(child, value);
  }
  void string(const char* key, std::string& value, const Form& form, Need need);
  void text_of(const char* key, Text& text, TextLimit limit, Need need);
  void integer_of(const char* key, std::int64_t& value, Range range, const char* expected, Need need);
  void refuse(const std::string& path, std::string_view expected, const base::Json* got);
  [[nodiscard]] std::string path() const;
  [[nodiscard]] std::string path_of(const std::string& key) const;

  const base::Json& m_json;
  const Reader* m_parent;
  std::string m_key;
  Failure& m_failure;
  Completeness m_completeness = Completeness::whole;
};

}  // namespace etalase::feed
