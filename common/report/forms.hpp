// Forms of short strings that only reports have.
#pragma once

#include "feed/forms.hpp"

namespace etalase::report {

extern const feed::Form k_form_hour;
extern const feed::Form k_form_uuid;
extern const feed::Form k_form_subject;
extern const feed::Form k_form_kiosk;
extern const feed::Form k_form_code;
extern const feed::Form k_form_token;
extern const feed::Form k_form_label;
extern const feed::Form k_form_message;

}  // namespace etalase::report
