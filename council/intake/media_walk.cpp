// Walks through items looking for pictures.
#include "intake/media_walk.hpp"

namespace etalase::intake {

using base::Json;

namespace {

// The name of a structure, or of the one around it.
Json name_in(const Json& object, const Json& outer_name) {
  for (const auto* key : {"name", "title"}) {
    const auto found = object.find(key);
    if (found != object.end() && found->is_object()) return *found;
  }
  return outer_name;
}

void walk(Json& value, const Json& outer_name, const VisitMedia& visit) {
  if (value.is_array()) {
    for (auto& each : value) walk(each, outer_name, visit);
  }
  if (!value.is_object()) return;
  const auto name = name_in(value, outer_name);
  for (auto& [key, inner] : value.items()) {
    if (key == "images" && inner.is_array()) {
      for (auto& each : inner) visit(each, name);
    } else if ((key == "hero" || key == "media") && !inner.is_null()) {
      visit(inner, name);
    } else {
      walk(inner, name, visit);
    }
  }
}

}  // namespace

void for_each_media(Json& item, const Json& name, const VisitMedia& visit) { walk(item, name, visit); }

}  // namespace etalase::intake
