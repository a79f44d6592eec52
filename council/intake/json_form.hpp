// Kinds that are kept as JSON: `<kind>.json` and council.json.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "intake/row_reader.hpp"

namespace etalase::intake {

inline constexpr base::Bytes k_json_limit = base::megabytes(16);

// Returns the kind that a file name stands for: "council" or one of the feed's kinds; nothing for any other name.
[[nodiscard]] std::optional<std::string> kind_of_file(std::string_view file_name);

// Reads the file's entries: the elements of a list, or the council's one object. Kinds: corrupt, too_large.
[[nodiscard]] base::Result<std::vector<base::Json>> json_entries(std::string_view kind, std::string_view bytes);

// Sets the members given, clears those that are null, and turns file names into media ids. Unknown and wrong members,
// and pictures that cannot be taken, become findings and change nothing.
void apply_json(std::string_view kind, base::Json given, const Surroundings& surroundings, drafts::Entry& entry,
                Findings& findings);

// Called with the value (a file name, {"file","alt"} or a media id) and the name of what it belongs to, a text by
// language: the nearest enclosing "name" or "title".
using VisitMedia = std::function<void(base::Json& value, const base::Json& name)>;

// Visits the elements of "images" and the members "hero" and "media", at any depth; `name` is what the whole is called
// where it does not say so itself.
void for_each_media(base::Json& item, const base::Json& name, const VisitMedia& visit);

}  // namespace etalase::intake
