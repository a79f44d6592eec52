// A server, or a network in front of it, that refuses whoever asks too often, in the words for strangers.
#include <atomic>

#include "sync/backoff.hpp"
#include "sync/misbehaviour_fixture.hpp"
#include "sync/web_agent_fixture.hpp"

namespace etalase::sync {
namespace {

namespace bad = test::misbehaviour;
using testing::HasSubstr;
using testing::Not;

class ServerLimit : public WebAgentTest, public testing::WithParamInterface<Wire> {
 protected:
  static constexpr int k_pictures = 40;
  // Attempts at what the client has already when it hears of the limit.
  static constexpr int k_most_handed_over = static_cast<int>(k_in_flight + k_ready) * k_most_attempts;

  ServerLimit() : WebAgentTest(GetParam()) {
    m_feed = test::small_feed(1);
    for (int i = 0; i < k_pictures; ++i) m_feed.add_picture("product", "NEW-" + std::to_string(i));
    m_feed.seal();
    publish(m_feed);
  }
  // Gives so many pictures and answers the rest with a status, until the server is healed.
  void give(int pictures, int status) {
    m_given = 0;
    for (const auto& media : m_feed.part("product").media) {
      for (const auto& file : media.files) {
        m_web.always(path_of(test::FeedServer::media_url(file.sha256)),
                     [this, pictures, status](const test::Request& request, const std::string& body) {
                       return (m_given++ < pictures ? bad::none() : bad::status(status))(request, body);
                     });
      }
    }
  }

  test::SmallFeed m_feed;
  std::atomic<int> m_given = 0;
};

TEST_P(ServerLimit, A403AfterManyFilesIsNoMatterOfTheToken) {
  give(12, 403);
  auto kept = agent();
  const auto status = refresh(*kept);
  EXPECT_EQ(status.state, SourceState::offline);
  ASSERT_TRUE(m_said);
  EXPECT_THAT(m_said->text, testing::ContainsRegex("refused after [0-9]+ files, perhaps a limit"));
  EXPECT_THAT(m_said->text, Not(HasSubstr("token_file")));
  m_web.behave();
  EXPECT_EQ(refresh(*kept).state, SourceState::ok) << "what came is kept, and the rest comes at the next look";
}

TEST_P(ServerLimit, TheRestIsLeftForTheNextLook) {
  give(12, 403);
  auto kept = agent();
  static_cast<void>(refresh(*kept));
  EXPECT_LE(m_given, 12 + k_most_handed_over);
}

TEST_P(ServerLimit, A429IsMetInTheSameWay) {
  give(12, 429);
  auto kept = agent();
  EXPECT_EQ(refresh(*kept).state, SourceState::offline);
  EXPECT_LE(m_given, 12 + k_most_handed_over);
  m_web.behave();
  EXPECT_EQ(refresh(*kept).state, SourceState::ok);
}

TEST_P(ServerLimit, A401IsAMatterOfTheTokenAtAnyTime) {
  give(12, 401);
  EXPECT_EQ(refresh().state, SourceState::refused);
  ASSERT_TRUE(m_said);
  EXPECT_THAT(m_said->text, HasSubstr("check token_file"));
}

TEST_P(ServerLimit, A403FromTheBeginningIsARefusal) {
  m_web.always(bad::status(403));
  EXPECT_EQ(refresh().state, SourceState::refused);
  ASSERT_TRUE(m_said);
  EXPECT_THAT(m_said->text, HasSubstr("check token_file"));
}

TEST_P(ServerLimit, ALimitAtEachLookEndsAllTheSame) {
  auto kept = agent();
  for (int look = 0; look < 12; ++look) {
    give(12, 403);
    if (refresh(*kept).state == SourceState::ok) return;
  }
  FAIL() << "each look brings a dozen";
}

INSTANTIATE_TEST_SUITE_P(Lines, ServerLimit, testing::Values(Wire::http1, Wire::http2_streams),
                         [](const auto& info) { return std::string(name_of(info.param)); });

// What counts are files of the host that refuses, of one look together.
class LimitElsewhere : public testing::Test {
 protected:
  // Fetches files that one server redirects to another, then one that the server named refuses.
  TransferOutcome fetch(int good, test::MisbehavingServer& refuses) {
    for (int i = 0; i < good; ++i) EXPECT_FALSE(fetch_one(m_feed, "/" + std::to_string(i)).error);
    refuses.always("/refused", bad::status(403));
    return fetch_one(refuses, "/refused");
  }
  TransferOutcome fetch_one(test::MisbehavingServer& from, const std::string& path) {
    m_store.put(path, "picture");
    if (&from == &m_feed && path != "/refused") m_feed.always(path, bad::redirect(m_store.url(path)));
    Transfer transfer{from.url(path), m_access, std::make_shared<MemorySink>(), base::kilobytes(10)};
    transfer.look = m_look;
    TransferOutcome outcome;
    test::with_loop(m_client, [&] { outcome = run_one(m_client, std::move(transfer)); });
    return outcome;
  }

  test::MisbehavingServer m_feed, m_store;
  CurlClient m_client{test::impatient()};
  std::shared_ptr<const Access> m_access = std::make_shared<Access>();
  std::shared_ptr<GoodAnswers> m_look = std::make_shared<GoodAnswers>();
};

TEST_F(LimitElsewhere, TheHostThatGaveTheFilesMayHaveOne) {
  const auto outcome = fetch(8, m_store);
  EXPECT_TRUE(outcome.is_limit());
  EXPECT_THAT(outcome.error->message, HasSubstr("refused after 8 files, perhaps a limit"));
}
TEST_F(LimitElsewhere, SevenFilesAreNotMany) {
  const auto outcome = fetch(7, m_store);
  ASSERT_TRUE(outcome.error);
  EXPECT_EQ(outcome.error->kind, base::ErrorKind::refused);
}
TEST_F(LimitElsewhere, TheHostThatOnlyRedirectedHasNone) {
  const auto outcome = fetch(12, m_feed);
  ASSERT_TRUE(outcome.error);
  EXPECT_EQ(outcome.error->kind, base::ErrorKind::refused);
  EXPECT_THAT(outcome.error->message, HasSubstr("check token_file"));
}
TEST_F(LimitElsewhere, AnotherLookBeginsToCountAnew) {
  EXPECT_TRUE(fetch(8, m_store).is_limit());
  m_look = std::make_shared<GoodAnswers>();
  EXPECT_FALSE(fetch(1, m_store).is_limit());
}

}  // namespace
}  // namespace etalase::sync
