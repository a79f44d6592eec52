// Going back on purpose: the earlier content shows again, the feed that was left stays away without costing a byte.
#include "sync/agent_fixture.hpp"

namespace etalase::sync {
namespace {

using base::ErrorKind;
using test::small_feed;

class Rollback : public AgentTest {
 protected:
  void show(int serial) {
    m_server.publish(small_feed(serial));
    EXPECT_EQ(refresh().state, SourceState::ok);
  }
  // The feed that the council publishes is the one that was left.
  void expect_it_stays_away(const SourceStatus& status) {
    EXPECT_EQ(status.state, SourceState::refused);
    ASSERT_TRUE(status.error);
    EXPECT_EQ(status.error->kind, ErrorKind::refused);
    EXPECT_THAT(status.error->message, testing::HasSubstr("set aside here by a rollback"));
    EXPECT_EQ(status.feed.serial, 1);
    EXPECT_EQ(status.set_aside.size(), 1U);
  }
};

TEST_F(Rollback, ShowsTheEarlierContentAndFetchesNothingOfTheLater) {
  show(1);
  show(2);
  const auto back = agent()->roll_back({});
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(back->serial, 1);
  EXPECT_EQ(current(), "generations/000001");
  m_http.asked.clear();
  expect_it_stays_away(refresh());
  EXPECT_EQ(m_http.count("/targets/") + m_http.count("/media/"), 0);
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Rollback, EndsWithTheNextFeed) {
  show(1);
  show(2);
  ASSERT_TRUE(agent()->roll_back({}));
  show(3);
  EXPECT_EQ(agent()->store().generations().current()->serial, 3);
  EXPECT_EQ(agent()->store().generations().previous()->serial, 1);
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Rollback, IsNoticedByADaemonThatHadNothingMoreToDo) {
  show(1);
  m_server.publish(small_feed(2));
  auto daemon = agent();
  static_cast<void>(daemon->refresh({}));
  static_cast<void>(daemon->refresh({}));
  ASSERT_EQ(daemon->status().feed.serial, 2);
  ASSERT_TRUE(agent()->roll_back({}));
  static_cast<void>(daemon->refresh({}));
  expect_it_stays_away(daemon->status());
}

TEST_F(Rollback, ATakeDownStillCounts) {
  show(1);
  show(2);
  ASSERT_TRUE(agent()->roll_back({}));
  m_server.withdraw({1, {{{"product", "BTK-001"}, false}}, {}});
  static_cast<void>(refresh());
  const auto list = agent()->store().withdrawn().read();
  ASSERT_TRUE(list && *list);
  EXPECT_EQ((*list)->items.size(), 1U);
}

TEST_F(Rollback, NeedsAnEarlierGeneration) {
  EXPECT_EQ(agent()->roll_back({}).error().kind, ErrorKind::not_found);
  show(1);
  EXPECT_EQ(agent()->roll_back({}).error().kind, ErrorKind::not_found);
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(Rollback, ADamagedEarlierGenerationIsNotShown) {
  show(1);
  show(2);
  m_files.plant("/sources/galeri/generations/000001/parts/product-000.json", "{}");
  const auto back = agent()->roll_back({});
  ASSERT_FALSE(back);
  EXPECT_EQ(back.error().kind, ErrorKind::corrupt) << back.error().message;
  EXPECT_EQ(current(), "generations/000002");
  EXPECT_THAT(agent()->store().generations().set_aside(), testing::IsEmpty());
}

TEST_F(Rollback, WaitsForTheJobAtHandUntilItIsStopped) {
  show(1);
  show(2);
  auto other = agent();
  const auto lock = other->store().lock_job(base::LockWait::try_once);
  ASSERT_TRUE(lock);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(agent()->roll_back({stop.get_token()}).error().kind, ErrorKind::unavailable);
  EXPECT_EQ(current(), "generations/000002");
}

TEST_F(Rollback, APowerCutAnywhereLeavesTheOneOrTheOther) {
  show(1);
  show(2);
  for (const auto loss : {test::Loss::nothing, test::Loss::unsynced, test::Loss::data}) {
    bool died = true;
    for (int nth = 1; died; ++nth) {
      test::FakeFileSystem disk(m_files);
      disk.die_at(nth);
      Agent one({disk, m_http, m_clock, {}}, agent()->source(), m_sync, "/sources");
      const bool announced = one.roll_back({}).has_value();
      died = disk.died();
      disk.power_cut(loss);
      const store::Store reopened(disk, "/sources/galeri");
      const auto now = reopened.generations().current();
      ASSERT_TRUE(now) << "operation " << nth;
      EXPECT_TRUE(now->serial == 1 || (now->serial == 2 && !announced)) << "operation " << nth;
      EXPECT_THAT(reopened.verify({}, store::Leftovers::may_wait), testing::IsEmpty()) << "operation " << nth;
    }
  }
}

}  // namespace
}  // namespace etalase::sync
