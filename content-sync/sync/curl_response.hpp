// What one attempt brings, on its way from curl into the sink; for curl_transfer.cpp alone.
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "sync/connections.hpp"
#include "sync/http_client.hpp"

namespace etalase::sync {

// Counts what comes and hands the body of a good answer to the transfer's sink. A value for one attempt; handle and
// transfer outlive it, and it stays where it was made while curl hands over. Loop's thread only.
class CurlResponse {
 public:
  // `url` is the address asked, for messages.
  CurlResponse(const Transfer& transfer, std::string url, Connections& connections)
      : m_transfer(transfer), m_url(std::move(url)), m_connections(connections) {}
  // Names the handle that brings it, before anything comes.
  void comes_by(CURL* handle) { m_handle = handle; }

  // For curl, with a CurlResponse as the last argument.
  static std::size_t on_body(char* bytes, std::size_t size, std::size_t count, void* self);
  static std::size_t on_header(char* bytes, std::size_t size, std::size_t count, void* self);

  // The answer's HTTP status; 0 before there is one.
  [[nodiscard]] long status() const;
  // 200 and 206: the body is what was asked for.
  [[nodiscard]] bool has_body() const;
  // Shows the sink an answer without a body; tells whether it wants what comes.
  bool begin_body();
  [[nodiscard]] bool has_begun() const { return m_has_begun; }
  // Why the attempt, and with it the transfer, is over: the sink's refusal, or a limit that was passed.
  [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }
  // The sink wants another attempt.
  [[nodiscard]] bool is_worthless() const { return m_is_worthless; }
  // When anything of it came last; long ago before that.
  [[nodiscard]] std::chrono::steady_clock::time_point heard() const { return m_heard; }
  // This program ended a body that nobody wants.
  [[nodiscard]] bool was_cut_short() const { return m_was_cut_short; }

 private:
  [[nodiscard]] bool take(std::string_view piece);
  [[nodiscard]] bool take_header(std::string_view line);
  [[nodiscard]] bool pass_over(std::string_view piece);
  [[nodiscard]] ResponseHead head() const;

  CURL* m_handle = nullptr;  // null when there was never an attempt
  const Transfer& m_transfer;
  std::string m_url;
  Connections& m_connections;
  std::string m_content_range;
  std::optional<base::Error> m_error;
  std::chrono::steady_clock::time_point m_heard;
  std::uint64_t m_received = 0;
  std::uint64_t m_header_bytes = 0;
  std::uint64_t m_passed_over = 0;
  bool m_has_begun = false;
  bool m_takes_body = false;  // the sink wants the body
  bool m_is_worthless = false;
  bool m_was_cut_short = false;
};

}  // namespace etalase::sync
