// What comparable systems got wrong in transfer and operation, each as a test that would have caught it there. D5 is in
// tests/uplink/crash_test.cpp, D11 in soak_test.cpp.
#include <gtest/gtest.h>

#include "sync/web_agent_fixture.hpp"

namespace etalase::sync {
namespace {

namespace bad = test::misbehaviour;

class Lessons : public WebAgentTest {
 protected:
  Lessons() {
    publish(test::small_feed(1));
    EXPECT_EQ(refresh().state, SourceState::ok);
  }
  // A second feed whose products have one picture more.
  test::SmallFeed next_feed() {
    auto next = test::small_feed(2);
    next.add_picture("product", "NEW-1");
    next.seal();
    return next;
  }
  std::string newest_picture(test::SmallFeed& feed) { return media_path(feed, feed.part("product").media.size() - 1); }
};

TEST_F(Lessons, D1AFailedDownloadNeverStopsTheNextOne) {
  auto next = next_feed();
  publish(next);
  auto kept = agent();
  for (const auto& fault : {bad::stall_before_answer(), bad::endless_body(), bad::reset_before_answer()}) {
    m_web.always(newest_picture(next), fault);
    EXPECT_NE(refresh(*kept).state, SourceState::ok);
  }
  m_web.behave();
  EXPECT_EQ(refresh(*kept).state, SourceState::ok) << "the same agent, no restart";
  EXPECT_EQ(current(), "generations/000002");
}

TEST_F(Lessons, D2NothingOldGoesBeforeAllThatIsNewIsHere) {
  auto next = next_feed();
  publish(next);
  m_web.always(newest_picture(next), bad::cut_after(0));
  EXPECT_EQ(refresh().state, SourceState::offline);
  EXPECT_EQ(current(), "generations/000001");
  EXPECT_THAT(damage(), testing::IsEmpty()) << "every old picture is still there";
}

TEST_F(Lessons, D3ResumingIsCheckedByStatusPlaceAndHash) {
  auto next = next_feed();
  publish(next);
  const auto path = newest_picture(next);
  m_web.misbehave(path, {bad::cut_after(9), bad::cut_after(0), bad::cut_after(0), bad::cut_after(0)});
  EXPECT_EQ(refresh().state, SourceState::offline);
  m_web.forget();
  m_web.misbehave(path, {bad::range_of_other_bytes()});
  EXPECT_EQ(refresh().state, SourceState::ok) << "a wrong hash after resuming: once more from zero";
  const auto requests = m_web.requests();
  std::vector<std::optional<std::uint64_t>> ranges;
  for (const auto& each : requests)
    if (each.path == path) ranges.push_back(each.range);
  ASSERT_EQ(ranges.size(), 2U);
  EXPECT_EQ(ranges[0], 9U);
  EXPECT_FALSE(ranges[1]);
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Lessons, D4AnybodyOnTheNetworkCanSendBytesButNoneIsTaken) {
  publish(next_feed());
  m_web.always(bad::other_bytes());
  EXPECT_EQ(refresh().state, SourceState::refused);
  m_web.always(bad::portal());
  EXPECT_EQ(refresh().state, SourceState::refused);
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(Lessons, D6AndD8NoNetworkIsNoFaultOfTheKiosk) {
  m_web.always(bad::reset_before_answer());
  auto kept = agent();
  for (int i = 0; i < 3; ++i) {
    const auto status = refresh(*kept);
    EXPECT_EQ(status.state, SourceState::offline);
    report::SyncStatus shown;
    shown.sources = {status};
    EXPECT_FALSE(needs_somebody(shown));
  }
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(Lessons, D7AFileIsNotWhatItsNameSaysUntilItsLengthAndHashAre) {
  const auto small = test::small_feed(1);
  const auto& files = small.contents.at("parts/product-000.json").media.at(0).files;
  const auto listed = agent()->store().layout().blob(files.at(0).sha256);
  m_files.plant(listed, "");
  m_web.forget();
  EXPECT_EQ(refresh().state, SourceState::ok) << "a power cut left an empty file under its final name";
  EXPECT_EQ(m_web.count(media_path(small)), 1);
  EXPECT_THAT(damage(), testing::IsEmpty());

  auto next = next_feed();
  publish(next);
  const auto path = newest_picture(next);
  const auto sha256 = next.part("product").media.back().files.at(0).sha256;
  m_files.plant(agent()->store().layout().blob(sha256), std::string(next.media.at(sha256).size(), 'x'));
  EXPECT_EQ(refresh().state, SourceState::ok) << "the right length alone proves nothing";
  EXPECT_EQ(m_web.count(path), 1);
  EXPECT_EQ(current(), "generations/000002");
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Lessons, D9WhatTheScreenShowsIsNeverEvicted) {
  // A second feed with none of the first one's pictures, which then cannot be fetched.
  auto next = test::small_feed(2);
  next.part("product").media.clear();
  for (auto& item : next.part("product").items) std::get<feed::Product>(item).images.clear();
  next.add_picture("product", "NEW-1");
  next.seal();
  publish(next);
  m_web.always(newest_picture(next), bad::status(404));
  EXPECT_EQ(refresh().state, SourceState::error);
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Lessons, D10StatusIsWhatTheDiskHasNotWhatWasIntended) {
  auto next = next_feed();
  publish(next);
  m_web.always(newest_picture(next), bad::status(404));
  const auto status = refresh();
  EXPECT_EQ(status.feed.serial, 1) << "announced was 2, on show is 1";
  EXPECT_EQ(status.generation, "000001");
  EXPECT_NE(status.last_check_ok, m_clock.system_now() + std::chrono::hours(1));
  ASSERT_TRUE(status.error);
  EXPECT_EQ(status.error->since, m_clock.system_now());
}

TEST_F(Lessons, D12AFeedIsShownWholeOrNotAtAll) {
  auto next = next_feed();
  std::get<feed::Product>(next.part("product").items.at(0)).price->min = 1;
  next.seal();
  publish(next);
  m_web.always(newest_picture(next), bad::status(500));
  EXPECT_NE(refresh().state, SourceState::ok);
  const auto shown = agent()->store().generations().current();
  ASSERT_TRUE(shown);
  EXPECT_EQ(shown->serial, 1) << "no new price beside old pictures";
}

TEST_F(Lessons, D13AKioskShowsItsTokenToItsCouncilAlone) {
  m_files.plant("/etc/token", "geheim-1\n");
  test::MisbehavingServer stranger;
  publish(next_feed());
  const auto timestamp = path_of(test::FeedServer::metadata_url("timestamp.json"));
  stranger.put(timestamp, m_published.answers.at(test::FeedServer::metadata_url("timestamp.json")).body);
  m_web.misbehave(timestamp, {bad::redirect(stranger.url(timestamp))});
  auto kept = agent("/etc/token");
  EXPECT_EQ(refresh(*kept).state, SourceState::ok);
  ASSERT_EQ(stranger.requests().size(), 1U);
  EXPECT_EQ(stranger.requests()[0].header("Authorization"), "");
  m_web.forget();
  static_cast<void>(refresh(*kept));
  for (const auto& each : m_web.requests()) EXPECT_EQ(each.header("Authorization"), "Bearer geheim-1");
}

TEST_F(Lessons, D13ATokenThatTheCouncilRefusesIsNamed) {
  m_web.always(bad::status(401));
  EXPECT_EQ(refresh().state, SourceState::refused);
  EXPECT_THAT(m_said->text, testing::HasSubstr("check token_file"));
}

}  // namespace
}  // namespace etalase::sync
