// Options of a curl handle.
#include "sync/curl_request.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/assert.hpp"

namespace etalase::sync {

namespace {

constexpr long k_buffer = 64 * 1024;

template <class Value>
void set(CURL* handle, CURLoption option, Value value) {
  ETALASE_ASSERT(curl_easy_setopt(handle, option, value) == CURLE_OK);
}

}  // namespace

CurlRequest::CurlRequest(const CurlOptions& options) : m_options(options), m_handle(curl_easy_init()) {
  ETALASE_ASSERT(m_handle != nullptr);
}

void CurlRequest::prepare(const Transfer& transfer, const std::string& url, const base::Url& parsed,
                          const CurlCallbacks& callbacks) {
  curl_easy_reset(handle());
  m_words.fill('\0');
  set(handle(), CURLOPT_URL, url.c_str());
  set_up_callbacks(callbacks);
  set_up_connection(*transfer.access, parsed);
  set_up_headers(transfer, parsed);
}

void CurlRequest::set_up_callbacks(const CurlCallbacks& callbacks) {
  set(handle(), CURLOPT_ERRORBUFFER, m_words.data());
  set(handle(), CURLOPT_WRITEFUNCTION, callbacks.body);
  set(handle(), CURLOPT_WRITEDATA, callbacks.taker);
  set(handle(), CURLOPT_HEADERFUNCTION, callbacks.header);
  set(handle(), CURLOPT_HEADERDATA, callbacks.taker);
  set(handle(), CURLOPT_BUFFERSIZE, k_buffer);
}

void CurlRequest::set_up_connection(const Access& access, const base::Url& url) {
  set(handle(), CURLOPT_PROTOCOLS_STR, url.scheme.c_str());
  set(handle(), CURLOPT_FOLLOWLOCATION, 0L);
  set(handle(), CURLOPT_NOSIGNAL, 1L);
  set(handle(), CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(handle(), CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  // Waiting to learn whether a connection can be shared pays only where it can be.
  set(handle(), CURLOPT_PIPEWAIT, url.scheme == "https" ? 1L : 0L);
  set(handle(), CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_options.patience.connect.count()));
  set(handle(), CURLOPT_LOW_SPEED_TIME, static_cast<long>(m_options.patience.slow_for.count()));
  if (!access.ca_file.empty()) set(handle(), CURLOPT_CAINFO, access.ca_file.c_str());
  if (base::is_loopback_literal(url)) {
    set(handle(), CURLOPT_PROXY, "");
  } else if (!m_options.line.proxy.empty()) {
    set(handle(), CURLOPT_PROXY, m_options.line.proxy.c_str());
  }
  set_rate(m_options.line.max_rate);
}

// A cap below what counts as slow must not end the transfers that keep to it.
void CurlRequest::set_rate(base::Bytes rate) {
  const auto slow =
      rate.count == 0 ? m_options.patience.slow.count : std::min(m_options.patience.slow.count, rate.count / 2);
  set(handle(), CURLOPT_MAX_RECV_SPEED_LARGE, static_cast<curl_off_t>(rate.count));
  set(handle(), CURLOPT_LOW_SPEED_LIMIT, static_cast<long>(std::max<std::uint64_t>(1, slow)));
}

void CurlRequest::set_up_headers(const Transfer& transfer, const base::Url& url) {
  set(handle(), CURLOPT_USERAGENT, m_options.user_agent.c_str());
  if (transfer.encoding == Encoding::compressed) set(handle(), CURLOPT_ACCEPT_ENCODING, "gzip");
  // What is meant for the server is no business of a proxy.
  set(handle(), CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE));
  m_headers.reset();
  const auto add = [this](const std::string& line) {
    auto* longer = curl_slist_append(m_headers.get(), line.c_str());
    ETALASE_ASSERT(longer != nullptr);
    static_cast<void>(m_headers.release());
    m_headers.reset(longer);
  };
  const auto offset = transfer.sink->offset().count;
  if (offset > 0) add(fmt::format("Range: bytes={}-", offset));
  const auto& access = *transfer.access;
  if (!access.token.empty() && base::same_origin(access.origin, url)) add("Authorization: Bearer " + access.token);
  set(handle(), CURLOPT_HTTPHEADER, m_headers.get());
}

std::string CurlRequest::words(CURLcode code) const {
  return m_words[0] != '\0' ? m_words.data() : curl_easy_strerror(code);
}

}  // namespace etalase::sync
