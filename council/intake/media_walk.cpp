// Walks through items looking for pictures.
#include "intake/media_walk.hpp"

#include "intake/json_access.hpp"

namespace etalase::intake {

using base::Json;

namespace {

void walk(Json& value, const Json& outer_name, const VisitMedia& visit) {
  if (value.is_array()) {
    for (auto& each : value) walk(each, outer_name, visit);
  }
  if (!value.is_object()) return;
  auto name = member(value, "name");
  if (!name.is_object()) name = member(value, "title");
  if (!name.is_object()) name = outer_name;
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

void for_each_media(Json& item, const VisitMedia& visit) { walk(item, Json(), visit); }

}  // namespace etalase::intake
