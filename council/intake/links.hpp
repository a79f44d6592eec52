// Addresses as staff type them, and as the feed carries them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cells/read.hpp"
#include "feed/values.hpp"

namespace etalase::intake {

// Most bytes a QR code may hold and still be read from a screen at arm's length (version 5, level M).
inline constexpr std::size_t k_qr_bytes = 84;

// Names what an address leads to: "whatsapp", "instagram", "tiktok", "facebook", "youtube", "tokopedia", "shopee",
// "lazada", "maps", "phone", "mail" or "web".
[[nodiscard]] std::string link_kind(std::string_view url);

// Reads "https://…", "tel:…", "mailto:…", a telephone number (WhatsApp, or a call to a land line) or "kind=address", or
// says what is wrong. Numbers in wa.me/ and tel: are read like every other.
[[nodiscard]] cells::Read<feed::Link> read_link(std::string_view text, feed::LinkIntent intent);
// Writes a link so that read_link gives it back.
[[nodiscard]] std::string write_link(const feed::Link& link);

// Reads "@nama", "nama" or an address of instagram.com.
[[nodiscard]] std::optional<std::string> instagram_url(std::string_view text);

}  // namespace etalase::intake
