// Callbacks of one attempt.
#include "sync/curl_response.hpp"

#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "base/text.hpp"
#include "sync/connections.hpp"
#include "sync/token_bucket.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t k_most_header_bytes = 64 * 1024;
// Of a body that nobody wants; closing the connection is cheaper than hearing more.
constexpr std::uint64_t k_most_passed_over = 64 * 1024;

std::uint64_t came_by(CURL* handle) {
  curl_off_t body = 0;
  long headers = 0;
  curl_easy_getinfo(handle, CURLINFO_SIZE_DOWNLOAD_T, &body);
  curl_easy_getinfo(handle, CURLINFO_HEADER_SIZE, &headers);
  return static_cast<std::uint64_t>(body) + static_cast<std::uint64_t>(headers);
}

}  // namespace

std::size_t CurlResponse::on_header(char* bytes, std::size_t size, std::size_t count, void* self) {
  const std::string_view line(bytes, size * count);
  auto& response = *static_cast<CurlResponse*>(self);
  const Connections::Turn turn(response.m_line.connections, Connections::Turn::Of::ours);
  return response.take_header(line) ? line.size() : 0;
}

std::size_t CurlResponse::on_body(char* bytes, std::size_t size, std::size_t count, void* self) {
  const std::string_view piece(bytes, size * count);
  auto& response = *static_cast<CurlResponse*>(self);
  const Connections::Turn turn(response.m_line.connections, Connections::Turn::Of::ours);
  if (response.m_is_left) return piece.size();
  response.pay();
  response.m_is_held = response.m_line.bucket.rest(Clock::now()) > Clock::duration(0);
  if (response.m_is_held) return CURL_WRITEFUNC_PAUSE;
  return response.take(piece) ? piece.size() : 0;
}

void CurlResponse::pay() {
  const auto came = came_by(m_handle);
  if (came <= m_paid) return;
  const base::Bytes more{came - std::exchange(m_paid, came)};
  m_line.bucket.take(more, Clock::now());
  m_watch.heard(more);
  m_came = true;
}

bool CurlResponse::take_came() {
  pay();
  return std::exchange(m_came, false);
}

bool CurlResponse::is_asked() const {
  curl_off_t asked = 0;
  curl_easy_getinfo(m_handle, CURLINFO_PRETRANSFER_TIME_T, &asked);
  return asked > 0;
}

void CurlResponse::waited(StallWatch::Duration time) {
  if (is_asked() && !m_is_held) m_waited += time;
}

void CurlResponse::judge_wait(Whose whose) {
  const auto waited = std::exchange(m_waited, StallWatch::Duration(0));
  if (whose == Whose::servers) m_watch.listened(waited);
}

CURLcode CurlResponse::release() {
  if (!is_asked()) return CURLE_OK;
  const Connections::Turn turn(m_line.connections, Connections::Turn::Of::libcurl);
  // Only who was paused is looked after when it goes on.
  if (!std::exchange(m_is_held, false)) curl_easy_pause(m_handle, CURLPAUSE_RECV);
  return curl_easy_pause(m_handle, CURLPAUSE_CONT);
}

void CurlResponse::leave() {
  m_is_left = true;
  if (m_is_held) static_cast<void>(release());
}

// Counts the headers of all responses on the way to this one, 1xx included: they have no other end.
bool CurlResponse::take_header(std::string_view line) {
  constexpr std::string_view k_name = "content-range:";
  m_header_bytes += line.size();
  if (m_header_bytes > k_most_header_bytes) {
    m_error = base::Error{ErrorKind::corrupt, m_url + ": not a feed: its headers have no end"};
    return false;
  }
  if (line.starts_with("HTTP/")) m_content_range.clear();
  if (line.size() > k_name.size() && curl_strnequal(line.data(), k_name.data(), k_name.size()) != 0) {
    m_content_range = base::trim(line.substr(k_name.size()));
  }
  return true;
}

long CurlResponse::status() const {
  long status = 0;
  if (m_handle != nullptr) curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

bool CurlResponse::has_body() const { return status() == 200 || status() == 206; }

ResponseHead CurlResponse::head() const {
  const char* type = nullptr;
  curl_off_t length = -1;
  curl_easy_getinfo(m_handle, CURLINFO_CONTENT_TYPE, &type);
  curl_easy_getinfo(m_handle, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
  ResponseHead head{static_cast<int>(status()), type == nullptr ? "" : type, m_content_range};
  if (length >= 0) head.content_length = static_cast<std::uint64_t>(length);
  return head;
}

bool CurlResponse::begin_body() {
  m_has_begun = true;
  const auto verdict = m_transfer.sink->begin(head());
  if (!verdict) m_error = verdict.error().within(m_url);
  m_is_worthless = verdict && *verdict == Verdict::again;
  m_takes_body = verdict && !m_is_worthless;
  return m_takes_body;
}

// Bodies of redirects and errors are never stored, and their length says nothing about the file.
bool CurlResponse::pass_over(std::string_view piece) {
  m_passed_over += piece.size();
  m_was_cut_short = m_passed_over > k_most_passed_over;
  return !m_was_cut_short;
}

bool CurlResponse::take(std::string_view piece) {
  if (!m_takes_body) {
    if (!has_body()) return pass_over(piece);
    if (!begin_body()) return false;
  }
  m_received += piece.size();
  if (m_received > m_transfer.limit.count) {
    m_error =
        base::Error{ErrorKind::too_large, fmt::format("{}: more than {} bytes came", m_url, m_transfer.limit.count)};
    return false;
  }
  const auto taken = m_transfer.sink->append(piece);
  if (!taken) m_error = taken.error();
  return taken.has_value();
}

}  // namespace etalase::sync
