// A place in JSON that knows its path and remembers the first thing that is wrong; the error's subject is that path.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/json.hpp"
#include "base/result.hpp"
#include "feed/forms.hpp"

namespace etalase::feed {

// One JSON value and how it was reached. After the first failure every call does nothing. Lives no longer than the
// JSON, parent and failure it was made from.
class JsonCursor {
 public:
  using Failure = std::optional<base::Error>;

  JsonCursor(const base::Json& json, std::string path, Failure& failure,
             Completeness completeness = Completeness::whole)
      : m_json(json), m_parent(nullptr), m_key(std::move(path)), m_failure(failure), m_completeness(completeness) {}

  [[nodiscard]] bool ok() const { return !m_failure.has_value(); }
  [[nodiscard]] const base::Json& json() const { return m_json; }
  // Returns the member; nullptr, and refuses, where it is absent but required, null, or the value is no object.
  [[nodiscard]] const base::Json* member(const char* key, Need need, std::string_view expected);
  // Goes down to a value inside this one: by the name of a member, or "[3]".
  [[nodiscard]] JsonCursor at(const base::Json& json, std::string key) const {
    return {json, this, std::move(key), m_failure};
  }
  // Tells whether the value is a list of `least` to `most`; refuses it otherwise.
  [[nodiscard]] bool is_list(std::size_t least, std::size_t most);
  // Refuses this value: "path: expected …, got …".
  void wrong(std::string_view expected);
  // Refuses a member that is right alone but not beside another: "path.key: words".
  void clash(const char* key, const std::string& words);

 private:
  JsonCursor(const base::Json& json, const JsonCursor* parent, std::string key, Failure& failure)
      : m_json(json), m_parent(parent), m_key(std::move(key)), m_failure(failure) {}

  void refuse(const std::string& path, std::string_view expected, const base::Json* got);
  [[nodiscard]] std::string path() const;
  [[nodiscard]] std::string path_of(const std::string& key) const;

  const base::Json& m_json;
  const JsonCursor* m_parent;
  std::string m_key;
  Failure& m_failure;
  Completeness m_completeness = Completeness::whole;
};

}  // namespace etalase::feed
