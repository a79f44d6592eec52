// A long download in slices: metadata and take-downs are heard of in between, nothing is shown before all is here.
#include <gtest/gtest.h>

#include "sync/agent_fixture.hpp"

namespace etalase::sync {
namespace {

class Slices : public AgentTest {
 protected:
  // Each picture takes as long as this.
  void let_pictures_take(std::chrono::milliseconds time) {
    m_http.before = [this, time](const std::string& url) {
      if (url.find("/media/") != std::string::npos) m_clock.advance(time);
    };
  }
  static constexpr int k_pictures = 8;  // of the small feed, both sizes
};

TEST_F(Slices, EndAfterTheTimeBetweenTwoLooksAndGoOn) {
  m_server.publish(test::small_feed(1));
  let_pictures_take(std::chrono::minutes(2));
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  EXPECT_TRUE(kept->has_more());
  EXPECT_EQ(m_http.count("/media/"), 3) << "five minutes";
  EXPECT_EQ(current(), "");
  EXPECT_EQ(kept->status().state, SourceState::ok) << "a slow line is no fault";
  EXPECT_LT(kept->status().bytes.done, kept->status().bytes.total);
  for (int i = 0; i < 2; ++i) static_cast<void>(kept->refresh({}));
  EXPECT_FALSE(kept->has_more());
  EXPECT_EQ(m_http.count("/media/"), k_pictures) << "none was fetched twice";
  EXPECT_EQ(current(), "generations/000001");
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Slices, GoOnAlthoughHashingWhatIsHereTakesLongerThanASlice) {
  m_server.publish(test::small_feed(1));
  Job slow_card;
  slow_card.progress = [this](base::Bytes) { m_clock.advance(std::chrono::minutes(2)); };
  auto kept = agent();
  int looks = 0;
  do {
    static_cast<void>(kept->refresh(slow_card));
  } while (kept->has_more() && ++looks < 20);
  EXPECT_FALSE(kept->has_more());
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(Slices, TextsThatCameAreNotFetchedAgain) {
  const auto small = test::small_feed(1);
  m_server.publish(small);
  let_pictures_take(std::chrono::minutes(2));
  static_cast<void>(agent()->refresh({}));
  EXPECT_EQ(current(), "");
  // A restart as well: they lie on the disk.
  static_cast<void>(agent()->refresh({}));
  static_cast<void>(agent()->refresh({}));
  EXPECT_EQ(current(), "generations/000001");
  EXPECT_EQ(m_http.count("/targets/parts/"), static_cast<int>(small.parts.size()));
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Slices, ATakeDownDoesNotWaitForThePictures) {
  m_server.publish(test::small_feed(1));
  static_cast<void>(refresh());
  auto next = test::small_feed(2);
  for (int i = 0; i < 5; ++i) next.add_picture("product", "NEW-" + std::to_string(i));
  next.seal();
  m_server.publish(next);
  let_pictures_take(std::chrono::minutes(2));
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  ASSERT_TRUE(kept->has_more());
  m_server.withdraw({2, {{{"product", "BTK-001"}, false}}, {}});
  static_cast<void>(kept->refresh({}));
  ASSERT_TRUE(kept->has_more());
  const auto list = kept->store().withdrawn().read();
  ASSERT_TRUE(list && *list);
  EXPECT_EQ((*list)->serial, 2);
}

TEST_F(Slices, EndWithTheWindow) {
  // It is 10:00 in Jakarta.
  m_sync.window = settings::Window{std::chrono::hours(8), std::chrono::hours(10) + std::chrono::minutes(3)};
  m_server.publish(test::small_feed(1));
  let_pictures_take(std::chrono::minutes(2));
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(m_http.count("/media/"), 2);
  EXPECT_TRUE(kept->has_more());
  m_http.asked.clear();
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(m_http.count("/media/"), 0) << "the window is closed";
  EXPECT_FALSE(kept->has_more());
}

TEST_F(Slices, AnInterruptedRefreshLeavesNoTraceAndLosesNothing) {
  m_server.publish(test::small_feed(1));
  std::stop_source stop;
  m_http.before = [&](const std::string&) {
    if (m_http.count("/media/") == 3) stop.request_stop();
  };
  auto kept = agent();
  EXPECT_FALSE(kept->refresh({stop.get_token()}));
  EXPECT_FALSE(kept->status().error);
  EXPECT_EQ(m_http.count("/media/"), 4);
  m_http.before = nullptr;
  EXPECT_FALSE(kept->refresh({}));
  EXPECT_EQ(m_http.count("/media/"), k_pictures);
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(Slices, APictureThatIsMissingDoesNotKeepTheOthersBack) {
  const auto small = test::small_feed(1);
  m_server.publish(small);
  m_http.answers.erase(picture_url(small, "product"));
  EXPECT_EQ(refresh().state, SourceState::error);
  EXPECT_EQ(m_http.count("/media/"), k_pictures);
  EXPECT_EQ(current(), "");
}

TEST_F(Slices, AServerThatHasNoPictureAtAllIsNotAskedForEach) {
  auto small = test::small_feed(1);
  for (int i = 0; i < 20; ++i) small.add_picture("product", "NEW-" + std::to_string(i));
  small.seal();
  m_server.publish(small);
  for (const auto& [sha256, bytes] : small.media) m_http.answers.erase(m_server.media_url(sha256));
  EXPECT_EQ(refresh().error->kind, base::ErrorKind::not_found);
  EXPECT_EQ(m_http.count("/media/"), 6);
}

TEST_F(Slices, ALineThatIsGoneIsNotTriedForEachPicture) {
  const auto small = test::small_feed(1);
  m_server.publish(small);
  m_http.before = [this](const std::string& url) { m_http.offline = url.find("/media/") != std::string::npos; };
  EXPECT_EQ(refresh().state, SourceState::offline);
  EXPECT_EQ(m_http.count("/media/"), 1);
}

}  // namespace
}  // namespace etalase::sync
