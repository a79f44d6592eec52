// HTTP by libcurl: one curl_multi loop on one thread, which may watch other descriptors beside its sockets.
#pragma once

#include <memory>
#include <string>

#include "sync/curl_options.hpp"

namespace etalase::sync {

// So many more are ready to begin, so that the line is never idle while the queue's thread is busy with the disk.
inline constexpr std::size_t k_ready = 6;

// Owns the connections. https only, also after redirects (three at most); http for a loopback literal alone; TLS 1.2 at
// least. Every transfer ends: by its deadline when nothing else ends it. Under a cap no byte is handed on before it is
// paid for, and nothing is read while the bucket is in debt, so that the other end waits, too. What counts is what
// comes over the line for all attempts: headers and bodies before they are decoded, not what TLS adds to them.
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
