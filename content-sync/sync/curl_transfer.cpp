// Options, callbacks and judgement of one transfer.
#include "sync/curl_transfer.hpp"

#include <fmt/format.h>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "sync/backoff.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;

constexpr int k_most_redirects = 3;
constexpr long k_connect_seconds = 15;
constexpr long k_slow_bytes = 100;
constexpr long k_slow_seconds = 30;
constexpr std::uint64_t k_shares = 6;

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

}  // namespace

CurlTransfer::CurlTransfer(Transfer transfer, const CurlOptions& options)
    : m_transfer(std::move(transfer)), m_options(options), m_handle(curl_easy_init()), m_url(m_transfer.url) {
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
                      fmt::format("{}: only https is taken, http for 127.0.0.1 and [::1] alone", m_url));
  }
  curl_easy_reset(m_handle.get());
  m_begun = m_worthless = false;
  m_received = 0;
  m_content_range.clear();
  m_words.fill('\0');
  auto* handle = m_handle.get();
  set(handle, CURLOPT_URL, m_url.c_str());
  set(handle, CURLOPT_PRIVATE, this);
  set(handle, CURLOPT_ERRORBUFFER, m_words.data());
  set(handle, CURLOPT_WRITEFUNCTION, &CurlTransfer::on_body);
  set(handle, CURLOPT_WRITEDATA, this);
  set(handle, CURLOPT_HEADERFUNCTION, &CurlTransfer::on_header);
  set(handle, CURLOPT_HEADERDATA, this);
  set_up_connection(url);
  set_up_headers(url);
  return handle;
}

void CurlTransfer::set_up_connection(const base::Url& url) {
  auto* handle = m_handle.get();
  set(handle, CURLOPT_PROTOCOLS_STR, url.scheme.c_str());
  set(handle, CURLOPT_FOLLOWLOCATION, 0L);
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  set(handle, CURLOPT_PIPEWAIT, 1L);
  set(handle, CURLOPT_CONNECTTIMEOUT, k_connect_seconds);
  set(handle, CURLOPT_LOW_SPEED_LIMIT, k_slow_bytes);
  set(handle, CURLOPT_LOW_SPEED_TIME, k_slow_seconds);
  if (!m_transfer.access->ca_file.empty()) set(handle, CURLOPT_CAINFO, m_transfer.access->ca_file.c_str());
  if (base::is_loopback_literal(url)) {
    set(handle, CURLOPT_PROXY, "");
  } else if (!m_options.proxy.empty()) {
    set(handle, CURLOPT_PROXY, m_options.proxy.c_str());
  }
  if (m_options.max_rate.count > 0) {
    set(handle, CURLOPT_MAX_RECV_SPEED_LARGE,
        static_cast<curl_off_t>(std::max<std::uint64_t>(1, m_options.max_rate.count / k_shares)));
    set(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
  }
}

void CurlTransfer::set_up_headers(const base::Url& url) {
  auto* handle = m_handle.get();
  set(handle, CURLOPT_USERAGENT, m_options.user_agent.c_str());
  if (m_transfer.encoding == Encoding::compressed) set(handle, CURLOPT_ACCEPT_ENCODING, "gzip");
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
  set(handle, CURLOPT_HTTPHEADER, m_headers.get());
}

std::size_t CurlTransfer::on_header(char* bytes, std::size_t size, std::size_t count, void* self) {
  constexpr std::string_view k_name = "content-range:";
  const std::string_view line(bytes, size * count);
  if (line.size() > k_name.size() && curl_strnequal(line.data(), k_name.data(), k_name.size()) != 0) {
    static_cast<CurlTransfer*>(self)->m_content_range = base::trim(line.substr(k_name.size()));
  }
  return line.size();
}

std::size_t CurlTransfer::on_body(char* bytes, std::size_t size, std::size_t count, void* self) {
  const std::string_view piece(bytes, size * count);
  return static_cast<CurlTransfer*>(self)->take(piece) ? piece.size() : 0;
}

ResponseHead CurlTransfer::head() const {
  long status = 0;
  const char* type = nullptr;
  curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(m_handle.get(), CURLINFO_CONTENT_TYPE, &type);
  return {static_cast<int>(status), type == nullptr ? "" : type, m_content_range};
}

bool CurlTransfer::begin_body() {
  m_begun = true;
  const auto verdict = m_transfer.sink->begin(head());
  if (!verdict) m_sink_error = verdict.error();
  m_worthless = verdict && *verdict == Verdict::again;
  return verdict && !m_worthless;
}

// Bodies of redirects and errors are of no interest: cut off soon, never stored.
bool CurlTransfer::take(std::string_view piece) {
  m_received += piece.size();
  if (m_received > m_transfer.limit.count) {
    m_sink_error =
        base::Error{ErrorKind::too_large, fmt::format("{}: more than {} bytes came", m_url, m_transfer.limit.count)};
    return false;
  }
  const auto status = head().status;
  if (status != 200 && status != 206) return true;
  if (!m_begun && !begin_body()) return false;
  const auto taken = m_transfer.sink->append(piece);
  if (!taken) m_sink_error = taken.error();
  return taken.has_value();
}

CurlTransfer::Next CurlTransfer::over(ErrorKind kind, std::string message, long status) {
  return {TransferOutcome{base::Error{kind, std::move(message)}, static_cast<int>(status)}, {}};
}

CurlTransfer::Next CurlTransfer::again(base::Error error, long status) {
  if (++m_failed >= k_most_attempts) return {TransferOutcome{std::move(error), static_cast<int>(status)}, {}};
  m_url = m_transfer.url;
  m_redirects = 0;
  return {std::nullopt, backoff_delay(m_failed, m_options.random(), retry_after(m_handle.get()))};
}

CurlTransfer::Next CurlTransfer::after(CURLcode code) {
  const auto status = static_cast<long>(head().status);
  if (m_sink_error) return {TransferOutcome{m_sink_error, static_cast<int>(status)}, {}};
  if (m_worthless) return again({ErrorKind::unavailable, fmt::format("{}: the server lost its place", m_url)}, status);
  if (code != CURLE_OK) return after_failure(code, status);
  if (status >= 300 && status < 400) return after_redirect();
  if (status == 200 || status == 206 || status == 416) return after_success();
  const auto message = fmt::format("{}: the server answered {}", m_url, status);
  if (status == 404 || status == 410) return over(ErrorKind::not_found, message, status);
  if (is_worth_retrying(static_cast<int>(status))) return again({ErrorKind::unavailable, message}, status);
  return over(status == 401 ? ErrorKind::refused : ErrorKind::unavailable, message, status);
}

CurlTransfer::Next CurlTransfer::after_failure(CURLcode code, long status) {
  const auto* words = m_words[0] != '\0' ? m_words.data() : curl_easy_strerror(code);
  if (is_certificate_failure(code)) {
    return over(ErrorKind::untrusted, fmt::format("{}: {}: check ca_file and the clock", m_url, words), status);
  }
  return again({ErrorKind::unavailable, fmt::format("{}: {}", m_url, words)}, status);
}

CurlTransfer::Next CurlTransfer::after_redirect() {
  const char* target = nullptr;
  curl_easy_getinfo(m_handle.get(), CURLINFO_REDIRECT_URL, &target);
  if (target == nullptr || ++m_redirects > k_most_redirects) {
    return over(ErrorKind::unavailable, fmt::format("{}: redirected too often or to nowhere", m_url), head().status);
  }
  m_url = target;
  return {};
}

CurlTransfer::Next CurlTransfer::after_success() {
  const auto status = head().status;
  if (!m_begun && !begin_body() && m_sink_error) return {TransferOutcome{m_sink_error, status}, {}};
  if (m_worthless) return again({ErrorKind::unavailable, fmt::format("{}: nothing to go on from", m_url)}, status);
  const auto verdict = m_transfer.sink->end();
  if (!verdict) return {TransferOutcome{verdict.error(), status}, {}};
  if (*verdict == Verdict::again)
    return again({ErrorKind::unavailable, fmt::format("{}: the body came incomplete", m_url)}, status);
  return {TransferOutcome{std::nullopt, status}, {}};
}

}  // namespace etalase::sync
