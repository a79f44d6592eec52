// A kiosk without a battery starts in 1970; another one's clock runs years ahead. Neither may lose what is shown.
#include <gtest/gtest.h>

#include "base/log.hpp"
#include "sync/agent_fixture.hpp"
#include "sync/schedule.hpp"

namespace etalase::sync {
namespace {

constexpr std::chrono::days k_year{365};

class WrongClock : public AgentTest {
 protected:
  WrongClock() {
    base::start_log("etalase-sync", base::LogLevel::info);
    m_server.publish(test::small_feed(1));
    EXPECT_EQ(refresh().state, SourceState::ok);
  }
  const base::SystemTime m_right = m_clock.system_now();
};

TEST_F(WrongClock, FarBackStillTakesNewContent) {
  m_server.publish(test::small_feed(2));
  m_clock.set_system(base::SystemTime{});
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(kept->status().state, SourceState::ok);
  EXPECT_EQ(kept->status().feed.serial, 2);
  EXPECT_EQ(kept->clock_status().source, report::ClockStatus::Source::floor) << "what was signed tells the time";
  EXPECT_GE(kept->clock_status().floor, m_right - std::chrono::hours(24));
}

TEST_F(WrongClock, FarBackRefusesWhatExpiredAccordingToWhatWasSigned) {
  // The council signs half a year later; the kiosk's clock then falls back and somebody replays the old metadata.
  const auto old = m_http.answers;
  m_clock.advance(std::chrono::days(180));
  m_server.publish(test::small_feed(2));
  ASSERT_EQ(refresh().feed.serial, 2);
  m_http.answers = old;
  m_clock.set_system(m_right);
  EXPECT_EQ(refresh().state, SourceState::refused);
  EXPECT_EQ(current(), "generations/000002");
}

TEST_F(WrongClock, FarAheadChangesNothingOnScreenAndSaysSo) {
  m_server.publish(test::small_feed(2));
  m_clock.set_system(m_right + 5 * k_year);
  const auto status = refresh();
  EXPECT_EQ(status.state, SourceState::refused);
  EXPECT_THAT(m_said->text, testing::HasSubstr("check the clock"));
  EXPECT_EQ(current(), "generations/000001");
  EXPECT_EQ(status.feed.serial, 1);
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(WrongClock, FarAheadAndBackAgainIsWell) {
  m_clock.set_system(m_right + 5 * k_year);
  static_cast<void>(refresh());
  m_server.publish(test::small_feed(2));
  m_clock.set_system(m_right);
  // The council's own clock is right; only the kiosk's had run away.
  EXPECT_EQ(refresh().state, SourceState::ok);
  EXPECT_EQ(current(), "generations/000002");
}

TEST_F(WrongClock, BehindTheFloorIsSaidOnceAndItsEndToo) {
  auto kept = agent();
  const auto said = [&kept] {
    testing::internal::CaptureStderr();
    static_cast<void>(kept->refresh({}));
    return testing::internal::GetCapturedStderr();
  };
  EXPECT_THAT(said(), testing::Not(testing::HasSubstr("clock")));
  m_clock.set_system(m_right - 5 * k_year);
  EXPECT_THAT(said(), testing::HasSubstr("galeri: this machine's clock says " + base::format_utc(m_clock.system_now()) +
                                         ", but something was signed at "));
  EXPECT_THAT(said(), testing::Not(testing::HasSubstr("clock")));
  m_http.offline = true;
  EXPECT_THAT(said(), testing::Not(testing::HasSubstr("clock")));
  m_http.offline = false;
  m_clock.set_system(m_right);
  EXPECT_THAT(said(), testing::HasSubstr("galeri: this machine's clock is right again"));
  EXPECT_THAT(said(), testing::Not(testing::HasSubstr("clock")));
}

TEST_F(WrongClock, LooksAreCountedByTimeSinceBoot) {
  Schedule schedule;
  schedule.add("galeri", m_clock.boot_now());
  const auto delay =
      schedule.finished("galeri", {Schedule::Look::reached, std::chrono::minutes(5)}, m_clock.boot_now());
  m_clock.set_system(m_right - 50 * k_year);
  m_clock.set_system(m_right + 50 * k_year);
  EXPECT_FALSE(schedule.due(m_clock.boot_now()));
  m_clock.advance(delay);
  EXPECT_TRUE(schedule.due(m_clock.boot_now()));
}

}  // namespace
}  // namespace etalase::sync
