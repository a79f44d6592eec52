// Options, callbacks and judgement of one transfer.
#include "sync/curl_transfer.hpp"

#include <fmt/format.h>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "sync/backoff.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using Clock = std::chrono::steady_clock;

constexpr int k_most_redirects = 3;
constexpr std::uint64_t k_most_header_bytes = 64 * 1024;
// Of a body that nobody wants; closing the connection is cheaper than hearing more.
constexpr std::uint64_t k_most_passed_over = 64 * 1024;
// A line that breaks again and again is worth patience as long as each attempt brings so much.
constexpr std::uint64_t k_progress = 16 * 1024;
constexpr long k_buffer = 64 * 1024;

template <class Value>
void set(CURL* handle, CURLoption option, Value value) {
  ETALASE_ASSERT(curl_easy_setopt(handle, option, value) == CURLE_OK);
}

bool is_certificate_failure(CURLcode code) {
  return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE || code == CURLE_SSL_ISSUER_ERROR ||
         code == CURLE_SSL_PINNEDPUBKEYNOTMATCH;
}

std::optional<std::chrono::seconds> retry_after(CURL* handle) {
  curl_off_t seconds = 0;
  curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &seconds);
  if (seconds <= 0) return {};
  return std::chrono::seconds(seconds);
}

bool has_body(long status) { return status == 200 || status == 206; }

}  // namespace

CurlTransfer::CurlTransfer(Transfer transfer, const CurlOptions& options, Clock::time_point handed_over)
    : m_transfer(std::move(transfer)),
      m_options(options),
      m_handle(curl_easy_init()),
      m_url(m_transfer.url),
      m_ends((m_transfer.counted == Transfer::Counted::from_start ? Clock::now() : handed_over) + m_transfer.deadline),
      m_furthest(m_transfer.sink->offset()) {
  ETALASE_ASSERT(m_handle != nullptr);
}

base::Result<CURL*> CurlTransfer::prepare() {
  base::Url url;
  ETALASE_TRY(url, base::parse_url(m_url));
  if (!base::is_allowed_origin(url) && m_redirects > 0) {
    return base::fail(
        ErrorKind::corrupt,
        fmt::format("{}: not a feed: it leads to {}, perhaps the log-in page of a network", m_transfer.url, m_url));
  }
  if (!base::is_allowed_origin(url)) {
    return base::fail(ErrorKind::refused,
                      fmt::format("{}: only https is taken, http for 127.0.0.1 and [::1] alone: check url", m_url));
  }
  forget_attempt();
  set(handle(), CURLOPT_URL, m_url.c_str());
  set_up_callbacks();
  set_up_connection(url);
  set_up_headers(url);
  return handle();
}

void CurlTransfer::forget_attempt() {
  curl_easy_reset(handle());
  m_begun = m_takes_body = m_worthless = m_cut_short = false;
  m_received = m_header_bytes = m_passed_over = 0;
  m_content_range.clear();
  m_words.fill('\0');
}

void CurlTransfer::set_up_callbacks() {
  set(handle(), CURLOPT_ERRORBUFFER, m_words.data());
  set(handle(), CURLOPT_WRITEFUNCTION, &CurlTransfer::on_body);
  set(handle(), CURLOPT_WRITEDATA, this);
  set(handle(), CURLOPT_HEADERFUNCTION, &CurlTransfer::on_header);
  set(handle(), CURLOPT_HEADERDATA, this);
  set(handle(), CURLOPT_BUFFERSIZE, k_buffer);
}

void CurlTransfer::set_up_connection(const base::Url& url) {
  set(handle(), CURLOPT_PROTOCOLS_STR, url.scheme.c_str());
  set(handle(), CURLOPT_FOLLOWLOCATION, 0L);
  set(handle(), CURLOPT_NOSIGNAL, 1L);
  set(handle(), CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(handle(), CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  // Waiting to learn whether a connection can be shared pays only where it can be.
  set(handle(), CURLOPT_PIPEWAIT, url.scheme == "https" ? 1L : 0L);
  set(handle(), CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_options.patience.connect.count()));
  set(handle(), CURLOPT_LOW_SPEED_TIME, static_cast<long>(m_options.patience.slow_for.count()));
  if (!m_transfer.access->ca_file.empty()) set(handle(), CURLOPT_CAINFO, m_transfer.access->ca_file.c_str());
  if (base::is_loopback_literal(url)) {
    set(handle(), CURLOPT_PROXY, "");
  } else if (!m_options.line.proxy.empty()) {
    set(handle(), CURLOPT_PROXY, m_options.line.proxy.c_str());
  }
  set_rate(m_options.line.max_rate);
}

// A cap below what counts as slow must not end the transfers that keep to it.
void CurlTransfer::set_rate(base::Bytes rate) {
  const auto slow =
      rate.count == 0 ? m_options.patience.slow.count : std::min(m_options.patience.slow.count, rate.count / 2);
  set(handle(), CURLOPT_MAX_RECV_SPEED_LARGE, static_cast<curl_off_t>(rate.count));
  set(handle(), CURLOPT_LOW_SPEED_LIMIT, static_cast<long>(std::max<std::uint64_t>(1, slow)));
}

void CurlTransfer::set_up_headers(const base::Url& url) {
  set(handle(), CURLOPT_USERAGENT, m_options.user_agent.c_str());
  if (m_transfer.encoding == Encoding::compressed) set(handle(), CURLOPT_ACCEPT_ENCODING, "gzip");
  // What is meant for the server is no business of a proxy.
  set(handle(), CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE));
  m_headers.reset();
  const auto add = [this](const std::string& line) {
    auto* longer = curl_slist_append(m_headers.get(), line.c_str());
    ETALASE_ASSERT(longer != nullptr);
    static_cast<void>(m_headers.release());
    m_headers.reset(longer);
  };
  const auto offset = m_transfer.sink->offset().count;
  if (offset > 0) add(fmt::format("Range: bytes={}-", offset));
  const auto& access = *m_transfer.access;
  if (!access.token.empty() && base::same_origin(access.origin, url)) add("Authorization: Bearer " + access.token);
  set(handle(), CURLOPT_HTTPHEADER, m_headers.get());
}

std::size_t CurlTransfer::on_header(char* bytes, std::size_t size, std::size_t count, void* self) {
  const std::string_view line(bytes, size * count);
  return static_cast<CurlTransfer*>(self)->take_header(line) ? line.size() : 0;
}

// Counts the headers of all responses on the way to this one, 1xx included: they have no other end.
bool CurlTransfer::take_header(std::string_view line) {
  constexpr std::string_view k_name = "content-range:";
  m_header_bytes += line.size();
  if (m_header_bytes > k_most_header_bytes) {
    m_sink_error = base::Error{ErrorKind::corrupt, m_url + ": not a feed: its headers have no end"};
    return false;
  }
  if (line.starts_with("HTTP/")) m_content_range.clear();
  if (line.size() > k_name.size() && curl_strnequal(line.data(), k_name.data(), k_name.size()) != 0) {
    m_content_range = base::trim(line.substr(k_name.size()));
  }
  return true;
}

std::size_t CurlTransfer::on_body(char* bytes, std::size_t size, std::size_t count, void* self) {
  const std::string_view piece(bytes, size * count);
  return static_cast<CurlTransfer*>(self)->take(piece) ? piece.size() : 0;
}

long CurlTransfer::status() const {
  long status = 0;
  curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
  return status;
}

ResponseHead CurlTransfer::head() const {
  const char* type = nullptr;
  curl_off_t length = -1;
  curl_easy_getinfo(handle(), CURLINFO_CONTENT_TYPE, &type);
  curl_easy_getinfo(handle(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
  ResponseHead head{static_cast<int>(status()), type == nullptr ? "" : type, m_content_range};
  if (length >= 0) head.content_length = static_cast<std::uint64_t>(length);
  return head;
}

bool CurlTransfer::begin_body() {
  m_begun = true;
  const auto verdict = m_transfer.sink->begin(head());
  if (!verdict) m_sink_error = verdict.error().within(m_url);
  m_worthless = verdict && *verdict == Verdict::again;
  m_takes_body = verdict && !m_worthless;
  return m_takes_body;
}

// Bodies of redirects and errors are never stored, and their length says nothing about the file.
bool CurlTransfer::pass_over(std::string_view piece) {
  m_passed_over += piece.size();
  m_cut_short = m_passed_over > k_most_passed_over;
  return !m_cut_short;
}

bool CurlTransfer::take(std::string_view piece) {
  if (!m_takes_body) {
    if (!has_body(status())) return pass_over(piece);
    if (!begin_body()) return false;
  }
  m_received += piece.size();
  if (m_received > m_transfer.limit.count) {
    m_sink_error =
        base::Error{ErrorKind::too_large, fmt::format("{}: more than {} bytes came", m_url, m_transfer.limit.count)};
    return false;
  }
  const auto taken = m_transfer.sink->append(piece);
  if (!taken) m_sink_error = taken.error();
  return taken.has_value();
}

CurlTransfer::Next CurlTransfer::over(ErrorKind kind, std::string message, long status) {
  return {TransferOutcome{base::Error{kind, std::move(message)}, static_cast<int>(status)}, {}};
}

TransferOutcome CurlTransfer::out_of_time() const {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_transfer.deadline).count();
  return {base::Error{ErrorKind::unavailable, fmt::format("{}: not complete after {} s", m_transfer.url, seconds)},
          static_cast<int>(status()), TransferOutcome::Ended::out_of_time};
}

// A transfer that cannot go on before its deadline ends now, as does one whose server wants to be left alone for long.
CurlTransfer::Next CurlTransfer::again(base::Error error, long status) {
  const auto reached = m_transfer.sink->offset();
  if (reached.count >= m_furthest.count + k_progress) {
    m_furthest = reached;
    m_failed = 0;
  }
  ++m_failed;
  const auto asked = retry_after(handle());
  const auto delay = backoff_delay(m_failed, m_options.random(), asked);
  const bool patient = !asked || *asked <= k_most_retry_after;
  if (m_failed < k_most_attempts && patient && Clock::now() + delay < m_ends) {
    m_url = m_transfer.url;
    m_redirects = 0;
    return {std::nullopt, delay};
  }
  TransferOutcome outcome{std::move(error), static_cast<int>(status)};
  outcome.retry_after = asked;
  return {std::move(outcome), {}};
}

CurlTransfer::Next CurlTransfer::after(CURLcode code) {
  const auto answered = status();
  if (m_sink_error) return {TransferOutcome{m_sink_error, static_cast<int>(answered)}, {}};
  if (m_worthless) return again({ErrorKind::unavailable, m_url + ": the server lost its place"}, answered);
  if (code != CURLE_OK && !m_cut_short) return after_failure(code, answered);
  return judge_status(answered);
}

CurlTransfer::Next CurlTransfer::judge_status(long status) {
  if (status >= 300 && status < 400) return after_redirect(status);
  if (has_body(status) || status == 416) return after_success(status);
  const auto message = fmt::format("{}: the server answered {}", m_url, status);
  if (status == 404 || status == 410) return over(ErrorKind::not_found, message, status);
  if (is_worth_retrying(static_cast<int>(status))) return again({ErrorKind::unavailable, message}, status);
  const bool unknown_kiosk = status == 401 || status == 403 || status == 407;
  if (unknown_kiosk) return over(ErrorKind::refused, message + ": check token_file and proxy", status);
  return over(status >= 400 ? ErrorKind::refused : ErrorKind::unavailable, message + ": check url", status);
}

CurlTransfer::Next CurlTransfer::after_failure(CURLcode code, long status) {
  const auto message = fmt::format("{}: {}", m_url, m_words[0] != '\0' ? m_words.data() : curl_easy_strerror(code));
  if (is_certificate_failure(code)) {
    return over(ErrorKind::untrusted, message + ": check ca_file, the clock and the network's log-in page", status);
  }
  if (code == CURLE_BAD_CONTENT_ENCODING) return over(ErrorKind::corrupt, message, status);
  return again({ErrorKind::unavailable, message}, status);
}

CurlTransfer::Next CurlTransfer::after_redirect(long status) {
  const char* target = nullptr;
  curl_easy_getinfo(handle(), CURLINFO_REDIRECT_URL, &target);
  if (target == nullptr || ++m_redirects > k_most_redirects) {
    return over(ErrorKind::unavailable, m_url + ": redirected too often or to nowhere", status);
  }
  m_url = target;
  return {};
}

CurlTransfer::Next CurlTransfer::after_success(long status) {
  const auto code = static_cast<int>(status);
  if (!m_begun && !begin_body() && m_sink_error) return {TransferOutcome{m_sink_error, code}, {}};
  if (m_worthless) return again({ErrorKind::unavailable, m_url + ": nothing to go on from"}, status);
  const auto verdict = m_transfer.sink->end();
  if (!verdict) return {TransferOutcome{verdict.error(), code}, {}};
  if (*verdict == Verdict::again) return again({ErrorKind::unavailable, m_url + ": the body came incomplete"}, status);
  return {TransferOutcome{std::nullopt, code}, {}};
}

}  // namespace etalase::sync
