// The time a kiosk goes by when its clock cannot be believed.
#include <gtest/gtest.h>

#include "trust/repository_builder.hpp"

namespace etalase {
namespace {

using base::ErrorKind;
using std::chrono::days;
using test::kind_of;
using test::test_now;

class TimeFloor : public testing::Test {
 protected:
  TimeFloor() { m_kiosk.repository.part("timestamp")["signed_at"] = test::in_days(0); }
  // Refreshes after a restart, by the floor.
  [[nodiscard]] base::Result<void> refresh(base::SystemTime now) {
    m_kiosk.updater = trust::Updater(m_kiosk.files, m_kiosk.fetcher, {"/metadata", trust::Floor::applied, m_built});
    return m_kiosk.updater.refresh(now);
  }
  void publish(int signed_at, int expires) {
    m_kiosk.repository.part("timestamp")["signed_at"] = test::in_days(signed_at);
    m_kiosk.repository.part("timestamp")["expires"] = test::in_days(expires);
    m_kiosk.repository.publish("timestamp");
  }

  test::Kiosk m_kiosk;
  base::SystemTime m_built = test_now() - days(100);
};

TEST_F(TimeFloor, StartsAtTheBuildDate) {
  m_kiosk.repository.part("timestamp")["expires"] = test::in_days(-101);
  m_kiosk.repository.put("timestamp");
  EXPECT_EQ(kind_of(refresh(test_now() - days(5000))), ErrorKind::expired);
  EXPECT_EQ(m_kiosk.updater.time_used(), m_built);
}

TEST_F(TimeFloor, RisesToWhatWasSignedAndOutlivesARestart) {
  publish(10, 40);
  ASSERT_TRUE(refresh(test_now()));
  EXPECT_EQ(m_kiosk.updater.time_used(), test_now());
  EXPECT_EQ(m_kiosk.updater.floor(), test_now() + days(10));
  ASSERT_TRUE(refresh(test_now() - days(3000)));
  EXPECT_EQ(m_kiosk.updater.time_used(), test_now() + days(10));
}

TEST_F(TimeFloor, StandsStillWithinOneRefresh) {
  // The new timestamp is signed after the targets ran out; this refresh still goes by the time it started at.
  m_kiosk.repository.part("targets")["expires"] = test::in_days(5);
  m_kiosk.repository.release();
  publish(10, 40);
  EXPECT_TRUE(refresh(test_now()));
  EXPECT_EQ(kind_of(refresh(test_now())), ErrorKind::expired);
}

TEST_F(TimeFloor, CatchesAFrozenFeedThoughTheClockWentBack) {
  publish(0, 30);
  ASSERT_TRUE(refresh(test_now()));
  ASSERT_TRUE(m_kiosk.updater.raise_floor(test_now() + days(29)));
  EXPECT_TRUE(refresh(test_now() - days(400)));
  publish(29, 29);
  EXPECT_EQ(kind_of(refresh(test_now() - days(400))), ErrorKind::expired);
}

TEST_F(TimeFloor, YieldsToALaterSystemClock) {
  publish(1, 30);
  ASSERT_TRUE(refresh(test_now() + days(20)));
  EXPECT_EQ(m_kiosk.updater.time_used(), test_now() + days(20));
  EXPECT_EQ(kind_of(refresh(test_now() + days(31))), ErrorKind::expired);
}

TEST_F(TimeFloor, IsNotRaisedByARefusedTimestamp) {
  ASSERT_TRUE(refresh(test_now()));
  const auto before = m_kiosk.updater.floor();
  m_kiosk.repository.signers("timestamp") = {trust::PrivateKey::generate()};
  publish(20, 40);
  EXPECT_EQ(kind_of(refresh(test_now())), ErrorKind::untrusted);
  EXPECT_EQ(m_kiosk.updater.floor(), before);
}

TEST_F(TimeFloor, IsNotRaisedByATimeThatCannotBe) {
  publish(41, 40);
  ASSERT_TRUE(refresh(test_now()));
  EXPECT_EQ(m_kiosk.updater.floor(), m_built);
  ASSERT_TRUE(m_kiosk.updater.raise_floor(test_now() + days(3000)));
  EXPECT_EQ(m_kiosk.updater.floor(), m_built);
}

TEST_F(TimeFloor, IsNotMovedByAnExpiry) {
  publish(0, 3000);
  ASSERT_TRUE(refresh(test_now()));
  EXPECT_EQ(m_kiosk.updater.floor(), test_now());
}

TEST_F(TimeFloor, FallsBackWhenTheTimestampKeyIsRotated) {
  // A publisher's clock ran five years ahead: every kiosk would refuse the corrected feed until the key changes.
  publish(1800, 1830);
  ASSERT_TRUE(refresh(test_now()));
  publish(1, 31);
  EXPECT_EQ(kind_of(refresh(test_now() + days(1))), ErrorKind::expired);
  m_kiosk.repository.part("root")["expires"] = test::in_days(3000);
  m_kiosk.repository.rotate("timestamp");
  m_kiosk.repository.publish("root");
  publish(1, 31);
  // The time is fixed once per refresh, so the one that brings the rotation may still fail.
  static_cast<void>(refresh(test_now() + days(1)));
  EXPECT_LE(m_kiosk.updater.floor(), test_now() + days(1));
  EXPECT_TRUE(refresh(test_now() + days(1)));
  EXPECT_EQ(m_kiosk.updater.floor(), test_now() + days(1));
}

TEST_F(TimeFloor, IsIgnoredWhenAskedTo) {
  publish(10, 40);
  ASSERT_TRUE(m_kiosk.refresh(test_now()));
  EXPECT_FALSE(m_kiosk.files.exists("/metadata/time-floor"));
  ASSERT_TRUE(m_kiosk.refresh(test_now() - days(300)));
  EXPECT_EQ(m_kiosk.updater.time_used(), test_now() - days(300));
}

TEST_F(TimeFloor, IsRebuiltWhenItsFileIsBroken) {
  for (const auto& bytes :
       std::vector<std::string>{"", "yesterday\n", "\xFF\xFE", "2026-99-99T00:00:00Z\n", std::string(1000, '9')}) {
    m_kiosk.files.plant("/metadata/time-floor", bytes);
    m_kiosk.repository.publish("timestamp");
    ASSERT_TRUE(refresh(test_now())) << bytes;
    EXPECT_EQ(m_kiosk.updater.floor(), test_now()) << bytes;
  }
}

}  // namespace
}  // namespace etalase
