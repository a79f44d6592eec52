// Options of a curl handle.
#include "sync/curl_request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace etalase::sync {

namespace {

using base::ErrorKind;

// How much libcurl reads at once.
constexpr std::uint64_t k_buffer = 64 * 1024, k_least_buffer = 1024, k_most_coded = 4 * 1024;
// What others may bring while a connection is made.
constexpr std::uint64_t k_bytes_of_turns = 128 * 1024;

}  // namespace

template <class Value>
void CurlRequest::set(CURLoption option, Value value) {
  const auto code = curl_easy_setopt(handle(), option, value);
  if (code == CURLE_OK || !m_refusal.empty()) return;
  const auto* known = curl_easy_option_by_id(option);
  m_refusal = fmt::format("libcurl does not take {}: {}", known == nullptr ? "an option" : known->name,
                          curl_easy_strerror(code));
}

base::Result<void> CurlRequest::take_refusal() {
  if (m_refusal.empty()) return {};
  return base::fail(ErrorKind::invalid, std::exchange(m_refusal, std::string()));
}

// A handle that was used keeps buffers of its attempt as long as others share the connection, and takes no other size
// for them meanwhile: each attempt has its own.
base::Result<void> CurlRequest::prepare(const Transfer& transfer, const std::string& url, const base::Url& parsed,
                                        const CurlCallbacks& callbacks) {
  m_handle.reset(curl_easy_init());
  if (!m_handle) return base::fail(ErrorKind::unavailable, url + ": no memory for a transfer");
  m_words.fill('\0');
  set(CURLOPT_URL, url.c_str());
  set_up_callbacks(callbacks);
  set_up_connection(*transfer.access, parsed);
  set_up_turns(transfer.encoding);
  set_up_headers(transfer, parsed);
  return take_refusal();
}

void CurlRequest::set_up_callbacks(const CurlCallbacks& callbacks) {
  set(CURLOPT_ERRORBUFFER, m_words.data());
  set(CURLOPT_WRITEFUNCTION, callbacks.body);
  set(CURLOPT_WRITEDATA, callbacks.taker);
  set(CURLOPT_HEADERFUNCTION, callbacks.header);
  set(CURLOPT_HEADERDATA, callbacks.taker);
  set(CURLOPT_SOCKOPTFUNCTION, &Connections::on_open);
  set(CURLOPT_SOCKOPTDATA, &m_connections);
  set(CURLOPT_CLOSESOCKETFUNCTION, &Connections::on_close);
  set(CURLOPT_CLOSESOCKETDATA, &m_connections);
}

void CurlRequest::set_up_connection(const Access& access, const base::Url& url) {
  set(CURLOPT_PROTOCOLS_STR, url.scheme.c_str());
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  // Waiting to learn whether a connection can be shared pays only where it can be.
  set(CURLOPT_PIPEWAIT, url.scheme == "https" ? 1L : 0L);
  if (!access.ca_file.empty()) set(CURLOPT_CAINFO, access.ca_file.c_str());
  if (base::is_loopback_literal(url)) {
    set(CURLOPT_PROXY, "");
    return;
  }
  const auto& proxy = m_options.line.proxy;
  if (proxy.address.empty()) return;
  set(CURLOPT_PROXY, proxy.address.c_str());
  if (proxy.user.empty()) return;
  set(CURLOPT_PROXYUSERNAME, proxy.user.c_str());
  set(CURLOPT_PROXYPASSWORD, proxy.password.c_str());
  // Whatever it asks for, the strongest first; a domain's proxy may take no other than NTLM.
  set(CURLOPT_PROXYAUTH, static_cast<long>(CURLAUTH_ANY));
}

// Under a cap what is read at once is small beside it, smaller yet where a pause finds libcurl decoding, which holds
// back the whole of what that gives; and the handshakes of a new connection wait for their turns as well.
void CurlRequest::set_up_turns(Encoding encoding) {
  const auto rate = m_options.line.max_rate.count;
  auto buffer = k_buffer;
  auto connect = m_options.patience.connect;
  if (rate > 0) {
    constexpr std::uint64_t k_reads_a_second = 64;
    const auto most = encoding == Encoding::compressed ? k_most_coded : k_buffer;
    buffer = std::clamp(rate / k_reads_a_second, k_least_buffer, most);
    connect += std::chrono::milliseconds(1000 * k_bytes_of_turns / rate);
  }
  set(CURLOPT_BUFFERSIZE, static_cast<long>(buffer));
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connect.count()));
}

void CurlRequest::set_up_headers(const Transfer& transfer, const base::Url& url) {
  set(CURLOPT_USERAGENT, m_options.user_agent.c_str());
  if (transfer.encoding == Encoding::compressed) set(CURLOPT_ACCEPT_ENCODING, "gzip");
  // What is meant for the server is no business of a proxy.
  set(CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE));
  m_headers.reset();
  const auto add = [this](const std::string& line) {
    auto* longer = curl_slist_append(m_headers.get(), line.c_str());
    if (longer == nullptr) m_refusal = "no memory for a header";
    if (longer != nullptr && !m_headers) m_headers.reset(longer);
  };
  const auto offset = transfer.sink->offset().count;
  if (offset > 0) add(fmt::format("Range: bytes={}-", offset));
  const auto& access = *transfer.access;
  if (!access.token.empty() && base::same_origin(access.origin, url)) add("Authorization: Bearer " + access.token);
  set(CURLOPT_HTTPHEADER, m_headers.get());
}

long CurlRequest::local_port() const {
  long port = 0;
  if (handle() != nullptr) curl_easy_getinfo(handle(), CURLINFO_LOCAL_PORT, &port);
  return port;
}

// libcurl repeats a proxy's address that it cannot read, password and all.
std::string CurlRequest::words(CURLcode code) const {
  std::string words = m_words[0] != '\0' ? m_words.data() : curl_easy_strerror(code);
  const auto begin = words.find('\''), end = words.rfind('\'');
  const bool quotes_a_proxy = words.find("proxy") != std::string::npos && begin < end && end != std::string::npos;
  return quotes_a_proxy ? words.replace(begin, end - begin + 1, "an address that is not shown") : words;
}

}  // namespace etalase::sync
