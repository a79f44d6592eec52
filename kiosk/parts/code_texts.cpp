// Writes what codes hold.
#include "parts/code_texts.hpp"

#include <algorithm>

#include "feed/kinds.hpp"

namespace etalase::parts {

namespace {

constexpr std::string_view k_chat = "https://wa.me/";
constexpr std::string_view k_https = "https://";
constexpr std::string_view k_tel = "tel:";
constexpr std::string_view k_mail = "mailto:";
constexpr std::string_view k_may_break = "\u200B";
// Of an address without marks at most so many characters stay together.
constexpr std::size_t k_stretch = 12;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// The most whole words of a text in so many bytes; whole characters where its first word is longer.
std::string_view shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && !begins_character(text[end])) --end;
  const auto blank = text.substr(0, end + 1).rfind(' ');
  return text.substr(0, blank == std::string_view::npos || blank == 0 ? end : blank);
}

// One line, with what parts a card's values behind a backslash.
std::string card_value(std::string_view text) {
  std::string value;
  for (const char c : text) {
    if (c == '\\' || c == ',' || c == ';') value += '\\';
    value += is_control(c) ? ' ' : c;
  }
  return value;
}

std::string card_of(const std::string& name, std::string_view phone) {
  return "BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + name + "\r\nFN:" + name + "\r\nTEL:" + std::string(phone) +
         "\r\nEND:VCARD\r\n";
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view k_digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char raw : text) {
    const char c = is_control(raw) ? ' ' : raw;
    if (is_plain(c)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += {'%', k_digits[byte >> 4U], k_digits[byte & 0xFU]};
  }
  return encoded;
}

std::string public_page(const std::string& base, std::string_view kind, std::string_view id, PageTongue tongue) {
  const std::string_view letter = feed::page_letter(kind);
  if (base.empty() || letter.empty()) return {};
  std::string page = base;
  if (page.back() != '/') page += '/';
  if (tongue == PageTongue::english) page += "en/";
  return page + std::string(letter) + "/" + std::string(id) + "/";
}

ChatAddress chat_address(const std::string& url, const std::vector<std::string>& texts) {
  if (!phone_in(url) || !url.starts_with(k_chat) || url.find_first_of("?#") != std::string::npos) return {url, false};
  for (const std::string& text : texts) {
    std::string with = url + "?text=" + percent_encoded(text);
    if (!text.empty() && with.size() <= k_easy_bytes) return {std::move(with), true};
  }
  return {url, false};
}

std::optional<std::string> phone_in(std::string_view url) {
  const bool chat = url.starts_with(k_chat);
  if (!chat && !url.starts_with(k_tel)) return std::nullopt;
  std::string_view number = url.substr(chat ? k_chat.size() : k_tel.size());
  if (chat) number = number.substr(0, number.find_first_of("?#/"));
  std::string digits;
  std::copy_if(number.begin(), number.end(), std::back_inserter(digits), is_digit);
  // A name behind wa.me/ is no number.
  if (digits.empty() || (chat && digits.size() != number.size())) return std::nullopt;
  return (chat || number.starts_with('+') ? "+" : "") + digits;
}

std::optional<std::string> contact_card(std::string_view name, std::string_view phone) {
  const std::size_t frame = card_of("", phone).size();
  if (name.empty() || frame >= k_card_bytes) return std::nullopt;
  // The name stands there twice; a mark behind a backslash takes two bytes.
  for (std::size_t most = (k_card_bytes - frame) / 2; most > 0; --most) {
    const std::string value = card_value(shortened(name, most));
    if (std::string card = card_of(value, phone); !value.empty() && card.size() <= k_card_bytes) return card;
  }
  return std::nullopt;
}

std::string readable_address(const std::string& url) {
  if (const auto phone = phone_in(url); phone && url.starts_with(k_tel)) return *phone;
  const bool chat = url.starts_with(k_chat) && phone_in(url).has_value();
  const std::string_view shown = std::string_view(url).substr(0, chat ? url.find('?') : std::string::npos);
  for (const std::string_view scheme : {k_https, k_mail})
    if (shown.starts_with(scheme)) return std::string(shown.substr(scheme.size()));
  return std::string(shown);
}

std::string breakable_address(std::string_view address) {
  std::string result;
  std::size_t together = 0;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const bool mark = std::string_view(".?&#=%_@").find(address[i]) != std::string_view::npos;
    const bool after_slash = i > 0 && address[i - 1] == '/' && address[i] != '/';
    if (i > 0 && (mark || after_slash || together >= k_stretch)) {
      result += k_may_break;
      together = 0;
    }
    result += address[i];
    ++together;
  }
  return result;
}

}  // namespace etalase::parts
