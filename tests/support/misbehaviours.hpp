// Everything a server, a proxy or a bad line has been seen to do, by name.
#pragma once

#include "support/misbehaving_server.hpp"

namespace etalase::test::misbehaviour {

// A good server: 200, or 206 from the place that was asked for, or 416.
[[nodiscard]] Behaviour none();

// Slowness.
[[nodiscard]] Behaviour stall_before_answer();
[[nodiscard]] Behaviour stall_in_headers();
// Stops in the middle without closing; `after` bytes of the body come.
[[nodiscard]] Behaviour stall_in_body(std::size_t after);
// The whole body, `piece` bytes at a time.
[[nodiscard]] Behaviour drip(std::size_t piece, std::chrono::milliseconds pause);

// Broken lines and broken lengths.
[[nodiscard]] Behaviour close_before_answer();
[[nodiscard]] Behaviour reset_before_answer();
// The body ends early, by a close or a reset.
[[nodiscard]] Behaviour cut_after(std::size_t bytes);
[[nodiscard]] Behaviour reset_after(std::size_t bytes);
// Content-Length names another number than is sent; the file itself is sent whole.
[[nodiscard]] Behaviour length_header(const std::string& length);
// The server's own copy is short, and it says so truthfully.
[[nodiscard]] Behaviour truncated_file(std::size_t bytes);
[[nodiscard]] Behaviour no_length();
[[nodiscard]] Behaviour endless_body();
[[nodiscard]] Behaviour endless_chunks();
[[nodiscard]] Behaviour broken_chunk();
[[nodiscard]] Behaviour garbage();

// Headers.
[[nodiscard]] Behaviour header_flood(std::size_t bytes);
[[nodiscard]] Behaviour endless_header();
[[nodiscard]] Behaviour endless_100_continue();

// Other content than was asked for.
[[nodiscard]] Behaviour portal();
// The same page, called what was asked for.
[[nodiscard]] Behaviour disguised_portal();
[[nodiscard]] Behaviour other_bytes();
// `zeros` bytes of nothing, compressed by gzip.
[[nodiscard]] Behaviour gzip_bomb(std::size_t zeros);
[[nodiscard]] Behaviour gzipped();
[[nodiscard]] Behaviour false_gzip();

// Redirects and statuses. `retry_after` is the header's value, none when empty; the page has `page` bytes.
[[nodiscard]] Behaviour redirect(const std::string& to, int code = 302);
[[nodiscard]] Behaviour redirect_without_place();
[[nodiscard]] Behaviour status(int code, const std::string& retry_after = {}, std::size_t page = 0);

// A proxy that wants to know who asks, by Basic authentication, and takes nobody.
[[nodiscard]] Behaviour proxy_asks_who();

// Ranges.
[[nodiscard]] Behaviour ignore_range();
// 206 with these words, and the bytes from where they say.
[[nodiscard]] Behaviour content_range(const std::string& words, std::size_t from);
// 206 in order, but the bytes are of another file.
[[nodiscard]] Behaviour range_of_other_bytes();
[[nodiscard]] Behaviour range_without_place();
[[nodiscard]] Behaviour always_206();
[[nodiscard]] Behaviour not_satisfiable();

// HTTP/2 alone. Error codes are those of RFC 9113, section 7.
inline constexpr std::uint32_t k_no_error = 0, k_internal_error = 2, k_refused_stream = 7, k_cancel = 8,
                               k_calm_down = 11;
// RST_STREAM, after `bytes` of the body or before the answer.
[[nodiscard]] Behaviour reset_stream(std::uint32_t code);
[[nodiscard]] Behaviour reset_stream_after(std::size_t bytes, std::uint32_t code);
// Answers well and takes no more streams on this connection.
[[nodiscard]] Behaviour go_away_after();
// Answers no stream after `last`, and closes.
[[nodiscard]] Behaviour go_away_before(std::int32_t last, std::uint32_t code);
[[nodiscard]] Behaviour settings_flood();
[[nodiscard]] Behaviour ping_flood();
// Frames of streams that nobody opened.
[[nodiscard]] Behaviour stray_frames();
// The connection stays open and is never heard of again.
[[nodiscard]] Behaviour fall_silent();

}  // namespace etalase::test::misbehaviour
