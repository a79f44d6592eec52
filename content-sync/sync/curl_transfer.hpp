// One transfer on its way through attempts and redirects; for curl_client.cpp alone.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "sync/curl_request.hpp"
#include "sync/curl_response.hpp"

namespace etalase::sync {

// Owns one Transfer with its request and the response to it; stays where it was made. Loop's thread only.
class CurlTransfer {
 public:
  CurlTransfer(Transfer transfer, const SharedLine& line, std::chrono::steady_clock::time_point handed_over);

  // Prepares the next attempt at the current address. Kinds: refused for an address that is not allowed, corrupt for
  // one that a redirect named, invalid for an option that libcurl does not take.
  [[nodiscard]] base::Result<CURL*> prepare();

  // What to do after an attempt: all over, or prepare() again after a delay (zero for a redirect).
  struct Next {
    std::optional<TransferOutcome> outcome;
    std::chrono::milliseconds delay{0};
  };
  [[nodiscard]] Next after(CURLcode code);
  // The same when response().watch() says that it is too slow.
  [[nodiscard]] Next after_stall();

  // When the deadline of all attempts together passes, and how the transfer ends then.
  [[nodiscard]] std::chrono::steady_clock::time_point ends() const { return m_ends; }
  [[nodiscard]] TransferOutcome out_of_time() const;
  // Gives back time in which this client took nothing in, where waiting for a turn is not counted.
  void was_held_up(std::chrono::steady_clock::duration time);

  // Of the newest attempt; there was one.
  [[nodiscard]] CurlResponse& response() { return *m_response; }
  [[nodiscard]] const CurlResponse& response() const { return *m_response; }
  // The port of the newest attempt's connection; 0 without one.
  [[nodiscard]] long local_port() const { return m_request.local_port(); }

  [[nodiscard]] const Transfer& transfer() const { return m_transfer; }
  [[nodiscard]] CURL* handle() const { return m_request.handle(); }

 private:
  [[nodiscard]] Next judge_status(long status);
  [[nodiscard]] Next after_refusal(long status, int good);
  [[nodiscard]] std::optional<base::Error> refused_by_proxy() const;
  [[nodiscard]] Next after_failure(CURLcode code, long status);
  [[nodiscard]] Next after_redirect(long status);
  [[nodiscard]] Next after_success(long status);
  [[nodiscard]] Next again(base::Error error, long status);
  [[nodiscard]] static Next over(base::ErrorKind kind, std::string message, long status);

  Transfer m_transfer;
  const SharedLine& m_line;
  CurlRequest m_request;
  std::optional<CurlResponse> m_response;  // of the newest attempt
  std::string m_url;                       // where the next attempt asks
  std::chrono::steady_clock::time_point m_ends;
  base::Bytes m_furthest;  // how far the sink ever came, so that going round in circles is no progress
  int m_failed = 0;
  int m_redirects = 0;
  bool m_line_broke = false;  // under the newest attempt
};

}  // namespace etalase::sync
