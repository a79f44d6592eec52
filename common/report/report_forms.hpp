// Forms that only reports have: of short strings, and of whole files.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"
#include "feed/forms.hpp"

namespace etalase::report {

// Tells whether the text is a random id as in answer-<uuid>.json: 36 characters, lower case.
[[nodiscard]] bool is_uuid(std::string_view text);
// Tells whether the text is an hour such as "2026-01-05T13".
[[nodiscard]] bool is_hour(std::string_view text);
// Tells whether the text may follow "Authorization: Bearer ".
[[nodiscard]] bool is_token(std::string_view text);

extern const feed::Form k_form_hour;
extern const feed::Form k_form_uuid;
extern const feed::Form k_form_subject;
extern const feed::Form k_form_kiosk;
extern const feed::Form k_form_code;
extern const feed::Form k_form_token;
extern const feed::Form k_form_label;
extern const feed::Form k_form_message;

// Reads the member "format", "<name>/1" or "<name>/1.<minor>"; kind refused for a later major one, which is not ours to
// guess at, else corrupt.
[[nodiscard]] base::Result<void> check_format(const base::Json& json, std::string_view name);

}  // namespace etalase::report
