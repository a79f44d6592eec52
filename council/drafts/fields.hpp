// Operational and content fields of items, and what follows from a change of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace etalase::drafts {

// Operational fields go out without a new approval, content fields reopen it; private ones never go out.
enum class FieldClass { operational, content, internal };

// Classifies a top-level key of an item of this kind.
[[nodiscard]] FieldClass class_of(std::string_view kind, std::string_view key);

enum class Change { none, internal, operational, content };

struct ChangedFields {
  Change worst = Change::none;
  std::vector<std::string> keys;  // top-level keys that differ, sorted
};

// Compares two versions of an item; an absent key equals null, and equals an empty text, list or object.
[[nodiscard]] ChangedFields changed_fields(std::string_view kind, const base::Json& before, const base::Json& after);

// Returns `approved` with every operational field taken from `newest` and everything internal left out.
[[nodiscard]] base::Json outgoing(std::string_view kind, const base::Json& approved, const base::Json& newest);

}  // namespace etalase::drafts
