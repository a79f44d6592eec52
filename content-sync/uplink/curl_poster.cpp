// One easy handle a post; https, or http of a loopback literal.
#include "uplink/curl_poster.hpp"

#include <curl/curl.h>

#include <array>

#include "base/assert.hpp"
#include "base/url.hpp"
#include "report/batch_codec.hpp"

namespace etalase::uplink {

namespace {

using base::ErrorKind;

constexpr long k_connect_seconds = 20;
constexpr long k_whole_seconds = 90;

struct Releaser {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using EasyHandle = std::unique_ptr<CURL, Releaser>;
using HeaderList = std::unique_ptr<curl_slist, Releaser>;

struct Receiving {
  std::string body;
  bool too_large = false;
  const std::stop_token& stop;
};

std::size_t on_body(char* bytes, std::size_t size, std::size_t count, void* self) {
  auto& receiving = *static_cast<Receiving*>(self);
  receiving.too_large = receiving.body.size() + size * count > report::k_reply_limit.count;
  if (receiving.too_large) return 0;
  receiving.body.append(bytes, size * count);
  return size * count;
}

// Called at least once a second; anything but 0 ends the transfer.
int on_progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<Receiving*>(self)->stop.stop_requested() ? 1 : 0;
}

bool is_certificate_trouble(CURLcode code) {
  return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE || code == CURLE_SSL_ISSUER_ERROR ||
         code == CURLE_SSL_CERTPROBLEM;
}

class CurlPoster final : public Poster {
 public:
  explicit CurlPoster(std::string user_agent) : m_user_agent(std::move(user_agent)) {
    ETALASE_ASSERT(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK);
  }
  ~CurlPoster() override { curl_global_cleanup(); }

  base::Result<Reply> post(const Post& post, const std::stop_token& stop) override {
    base::Url url;
    ETALASE_TRY(url, base::parse_url(post.url));
    if (!base::is_allowed_origin(url)) {
      return base::fail(ErrorKind::refused, post.url + " is not https: correct [uplink] url");
    }
    const EasyHandle handle(curl_easy_init());
    if (!handle) return base::fail(ErrorKind::unavailable, "no memory for a transfer");
    Receiving receiving{{}, false, stop};
    const auto headers = make_headers(post);
    set_up_request(handle.get(), post, headers.get());
    set_up_connection(handle.get(), post, url);
    set_up_callbacks(handle.get(), receiving);
    return judge(handle.get(), curl_easy_perform(handle.get()), receiving);
  }

 private:
  static HeaderList make_headers(const Post& post) {
    curl_slist* list = curl_slist_append(nullptr, "Content-Type: application/json");
    // No pause for "100 Continue": not every proxy answers it.
    list = curl_slist_append(list, "Expect:");
    if (!post.token.empty()) list = curl_slist_append(list, ("Authorization: Bearer " + post.token).c_str());
    return HeaderList(list);
  }

  void set_up_request(CURL* handle, const Post& post, curl_slist* headers) const {
    curl_easy_setopt(handle, CURLOPT_URL, post.url.c_str());
    curl_easy_setopt(handle, CURLOPT_USERAGENT, m_user_agent.c_str());
    curl_easy_setopt(handle, CURLOPT_POST, 1L);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(post.body.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, post.body.c_str());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  }

  static void set_up_connection(CURL* handle, const Post& post, const base::Url& url) {
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, url.scheme.c_str());
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, k_connect_seconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, k_whole_seconds);
    if (!post.ca_file.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, post.ca_file.c_str());
    if (base::is_loopback_literal(url)) {
      curl_easy_setopt(handle, CURLOPT_PROXY, "");
    } else if (!post.proxy.address.empty()) {
      set_up_proxy(handle, post.proxy);
    }
  }

  static void set_up_proxy(CURL* handle, const base::ProxyAddress& proxy) {
    curl_easy_setopt(handle, CURLOPT_PROXY, proxy.address.c_str());
    if (proxy.user.empty()) return;
    curl_easy_setopt(handle, CURLOPT_PROXYUSERNAME, proxy.user.c_str());
    curl_easy_setopt(handle, CURLOPT_PROXYPASSWORD, proxy.password.c_str());
    curl_easy_setopt(handle, CURLOPT_PROXYAUTH, static_cast<long>(CURLAUTH_ANY));
  }

  static void set_up_callbacks(CURL* handle, Receiving& receiving) {
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &receiving);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, on_progress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &receiving);
  }

  static base::Result<Reply> judge(CURL* handle, CURLcode code, Receiving& receiving) {
    if (receiving.too_large) return base::fail(ErrorKind::too_large, "the council's answer is too large");
    if (receiving.stop.stop_requested()) return base::fail(ErrorKind::unavailable, "stopped");
    long of_proxy = 0;
    curl_easy_getinfo(handle, CURLINFO_HTTP_CONNECTCODE, &of_proxy);
    if (code != CURLE_OK && of_proxy == 407)
      return base::fail(ErrorKind::unavailable, "the proxy does not let this kiosk through (407): [sync] proxy");
    if (code != CURLE_OK) {
      return base::fail(is_certificate_trouble(code) ? ErrorKind::untrusted : ErrorKind::unavailable,
                        curl_easy_strerror(code));
    }
    long status = 0;
    curl_off_t retry_after = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &retry_after);
    Reply reply{static_cast<int>(status), std::move(receiving.body), {}};
    if (retry_after > 0) reply.retry_after = std::chrono::seconds(retry_after);
    return reply;
  }

  std::string m_user_agent;
};

}  // namespace

std::unique_ptr<Poster> make_curl_poster(std::string user_agent) {
  return std::make_unique<CurlPoster>(std::move(user_agent));
}

}  // namespace etalase::uplink
