// What the uplink needs of HTTP: one request at a time; curl_poster.hpp does it, tests script it.
#pragma once

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>

#include "base/result.hpp"
#include "base/url.hpp"

namespace etalase::uplink {

struct Post {
  std::string url;
  std::string body;
  std::string token;         // empty: none is sent
  std::string ca_file;       // may be empty
  base::ProxyAddress proxy;  // without address: from the environment
};

struct Reply {
  int status = 0;
  std::string body;
  std::optional<std::chrono::seconds> retry_after;
};

// Follows no redirect, so that a token reaches the host of `url` alone. Kinds: unavailable when no answer came or it
// was stopped, untrusted for the server's certificate, refused for an address that is neither https nor http of a
// loopback literal, too_large for an endless answer.
class Poster {
 public:
  virtual ~Poster() = default;
  [[nodiscard]] virtual base::Result<Reply> post(const Post& post, const std::stop_token& stop) = 0;
};

}  // namespace etalase::uplink
