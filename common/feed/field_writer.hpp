// The other direction of field_reader.hpp: the same calls write members; what is empty or absent is left out.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <vector>

#include "base/assert.hpp"
#include "base/json.hpp"
#include "feed/forms.hpp"
#include "feed/values.hpp"

namespace etalase::feed {

class FieldWriter {
 public:
  explicit FieldWriter(base::Json& json) : m_json(json) {}

  void value(const char* key, const std::string& value, const Form&) { optional(key, value); }
  void need(const char* key, const std::string& value, const Form&) { m_json[key] = value; }
  void text(const char* key, const Text& text, TextLimit) { optional(key, text); }
  void need_text(const char* key, const Text& text, TextLimit) { m_json[key] = base::Json(text); }
  void words(const char* key, const std::vector<std::string>& values, const Form&, std::size_t) {
    optional(key, values);
  }
  void integer(const char* key, std::integral auto number, Range, const char*, Need need = Need::optional) {
    const auto value = static_cast<std::int64_t>(number);
    if (need == Need::required || value != 0) m_json[key] = value;
  }
  void flag(const char* key, bool value) {
    if (value) m_json[key] = true;
  }

  template <class E, class Table>
  void choice(const char* key, const E& value, const Table& table, Need = Need::optional) {
    for (const auto& [name, meaning] : table) {
      if (meaning == value) m_json[key] = std::string(name);
    }
    ETALASE_ASSERT(m_json.contains(key));
  }
  template <class E, class Table>
  void choice(const char* key, const std::optional<E>& value, const Table& table) {
    if (value) choice(key, *value, table);
  }

  template <class T>
  void one(const char* key, const T& value, Need need = Need::optional) {
    if (need == Need::required || !(value == T{})) m_json[key] = written(value);
  }
  template <class T>
  void maybe(const char* key, const std::optional<T>& value) {
    if (value) m_json[key] = written(*value);
  }
  template <class T>
  void list(const char* key, const std::vector<T>& values, std::size_t most, Need need = Need::optional) {
    if (values.empty() && need == Need::optional) return;
    FieldWriter(m_json[key]).elements(values, most);
  }
  template <class T>
  void elements(const std::vector<T>& values, std::size_t) {
    m_json = base::Json::array();
    for (const auto& value : values) m_json.push_back(written(value));
  }

  [[nodiscard]] base::Json& json() { return m_json; }

 private:
  template <class T>
  [[nodiscard]] static base::Json written(const T& value) {
    base::Json json;
    FieldWriter child(json);
    fields(child, value);
    return json;
  }
  template <class T>
  void optional(const char* key, const T& value) {
    if (!value.empty()) m_json[key] = value;
  }

  base::Json& m_json;
};

}  // namespace etalase::feed
