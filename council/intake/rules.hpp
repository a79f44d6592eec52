// What an item must have and must not claim, beyond the shape that the feed checks.
#pragma once

#include <optional>
#include <string>

#include "base/calendar.hpp"
#include "drafts/entry.hpp"
#include "intake/findings.hpp"

namespace etalase::intake {

// Returns what staff are told of a name of more than 80 characters; absent for a shorter one.
[[nodiscard]] std::optional<Message> too_long_name(const std::string& name);

// Checks one item; columns in the findings are members. Errors: required fields, names over 80 characters, frozen
// food with P-IRT, a protected name without its certificate. Warnings: health claims, food without halal from 17
// October 2026, codes too long for a QR, headlines over 8 and first screens over 75 words.
[[nodiscard]] Findings check_rules(const drafts::Entry& entry, base::Day today);

}  // namespace etalase::intake
