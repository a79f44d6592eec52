// Tolerant access to JSON members.
#include "intake/json_access.hpp"

namespace etalase::intake {

using base::Json;

const Json& member(const Json& object, const std::string& key) {
  static const Json k_null;
  if (!object.is_object()) return k_null;
  const auto found = object.find(key);
  return found == object.end() ? k_null : *found;
}

const Json& list_at(const Json& object, const std::string& key) {
  static const Json k_empty = Json::array();
  const auto& found = member(object, key);
  return found.is_array() ? found : k_empty;
}

std::string string_at(const Json& object, const std::string& key) {
  const auto& found = member(object, key);
  return found.is_string() ? found.get<std::string>() : std::string();
}

}  // namespace etalase::intake
