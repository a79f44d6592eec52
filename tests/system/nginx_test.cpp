// etalase-sync against a real nginx: TLS by a private authority, HTTP/2, ranges, compression.
#include "system/nginx.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

#include "system/sync_home.hpp"

namespace etalase::test {
namespace {

using testing::HasSubstr;

class OverNginx : public testing::Test {
 protected:
  void SetUp() override {
    if (const auto obstacle = Nginx::obstacle())
      GTEST_SKIP() << "SKIPPED LOUDLY: " << *obstacle << ": apt install nginx-light openssl";
  }
  void start(const NginxSetup& setup = {}) {
    m_nginx.emplace(setup);
    m_home.publish(m_feed);
    upload();
  }
  void upload() {
    for (const auto& [path, bytes] : m_home.files()) m_nginx->put(path, bytes);
  }
  void configure_with_authority() {
    m_home.configure(m_nginx->url("/feed"), "ca_file = \"" + m_nginx->ca_file() + "\"");
  }

  SyncHome m_home;
  SmallFeed m_feed = small_feed(1);
  std::optional<Nginx> m_nginx;
};

TEST_F(OverNginx, AFeedComesOverOneHttp2ConnectionByAPrivateAuthority) {
  start();
  configure_with_authority();
  const auto done = m_home.sync("once");
  EXPECT_EQ(done.status, 0) << done.output;
  EXPECT_TRUE(m_home.shows(1));
  std::set<std::string> connections;
  for (const auto& each : m_nginx->log()) {
    EXPECT_EQ(each.protocol, "HTTP/2.0");
    connections.insert(each.connection);
  }
  EXPECT_EQ(connections.size(), 1U) << "transfers share one connection";
  EXPECT_EQ(m_home.sync("verify").status, 0);
}

TEST_F(OverNginx, NothingChangedCostsTwoRequests) {
  start();
  configure_with_authority();
  ASSERT_EQ(m_home.sync("once").status, 0);
  const auto before = m_nginx->log().size();
  ASSERT_EQ(m_home.sync("once").status, 0);
  EXPECT_EQ(m_nginx->log().size(), before + 2);
}

TEST_F(OverNginx, AnUnknownAuthorityIsRefusedBeforeAnyRequest) {
  start();
  m_home.configure(m_nginx->url("/feed"));
  const auto done = m_home.sync("once");
  EXPECT_EQ(done.status, 1);
  EXPECT_EQ(m_home.state(), "refused");
  EXPECT_EQ(m_home.status()["sources"][0]["error"]["kind"], "untrusted");
  EXPECT_THAT(done.output, HasSubstr("check ca_file"));
  EXPECT_TRUE(m_nginx->log().empty());
}

TEST_F(OverNginx, ACertificateForAnotherHostIsRefused) {
  start({.certificate_for = "DNS:other.example.id"});
  configure_with_authority();
  EXPECT_EQ(m_home.sync("once").status, 1);
  EXPECT_EQ(m_home.status()["sources"][0]["error"]["kind"], "untrusted");
  EXPECT_TRUE(m_nginx->log().empty());
}

TEST_F(OverNginx, TlsBefore12IsNotSpoken) {
  start({.tls = NginxSetup::Tls::only_1_1});
  configure_with_authority();
  static_cast<void>(m_home.sync("once"));
  EXPECT_NE(m_home.state(), "ok");
  EXPECT_TRUE(m_nginx->log().empty());
}

TEST_F(OverNginx, APictureCutByAKillGoesOnByRange) {
  const auto sha256 = add_large_picture(m_feed, "BESAR", 900'000);
  start({.media_rate = "300k"});
  configure_with_authority();
  const auto part = m_home.path("sources/galeri/partial/" + sha256 + ".part");
  {
    Process first(m_home.command("once"));
    ASSERT_TRUE(eventually([&] { return std::filesystem::exists(part) && std::filesystem::file_size(part) > 300'000; },
                           std::chrono::seconds(30)));
  }
  const auto had = std::filesystem::file_size(part);
  const auto done = m_home.sync("once");
  EXPECT_EQ(done.status, 0) << done.output;
  const auto log = m_nginx->log();
  const auto resumed = std::find_if(log.begin(), log.end(), [&](const auto& each) {
    return each.status == 206 && each.path == SyncHome::media_path(sha256);
  });
  ASSERT_NE(resumed, log.end());
  EXPECT_EQ(resumed->range, "bytes=" + std::to_string(had) + "-");
  EXPECT_EQ(m_home.sync("verify").status, 0);
}

// Connections of HTTP/2 that a good server ends or keeps busy while many pictures are on them.
class ManyOverNginx : public OverNginx {
 protected:
  static constexpr int k_pictures = 16;
  ManyOverNginx() {
    for (std::size_t i = 0; i < k_pictures; ++i)
      static_cast<void>(add_large_picture(m_feed, "GBR-" + std::to_string(i), 60'000 + i));
  }
  void expect_whole(const Finished& done) {
    EXPECT_EQ(done.status, 0) << done.output;
    EXPECT_EQ(m_home.state(), "ok") << done.output;
    EXPECT_TRUE(m_home.shows(1));
    EXPECT_EQ(m_home.sync("verify").status, 0);
    for (const auto& each : m_nginx->log()) EXPECT_EQ(each.protocol, "HTTP/2.0");
  }
  void expect_whole() {
    configure_with_authority();
    expect_whole(m_home.sync("once"));
  }
  int answered(int status) {
    const auto log = m_nginx->log();
    return static_cast<int>(
        std::count_if(log.begin(), log.end(), [&](const auto& one) { return one.status == status; }));
  }
};

TEST_F(ManyOverNginx, PicturesComeFromWhereTheyAreRedirectedTo) {
  start({.server_lines = "location ~ ^/feed/media/(.*)$ { return 302 /cdn/$1; }\n"
                         "location /cdn/ { rewrite ^/cdn/(.*)$ /feed/media/$1 break; }"});
  expect_whole();
  EXPECT_GE(answered(302), k_pictures);
}

TEST_F(ManyOverNginx, AServerThatIsBusyNowAndThenIsAskedAgain) {
  start({.server_lines = "limit_req zone=z burst=10 nodelay; limit_req_status 503;",
         .http_lines = "limit_req_zone $binary_remote_addr zone=z:1m rate=30r/s;"});
  expect_whole();
  EXPECT_GE(answered(503), 1);
}

TEST_F(ManyOverNginx, AServerThatEndsConnectionsAfterAFewRequestsIsAskedOnOthers) {
  start({.server_lines = "keepalive_requests 3;"});
  expect_whole();
}

TEST_F(ManyOverNginx, AServerThatTakesOnePictureAtATimeIsWaitedFor) {
  start({.server_lines = "http2_max_concurrent_streams 1;"});
  expect_whole();
}

TEST_F(ManyOverNginx, AServerThatIsReloadedInTheMiddleIsAskedOnANewConnection) {
  start({.media_rate = "40k"});
  configure_with_authority();
  Process visit(m_home.command("once"));
  ASSERT_TRUE(eventually([&] { return m_nginx->log().size() >= 8; }, std::chrono::seconds(30)));
  m_nginx->reload();
  expect_whole({visit.wait(std::chrono::seconds(120)).value_or(-1), ""});
}

// What comes against a clock: a slow machine only takes longer.
struct Load {
  const char* name;
  NginxSetup::Tls tls;
  std::size_t pictures, bytes_each, rate;
};
class MaxRateOverNginx : public OverNginx, public testing::WithParamInterface<Load> {};

TEST_P(MaxRateOverNginx, IsNeverPassed) {
  const auto& load = GetParam();
  for (std::size_t i = 0; i < load.pictures; ++i)
    static_cast<void>(add_large_picture(m_feed, "GBR-" + std::to_string(i), load.bytes_each + i));
  start({.tls = load.tls});
  const auto authority = load.tls == NginxSetup::Tls::none ? "" : "ca_file = \"" + m_nginx->ca_file() + "\"";
  m_home.configure(m_nginx->url("/feed"), authority, fmt::format("max_rate = \"{}kB\"", load.rate / 1000));
  const auto begin = std::chrono::steady_clock::now();
  const auto done = m_home.sync("once");
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  EXPECT_EQ(m_home.state(), "ok") << done.output;
  const auto bytes = static_cast<double>(load.pictures * load.bytes_each), rate = static_cast<double>(load.rate);
  EXPECT_GE(took.count(), bytes / rate - 0.1) << "at most a tenth of a second's worth is saved up";
}

INSTANTIATE_TEST_SUITE_P(Loads, MaxRateOverNginx,
                         testing::Values(Load{"ManySmallHttp2", NginxSetup::Tls::modern, 120, 5'000, 400'000},
                                         Load{"FewLargeHttp2", NginxSetup::Tls::modern, 3, 450'000, 700'000},
                                         Load{"ManySmallHttp1", NginxSetup::Tls::none, 120, 5'000, 400'000},
                                         Load{"FewLargeHttp1", NginxSetup::Tls::none, 3, 450'000, 700'000},
                                         Load{"FewLargeSlowHttp2", NginxSetup::Tls::modern, 2, 80'000, 100'000},
                                         Load{"ManySmallSlowHttp1", NginxSetup::Tls::none, 30, 5'000, 100'000}),
                         [](const auto& each) { return each.param.name; });

TEST_F(OverNginx, PlainHttpOnLoopbackWorksToo) {
  start({.tls = NginxSetup::Tls::none});
  m_home.configure(m_nginx->url("/feed"));
  EXPECT_EQ(m_home.sync("once").status, 0);
  EXPECT_TRUE(m_home.shows(1));
}

}  // namespace
}  // namespace etalase::test
