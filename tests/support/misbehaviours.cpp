// Responses written by hand, byte for byte.
#include "support/misbehaviours.hpp"

#include <zlib.h>

#include <algorithm>

#include "base/assert.hpp"

namespace etalase::test::misbehaviour {

namespace {

constexpr const char* k_page = "<!DOCTYPE html><html><head><title>Login</title></head><body>Wi-Fi</body></html>";

std::string head(const std::string& status, const std::string& headers) {
  return "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers + "\r\n";
}
std::string length_of(std::size_t bytes) { return "Content-Length: " + std::to_string(bytes) + "\r\n"; }
std::string whole(const std::string& body, const std::string& headers = {}) {
  return head("200 OK", length_of(body.size()) + headers) + body;
}
std::string place(std::uint64_t from, std::size_t size) {
  return "Content-Range: bytes " + std::to_string(from) + '-' + std::to_string(size - 1) + '/' + std::to_string(size) +
         "\r\n";
}

// What a good server answers.
std::string good(const Request& request, const std::string& body) {
  if (!request.range) return whole(body);
  const auto from = *request.range;
  if (from >= body.size())
    return head("416 Range Not Satisfiable",
                length_of(0) + "Content-Range: bytes */" + std::to_string(body.size()) + "\r\n");
  const auto rest = body.substr(from);
  return head("206 Partial Content", length_of(rest.size()) + place(from, body.size())) + rest;
}

// A good answer cut `bytes` into its body.
std::string cut(const Request& request, const std::string& body, std::size_t bytes) {
  const auto answer = good(request, body);
  return answer.substr(0, answer.find("\r\n\r\n") + 4 + bytes);
}

std::string compressed(const std::string& bytes) {
  z_stream stream{};
  constexpr int k_gzip = 15 + 16;
  ETALASE_ASSERT(deflateInit2(&stream, 1, Z_DEFLATED, k_gzip, 9, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  ETALASE_ASSERT(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

Behaviour text(std::string answer) {
  return
      [answer = std::move(answer)](const Request&, const std::string&) -> std::vector<Step> { return {Send{answer}}; };
}

}  // namespace

Behaviour none() {
  return
      [](const Request& request, const std::string& body) -> std::vector<Step> { return {Send{good(request, body)}}; };
}

Behaviour stall_before_answer() {
  return [](const Request&, const std::string&) -> std::vector<Step> { return {Stall{}}; };
}
Behaviour stall_in_headers() {
  return [](const Request&, const std::string&) -> std::vector<Step> {
    return {Send{"HTTP/1.1 200 OK\r\nContent-"}, Stall{}};
  };
}
Behaviour stall_in_body(std::size_t after) {
  return [after](const Request& request, const std::string& body) -> std::vector<Step> {
    return {Send{cut(request, body, after)}, Stall{}};
  };
}
Behaviour drip(std::size_t piece, std::chrono::milliseconds pause) {
  return [piece, pause](const Request& request, const std::string& body) -> std::vector<Step> {
    return {Drip{good(request, body), piece, pause}};
  };
}

Behaviour close_before_answer() { return text({}); }
Behaviour reset_before_answer() {
  return [](const Request&, const std::string&) -> std::vector<Step> { return {Reset{}}; };
}
Behaviour cut_after(std::size_t bytes) {
  return [bytes](const Request& request, const std::string& body) -> std::vector<Step> {
    return {Send{cut(request, body, bytes)}};
  };
}
Behaviour reset_after(std::size_t bytes) {
  return [bytes](const Request& request, const std::string& body) -> std::vector<Step> {
    return {Send{cut(request, body, bytes)}, Reset{}};
  };
}
Behaviour length_header(const std::string& length) {
  return [length](const Request&, const std::string& body) -> std::vector<Step> {
    return {Send{head("200 OK", "Content-Length: " + length + "\r\n") + body}};
  };
}
Behaviour truncated_file(std::size_t bytes) {
  return [bytes](const Request& request, const std::string& body) -> std::vector<Step> {
    return {Send{good(request, body.substr(0, bytes))}};
  };
}
Behaviour no_length() {
  return [](const Request&, const std::string& body) -> std::vector<Step> { return {Send{head("200 OK", {}) + body}}; };
}
Behaviour endless_body() {
  return [](const Request&, const std::string&) -> std::vector<Step> {
    return {Send{head("200 OK", {})}, Endless{std::string(4096, 'x')}};
  };
}
Behaviour endless_chunks() {
  return [](const Request&, const std::string&) -> std::vector<Step> {
    return {Send{head("200 OK", "Transfer-Encoding: chunked\r\n")}, Endless{"8\r\nxxxxxxxx\r\n"}};
  };
}
Behaviour broken_chunk() {
  return text(head("200 OK", "Transfer-Encoding: chunked\r\n") + "8\r\nxxxxxxxx\r\nzz\r\nmore");
}
Behaviour garbage() { return text("\x01\x02 this is not HTTP \xff\xfe\r\n\r\n"); }

Behaviour header_flood(std::size_t bytes) {
  std::string headers;
  for (int i = 0; headers.size() < bytes; ++i)
    headers += "X-Flood-" + std::to_string(i) + ": " + std::string(100, 'x') + "\r\n";
  return text(head("200 OK", headers + length_of(2)) + "{}");
}
Behaviour endless_header() {
  return [](const Request&, const std::string&) -> std::vector<Step> {
    return {Send{"HTTP/1.1 200 OK\r\n"}, Endless{"X-Flood: " + std::string(1000, 'x') + "\r\n"}};
  };
}
Behaviour endless_100_continue() {
  return [](const Request&, const std::string&) -> std::vector<Step> {
    return {Endless{"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"}};
  };
}

Behaviour portal() { return text(whole(k_page, "Content-Type: text/html; charset=utf-8\r\n")); }
Behaviour disguised_portal() {
  return [](const Request&, const std::string& body) -> std::vector<Step> {
    auto page = std::string(k_page);
    page.resize(std::max(body.size(), page.size()), ' ');
    return {Send{whole(page, "Content-Type: application/octet-stream\r\n")}};
  };
}
Behaviour other_bytes() {
  return [](const Request& request, const std::string& body) -> std::vector<Step> {
    return {Send{good(request, std::string(body.size(), '?'))}};
  };
}
Behaviour gzip_bomb(std::size_t zeros) {
  return text(whole(compressed(std::string(zeros, '\0')), "Content-Encoding: gzip\r\n"));
}
Behaviour gzipped() {
  return [](const Request& request, const std::string& body) -> std::vector<Step> {
    if (request.header("Accept-Encoding").find("gzip") == std::string::npos) return {Send{good(request, body)}};
    return {Send{whole(compressed(body), "Content-Encoding: gzip\r\n")}};
  };
}
Behaviour false_gzip() { return text(whole("this was never compressed", "Content-Encoding: gzip\r\n")); }

Behaviour redirect(const std::string& to, int code) {
  return text(head(std::to_string(code) + " Moved", length_of(0) + "Location: " + to + "\r\n"));
}
Behaviour redirect_without_place() { return text(head("302 Found", length_of(0))); }
Behaviour status(int code, const std::string& retry_after, std::size_t page) {
  const auto wait = retry_after.empty() ? std::string() : "Retry-After: " + retry_after + "\r\n";
  return text(head(std::to_string(code) + " Status", length_of(page) + wait) + std::string(page, 'e'));
}

Behaviour proxy_asks_who() {
  return text(
      head("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"kantor\"\r\n" + length_of(0)));
}

Behaviour ignore_range() {
  return [](const Request&, const std::string& body) -> std::vector<Step> { return {Send{whole(body)}}; };
}
Behaviour content_range(const std::string& words, std::size_t from) {
  return [words, from](const Request&, const std::string& body) -> std::vector<Step> {
    const auto rest = body.substr(std::min(from, body.size()));
    return {Send{head("206 Partial Content", length_of(rest.size()) + "Content-Range: " + words + "\r\n") + rest}};
  };
}
Behaviour range_of_other_bytes() {
  return [](const Request& request, const std::string& body) -> std::vector<Step> {
    return {Send{good(request, request.range ? std::string(body.size(), '?') : body)}};
  };
}
Behaviour range_without_place() {
  return [](const Request& request, const std::string& body) -> std::vector<Step> {
    const auto rest = body.substr(request.range.value_or(0));
    return {Send{head("206 Partial Content", length_of(rest.size())) + rest}};
  };
}
Behaviour always_206() {
  return [](const Request&, const std::string& body) -> std::vector<Step> {
    return {Send{head("206 Partial Content", length_of(body.size()) + place(0, body.size())) + body}};
  };
}
Behaviour not_satisfiable() {
  return [](const Request& request, const std::string& body) -> std::vector<Step> {
    if (!request.range) return {Send{good(request, body)}};
    return {Send{head("416 Range Not Satisfiable", length_of(0))}};
  };
}

Behaviour reset_stream(std::uint32_t code) {
  return [code](const Request&, const std::string&) -> std::vector<Step> { return {ResetStream{code}}; };
}
Behaviour reset_stream_after(std::size_t bytes, std::uint32_t code) {
  return [bytes, code](const Request& request, const std::string& body) -> std::vector<Step> {
    return {Send{cut(request, body, bytes)}, ResetStream{code}};
  };
}
Behaviour go_away_after() {
  return [](const Request& request, const std::string& body) -> std::vector<Step> {
    return {GoAway{}, Send{good(request, body)}};
  };
}
Behaviour go_away_before(std::int32_t last, std::uint32_t code) {
  return
      [last, code](const Request&, const std::string&) -> std::vector<Step> { return {GoAway{last, code}, HangUp{}}; };
}
Behaviour settings_flood() {
  return [](const Request&, const std::string&) -> std::vector<Step> {
    return {FrameFlood{std::string("\0\0\0\x04\0\0\0\0\0", 9)}};
  };
}
Behaviour ping_flood() {
  return [](const Request&, const std::string&) -> std::vector<Step> {
    return {FrameFlood{std::string("\0\0\x08\x06\0\0\0\0\0", 9) + "12345678"}};
  };
}
Behaviour stray_frames() {
  return [](const Request&, const std::string&) -> std::vector<Step> {
    return {FrameFlood{std::string("\0\0\x04\0\0\0\0\x7F\xFF", 9) + "data"}};
  };
}
Behaviour fall_silent() {
  return [](const Request&, const std::string&) -> std::vector<Step> { return {FallSilent{}}; };
}

}  // namespace etalase::test::misbehaviour
