// Forms of short strings that only reports have.
#pragma once

#include <string_view>

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

}  // namespace etalase::report
