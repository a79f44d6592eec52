// Addresses as staff type them, and as the feed carries them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "feed/values.hpp"

namespace etalase::intake {

// Most bytes a QR code may hold and still be read from a screen at arm's length (version 5, level M).
inline constexpr std::size_t k_qr_bytes = 84;

// Turns an Indonesian telephone number ("0812-3456-7890", "+62 812 …", "62812…") into "628123456790"-like digits;
// nothing when it is no such number of 9 to 15 digits.
[[nodiscard]] std::optional<std::string> phone_digits(std::string_view text);

// Names what an address leads to: "whatsapp", "instagram", "tiktok", "facebook", "youtube", "tokopedia", "shopee",
// "lazada", "maps", "phone", "mail" or "web".
[[nodiscard]] std::string link_kind(std::string_view url);

// Reads "https://…", "tel:…", "mailto:…", a telephone number (WhatsApp) or "kind=address"; nothing when it is none of
// these.
[[nodiscard]] std::optional<feed::Link> read_link(std::string_view text, feed::LinkIntent intent);
// Writes a link so that read_link gives it back.
[[nodiscard]] std::string write_link(const feed::Link& link);

// Reads "@nama", "nama" or an address of instagram.com.
[[nodiscard]] std::optional<std::string> instagram_url(std::string_view text);

}  // namespace etalase::intake
