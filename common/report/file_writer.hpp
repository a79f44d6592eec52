// Writes every member, also what is empty: status files are looked at by people and scripts, who must not guess whether
// a member is missing or nothing. The counterpart of feed::FieldWriter.
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "feed/forms.hpp"

namespace etalase::report {

// How something that is not there stands in a file.
enum class Absent { empty, null };

// Lives no longer than the JSON that it fills.
class FileWriter {
 public:
  explicit FileWriter(base::Json& json) : m_json(json) {}

  void value(const char* key, const std::string& value, const feed::Form&) { m_json[key] = value; }
  void need(const char* key, const std::string& value, const feed::Form&) { m_json[key] = value; }
  void flag(const char* key, bool value) { m_json[key] = value; }
  void integer(const char* key, std::integral auto number, feed::Range, const char*) { m_json[key] = number; }
  void words(const char* key, const std::vector<std::string>& values, const feed::Form&, std::size_t) {
    m_json[key] = values;
  }
  void absent(const char* key, Absent absent) { m_json[key] = absent == Absent::null ? base::Json() : base::Json(""); }

  template <class T>
  void one(const char* key, const T& value) {
    m_json[key] = written(value);
  }
  template <class T>
  void maybe(const char* key, const std::optional<T>& value) {
    m_json[key] = value ? written(*value) : base::Json();
  }
  template <class T>
  void list(const char* key, const std::vector<T>& values, std::size_t) {
    auto& all = m_json[key] = base::Json::array();
    for (const auto& value : values) all.push_back(written(value));
  }

 private:
  template <class T>
  [[nodiscard]] static base::Json written(const T& value) {
    auto json = base::Json::object();
    FileWriter child(json);
    fields(child, value);
    return json;
  }

  base::Json& m_json;
};

}  // namespace etalase::report
