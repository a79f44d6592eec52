// libcurl against a server that answers as told: caps, redirects, ranges, retries, tokens.
#include "sync/curl_client.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "base/digest.hpp"
#include "support/fake_file_system.hpp"
#include "support/loopback_server.hpp"
#include "sync/loop_thread.hpp"
#include "sync/sinks.hpp"

namespace etalase::sync {
namespace {

using base::ErrorKind;
using test::http_answer;
using test::LoopbackServer;
using testing::HasSubstr;
using testing::Not;

class Curl : public testing::Test {
 protected:
  // Runs one transfer in a thread of its own while this one turns the loop.
  TransferOutcome run(const std::string& url, std::shared_ptr<BodySink> sink, base::Bytes limit = base::kilobytes(10)) {
    TransferOutcome outcome;
    std::atomic<bool> done = false;
    std::jthread worker([&] {
      outcome = run_one(m_client, {url, m_access, std::move(sink), limit, Encoding::compressed});
      done = true;
      m_client.wake();
    });
    while (!done) static_cast<void>(m_client.poll({}, std::chrono::milliseconds(50)));
    return outcome;
  }
  std::string body() { return m_sink->body(); }

  LoopbackServer m_server;
  // No jitter: what is retried is retried at once.
  CurlClient m_client{{"etalase-test", {}, [] { return 0.0; }}};
  std::shared_ptr<const Access> m_access = std::make_shared<Access>();
  std::shared_ptr<MemorySink> m_sink = std::make_shared<MemorySink>();
};

TEST_F(Curl, FetchesABody) {
  m_server.script("/a", {http_answer("200 OK", "hello")});
  const auto outcome = run(m_server.url("/a"), m_sink);
  EXPECT_FALSE(outcome.error);
  EXPECT_EQ(outcome.http_status, 200);
  EXPECT_EQ(body(), "hello");
  EXPECT_THAT(m_server.requests()[0], HasSubstr("User-Agent: etalase-test"));
}

TEST_F(Curl, TellsWhatIsNotThere) {
  EXPECT_EQ(run(m_server.url("/none"), m_sink).error->kind, ErrorKind::not_found);
  EXPECT_EQ(m_server.requests().size(), 1U);
}

TEST_F(Curl, GivesTheStatusOfAForbiddenFile) {
  m_server.script("/a", {http_answer("403 Forbidden", "")});
  const auto outcome = run(m_server.url("/a"), m_sink);
  EXPECT_EQ(outcome.error->kind, ErrorKind::refused);
  EXPECT_EQ(outcome.http_status, 403);
  EXPECT_EQ(m_server.requests().size(), 1U);
}

TEST_F(Curl, RetriesWhatMayPass) {
  m_server.script("/a",
                  {http_answer("503 Busy", "<html>"), http_answer("429 Slow", ""), http_answer("200 OK", "hello")});
  EXPECT_FALSE(run(m_server.url("/a"), m_sink).error);
  EXPECT_EQ(body(), "hello");
  EXPECT_EQ(m_server.requests().size(), 3U);
}

TEST_F(Curl, GivesUpAfterFourAttempts) {
  m_server.script("/a", {http_answer("500 Oops", "")});
  const auto outcome = run(m_server.url("/a"), m_sink);
  EXPECT_EQ(outcome.error->kind, ErrorKind::unavailable);
  EXPECT_EQ(outcome.http_status, 500);
  EXPECT_EQ(m_server.requests().size(), 4U);
}

TEST_F(Curl, CutsAnEndlessBody) {
  m_server.script("/a", {http_answer("200 OK", std::string(100'000, 'x'))});
  EXPECT_EQ(run(m_server.url("/a"), m_sink, {5000}).error->kind, ErrorKind::too_large);
  EXPECT_EQ(m_server.requests().size(), 1U);
  EXPECT_LE(body().size(), 5000U);
}

TEST_F(Curl, RetriesAfterALostConnection) {
  const auto whole = http_answer("200 OK", "hello world");
  m_server.script("/a", {whole.substr(0, whole.size() - 5), whole});
  EXPECT_FALSE(run(m_server.url("/a"), m_sink).error);
  EXPECT_EQ(body(), "hello world");
}

TEST_F(Curl, SurvivesGarbage) {
  m_server.script("/a",
                  {"not http at all", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", http_answer("200 OK", "fine")});
  EXPECT_FALSE(run(m_server.url("/a"), m_sink).error);
  EXPECT_EQ(body(), "fine");
}

TEST_F(Curl, FollowsAFewRedirects) {
  m_server.script("/a", {http_answer("302 Found", "moved", "Location: /b\r\n")});
  m_server.script("/b", {http_answer("200 OK", "here")});
  EXPECT_FALSE(run(m_server.url("/a"), m_sink).error);
  EXPECT_EQ(body(), "here");
}

TEST_F(Curl, EndsARoundOfRedirects) {
  m_server.script("/a", {http_answer("302 Found", "", "Location: /a\r\n")});
  EXPECT_EQ(run(m_server.url("/a"), m_sink).error->kind, ErrorKind::unavailable);
  EXPECT_EQ(m_server.requests().size(), 4U);
}

TEST_F(Curl, RefusesARedirectToPlainHttpElsewhere) {
  for (const char* target : {"http://example.id/x", "http://localhost/x", "file:///etc/passwd", "ftp://127.0.0.1/x"}) {
    m_server.script("/a", {http_answer("302 Found", "", std::string("Location: ") + target + "\r\n")});
    const auto outcome = run(m_server.url("/a"), m_sink);
    ASSERT_TRUE(outcome.error) << target;
    EXPECT_NE(outcome.error->kind, ErrorKind::unavailable) << target << ": " << outcome.error->message;
  }
}

TEST_F(Curl, RefusesPlainHttpToOthers) {
  EXPECT_EQ(run("http://example.id/x", m_sink).error->kind, ErrorKind::invalid);
  EXPECT_EQ(run("http://localhost:1/x", m_sink).error->kind, ErrorKind::invalid);
}

TEST_F(Curl, SendsATokenToItsOriginAlone) {
  LoopbackServer other;
  auto access = std::make_shared<Access>();
  access->token = "secret";
  access->origin = *base::parse_url(m_server.url("/feed"));
  m_access = access;
  m_server.script("/a", {http_answer("302 Found", "", "Location: " + other.url("/b") + "\r\n")});
  other.script("/b", {http_answer("200 OK", "x")});
  EXPECT_FALSE(run(m_server.url("/a"), m_sink).error);
  EXPECT_THAT(m_server.requests()[0], HasSubstr("Authorization: Bearer secret"));
  EXPECT_THAT(other.requests()[0], Not(HasSubstr("secret")));
}

TEST_F(Curl, NeverReachesAnyoneWhoIsNotThere) {
  EXPECT_EQ(run("http://127.0.0.1:1/x", m_sink).error->kind, ErrorKind::unavailable);
}

// Nothing so long is taken as the value of an option.
TEST_F(Curl, AnOptionThatLibcurlRefusesEndsItsTransferAlone) {
  auto access = std::make_shared<Access>();
  access->ca_file = std::string(9'000'000, 'x');
  m_access = access;
  const auto outcome = run(m_server.url("/a"), m_sink);
  ASSERT_TRUE(outcome.error);
  EXPECT_EQ(outcome.error->kind, ErrorKind::invalid);
  EXPECT_THAT(outcome.error->message, HasSubstr("libcurl does not take CAINFO"));
  m_access = std::make_shared<Access>();
  m_server.script("/a", {http_answer("200 OK", "hello")});
  EXPECT_FALSE(run(m_server.url("/a"), m_sink).error);
}

TEST_F(Curl, StopEndsEverything) {
  m_client.stop();
  const auto outcome = run(m_server.url("/a"), m_sink);
  ASSERT_TRUE(outcome.error);
  EXPECT_EQ(outcome.error->message, "stopped");
  EXPECT_TRUE(m_server.requests().empty());
}

// More transfers than run at once.
class ManyTransfers final : public TransferQueue {
 public:
  ManyTransfers(std::string url, std::shared_ptr<const Access> access)
      : m_url(std::move(url)), m_access(std::move(access)) {}

  std::optional<Transfer> next() override {
    if (handed == k_all) return {};
    ++handed;
    return Transfer{m_url, m_access, std::make_shared<MemorySink>(), base::kilobytes(1)};
  }
  void finished(const Transfer&, const TransferOutcome& outcome) override {
    if (good + failed == 0) handed_at_first_end = handed;
    ++(outcome.error ? failed : good);
  }

  static constexpr std::size_t k_all = 20;
  std::size_t handed = 0, handed_at_first_end = 0, good = 0, failed = 0;

 private:
  std::string m_url;
  std::shared_ptr<const Access> m_access;
};

class CurlMany : public Curl {
 protected:
  void run_all() {
    std::atomic<bool> done = false;
    std::jthread worker([&] {
      m_client.run(m_queue);
      done = true;
      m_client.wake();
    });
    while (!done) static_cast<void>(m_client.poll({}, std::chrono::milliseconds(50)));
  }
  ManyTransfers m_queue{m_server.url("/a"), m_access};
};

TEST_F(CurlMany, SomeAreReadyBeforeTheirTurn) {
  m_server.script("/a", {http_answer("200 OK", "hello")});
  run_all();
  EXPECT_EQ(m_queue.handed_at_first_end, k_in_flight + k_ready);
  EXPECT_EQ(m_queue.good, ManyTransfers::k_all);
  EXPECT_EQ(m_server.requests().size(), ManyTransfers::k_all);
}

TEST_F(CurlMany, StopEndsThoseToo) {
  m_client.stop();
  run_all();
  EXPECT_EQ(m_queue.failed, ManyTransfers::k_all);
  EXPECT_TRUE(m_server.requests().empty());
}

// One after the other.
class OneAtATime final : public TransferQueue {
 public:
  explicit OneAtATime(ManyTransfers& all) : m_all(all) {}
  [[nodiscard]] std::size_t at_once() const override { return 1; }
  std::optional<Transfer> next() override { return m_all.next(); }
  void finished(const Transfer& transfer, const TransferOutcome& outcome) override {
    m_all.finished(transfer, outcome);
  }

 private:
  ManyTransfers& m_all;
};

TEST_F(CurlMany, NoMoreAtOnceThanTheQueueSays) {
  m_server.script("/a", {http_answer("200 OK", "hello")});
  OneAtATime queue(m_queue);
  test::with_loop(m_client, [&] { m_client.run(queue); });
  EXPECT_EQ(m_queue.handed_at_first_end, 1U);
  EXPECT_EQ(m_queue.good, ManyTransfers::k_all);
}

class CurlPartial : public Curl {
 protected:
  std::shared_ptr<PartialSink> sink() {
    auto partial = store::Partial::open(m_files, "/p/x.part", base::sha256_hex("0123456789"));
    return std::make_shared<PartialSink>(std::move(*partial), base::Bytes{10}, nullptr);
  }
  std::string content() { return *m_files.read("/p/x.part", base::kilobytes(1)); }
  test::FakeFileSystem m_files;
};

TEST_F(CurlPartial, ResumesByRange) {
  m_files.plant("/p/x.part", "0123");
  m_server.script("/a", {http_answer("206 Partial Content", "456789", "Content-Range: bytes 4-9/10\r\n")});
  EXPECT_FALSE(run(m_server.url("/a"), sink()).error);
  EXPECT_EQ(content(), "0123456789");
  EXPECT_THAT(m_server.requests()[0], HasSubstr("Range: bytes=4-\r\n"));
}

TEST_F(CurlPartial, ResumesWithinOneTransfer) {
  m_files.plant("/p/x.part", "");
  const auto whole = http_answer("200 OK", "0123456789");
  m_server.script("/a", {whole.substr(0, whole.size() - 4),
                         http_answer("206 Partial Content", "6789", "content-range: bytes 6-9/10\r\n")});
  EXPECT_FALSE(run(m_server.url("/a"), sink()).error);
  EXPECT_EQ(content(), "0123456789");
  EXPECT_THAT(m_server.requests().at(1), HasSubstr("Range: bytes=6-\r\n"));
}

TEST_F(CurlPartial, StartsOverAfterALyingRange) {
  m_files.plant("/p/x.part", "0123");
  m_server.script("/a", {http_answer("206 Partial Content", "23456789", "Content-Range: bytes 2-9/10\r\n"),
                         http_answer("200 OK", "0123456789")});
  EXPECT_FALSE(run(m_server.url("/a"), sink()).error);
  EXPECT_EQ(content(), "0123456789");
  EXPECT_THAT(m_server.requests().at(1), Not(HasSubstr("Range:")));
}

TEST_F(CurlPartial, StartsOverAfterA416) {
  m_files.plant("/p/x.part", "01234567");
  m_server.script("/a", {http_answer("416 Range Not Satisfiable", "", "Content-Range: bytes */4\r\n"),
                         http_answer("200 OK", "0123456789")});
  EXPECT_FALSE(run(m_server.url("/a"), sink()).error);
  EXPECT_EQ(content(), "0123456789");
}

TEST_F(CurlPartial, TakesNoMoreThanSigned) {
  m_files.plant("/p/x.part", "");
  m_server.script("/a", {"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n0123456789abc"});
  EXPECT_EQ(run(m_server.url("/a"), sink()).error->kind, ErrorKind::too_large);
}

}  // namespace
}  // namespace etalase::sync
