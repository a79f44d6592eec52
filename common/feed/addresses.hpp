// Which addresses a feed may carry: https, tel, mailto.
#pragma once

#include <string_view>

namespace etalase::feed {

// Tells whether the text is an https address with a host, without user name, in printable ASCII, at most 2048 bytes.
[[nodiscard]] bool is_web_url(std::string_view text);
// As above, or tel: with a number, or mailto: with one address.
[[nodiscard]] bool is_link_url(std::string_view text);
// As is_web_url, or http to 127.0.0.1 or [::1], which a demonstration needs.
[[nodiscard]] bool is_public_base_url(std::string_view text);

}  // namespace etalase::feed
