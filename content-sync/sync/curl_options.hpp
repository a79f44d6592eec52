// What a client by libcurl, and each of its transfers, is told about the line.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "sync/network.hpp"

namespace etalase::sync {

// When a server counts as gone.
struct Patience {
  std::chrono::milliseconds connect{std::chrono::seconds(15)};
  // Fewer than `slow` bytes a second for so long end an attempt; waiting for `max_rate` is not counted.
  std::chrono::seconds slow_for{30};
  base::Bytes slow{100};
  // How long libcurl may work on what comes without handing anything over.
  std::chrono::milliseconds stuck{std::chrono::seconds(2)};
};

class Connections;
class TokenBucket;

struct CurlOptions {
  std::string user_agent;
  Line line;
  std::function<double()> random;  // 0..1, for jitter; called on the loop's thread
  Patience patience = {};
};

// What all transfers of one client share; outlives them.
struct SharedLine {
  const CurlOptions& options;
  Connections& connections;
  TokenBucket& bucket;
};

}  // namespace etalase::sync
