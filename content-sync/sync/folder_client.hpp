// A feed on a stick behind the same interface as the network, so that trust, caps and commit are the same.
#pragma once

#include "sync/http_client.hpp"
#include "sync/stick.hpp"

namespace etalase::sync {

// The address that a stick's feed has for HttpFetcher; nothing resolves it and nothing asks.
inline constexpr const char* k_stick_url = "https://stick.invalid/feed";

// Serves what lies below k_stick_url from a stick; opens no socket. A stick that was pulled out equals a lost
// connection. The stick outlives it.
class FolderClient final : public HttpClient {
 public:
  explicit FolderClient(const Stick& stick) : m_stick(stick) {}

  void run(TransferQueue& queue) override;

 private:
  [[nodiscard]] TransferOutcome deliver(const Transfer& transfer) const;
  [[nodiscard]] base::Result<Verdict> attempt(const Transfer& transfer, const StickFile& file) const;

  const Stick& m_stick;
};

}  // namespace etalase::sync
