// What one attempt brings, on its way from curl into the sink; for curl_transfer.cpp alone.
#pragma once

#include <curl/curl.h>

#include <optional>
#include <string>
#include <string_view>

#include "sync/curl_options.hpp"
#include "sync/stall_watch.hpp"

namespace etalase::sync {

// Counts what comes and hands the body of a good answer to the transfer's sink. While the bucket is in debt it takes
// nothing: libcurl keeps the piece and reads no more of this transfer. A value for one attempt; handle, transfer and
// line outlive it, and it stays where it was made while curl hands over. Loop's thread only.
class CurlResponse {
 public:
  // `url` is the address asked, for messages.
  CurlResponse(const Transfer& transfer, std::string url, const SharedLine& line)
      : m_transfer(transfer), m_url(std::move(url)), m_line(line), m_watch(line.options.patience) {}
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

  // Takes from the bucket what came since the last time, as the line saw it: headers, and the body before it is
  // decoded. Tells whether anything came since this was asked last.
  bool take_came();
  // Notes for how long nothing has been read, if the server was asked before and nothing of it is held here; then says
  // whose fault that was.
  void waited(StallWatch::Duration time);
  enum class Whose { servers, ours };
  void judge_wait(Whose whose);
  [[nodiscard]] const StallWatch& watch() const { return m_watch; }
  // Lets libcurl hand over a piece that was not taken, and look for what it has read off the connection already: while
  // one transfer holds a piece of a shared connection, it forgets to tell others of theirs. Fails as the transfer does
  // when the piece is not wanted.
  [[nodiscard]] CURLcode release();
  [[nodiscard]] bool is_held() const { return m_is_held; }
  // Has nothing handed on any more; call it before libcurl drops the transfer, which on a shared connection would lose
  // the memory of a piece that is held.
  void leave();

  // This program ended a body that nobody wants.
  [[nodiscard]] bool was_cut_short() const { return m_was_cut_short; }

 private:
  [[nodiscard]] bool is_asked() const;
  void pay();
  [[nodiscard]] bool take(std::string_view piece);
  [[nodiscard]] bool take_header(std::string_view line);
  [[nodiscard]] bool pass_over(std::string_view piece);
  [[nodiscard]] ResponseHead head() const;

  CURL* m_handle = nullptr;  // null when there was never an attempt
  const Transfer& m_transfer;
  std::string m_url;
  const SharedLine& m_line;
  StallWatch m_watch;
  StallWatch::Duration m_waited{0};
  std::string m_content_range;
  std::optional<base::Error> m_error;
  std::uint64_t m_paid = 0;
  std::uint64_t m_received = 0;
  std::uint64_t m_header_bytes = 0;
  std::uint64_t m_passed_over = 0;
  bool m_has_begun = false;
  bool m_takes_body = false;  // the sink wants the body
  bool m_is_worthless = false;
  bool m_was_cut_short = false;
  bool m_is_held = false;  // libcurl keeps a piece
  bool m_is_left = false;
  bool m_came = false;  // anything, since take_came()
};

}  // namespace etalase::sync
