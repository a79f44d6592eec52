// Wrong PINs on disk: neither a restart nor a pulled plug gives new tries.
#include "app/pin_record.hpp"

#include <gtest/gtest.h>

#include "app/pin.hpp"
#include "support/fake_file_system.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;

class PinRecordTest : public testing::Test {
 protected:
  static const std::string& hash() {
    static const std::string hash = *hash_of("2468");
    return hash;
  }
  PinRecordTest() { m_files.plant("/kiosk/runs", ""); }
  // A program that has just been started knows nothing but what the disk says.
  PinTry type(const std::string& pin) { return PinRecord(m_files, "/kiosk").check({}, hash(), pin, m_now); }
  PinLock known() { return PinRecord(m_files, "/kiosk").read({}, m_now); }
  void pass(base::BootTime time) {
    m_now.since_boot += time;
    m_now.wall += time;
  }
  // `off` is how far the wall clock has come meanwhile.
  void reboot(std::chrono::milliseconds off) { m_now = {"another boot", 4s, m_now.wall + off}; }
  void close() {
    for (int i = 0; i < PinLock::k_tries; ++i) EXPECT_FALSE(type("1111").right);
    ASSERT_EQ(known().closed_until(m_now.since_boot), m_now.since_boot + PinLock::k_closed);
  }

  test::FakeFileSystem m_files;
  PinMoment m_now{"boot", 100s, base::SystemTime{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}}};
};

TEST_F(PinRecordTest, WrongPinsOutliveTheProgram) {
  for (int i = 0; i < 4; ++i) EXPECT_EQ(type("1111").lock.tries_left(), 4 - i);
  EXPECT_TRUE(type("2468").right) << "the last one is right";
  EXPECT_EQ(known().tries_left(), 5) << "and forgets the others";
  EXPECT_FALSE(m_files.exists("/kiosk/pin-lock"));
}

TEST_F(PinRecordTest, AClosedPadLooksAtNoPin) {
  close();
  const auto tried = type("2468");
  EXPECT_FALSE(tried.right);
  EXPECT_EQ(tried.lock.closed_until(m_now.since_boot), m_now.since_boot + 5min);
  pass(4min);
  EXPECT_FALSE(type("2468").right);
  pass(1min);
  EXPECT_TRUE(type("2468").right);
}

TEST_F(PinRecordTest, APulledPlugShortensNothing) {
  close();
  pass(1min);
  reboot(0s);
  EXPECT_EQ(known().closed_until(m_now.since_boot), m_now.since_boot + 4min) << "a clock that stood still while off";
  EXPECT_FALSE(type("2468").right);
  reboot(2min);
  EXPECT_EQ(known().closed_until(m_now.since_boot), m_now.since_boot + 2min);
  reboot(-20 * 365 * 24h);
  EXPECT_EQ(known().closed_until(m_now.since_boot), base::BootTime(5min)) << "a clock without a battery";
  pass(5min);
  EXPECT_FALSE(known().closed_until(m_now.since_boot)) << "nobody is kept out for ever";
  reboot(-1s);
  EXPECT_TRUE(known().closed_until(m_now.since_boot)) << "nor let in by switching off and on";
  reboot(40 * 365 * 24h);
  EXPECT_TRUE(type("2468").right) << "five minutes are over by then";
}

TEST_F(PinRecordTest, ALostPowerKeepsTheTries) {
  for (int i = 0; i < 4; ++i) EXPECT_FALSE(type("1111").right);
  m_files.power_cut(test::Loss::unsynced);
  reboot(0s);
  EXPECT_EQ(known().tries_left(), 1);
}

TEST_F(PinRecordTest, TheStricterOfDiskAndMemoryCounts) {
  EXPECT_FALSE(type("1111").right);
  EXPECT_EQ(PinRecord(m_files, "/kiosk").read(PinLock(3, {}), m_now).tries_left(), 2);
  const PinLock closed(0, m_now.since_boot + 2min);
  EXPECT_EQ(PinRecord(m_files, "/kiosk").read(closed, m_now).closed_until(m_now.since_boot), m_now.since_boot + 2min);
}

TEST_F(PinRecordTest, ADiskThatCannotBeWrittenLosesNoCountOfThisRun) {
  PinLock lock;
  for (int i = 0; i < 5; ++i) {
    m_files.fail_at(1, base::ErrorKind::no_space);
    lock = PinRecord(m_files, "/kiosk").check(lock, hash(), "1111", m_now).lock;
  }
  EXPECT_TRUE(lock.closed_until(m_now.since_boot));
  EXPECT_FALSE(m_files.exists("/kiosk/pin-lock"));
}

TEST_F(PinRecordTest, WhatIsNotWholeCountsNothing) {
  const auto line = to_line(PinLock(2, m_now.since_boot + 1min), m_now);
  ASSERT_TRUE(parse_pin_lock(line, m_now));
  EXPECT_EQ(parse_pin_lock(line, m_now)->tries_left(), 3);
  for (std::size_t cut = 0; cut + 2 < line.size(); ++cut)
    EXPECT_FALSE(parse_pin_lock(line.substr(0, cut), m_now)) << cut;
  for (const char* bad :
       {"[]", "7", "{}", R"({"boot":1,"ms":1,"wall":"2026-01-05T00:00:00Z","wrong":1,"closed_ms":1})",
        R"({"boot":"b","ms":"1","wall":"2026-01-05T00:00:00Z","wrong":1,"closed_ms":1})",
        R"({"boot":"b","ms":-9223372036854775808,"wall":"2026-01-05T00:00:00Z","wrong":1,"closed_ms":1})",
        R"({"boot":"b","ms":1,"wall":"yesterday","wrong":1,"closed_ms":1})",
        R"({"boot":"b","ms":1,"wall":"2026-01-05T00:00:00Z","wrong":-1,"closed_ms":1})"})
    EXPECT_FALSE(parse_pin_lock(bad, m_now)) << bad;
  // Numbers that nobody wrote keep staff out no longer than five wrong PINs would.
  const auto far = parse_pin_lock(
      R"({"boot":"boot","ms":100000,"wall":"2026-01-05T00:00:00Z","wrong":99,"closed_ms":9000000000000000})", m_now);
  ASSERT_TRUE(far);
  EXPECT_EQ(far->closed_until(m_now.since_boot), m_now.since_boot + PinLock::k_closed);
  EXPECT_EQ(far->tries_left(), 1);
}

}  // namespace
}  // namespace etalase::app
