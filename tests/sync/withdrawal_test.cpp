// Taking down works before content, and although content fails.
#include "sync/agent_fixture.hpp"

namespace etalase::sync {
namespace {

using test::small_feed;

class Withdrawal : public AgentTest {
 protected:
  Withdrawal() {
    m_server.publish(small_feed(1));
    static_cast<void>(refresh());
  }
  std::string list() {
    const auto text = m_files.read("/sources/galeri/withdrawn.json", base::megabytes(1));
    return text ? *text : "";
  }
};

TEST_F(Withdrawal, IsStoredWithoutANewGeneration) {
  m_server.withdraw({2, {{{"product", "BTK-001"}, false}}, {}});
  m_http.asked.clear();
  const auto status = refresh();
  EXPECT_EQ(status.state, SourceState::ok) << (status.error ? status.error->message : "");
  EXPECT_THAT(list(), testing::HasSubstr("product/BTK-001"));
  EXPECT_EQ(current(), "generations/000001");
  EXPECT_EQ(m_http.count("/targets/"), 1);
}

TEST_F(Withdrawal, ComesBeforeContent) {
  m_server.withdraw({2, {{{"product", "BTK-001"}, false}}, {}});
  m_server.publish(small_feed(2));
  m_http.asked.clear();
  static_cast<void>(refresh());
  std::size_t withdrawn = 0, feed = 0;
  for (std::size_t i = 0; i < m_http.asked.size(); ++i) {
    if (m_http.asked[i].url == m_server.target_url("withdrawn.json")) withdrawn = i;
    if (m_http.asked[i].url == m_server.target_url("feed.json")) feed = i;
  }
  ASSERT_GT(withdrawn, 0U);
  EXPECT_LT(withdrawn, feed);
}

TEST_F(Withdrawal, WorksAlthoughContentIsRefused) {
  m_server.lose_content_key();
  m_server.publish(small_feed(2));
  m_server.withdraw({2, {{{"product", "BTK-001"}, false}}, {}});
  EXPECT_EQ(refresh().state, SourceState::refused);
  EXPECT_THAT(list(), testing::HasSubstr("product/BTK-001"));
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(Withdrawal, PurgeTakesTheItemOffTheDiskAndSettles) {
  m_server.withdraw({2, {{{"product", "BTK-001"}, true}}, {}});
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(kept->status().state, SourceState::ok);
  EXPECT_EQ(current(), "generations/000002");
  EXPECT_THAT(damage(), testing::IsEmpty());
  m_http.asked.clear();
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(m_http.asked.size(), 2U);
  EXPECT_EQ(current(), "generations/000002");
}

// The signed part holds what was purged, so it is not kept on disk; what was made of it is known by its hash.
TEST_F(Withdrawal, ARestartAfterAPurgeFetchesNothing) {
  m_server.withdraw({2, {{{"product", "BTK-001"}, true}}, {}});
  static_cast<void>(refresh());
  for (int restart = 0; restart < 3; ++restart) {
    m_http.asked.clear();
    EXPECT_EQ(refresh().state, SourceState::ok);
    EXPECT_EQ(m_http.asked.size(), 2U);
  }
  EXPECT_EQ(current(), "generations/000002");
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Withdrawal, FreshSignaturesAfterAPurgeFetchNoPart) {
  m_server.withdraw({2, {{{"product", "BTK-001"}, true}}, {}});
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  m_server.refresh_freshness();
  m_http.asked.clear();
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(kept->status().state, SourceState::ok);
  EXPECT_EQ(m_http.asked.size(), 3U);
  EXPECT_EQ(m_http.count("/targets/"), 0);
}

// What was purged comes back when the council lifts the purge: then the part as signed is wanted again.
TEST_F(Withdrawal, ALiftedPurgeFetchesThePartAsSigned) {
  m_server.withdraw({2, {{{"product", "BTK-001"}, true}}, {}});
  static_cast<void>(refresh());
  m_server.withdraw({3, {}, {}});
  m_http.asked.clear();
  EXPECT_EQ(refresh().state, SourceState::ok);
  EXPECT_EQ(m_http.count(m_server.target_url("parts/product-000.json")), 1);
  EXPECT_EQ(current(), "generations/000003");
  EXPECT_THAT(damage(), testing::IsEmpty());
  m_http.asked.clear();
  EXPECT_EQ(refresh().state, SourceState::ok);
  EXPECT_EQ(m_http.asked.size(), 2U);
}

TEST_F(Withdrawal, ABrokenRuleInTheListIsFetchedOnceAndTheFeedIsTaken) {
  m_server.withdraw({-5, {}, {}});
  m_server.publish(small_feed(2));
  auto kept = agent();
  const auto said = kept->refresh({});
  ASSERT_TRUE(said);
  EXPECT_THAT(said->text, testing::HasSubstr("the list of take-downs, withdrawn.json: serial: "));
  EXPECT_EQ(kept->status().error->origin, base::Origin::council);
  EXPECT_EQ(kept->status().feed.serial, 2);
  m_http.asked.clear();
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(kept->status().state, SourceState::refused);
  EXPECT_EQ(m_http.asked.size(), 2U);
}

TEST_F(Withdrawal, PurgedMediaAreNeitherFetchedNorWaitedFor) {
  auto next = small_feed(2);
  next.add_picture("maker", "GONE-1");
  next.seal();
  feed::Withdrawn list{2, {}, {}};
  for (const auto& media : next.part("maker").media) {
    for (const auto& file : media.files) {
      if (media.id == "GONE-1") list.media.push_back(file.sha256);
    }
  }
  m_server.publish(next);
  for (const auto& sha256 : list.media) m_http.answers.erase(m_server.media_url(sha256));
  m_server.withdraw(list);
  m_http.asked.clear();
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(kept->status().state, SourceState::ok);
  EXPECT_EQ(kept->status().feed.serial, 2);
  for (const auto& sha256 : list.media) EXPECT_EQ(m_http.count(sha256), 0);
  m_http.asked.clear();
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(m_http.asked.size(), 2U);
}

TEST_F(Withdrawal, ABrokenListIsRefusedAndContentStillComes) {
  m_server.withdraw({2, {}, {}});
  m_server.publish(small_feed(2));
  m_server.answer(m_server.target_url("withdrawn.json")).body[0] = ' ';
  const auto status = refresh();
  EXPECT_EQ(status.state, SourceState::refused);
  EXPECT_EQ(status.feed.serial, 2);
}

}  // namespace
}  // namespace etalase::sync
