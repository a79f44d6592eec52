// HTTP by libcurl: one curl_multi loop on one thread, which may watch other descriptors beside its sockets.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sync/http_client.hpp"

namespace etalase::sync {

struct CurlOptions {
  std::string user_agent;
  std::string proxy;               // empty: from the environment
  base::Bytes max_rate;            // a second, all transfers together; 0 for no cap
  std::function<double()> random;  // 0..1, for jitter; called on the loop's thread
};

// Owns the connections. Two threads: the loop's thread calls poll(), any other calls run() and waits in it. https only,
// also after redirects (three at most); http for a loopback literal alone; TLS 1.2 at least.
class CurlClient final : public HttpClient {
 public:
  explicit CurlClient(CurlOptions options);
  // Nobody may be in run() any more.
  ~CurlClient() override;

  // From any thread but the loop's.
  void run(TransferQueue& queue) override;

  // Moves transfers along for at most `most`, returns earlier when a descriptor is readable or wake() was called.
  // Returns the descriptors that are readable.
  [[nodiscard]] std::vector<int> poll(std::span<const int> descriptors, std::chrono::milliseconds most);
  // Lets poll() return; from any thread.
  void wake();
  // Ends every transfer as unavailable, now and from now on; from any thread.
  void stop();
  // Tells whether transfers are under way, so that waiting is no hang; from any thread.
  [[nodiscard]] bool is_busy() const;
  // Takes effect for transfers that start later; on the loop's thread.
  void set_options(CurlOptions options);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace etalase::sync
