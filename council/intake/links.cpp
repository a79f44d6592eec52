// Telephone numbers and addresses.
#include "intake/links.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "cells/letters.hpp"
#include "cells/phone.hpp"
#include "feed/addresses.hpp"
#include "feed/forms.hpp"
#include "intake/names.hpp"

namespace etalase::intake {

using cells::Message;
using cells::Read;
using cells::say;

namespace {

constexpr std::string_view k_instagram = "https://www.instagram.com/";

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> k_hosts = {{{"wa.me", "whatsapp"},
                                                                                    {"whatsapp.com", "whatsapp"},
                                                                                    {"instagram.com", "instagram"},
                                                                                    {"tiktok.com", "tiktok"},
                                                                                    {"facebook.com", "facebook"},
                                                                                    {"youtube.com", "youtube"},
                                                                                    {"youtu.be", "youtube"},
                                                                                    {"tokopedia.com", "tokopedia"},
                                                                                    {"shopee.co.id", "shopee"},
                                                                                    {"lazada.co.id", "lazada"},
                                                                                    {"maps.app.goo.gl", "maps"},
                                                                                    {"maps.google.com", "maps"},
                                                                                    {"tokopedia.link", "tokopedia"}}};

std::string host_of(std::string_view url) {
  const auto begin = url.find("://");
  if (begin == std::string_view::npos) return {};
  const auto rest = url.substr(begin + 3);
  return lower(rest.substr(0, rest.find_first_of("/?#:")));
}

bool is_host_or_below(const std::string& host, std::string_view domain) {
  return host == domain ||
         (host.size() > domain.size() && host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

bool is_account(std::string_view name) {
  return !name.empty() && name.size() <= 30 && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
  });
}

// The address with its number as it is called from everywhere.
Read<std::string> normalised(std::string_view url) {
  const auto place = cells::number_in(url);
  if (!place) return std::string(url);
  const auto read = cells::read_phone(cells::typed_number(url, *place));
  if (const auto* wrong = std::get_if<Message>(&read)) return *wrong;
  const auto before = url.substr(0, place->begin);
  return std::string(before) + (before == "tel:" ? "+" : "") + std::get<cells::Phone>(read).digits +
         std::string(url.substr(place->begin + place->size));
}

// What can only be a number, right or wrong.
bool looks_like_phone(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789+-.,()/ eE") == std::string_view::npos;
}

Read<std::string> url_of(std::string_view address) {
  if (!looks_like_phone(address)) return normalised(address);
  const auto read = cells::read_phone(address);
  if (const auto* wrong = std::get_if<Message>(&read)) return *wrong;
  return std::get<cells::Phone>(read).url();
}

// Without "+" a number of another country would be read as an Indonesian one, or not at all.
std::string with_plus(const std::string& url) {
  const auto phone = cells::phone_in(url);
  if (!phone || phone->kind != cells::PhoneKind::mobile || phone->digits.starts_with("62")) return url;
  const auto at = cells::number_in(url)->begin;
  return url[at] == '+' || url[at] == '%' ? url : url.substr(0, at) + "+" + url.substr(at);
}

Message no_address(const std::string& piece) {
  auto message = say("no_address", {{"piece", piece}});
  if (const auto hidden = cells::hidden_sign(piece)) message += *hidden;
  return message;
}

}  // namespace

std::string link_kind(std::string_view url) {
  if (url.starts_with("tel:")) return "phone";
  if (url.starts_with("mailto:")) return "mail";
  const auto host = host_of(url);
  for (const auto& [domain, kind] : k_hosts) {
    if (is_host_or_below(host, domain)) return std::string(kind);
  }
  const bool map = is_host_or_below(host, "google.com") && url.find("/maps") != std::string_view::npos;
  return map ? "maps" : "web";
}

Read<feed::Link> read_link(std::string_view typed, feed::LinkIntent intent) {
  const auto text = cells::clean_line(typed);
  const auto equals = text.find('=');
  const bool named =
      equals != std::string::npos && feed::k_form_word.accepts(text.substr(0, equals)) && text.find(':') > equals;
  const auto address = named ? cells::clean_line(text.substr(equals + 1)) : text;
  const auto url = url_of(address);
  if (const auto* wrong = std::get_if<Message>(&url)) return *wrong;
  const auto& found = std::get<std::string>(url);
  if (!feed::is_link_url(found)) return no_address(text);
  return feed::Link{intent, named ? text.substr(0, equals) : link_kind(found), found};
}

std::string write_link(const feed::Link& link) {
  const auto url = with_plus(link.url);
  return link.kind == link_kind(link.url) ? url : link.kind + "=" + url;
}

std::optional<std::string> instagram_url(std::string_view text) {
  text = base::trim(text);
  if (text.starts_with("https://")) {
    if (!feed::is_web_url(text) || link_kind(text) != "instagram") return std::nullopt;
    return std::string(text);
  }
  if (text.starts_with("@")) text.remove_prefix(1);
  if (!is_account(text)) return std::nullopt;
  return std::string(k_instagram) + std::string(text) + "/";
}

}  // namespace etalase::intake
