// Web addresses taken apart, as far as trust decisions need it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace etalase::base {

// An address "https://host:port/path?query"; host in lower case, an IPv6 literal in brackets, `port` always filled in.
struct Url {
  std::string scheme;  // "https" or "http"
  std::string host;
  std::uint16_t port = 0;
  std::string path;  // from the first slash on, query included; never empty

  bool operator==(const Url&) const = default;
};

// Reads an http or https address of printable ASCII, at most 2048 bytes, without user name and fragment; kind corrupt.
[[nodiscard]] Result<Url> parse_url(std::string_view text);
// A proxy and what it asks for: the address alone may be printed.
struct ProxyAddress {
  std::string address;  // without user and password; empty: none
  std::string user, password;
  bool operator==(const ProxyAddress&) const = default;
};
// Reads an address such as "http://user:password@proxy.example:3128", percent-encoded where it must be; kind corrupt
// with words that repeat nothing of it.
[[nodiscard]] Result<ProxyAddress> parse_proxy(std::string_view text);

// Tells whether both have the same scheme, host and port, so that one's credentials may go to the other.
[[nodiscard]] bool same_origin(const Url& a, const Url& b);
// Tells whether the host is the literal 127.0.0.1 or [::1]; a name such as localhost is not.
[[nodiscard]] bool is_loopback_literal(const Url& url);
// Tells whether content may come from there: https, or http of a loopback literal.
[[nodiscard]] bool is_allowed_origin(const Url& url);

}  // namespace etalase::base
