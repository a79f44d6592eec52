// A partner council beside the own one: whatever is wrong with it, the own feed neither waits nor changes.
#include "sync/agent_fixture.hpp"
#include "sync/departed.hpp"
#include "sync/plan.hpp"

namespace etalase::sync {
namespace {

using base::ErrorKind;
using test::small_feed;
using testing::HasSubstr;
using testing::IsEmpty;

class SeveralFeeds : public AgentTest {
 protected:
  SeveralFeeds() { m_files.plant("/etc/partner.json", m_theirs.root()); }

  std::unique_ptr<Agent> partner(const std::string& root = "/etc/partner.json") {
    const settings::Source source{"mitra", test::k_feed_url, root, "", "", false};
    return std::make_unique<Agent>(AgentTools{m_files, m_their_http, m_clock, {}}, source, m_sync, "/sources");
  }
  SourceStatus refresh_partner() {
    auto fresh = partner();
    static_cast<void>(fresh->refresh({}));
    return fresh->status();
  }
  // The own feed goes on from issue 1 to issue 2 as if it were alone.
  void expect_own_is_untouched() {
    EXPECT_EQ(refresh().state, SourceState::ok);
    m_server.publish(small_feed(2));
    const auto status = refresh();
    EXPECT_EQ(status.state, SourceState::ok) << (status.error ? status.error->message : "");
    EXPECT_EQ(status.feed.serial, 2);
    EXPECT_THAT(damage(), IsEmpty());
  }

  test::FakeHttp m_their_http;
  test::FeedServer m_theirs{m_their_http, m_clock};
};

TEST_F(SeveralFeeds, EachHasAStoreAndARootOfItsOwn) {
  m_server.publish(small_feed(1));
  m_theirs.publish(small_feed(9));
  EXPECT_EQ(refresh().feed.serial, 1);
  EXPECT_EQ(refresh_partner().feed.serial, 9);
  EXPECT_TRUE(m_files.exists("/sources/mitra/current"));
  // The own root vouches for nothing of the partner's.
  auto wrong = partner("/etc/root.json");
  ASSERT_TRUE(m_files.remove("/sources/mitra/metadata/root.json"));
  static_cast<void>(wrong->refresh({}));
  EXPECT_EQ(wrong->status().error->kind, ErrorKind::untrusted);
}

TEST_F(SeveralFeeds, ABadSignatureStaysThePartners) {
  m_server.publish(small_feed(1));
  m_theirs.lose_content_key();
  m_theirs.publish(small_feed(9));
  EXPECT_EQ(refresh_partner().state, SourceState::refused);
  expect_own_is_untouched();
}

TEST_F(SeveralFeeds, ASilentServerStaysThePartners) {
  m_server.publish(small_feed(1));
  m_their_http.offline = true;
  EXPECT_EQ(refresh_partner().state, SourceState::offline);
  expect_own_is_untouched();
}

TEST_F(SeveralFeeds, AMissingRootStaysThePartners) {
  m_server.publish(small_feed(1));
  auto rootless = partner("/etc/nothing.json");
  static_cast<void>(rootless->refresh({}));
  EXPECT_EQ(rootless->status().state, SourceState::error);
  expect_own_is_untouched();
}

// Where a partner no longer fits, the own feed still has the reserve to itself.
TEST_F(SeveralFeeds, AHugePartnerLeavesRoomForTheOwnFeed) {
  m_sync.reserve = base::megabytes(1000);
  m_files.set_free_space(base::megabytes(1500));
  m_server.publish(small_feed(1));
  m_theirs.publish(small_feed(9));
  const auto full = refresh_partner();
  ASSERT_TRUE(full.error);
  EXPECT_EQ(full.error->kind, ErrorKind::no_space);
  expect_own_is_untouched();
}

TEST_F(SeveralFeeds, ATakeDownOfThePartnersIsThePartners) {
  m_server.publish(small_feed(1));
  m_theirs.publish(small_feed(9));
  m_theirs.withdraw({1, {{{"product", "BTK-001"}, true}}, {}});
  EXPECT_EQ(refresh_partner().state, SourceState::ok);
  EXPECT_EQ(refresh().state, SourceState::ok);
  EXPECT_TRUE(agent()->store().withdrawn().read()->value_or(feed::Withdrawn()).items.empty());
  EXPECT_EQ(partner()->store().withdrawn().read()->value_or(feed::Withdrawn()).items.size(), 1U);
}

TEST_F(SeveralFeeds, ARemovedPartnerGoesAfterSevenCleanDaysAndAlone) {
  m_server.publish(small_feed(1));
  m_theirs.publish(small_feed(9));
  static_cast<void>(refresh());
  static_cast<void>(refresh_partner());
  const auto first = std::chrono::sys_days{std::chrono::year{2026} / 1 / 5};
  for (int day = 0; day < k_days_until_departed; ++day) {
    const auto gone = remove_departed(m_files, "/sources", {"galeri"}, base::Day(first + std::chrono::days(day)));
    ASSERT_TRUE(gone);
    EXPECT_THAT(*gone, IsEmpty()) << day;
  }
  const auto gone =
      remove_departed(m_files, "/sources", {"galeri"}, base::Day(first + std::chrono::days(k_days_until_departed)));
  EXPECT_EQ(gone, std::vector<std::string>{"mitra"});
  EXPECT_FALSE(m_files.exists("/sources/mitra/current"));
  expect_own_is_untouched();
}

TEST(Rules, APartnerLeavesTwiceTheReserve) {
  settings::Sync sync;
  sync.reserve = base::megabytes(1000);
  settings::Source source;
  EXPECT_EQ(rules_for(source, sync).reserve, base::megabytes(2000));
  source.own = true;
  EXPECT_EQ(rules_for(source, sync), sync);
}

}  // namespace
}  // namespace etalase::sync
