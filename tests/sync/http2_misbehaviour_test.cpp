// What only HTTP/2 lets servers do wrong on a connection that many transfers share: each ends as docs/sync.md says, and
// the others come.
#include <functional>

#include "base/digest.hpp"
#include "support/dropping_proxy.hpp"
#include "support/fake_file_system.hpp"
#include "sync/misbehaviour_fixture.hpp"

namespace etalase::sync {
namespace {

namespace bad = test::misbehaviour;
using base::ErrorKind;
using std::chrono::milliseconds;

const std::string k_text = R"({"signed":"text"})";
constexpr base::Bytes k_limit = base::kilobytes(10);

class Http2Misbehaviour : public MisbehaviourTest {
 protected:
  Http2Misbehaviour() { m_server.put("/a", k_text); }

  void expect_passes(std::vector<test::Behaviour> first) {
    m_server.misbehave("/a", std::move(first));
    const auto outcome = run(into(m_text), Others::must_come);
    EXPECT_FALSE(outcome.error) << outcome.error->message;
    EXPECT_EQ(m_text->body(), k_text);
  }
  void expect_left(test::Behaviour behaviour, Others others) {
    m_server.always("/a", std::move(behaviour));
    const auto outcome = run(into(m_text), others);
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(outcome.error->kind, ErrorKind::unavailable) << outcome.error->message;
    EXPECT_EQ(outcome.ended, TransferOutcome::Ended::by_itself);
    EXPECT_LE(requests().size(), most_requests());
  }

  std::shared_ptr<MemorySink> m_text = std::make_shared<MemorySink>();
};

TEST_P(Http2Misbehaviour, AGoodServerIsAskedOnOneConnection) {
  expect_passes({});
  EXPECT_EQ(m_server.connections(), 1);
}

TEST_P(Http2Misbehaviour, ARefusedStreamIsTriedAgain) {
  expect_passes({bad::reset_stream(bad::k_refused_stream), bad::reset_stream(bad::k_refused_stream)});
}
TEST_P(Http2Misbehaviour, AResetStreamIsTriedAgain) {
  for (const auto code : {bad::k_no_error, bad::k_internal_error, bad::k_cancel, bad::k_calm_down}) {
    SCOPED_TRACE(code);
    expect_passes({bad::reset_stream(code), bad::reset_stream_after(5, code)});
  }
}
TEST_P(Http2Misbehaviour, AServerThatTakesNoMoreStreamsIsAskedOnAnotherConnection) {
  expect_passes({bad::go_away_after()});
}
TEST_P(Http2Misbehaviour, AServerThatGoesAwayIsAskedAgain) {
  for (const auto code : {bad::k_no_error, bad::k_internal_error, bad::k_calm_down}) {
    SCOPED_TRACE(code);
    expect_passes({bad::go_away_before(0, code), bad::go_away_before(1, code)});
  }
}
TEST_P(Http2Misbehaviour, AFloodOfSettingsIsTriedAgain) { expect_passes({bad::settings_flood()}); }
TEST_P(Http2Misbehaviour, AFloodOfPingsIsTriedAgain) { expect_passes({bad::ping_flood()}); }
TEST_P(Http2Misbehaviour, AFloodOfStrayFramesIsTriedAgain) { expect_passes({bad::stray_frames()}); }
TEST_P(Http2Misbehaviour, ASilentConnectionIsLeftForAnother) {
  expect_passes({bad::fall_silent()});
  EXPECT_GT(m_server.connections(), 1);
}

TEST_P(Http2Misbehaviour, WhoAlwaysResetsStreamsIsLeft) {
  expect_left(bad::reset_stream(bad::k_refused_stream), Others::must_come);
  m_server.forget();
  expect_left(bad::reset_stream(bad::k_internal_error), Others::must_come);
  m_server.forget();
  expect_left(bad::reset_stream_after(5, bad::k_cancel), Others::must_come);
}
TEST_P(Http2Misbehaviour, WhoAlwaysGoesAwayIsLeft) {
  expect_left(bad::go_away_before(0, bad::k_calm_down), Others::may_fail);
}
TEST_P(Http2Misbehaviour, WhoAlwaysFallsSilentIsLeft) { expect_left(bad::fall_silent(), Others::may_fail); }
TEST_P(Http2Misbehaviour, WhoAlwaysFloodsIsLeft) { expect_left(bad::settings_flood(), Others::may_fail); }

TEST_P(Http2Misbehaviour, APictureWhoseStreamIsResetGoesOnFromThere) {
  const std::string body(100'000, 'p');
  m_server.put("/a", body);
  test::FakeFileSystem files;
  files.plant("/p/x.part", "");
  auto partial = store::Partial::open(files, "/p/x.part", base::sha256_hex(body));
  ASSERT_TRUE(partial);
  const auto sink = std::make_shared<PartialSink>(std::move(*partial), base::Bytes{body.size()}, nullptr);
  m_server.misbehave("/a", {bad::reset_stream_after(60'000, bad::k_internal_error),
                            bad::reset_stream_after(20'000, bad::k_cancel), bad::go_away_before(1, bad::k_no_error)});
  auto transfer = into(sink, {body.size()});
  transfer.encoding = Encoding::as_is;
  const auto outcome = run(std::move(transfer), Others::must_come);
  EXPECT_FALSE(outcome.error) << outcome.error->message;
  EXPECT_TRUE(sink->partial().write_gathered());
  EXPECT_EQ(*files.read("/p/x.part", base::megabytes(1)), body);
}

INSTANTIATE_TEST_SUITE_P(Lines, Http2Misbehaviour, k_every_http2_line, name_of_line);

// Settings that hold for every connection of a server.
class Http2Streams : public testing::Test {
 protected:
  // Fetches twelve texts, six at once, and returns how many came.
  static int fetch_twelve(std::uint32_t most_streams, milliseconds deadline) {
    auto server = server_on(Wire::http2_streams, most_streams);
    auto access = std::make_shared<Access>();
    access->ca_file = server.ca_file();
    std::vector<Transfer> all;
    for (int i = 0; i < 12; ++i) {
      const auto path = "/" + std::to_string(i);
      server.put(path, k_text);
      all.push_back({server.url(path), access, std::make_shared<MemorySink>(), k_limit, Encoding::as_is, deadline});
    }
    AllAtOnce queue(all);
    CurlClient client{test::impatient()};
    test::with_loop(client, [&] { client.run(queue); });
    return static_cast<int>(std::count_if(
        all.begin(), all.end(), [&](const Transfer& each) { return !queue.outcome(each.url).error.has_value(); }));
  }
};

TEST_F(Http2Streams, AServerThatTakesOneAtATimeIsWaitedFor) { EXPECT_EQ(fetch_twelve(1, std::chrono::minutes(1)), 12); }
TEST_F(Http2Streams, AServerThatNeverOpensAStreamEndsByTheDeadline) {
  EXPECT_EQ(fetch_twelve(0, milliseconds(500)), 0);
}

// Through a proxy that only sees bytes, to a council by its name.
class Http2Proxy : public testing::Test {
 protected:
  Http2Proxy() {
    auto options = test::impatient();
    options.line.proxy.address = "http://127.0.0.1:" + std::to_string(m_proxy.port());
    m_client = std::make_unique<CurlClient>(std::move(options));
  }
  void expect_all(std::vector<test::Behaviour> first) {
    auto access = std::make_shared<Access>();
    access->ca_file = m_server.ca_file();
    std::vector<Transfer> all;
    for (int i = 0; i < 6; ++i) {
      const auto path = "/" + std::to_string(i);
      m_server.put(path, k_text);
      m_server.always(path, bad::drip(40, milliseconds(10)));
      all.push_back({"https://galeri.example.id" + path, access, std::make_shared<MemorySink>(), k_limit});
    }
    m_server.misbehave("/2", std::move(first));
    AllAtOnce queue(all);
    test::with_loop(*m_client, [&] { m_client->run(queue); });
    for (const auto& each : all) {
      const auto& outcome = queue.outcome(each.url);
      EXPECT_FALSE(outcome.error) << outcome.error->message;
    }
  }

  test::MisbehavingServer m_server = server_on(Wire::http2_streams);
  test::DroppingProxy m_proxy{m_server.port(), {}, test::DroppingProxy::Entry::by_connect};
  std::unique_ptr<CurlClient> m_client;
};

TEST_F(Http2Proxy, AServerBehindItThatGoesAwayIsAskedAgain) {
  expect_all({bad::go_away_before(0, bad::k_no_error), bad::go_away_before(1, bad::k_calm_down)});
}
TEST_F(Http2Proxy, AServerBehindItThatTakesNoMoreStreamsIsAskedAgain) { expect_all({bad::go_away_after()}); }
TEST_F(Http2Proxy, AResetBehindItIsTriedAgain) {
  expect_all({bad::reset_before_answer(), bad::reset_stream(bad::k_refused_stream)});
}
TEST_F(Http2Proxy, ASilentConnectionBehindItIsLeftForAnother) { expect_all({bad::fall_silent()}); }

}  // namespace
}  // namespace etalase::sync
