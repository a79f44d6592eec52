// libcurl behind the fetcher.
#include "support/tuf_client_http.hpp"

#include <curl/curl.h>

#include <array>

#include "base/assert.hpp"

namespace etalase::test {

namespace {

constexpr long k_connect_seconds = 15;
constexpr long k_slow_seconds = 30;
constexpr long k_slow_bytes_per_second = 1;

struct Body {
  std::string bytes;
  std::uint64_t limit;
  bool too_large = false;
};

std::size_t take(char* data, std::size_t size, std::size_t count, void* context) {
  auto& body = *static_cast<Body*>(context);
  const std::size_t more = size * count;
  body.too_large = more > body.limit - body.bytes.size();
  if (body.too_large) return 0;
  body.bytes.append(data, more);
  return more;
}

tl::unexpected<trust::FetchError> failure(base::ErrorKind kind, const std::string& message, long status) {
  return tl::unexpected(trust::FetchError{{kind, message}, static_cast<int>(status)});
}

}  // namespace

struct HttpFetcher::Handle {
  CURL* curl = curl_easy_init();
  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { curl_easy_cleanup(curl); }
};

HttpFetcher::HttpFetcher(std::string base_url) : m_base_url(std::move(base_url)), m_handle(std::make_unique<Handle>()) {
  ETALASE_ASSERT(m_handle->curl != nullptr);
  if (!m_base_url.ends_with('/')) m_base_url += '/';
}

HttpFetcher::~HttpFetcher() = default;

trust::Fetched HttpFetcher::fetch(const std::string& relative_path, base::Bytes limit) {
  CURL* curl = m_handle->curl;
  const std::string url = m_base_url + relative_path;
  std::array<char, CURL_ERROR_SIZE> message{};
  Body body{{}, limit.count};
  curl_easy_reset(curl);
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  // Role names may hold dots that look like parent folders once decoded: the address goes out as it is.
  curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, k_connect_seconds);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, k_slow_seconds);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, k_slow_bytes_per_second);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, message.data());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
  const auto result = curl_easy_perform(curl);
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (body.too_large && status == 200)
    return failure(base::ErrorKind::too_large, "the body goes on past the limit", status);
  if (result != CURLE_OK && !body.too_large) return failure(base::ErrorKind::unavailable, message.data(), status);
  if (status == 404) return failure(base::ErrorKind::not_found, "HTTP 404", status);
  if (status != 200) return failure(base::ErrorKind::unavailable, "HTTP " + std::to_string(status), status);
  return std::move(body.bytes);
}

}  // namespace etalase::test
