// Checks of addresses: what a kiosk shows as a QR code must be beyond doubt.
#include "feed/addresses.hpp"

#include <algorithm>

#include "base/url.hpp"

namespace etalase::feed {

namespace {

bool is_phone(std::string_view number) {
  const auto digits = std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 3 && number.size() <= 32 && number.find_first_not_of("+0123456789-.()") == std::string_view::npos;
}

// The host of a mail address is judged as that of a web address.
bool is_mail(std::string_view address) {
  const auto at = address.find('@');
  if (at == std::string_view::npos || at == 0 || address.find('@', at + 1) != std::string_view::npos) return false;
  const auto url = base::parse_url("https://" + std::string(address.substr(at + 1)));
  return url && url->port == 443 && base::parse_url("https://x/" + std::string(address.substr(0, at))).has_value();
}

// Fragments are harmless in a link; the rest is judged without it.
base::Result<base::Url> parse_link(std::string_view text) {
  const auto mark = text.find('#');
  if (mark == std::string_view::npos) return base::parse_url(text);
  if (text.size() > 2048 || !base::parse_url("https://x/" + std::string(text.substr(mark + 1)))) {
    return base::fail(base::ErrorKind::corrupt, "not an address");
  }
  return base::parse_url(text.substr(0, mark));
}

}  // namespace

bool is_web_url(std::string_view text) {
  const auto url = parse_link(text);
  return url && url->scheme == "https";
}

bool is_link_url(std::string_view text) {
  constexpr std::string_view k_phone = "tel:", k_mail = "mailto:";
  if (text.starts_with(k_phone)) return is_phone(text.substr(k_phone.size()));
  if (text.starts_with(k_mail)) return text.size() <= 2048 && is_mail(text.substr(k_mail.size()));
  return is_web_url(text);
}

bool is_public_base_url(std::string_view text) {
  const auto url = base::parse_url(text);
  return url && base::is_allowed_origin(*url);
}

}  // namespace etalase::feed
