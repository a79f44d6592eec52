// The network as the daemon turns it: a client whose transfers move along while its owner polls.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <vector>

#include "base/url.hpp"
#include "sync/http_client.hpp"

namespace etalase::sync {

// What the configuration says about the line.
struct Line {
  base::ProxyAddress proxy;  // without address: from the environment
  base::Bytes max_rate;      // a second, all transfers together; 0 for no cap
};

// Two threads: the loop's thread calls poll(), any other calls run() and waits in it.
class Network : public HttpClient {
 public:
  // Moves transfers along for at most `most`, returns earlier when a descriptor is readable or wake() was called.
  // Returns the descriptors that are readable.
  [[nodiscard]] virtual std::vector<int> poll(std::span<const int> descriptors, std::chrono::milliseconds most) = 0;
  // Lets poll() return; from any thread.
  virtual void wake() = 0;
  // Ends every transfer as interrupted, now and from now on; from any thread.
  virtual void stop() = 0;
  // Ends the transfers that are under way as interrupted; later ones run. On the loop's thread.
  virtual void interrupt() = 0;
  // Tells whether transfers are under way, so that waiting is no hang; from any thread.
  [[nodiscard]] virtual bool is_busy() const = 0;
  // Takes effect at once for the rate, for the proxy with transfers that start later; on the loop's thread.
  virtual void set_line(const Line& line) = 0;
};

}  // namespace etalase::sync
