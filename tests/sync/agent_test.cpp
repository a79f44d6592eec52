// A refresh against a council in memory: what it costs, and that it is all or nothing.
#include <algorithm>

#include "sync/agent_fixture.hpp"

namespace etalase::sync {
namespace {

using base::ErrorKind;
using test::small_feed;

class Refresh : public AgentTest {};

TEST_F(Refresh, BringsAWholeFeedAtTheFirstTime) {
  m_server.publish(small_feed(1));
  const auto status = refresh();
  EXPECT_EQ(status.state, SourceState::ok) << (status.error ? status.error->message : "");
  EXPECT_EQ(status.feed.serial, 1);
  EXPECT_EQ(current(), "generations/000001");
  EXPECT_THAT(damage(), testing::IsEmpty());
  EXPECT_EQ(status.last_check_ok, m_clock.system_now());
  EXPECT_EQ(status.roles.timestamp, m_server.version());
  EXPECT_GT(status.roles.withdrawals, 0U);
}

// What is on show is not forgotten because the disk does not say it just now.
TEST_F(Refresh, KnowsWhatIsOnShowWhileTheDiskDoesNotAnswer) {
  m_server.publish(small_feed(1));
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  for (const std::string path : {"/sources/galeri/current", "/sources/galeri/generations/000001/complete"}) {
    m_files.silence(path);
    const auto said = kept->refresh({});
    ASSERT_TRUE(said) << path;
    EXPECT_THAT(said->text, testing::HasSubstr("check this machine's disk"));
    EXPECT_EQ(kept->status().generation, "000001");
    EXPECT_EQ(kept->status().feed.serial, 1);
    m_files.heal();
    static_cast<void>(kept->refresh({}));
    EXPECT_EQ(kept->status().state, SourceState::ok);
    EXPECT_EQ(current(), "generations/000001");
  }
}

// One that is new has nothing to remember: it says that it cannot look, not that there is nothing.
TEST_F(Refresh, SaysThatTheDiskDoesNotAnswerInsteadOfNothing) {
  m_server.publish(small_feed(1));
  static_cast<void>(refresh());
  m_files.silence("/sources/galeri/current");
  auto fresh = agent();
  fresh->look_at_disk();
  ASSERT_TRUE(fresh->status().error);
  EXPECT_EQ(fresh->status().error->origin, base::Origin::machine);
  EXPECT_EQ(fresh->status().state, SourceState::error);
}

// Whatever path of the store gives no answer, nobody says that all is well.
TEST_F(Refresh, ASilentDiskIsNoSoundStore) {
  m_server.publish(small_feed(1));
  static_cast<void>(refresh());
  m_server.publish(small_feed(2));
  static_cast<void>(refresh());
  ASSERT_THAT(damage(), testing::IsEmpty());
  for (const std::string path :
       {"/sources/galeri/current", "/sources/galeri/previous", "/sources/galeri/generations",
        "/sources/galeri/generations/000002/complete", "/sources/galeri/generations/000002/feed.json",
        "/sources/galeri/generations/000001/complete", "/sources/galeri/generations/000002/parts/product-000.json"}) {
    m_files.silence(path);
    EXPECT_THAT(damage(), testing::Not(testing::IsEmpty())) << path;
    m_files.heal();
  }
}

TEST_F(Refresh, CostsTwoRequestsWhenNothingChanged) {
  m_server.publish(small_feed(1));
  static_cast<void>(refresh());
  m_http.asked.clear();
  const auto status = refresh();
  EXPECT_EQ(status.state, SourceState::ok);
  ASSERT_EQ(m_http.asked.size(), 2U);
  EXPECT_EQ(m_http.asked[0].url, test::FeedServer::metadata_url("2.root.json"));
  EXPECT_EQ(m_http.asked[1].url, test::FeedServer::metadata_url("timestamp.json"));
  EXPECT_LT(m_http.bytes(), 3000U);
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(Refresh, CostsOneRequestMoreForFreshSignatures) {
  m_server.publish(small_feed(1));
  static_cast<void>(refresh());
  m_server.refresh_freshness();
  m_http.asked.clear();
  EXPECT_EQ(refresh().state, SourceState::ok);
  EXPECT_EQ(m_http.asked.size(), 3U);
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(Refresh, BringsOnePartAndNoMediaForOnePrice) {
  m_server.publish(small_feed(1));
  static_cast<void>(refresh());
  auto changed = small_feed(1);
  changed.header.serial = 2;
  std::get<feed::Product>(changed.part("product").items.at(0)).price->min = 1;
  changed.seal();
  m_server.publish(changed);
  m_http.asked.clear();
  const auto status = refresh();
  EXPECT_EQ(status.feed.serial, 2);
  EXPECT_EQ(m_http.count("/targets/parts/"), 1);
  EXPECT_EQ(m_http.count("/targets/"), 2);  // and feed.json
  EXPECT_EQ(m_http.count("/media/"), 0);
  EXPECT_EQ(m_http.count("/metadata/"), 4);  // root probe, timestamp, snapshot, targets
  EXPECT_EQ(current(), "generations/000002");
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Refresh, GoesOnWhereAPictureWasCutOff) {
  const auto small = small_feed(1);
  m_server.publish(small);
  const auto url = picture_url(small, "product");
  m_server.answer(url).cut_after = 3;
  const auto cut = refresh();
  EXPECT_EQ(cut.state, SourceState::offline);
  EXPECT_EQ(current(), "");
  m_server.answer(url).cut_after.reset();
  m_http.asked.clear();
  EXPECT_EQ(refresh().state, SourceState::ok);
  ASSERT_EQ(m_http.count(url), 1);
  const auto again =
      std::find_if(m_http.asked.begin(), m_http.asked.end(), [&url](const auto& each) { return each.url == url; });
  EXPECT_EQ(again->offset, 3U);
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Refresh, StartsAPictureAnewWhenTheServerIgnoresRanges) {
  const auto small = small_feed(1);
  m_server.publish(small);
  auto& answer = m_server.answer(picture_url(small, "product"));
  answer.cut_after = 3;
  answer.ignores_range = true;
  static_cast<void>(refresh());
  answer.cut_after.reset();
  EXPECT_EQ(refresh().state, SourceState::ok);
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Refresh, FetchesAResumedPictureOnceMoreWhenItsHashIsWrong) {
  const auto small = small_feed(1);
  m_server.publish(small);
  const auto url = picture_url(small, "product");
  const auto right = m_server.answer(url).body;
  m_server.answer(url) = {200, std::string(right.size(), 'x'), 3, false};
  static_cast<void>(refresh());
  m_server.answer(url) = {200, right, {}, false};
  m_http.asked.clear();
  EXPECT_EQ(refresh().state, SourceState::ok);
  EXPECT_EQ(m_http.count(url), 2);
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Refresh, IsOfflineWithoutANetworkAndSaysSoOnce) {
  m_server.publish(small_feed(1));
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  m_http.offline = true;
  const auto said = kept->refresh({});
  ASSERT_TRUE(said);
  EXPECT_EQ(said->level, base::LogLevel::warning);
  EXPECT_THAT(said->text, testing::HasSubstr("galeri: offline (unavailable)"));
  EXPECT_FALSE(kept->refresh({}));
  EXPECT_EQ(current(), "generations/000001");
  m_http.offline = false;
  const auto well = kept->refresh({});
  ASSERT_TRUE(well);
  EXPECT_EQ(well->text, "galeri: all is well again");
}

TEST_F(Refresh, SkipsAndCountsPartsOfUnknownKinds) {
  auto small = small_feed(1);
  small.parts["parts/song-000.json"] = R"({"format":"etalase-part/1","kind":"song","items":[{"id":"X-1"}]})";
  small.header.parts.push_back({"parts/song-000.json", "song", 1});
  small.feed = feed::to_bytes(feed::to_json(small.header));
  m_server.publish(small);
  const auto status = refresh();
  EXPECT_EQ(status.state, SourceState::ok) << (status.error ? status.error->message : "");
  EXPECT_EQ(status.unknown_kinds, 1);
  m_http.asked.clear();
  static_cast<void>(refresh());
  EXPECT_EQ(m_http.asked.size(), 2U);
}

TEST_F(Refresh, KeepsTheOldContentWhenTheDiskIsFull) {
  m_server.publish(small_feed(1));
  static_cast<void>(refresh());
  m_server.publish(small_feed(2));
  m_files.set_free_space(base::megabytes(500));
  const auto status = refresh();
  EXPECT_EQ(status.state, SourceState::error);
  EXPECT_EQ(status.error->kind, ErrorKind::no_space);
  EXPECT_EQ(current(), "generations/000001");
  EXPECT_THAT(m_said->text, testing::HasSubstr("lower [sync] reserve"));
}

TEST_F(Refresh, NeedsNoDiskWhenNothingChanged) {
  m_server.publish(small_feed(1));
  static_cast<void>(refresh());
  m_files.set_free_space({});
  EXPECT_EQ(refresh().state, SourceState::ok);
}

TEST_F(Refresh, FetchesALostPictureAgain) {
  const auto small = small_feed(1);
  m_server.publish(small);
  static_cast<void>(refresh());
  const auto sha256 = small.contents.at("parts/product-000.json").media.at(0).files.at(0).sha256;
  ASSERT_TRUE(m_files.remove(agent()->store().layout().blob(sha256)));
  m_http.asked.clear();
  EXPECT_EQ(refresh().state, SourceState::ok);
  EXPECT_EQ(m_http.count("/media/"), 1);
  EXPECT_EQ(current(), "generations/000001");
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Refresh, ScrubFindsRotAndTheNextRefreshHealsIt) {
  const auto small = small_feed(1);
  m_server.publish(small);
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  const auto sha256 = small.contents.at("parts/product-000.json").media.at(0).files.at(0).sha256;
  m_files.plant(kept->store().layout().blob(sha256), std::string(small.media.at(sha256).size(), '?'));
  const auto found = kept->scrub({});
  ASSERT_TRUE(found);
  EXPECT_TRUE(*found);
  static_cast<void>(kept->refresh({}));
  EXPECT_THAT(damage(), testing::IsEmpty());
  EXPECT_FALSE(*kept->scrub({}));
}

TEST_F(Refresh, LeavesPicturesForLaterWhenMetered) {
  m_sync.metered = true;
  m_server.publish(small_feed(1));
  EXPECT_EQ(refresh().state, SourceState::ok);
  EXPECT_EQ(m_http.count("/media/"), 0);
  EXPECT_EQ(current(), "generations/000001");
  m_sync.metered = false;
  EXPECT_EQ(refresh().state, SourceState::ok);
  EXPECT_GT(m_http.count("/media/"), 0);
  EXPECT_EQ(current(), "generations/000002");
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Refresh, SendsTheTokenOfTheSource) {
  m_files.plant("/etc/token", "abc.DEF-123\n");
  m_server.publish(small_feed(1));
  const settings::Source source{"galeri", test::k_feed_url, "/etc/root.json", "/etc/token", "", true};
  Agent with_token({m_files, m_http, m_clock, {}}, source, m_sync, "/sources");
  static_cast<void>(with_token.refresh({}));
  EXPECT_EQ(with_token.status().state, SourceState::ok);
  for (const auto& each : m_http.asked) EXPECT_EQ(each.token, "abc.DEF-123");
}

TEST_F(Refresh, TakesTheRootFromTheConfigurationToo) {
  m_server.publish(small_feed(1));
  const settings::Source source{"galeri", test::k_feed_url, m_server.root(), "", "", true};
  Agent provisioned({m_files, m_http, m_clock, {}}, source, m_sync, "/sources");
  static_cast<void>(provisioned.refresh({}));
  EXPECT_EQ(provisioned.status().state, SourceState::ok);
  EXPECT_EQ(m_http.count("/1.root.json"), 0) << "never fetched";
}

TEST_F(Refresh, StopsWithoutATraceWhenAskedTo) {
  m_server.publish(small_feed(1));
  std::stop_source stop;
  stop.request_stop();
  auto stopped = agent();
  EXPECT_FALSE(stopped->refresh({stop.get_token()}));
  EXPECT_EQ(current(), "");
  EXPECT_FALSE(stopped->status().error);
}

}  // namespace
}  // namespace etalase::sync
