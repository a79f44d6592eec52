// The whole program but its main: real disk, real HTTP on loopback, real signals.
#include "sync/daemon.hpp"

#include <gmock/gmock.h>
#include <signal.h>

#include "base/posix_file_system.hpp"
#include "support/loopback_server.hpp"
#include "support/temp_dir.hpp"
#include "sync/curl_client.hpp"
#include "sync/feed_server.hpp"

namespace etalase::sync {
namespace {

using base::Json;

class DaemonTest : public testing::Test {
 protected:
  DaemonTest() {
    m_settings.paths = {m_dir / "sources", m_dir / "kiosk", m_dir / "run"};
    m_settings.sync.reserve = {};
    for (const auto& folder : {m_settings.paths.sources, m_settings.paths.runtime})
      EXPECT_TRUE(m_files->make_folders(folder));
    EXPECT_TRUE(base::write_durably(*m_files, m_dir / "root.json", m_council.root()));
    m_settings.sources = {{"galeri", m_web.url("/feed"), m_dir / "root.json", "", "", true}};
  }
  void publish(int serial) {
    m_council.publish(test::small_feed(serial));
    for (const auto& [url, answer] : m_published.answers) {
      m_web.script(url.substr(std::string("https://galeri.example.id").size()),
                   {test::http_answer("200 OK", answer.body)});
    }
  }
  int run(Lasting lasting) {
    CurlClient network({"etalase-test", {}, [] { return 0.0; }});
    Daemon daemon(tools(network), m_settings);
    return daemon.run(lasting);
  }
  DaemonTools tools(Network& network) {
    return {*m_files, m_clock, network, [this] { return base::Result<settings::Settings>(m_settings); }};
  }
  Json status() { return Json::parse(*m_files->read(m_dir / "run/sync.json", base::megabytes(1))); }

  test::TempDir m_dir;
  std::unique_ptr<base::FileSystem> m_files = base::make_posix_file_system();
  base::RealClock m_clock;
  test::LoopbackServer m_web;
  test::FakeHttp m_published;
  test::FeedServer m_council{m_published, m_clock};
  settings::Settings m_settings;
};

TEST_F(DaemonTest, OnceBringsAFeedAndWritesTheStatus) {
  publish(1);
  EXPECT_EQ(run(Lasting::once), 0);
  EXPECT_EQ(status()["sources"][0]["state"], "ok");
  EXPECT_EQ(status()["sources"][0]["feed"]["serial"], 1);
  EXPECT_GT(status()["disk"]["used"], 0);
  EXPECT_EQ(*m_files->read_link(m_dir / "sources/galeri/current"), "generations/000001");
}

TEST_F(DaemonTest, OnceAgainCostsTwoRequests) {
  publish(1);
  ASSERT_EQ(run(Lasting::once), 0);
  const auto before = m_web.requests().size();
  EXPECT_EQ(run(Lasting::once), 0);
  EXPECT_EQ(m_web.requests().size(), before + 2);
}

TEST_F(DaemonTest, EndsWith1WhenASourceIsRefused) {
  publish(1);
  m_web.script("/feed/metadata/timestamp.json", {test::http_answer("200 OK", "<html>Login</html>")});
  EXPECT_EQ(run(Lasting::once), 1);
  EXPECT_EQ(status()["sources"][0]["state"], "refused");
  EXPECT_THAT(status()["sources"][0]["error"]["message"].get<std::string>(), testing::HasSubstr("not a feed"));
}

TEST_F(DaemonTest, EndsWith0WhenOffline) {
  m_settings.sources[0].url = "http://127.0.0.1:1/feed";
  EXPECT_EQ(run(Lasting::once), 0);
  EXPECT_EQ(status()["sources"][0]["state"], "offline");
}

TEST_F(DaemonTest, StopsByASignal) {
  publish(1);
  CurlClient network({"etalase-test", {}, [] { return 0.0; }});
  Daemon daemon(tools(network), m_settings);
  ASSERT_EQ(raise(SIGTERM), 0);
  EXPECT_EQ(daemon.run(Lasting::forever), 0);
}

TEST_F(DaemonTest, KeepsASecondOneOut) {
  store::Store held(*m_files, m_dir / "sources/galeri");
  const auto lock = held.lock_daemon();
  ASSERT_TRUE(lock);
  EXPECT_EQ(run(Lasting::forever), 1);
}

}  // namespace
}  // namespace etalase::sync
