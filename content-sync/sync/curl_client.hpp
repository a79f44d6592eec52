// HTTP by libcurl: one curl_multi loop on one thread, which may watch other descriptors beside its sockets.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "sync/curl_options.hpp"

namespace etalase::sync {

// "At most six transfers in flight."
inline constexpr std::size_t k_in_flight = 6;
// So many more are ready to begin, so that the line is never idle while the queue's thread is busy with the disk.
inline constexpr std::size_t k_ready = 6;

// What each of the `active` transfers may use of a cap; zero stays "no cap".
[[nodiscard]] constexpr base::Bytes rate_share(base::Bytes cap, std::uint64_t active) {
  if (cap.count == 0 || active == 0) return cap;
  return {cap.count / active > 0 ? cap.count / active : 1};
}

// Owns the connections. https only, also after redirects (three at most); http for a loopback literal alone; TLS 1.2 at
// least. Every transfer ends: by its deadline when nothing else ends it.
class CurlClient final : public Network {
 public:
  explicit CurlClient(CurlOptions options);
  // Nobody may be in run() any more.
  ~CurlClient() override;

  // From any thread but the loop's.
  void run(TransferQueue& queue) override;
  [[nodiscard]] std::vector<int> poll(std::span<const int> descriptors, std::chrono::milliseconds most) override;
  void wake() override;
  void stop() override;
  void interrupt() override;
  [[nodiscard]] bool is_busy() const override;
  void set_line(const Line& line) override;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace etalase::sync
