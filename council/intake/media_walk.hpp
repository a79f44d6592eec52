// Finds every place where a picture stands in an item's JSON, on its way in or out.
#pragma once

#include <functional>

#include "base/json.hpp"

namespace etalase::intake {

// Called with the value (a file name, {"file","alt"} or a media id) and the name of what it belongs to, a text by
// language: the nearest enclosing "name" or "title".
using VisitMedia = std::function<void(base::Json& value, const base::Json& name)>;

// Visits the elements of "images" and the members "hero" and "media", at any depth; `name` is what the whole is called
// where it does not say so itself.
void for_each_media(base::Json& item, const base::Json& name, const VisitMedia& visit);

}  // namespace etalase::intake
