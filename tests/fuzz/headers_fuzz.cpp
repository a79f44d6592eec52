// Fuzzes answers of a web server, from the first byte of the status line on: curl and this house's handling of them.
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "support/fake_file_system.hpp"
#include "sync/backoff.hpp"
#include "sync/curl_transfer.hpp"
#include "sync/sinks.hpp"
#include "sync/token_bucket.hpp"

namespace etalase::sync {
namespace {

constexpr int k_most_tries = 6;
constexpr base::Bytes k_length{24};
constexpr const char* k_url = "http://127.0.0.1:9/feed/media/ab/blob.jpg";

// A web server that says the same on every connection, on a socket that only this process knows: whatever host an
// address names, the connection comes here.
class Server {
 public:
  Server() : m_name("etalase-fuzz-" + std::to_string(::getpid())), m_listener(::socket(AF_UNIX, k_type, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::copy(m_name.begin(), m_name.end(), address.sun_path + 1);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + m_name.size());
    ETALASE_ASSERT(::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) == 0);
    ETALASE_ASSERT(::listen(m_listener, SOMAXCONN) == 0);
  }

  // Lets curl work on one attempt until it has an end.
  CURLcode perform(CURL* handle, std::string_view answer) {
    ETALASE_ASSERT(curl_easy_setopt(handle, CURLOPT_ABSTRACT_UNIX_SOCKET, m_name.c_str()) == CURLE_OK);
    curl_easy_setopt(handle, CURLOPT_FORBID_REUSE, 1L);
    curl_multi_add_handle(m_multi.get(), handle);
    int running = 1;
    std::vector<int> connections;
    while (running > 0) {
      curl_multi_perform(m_multi.get(), &running);
      while (const auto connection = accept(answer)) connections.push_back(*connection);
      if (running > 0) curl_multi_poll(m_multi.get(), nullptr, 0, 1, nullptr);
    }
    int left = 0;
    const auto* message = curl_multi_info_read(m_multi.get(), &left);
    ETALASE_ASSERT(message != nullptr && message->msg == CURLMSG_DONE);
    const auto code = message->data.result;
    curl_multi_remove_handle(m_multi.get(), handle);
    for (const int connection : connections) ::close(connection);
    return code;
  }

  [[nodiscard]] Connections& connections() { return m_connections; }

 private:
  static constexpr int k_type = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;

  std::optional<int> accept(std::string_view answer) {
    const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (connection < 0) return std::nullopt;
    // Curl may be gone already, when it liked the address not at all.
    if (::send(connection, answer.data(), answer.size(), MSG_NOSIGNAL) >= 0) ::shutdown(connection, SHUT_WR);
    return connection;
  }

  std::string m_name;
  int m_listener;
  Connections m_connections;  // outlives those that the multi handle holds
  std::unique_ptr<CURLM, CurlReleaser<curl_multi_cleanup>> m_multi{curl_multi_init()};
};

Server& server() {
  static Server only;
  return only;
}

// Runs a transfer to its end as the loop does, without the pauses; every attempt gets the same answer.
TransferOutcome run(Transfer transfer, std::string_view answer) {
  const CurlOptions options{"etalase-fuzz", {}, [] { return 0.0; }};
  const auto now = std::chrono::steady_clock::now();
  TokenBucket bucket(options.line.max_rate, now);
  const SharedLine line{options, server().connections(), bucket};
  CurlTransfer running(std::move(transfer), line, now);
  for (int tries = 0; tries < k_most_tries * k_most_attempts; ++tries) {
    const auto handle = running.prepare();
    if (!handle) return {handle.error(), 0};
    const char* url = nullptr;
    const auto code = server().perform(*handle, answer);
    ETALASE_ASSERT(curl_easy_getinfo(*handle, CURLINFO_EFFECTIVE_URL, &url) == CURLE_OK);
    const auto asked = base::parse_url(url);
    ETALASE_ASSERT(asked && base::is_allowed_origin(*asked));
    auto next = running.after(code);
    if (next.outcome) return std::move(*next.outcome);
  }
  ETALASE_ASSERT(running.handle() == nullptr);  // every transfer ends
  return {};
}

Transfer transfer_into(std::shared_ptr<BodySink> sink, Encoding encoding) {
  static const auto access = std::make_shared<const Access>(Access{"", "secret", *base::parse_url(k_url)});
  return {k_url, access, std::move(sink), base::kilobytes(64), encoding};
}

void fuzz_text(std::string_view answer) {
  const auto sink = std::make_shared<MemorySink>();
  const auto outcome = run(transfer_into(sink, Encoding::compressed), answer);
  ETALASE_ASSERT(outcome.error || sink->body().size() <= base::kilobytes(64).count);
}

void fuzz_blob(std::string_view answer, std::string_view begun) {
  test::FakeFileSystem files;
  files.plant("/partial/blob", std::string(begun));
  auto partial = store::Partial::open(files, "/partial/blob", std::string(64, 'a'));
  ETALASE_ASSERT(partial);
  const auto sink = std::make_shared<PartialSink>(std::move(*partial), k_length, nullptr);
  const auto outcome = run(transfer_into(sink, Encoding::as_is), answer);
  ETALASE_ASSERT(sink->partial().size() <= k_length);
  ETALASE_ASSERT(outcome.error || sink->partial().size() == k_length);
}

}  // namespace
}  // namespace etalase::sync

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace etalase::sync;
  const std::string_view answer(reinterpret_cast<const char*>(data), size);
  fuzz_text(answer);
  fuzz_blob(answer, "");
  fuzz_blob(answer, "0123456789");
  static_cast<void>(parse_content_range(answer));
  static_cast<void>(etalase::base::parse_url(answer));
  return 0;
}
