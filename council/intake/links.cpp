// Telephone numbers and addresses.
#include "intake/links.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "feed/addresses.hpp"
#include "feed/forms.hpp"
#include "intake/names.hpp"

namespace etalase::intake {

namespace {

constexpr std::string_view k_wa = "https://wa.me/";
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

// wa.me takes digits with the country code, no plus and no leading zero.
std::string normalised(std::string_view url) {
  if (!url.starts_with(k_wa)) return std::string(url);
  const auto rest = url.substr(k_wa.size());
  const auto query = rest.find_first_of("?/");
  const auto digits = phone_digits(rest.substr(0, query));
  if (!digits) return std::string(url);
  return std::string(k_wa) + *digits + (query == std::string_view::npos ? "" : std::string(rest.substr(query)));
}

}  // namespace

std::optional<std::string> phone_digits(std::string_view text) {
  std::string digits;
  for (const char c : base::trim(text)) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (!(c == '+' && digits.empty()) && std::string_view(" -.()").find(c) == std::string_view::npos) {
      return std::nullopt;
    }
  }
  if (digits.starts_with("620")) digits.erase(2, 1);
  if (digits.starts_with("0")) digits = "62" + digits.substr(1);
  if (digits.starts_with("8")) digits = "62" + digits;
  if (!digits.starts_with("62") || digits.size() < 9 || digits.size() > 15) return std::nullopt;
  return digits;
}

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

std::optional<feed::Link> read_link(std::string_view text, feed::LinkIntent intent) {
  text = base::trim(text);
  const auto equals = text.find('=');
  const bool named =
      equals != std::string_view::npos && feed::k_form_word.accepts(text.substr(0, equals)) && text.find(':') > equals;
  const auto address = named ? base::trim(text.substr(equals + 1)) : text;
  const auto digits = phone_digits(address);
  const auto url = digits ? std::string(k_wa) + *digits : normalised(address);
  if (!feed::is_link_url(url)) return std::nullopt;
  return feed::Link{intent, named ? std::string(text.substr(0, equals)) : link_kind(url), url};
}

std::string write_link(const feed::Link& link) {
  return link.kind == link_kind(link.url) ? link.url : link.kind + "=" + link.url;
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
