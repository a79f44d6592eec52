// What codes hold and how their addresses are read: texts in, texts out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etalase::parts {

// As many bytes hold a code of 37 modules a row, which every phone reads at arm's length.
inline constexpr std::size_t k_easy_bytes = 84;
// What a card for a phone's contacts may take: a code of 53 modules a row.
inline constexpr std::size_t k_card_bytes = 180;

// Everything but letters, digits and "-._~" of ASCII as %XX, UTF-8 byte by byte; control characters as blanks.
[[nodiscard]] std::string percent_encoded(std::string_view text);

// The page that the council keeps for an item: "https://…/p/BTK-012/", its English one below en/. Empty without a base,
// and for kinds that have no page.
enum class PageTongue { indonesian, english };
[[nodiscard]] std::string public_page(const std::string& base, std::string_view kind, std::string_view id,
                                      PageTongue tongue);

// A chat that begins with a text: the first of `texts` with which the address keeps to k_easy_bytes, else none. An
// address that is no wa.me or has a text of its own stays as it is.
struct ChatAddress {
  std::string url;
  bool says_something = false;
};
[[nodiscard]] ChatAddress chat_address(const std::string& url, const std::vector<std::string>& texts);

// "+6281100000000" of a tel: or wa.me address; nothing of any other.
[[nodiscard]] std::optional<std::string> phone_in(std::string_view url);

// A vCard 3.0 of a name and a number, which a phone takes without Internet, at most k_card_bytes: a longer name ends
// between words. Nothing where the number alone would not fit, or without a name.
[[nodiscard]] std::optional<std::string> contact_card(std::string_view name, std::string_view phone);

// The address as people read and type it: without https://, tel:, mailto: or the text of a chat.
[[nodiscard]] std::string readable_address(const std::string& url);
// The same with places where its lines may end (U+200B): after "/", before other marks, and inside long stretches.
[[nodiscard]] std::string breakable_address(std::string_view address);

}  // namespace etalase::parts
