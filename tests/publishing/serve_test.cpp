// The small web server over a published folder.
#include "publishing/serve.hpp"

#include <httplib.h>

#include <future>
#include <thread>

#include "publishing/council_fixture.hpp"

namespace etalase::publishing {
namespace {

class Serve : public test::CouncilTest {
 protected:
  void start() {
    publish_now();
    std::promise<std::string> url;
    auto ready = url.get_future();
    m_thread = std::jthread([this, url = std::move(url)]() mutable {
      const auto done =
          serve(council->folder, {"127.0.0.1", 0}, [&url](const std::string& text) { url.set_value(text); }, m_stop);
      EXPECT_TRUE(done) << done.error().message;
    });
    m_client = std::make_unique<httplib::Client>(ready.get());
  }
  void TearDown() override { m_stop = true; }

  std::atomic<bool> m_stop{false};
  std::jthread m_thread;
  std::unique_ptr<httplib::Client> m_client;
};

TEST_F(Serve, GivesMetadataFreshAndMediaForEver) {
  start();
  const auto timestamp = m_client->Get("/feed/metadata/timestamp.json");
  ASSERT_TRUE(timestamp);
  EXPECT_EQ(timestamp->status, 200);
  EXPECT_EQ(timestamp->get_header_value("Cache-Control"), "no-cache");
  const auto hash = *media_hashes(published().parts).begin();
  const auto media = m_client->Get("/feed/" + media_path(hash));
  ASSERT_TRUE(media);
  EXPECT_NE(media->get_header_value("Cache-Control").find("immutable"), std::string::npos);
}

TEST_F(Serve, AnswersARangeAndNeverLeavesTheFolder) {
  start();
  const auto hash = *media_hashes(published().parts).begin();
  const auto rest = m_client->Get("/feed/" + media_path(hash), {{"Range", "bytes=10-"}});
  ASSERT_TRUE(rest);
  EXPECT_EQ(rest->status, 206);
  for (const char* path : {"/../keys/freshness.pem", "/%2e%2e/keys/freshness.pem", "/feed/../../council.sqlite"}) {
    const auto answer = m_client->Get(path);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 404) << path;
  }
}

TEST(Listen, ReadsHostAndPort) {
  EXPECT_EQ(parse_listen("127.0.0.1:0")->port, 0);
  EXPECT_EQ(parse_listen("0.0.0.0:8080")->host, "0.0.0.0");
  for (const char* bad : {"", "8080", ":8080", "host:", "host:x", "host:70000", "host:-1", "host:80x"}) {
    EXPECT_FALSE(parse_listen(bad)) << bad;
  }
}

}  // namespace
}  // namespace etalase::publishing
