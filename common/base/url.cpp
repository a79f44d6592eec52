// Web addresses, stricter than RFC 3986 where two readers could disagree.
#include "base/url.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace etalase::base {

namespace {

constexpr std::size_t k_longest = 2048;

tl::unexpected<Error> no_url(std::string_view text) {
  return fail(ErrorKind::corrupt,
              "'" + std::string(text.substr(0, 100)) + "' is no address such as https://example.id/feed");
}

bool is_clean(std::string_view text) {
  constexpr std::string_view k_never = "\"<>\\^`{|}#";
  return text.size() <= k_longest && std::all_of(text.begin(), text.end(), [&](char c) {
           return c > ' ' && c < '\x7F' && k_never.find(c) == std::string_view::npos;
         });
}

bool is_host_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; }

bool is_host(std::string_view host) {
  if (host.starts_with('[')) {
    return host.size() > 3 && host.ends_with(']') &&
           host.substr(1, host.size() - 2).find_first_not_of("0123456789abcdef:.") == std::string_view::npos;
  }
  return !host.empty() && host.size() <= 253 && host.front() != '.' && host.front() != '-' &&
         std::all_of(host.begin(), host.end(), is_host_character);
}

bool read_port(std::string_view text, std::uint16_t& port) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc{} && end == text.data() + text.size() && port != 0;
}

// Splits "host:port", minding the colons inside of brackets.
bool read_authority(std::string_view authority, Url& url) {
  const auto close = authority.starts_with('[') ? authority.find(']') : 0;
  if (close == std::string_view::npos) return false;
  const auto colon = authority.find(':', close);
  url.host = authority.substr(0, colon);
  std::transform(url.host.begin(), url.host.end(), url.host.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  url.port = url.scheme == "https" ? 443 : 80;
  return is_host(url.host) && (colon == std::string_view::npos || read_port(authority.substr(colon + 1), url.port));
}

}  // namespace

Result<Url> parse_url(std::string_view text) {
  Url url;
  std::string_view rest = text;
  for (const std::string_view scheme : {"https", "http"}) {
    const auto mark = std::string(scheme) + "://";
    if (!url.scheme.empty() || !text.starts_with(mark)) continue;
    url.scheme = scheme;
    rest.remove_prefix(mark.size());
  }
  if (url.scheme.empty() || !is_clean(text)) return no_url(text);
  const auto slash = rest.find_first_of("/?");
  if (!read_authority(rest.substr(0, slash), url)) return no_url(text);
  url.path = slash == std::string_view::npos ? "/" : rest.substr(slash);
  if (url.path.front() == '?') url.path.insert(0, "/");
  return url;
}

Result<ProxyAddress> parse_proxy(std::string_view text) {
  const auto after_scheme = text.find("://");
  const auto authority_end = text.find_first_of("/?", after_scheme == std::string_view::npos ? 0 : after_scheme + 3);
  const auto at = text.substr(0, authority_end).rfind('@');
  ProxyAddress proxy{std::string(text), {}, {}};
  if (at != std::string_view::npos && after_scheme != std::string_view::npos && at > after_scheme) {
    const auto credentials = text.substr(after_scheme + 3, at - after_scheme - 3);
    const auto colon = credentials.find(':');
    proxy.user = percent_decode(credentials.substr(0, colon));
    proxy.password = colon == std::string_view::npos ? "" : percent_decode(credentials.substr(colon + 1));
    proxy.address = std::string(text.substr(0, after_scheme + 3)) + std::string(text.substr(at + 1));
  }
  const bool half = proxy.address.size() != text.size() && proxy.user.empty();
  if (!half && is_clean(text) && parse_url(proxy.address)) return proxy;
  return fail(ErrorKind::corrupt, "expected an address such as http://user:password@proxy.example:3128");
}

bool same_origin(const Url& a, const Url& b) { return a.scheme == b.scheme && a.host == b.host && a.port == b.port; }

bool is_loopback_literal(const Url& url) { return url.host == "127.0.0.1" || url.host == "[::1]"; }

bool is_allowed_origin(const Url& url) {
  return url.scheme == "https" || (url.scheme == "http" && is_loopback_literal(url));
}

}  // namespace etalase::base
