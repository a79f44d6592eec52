// Operational and content fields of items, and what follows from a change of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "drafts/entry.hpp"

namespace etalase::drafts {

// Operational fields go out without a new approval, content fields reopen it; private ones never go out.
enum class FieldClass { operational, content, internal };

// Classifies a top-level member of an item of this kind.
[[nodiscard]] FieldClass class_of(std::string_view kind, std::string_view key);

enum class Change { none, internal, operational, content };

struct ChangedFields {
  Change worst = Change::none;
  std::vector<std::string> keys;  // top-level members that differ, sorted
};

// Compares two versions of an entry; an absent member equals an empty text, list or object.
[[nodiscard]] ChangedFields changed_fields(std::string_view kind, const Entry& before, const Entry& after);

// Returns `approved` with every operational field taken from `newest`, an item of the same kind.
[[nodiscard]] feed::Item outgoing(const feed::Item& approved, const feed::Item& newest);

}  // namespace etalase::drafts
