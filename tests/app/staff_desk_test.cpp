// The PIN, its lock, the pad's keys, and the files behind the staff page.
#include "app/staff_desk.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "app/pin.hpp"
#include "report/codec.hpp"
#include "report/requests.hpp"
#include "support/fake_file_system.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using pages::Asked;

TEST(Pin, IsFourToTwelveDigits) {
  for (const char* good : {"0000", "123456789012"}) EXPECT_TRUE(is_pin(good)) << good;
  for (const char* bad : {"", "123", "1234567890123", "12 4", "12a4", "١٢٣٤"}) EXPECT_FALSE(is_pin(bad)) << bad;
}

TEST(Pin, OnlyTheRightOneMatches) {
  const auto hash = hash_of("2468");
  ASSERT_TRUE(hash);
  EXPECT_TRUE(is_pin_hash(*hash));
  EXPECT_TRUE(matches(*hash, "2468"));
  for (const char* wrong : {"2469", "24680", "246", ""}) EXPECT_FALSE(matches(*hash, wrong)) << wrong;
  EXPECT_NE(*hash, *hash_of("2468")) << "each hash has a salt of its own";
}

TEST(Pin, ACutHashMatchesNothing) {
  const std::string hash = *hash_of("2468");
  for (std::size_t size = 0; size < hash.size(); size += 3) {
    EXPECT_FALSE(is_pin_hash(hash.substr(0, size))) << size;
    EXPECT_FALSE(matches(hash.substr(0, size), "2468")) << size;
  }
  for (const char* bad : {"$2y$10$abcdefghijklmnopqrstuv", "$argon2i$v=19$m=4096,t=3,p=1$c29tZXNhbHQ$aGFzaA", "2468"})
    EXPECT_FALSE(is_pin_hash(bad)) << bad;
  EXPECT_FALSE(is_pin_hash(hash + std::string(200, 'A')));
}

TEST(MakePin, WritesLinesForTheConfiguration) {
  std::istringstream in("2468\r\nrest\n");
  std::ostringstream out;
  ASSERT_EQ(make_pin(PinFrom::input, in, out), 0);
  const std::string text = out.str();
  ASSERT_TRUE(text.starts_with("[staff]\npin_hash = \"$argon2id$")) << text;
  const auto from = text.find('$');
  EXPECT_TRUE(matches(text.substr(from, text.rfind('"') - from), "2468"));
}

TEST(MakePin, RefusesWhatIsNoPin) {
  for (const char* typed : {"", "123\n", "abcd\n"}) {
    std::istringstream in(typed);
    std::ostringstream out;
    EXPECT_EQ(make_pin(PinFrom::input, in, out), 1) << typed;
    EXPECT_EQ(out.str(), "");
  }
}

TEST(PinLock, ClosesAfterFiveWrongOnesForFiveMinutes) {
  PinLock lock;
  for (int i = 0; i < 4; ++i) lock.wrong(10s);
  EXPECT_EQ(lock.tries_left(), 1);
  EXPECT_FALSE(lock.closed_until(10s));
  lock.wrong(10s);
  EXPECT_EQ(lock.closed_until(10s), base::BootTime{310s});
  EXPECT_TRUE(lock.closed_until(309999ms));
  EXPECT_FALSE(lock.closed_until(310s));
  EXPECT_EQ(lock.tries_left(), 5) << "then five more";
}

TEST(PinLock, ARightOneForgetsTheWrongOnes) {
  PinLock lock;
  for (int i = 0; i < 4; ++i) lock.wrong(10s);
  lock.right();
  for (int i = 0; i < 4; ++i) lock.wrong(20s);
  EXPECT_FALSE(lock.closed_until(20s));
}

class DeskTest : public testing::Test {
 protected:
  KeyEffect press(const std::string& key) { return m_desk.press(key, m_now); }
  pages::PinModel pad() const { return m_desk.pad(m_now, {m_wall, "Asia/Jakarta"}, "id"); }
  StaffDesk m_desk;
  base::BootTime m_now{100s};
  // Ten o'clock and 12 seconds in Jakarta.
  base::SystemTime m_wall{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + 3h + 12s};
};

TEST_F(DeskTest, TakesDigitsUpToTwelve) {
  for (int i = 0; i < 12; ++i) EXPECT_EQ(press("7"), KeyEffect::changed);
  EXPECT_EQ(press("7"), KeyEffect::nothing);
  EXPECT_EQ(pad().typed, 12);
  EXPECT_EQ(press("delete"), KeyEffect::changed);
  EXPECT_EQ(pad().typed, 11);
}

TEST_F(DeskTest, ChecksNothingShorterThanAPin) {
  for (const char* key : {"1", "2", "3"}) EXPECT_EQ(press(key), KeyEffect::changed);
  EXPECT_EQ(press("enter"), KeyEffect::nothing);
  EXPECT_EQ(press("4"), KeyEffect::changed);
  EXPECT_EQ(press("enter"), KeyEffect::check);
}

TEST_F(DeskTest, IgnoresEverythingElse) {
  EXPECT_EQ(press("delete"), KeyEffect::nothing);
  for (const char* key : {"", "a", "12", "*", "\xff"}) EXPECT_EQ(press(key), KeyEffect::nothing) << key;
  EXPECT_EQ(pad().typed, 0);
}

TEST_F(DeskTest, TakesNothingWhileItChecks) {
  m_desk.checking = true;
  EXPECT_EQ(press("1"), KeyEffect::nothing);
  EXPECT_EQ(pad().state, pages::PinState::checking);
}

TEST_F(DeskTest, TakesNothingWhileItIsClosedAndSaysUntilWhen) {
  for (int i = 0; i < 5; ++i) m_desk.lock.wrong(m_now);
  EXPECT_EQ(press("1"), KeyEffect::nothing);
  EXPECT_EQ(pad().state, pages::PinState::closed);
  EXPECT_EQ(pad().open_again, "10.06");
  // Setting the wall clock opens nothing.
  m_wall += 24h;
  EXPECT_EQ(press("1"), KeyEffect::nothing);
  m_now += 5min;
  EXPECT_EQ(press("1"), KeyEffect::changed);
}

TEST_F(DeskTest, ANewPadIsEmpty) {
  press("1");
  m_desk.wrong = true;
  const int before = m_desk.opening;
  m_desk.begin_pad();
  EXPECT_EQ(pad(), pages::PinModel{});
  EXPECT_NE(m_desk.opening, before);
}

TEST_F(DeskTest, FollowsWhatBecomesOfARequest) {
  pages::StaffReports reports;
  reports.refresh_waits = true;
  m_desk.asked = Asked::sent;
  m_desk.asked_at = 100s;
  m_desk.follow_request(reports, false, 105s);
  EXPECT_EQ(m_desk.asked, Asked::sent);
  m_desk.follow_request(reports, false, 111s);
  EXPECT_EQ(m_desk.asked, Asked::unheard);
  reports.refresh_waits = false;
  m_desk.follow_request(reports, false, 112s);
  EXPECT_EQ(m_desk.asked, Asked::taken);
  m_desk.follow_request(reports, false, 170s);
  EXPECT_EQ(m_desk.asked, Asked::nothing);
  m_desk.asked = Asked::eject;
  m_desk.asked_at = 170s;
  m_desk.follow_request(reports, true, 171s);
  EXPECT_EQ(m_desk.asked, Asked::eject);
  m_desk.follow_request(reports, false, 172s);
  EXPECT_EQ(m_desk.asked, Asked::nothing);
}

class ReportsTest : public testing::Test {
 protected:
  [[nodiscard]] pages::StaffReports read() const {
    settings::Paths paths;
    paths.runtime = "/run/etalase";
    paths.sources = "/var/sources";
    return read_staff_reports(m_files, paths);
  }
  test::FakeFileSystem m_files;
};

TEST_F(ReportsTest, MissingFilesAreMissing) {
  EXPECT_EQ(read().sync.error().kind, base::ErrorKind::not_found);
  EXPECT_EQ(read().usb.error().kind, base::ErrorKind::not_found);
  EXPECT_FALSE(read().refresh_waits);
}

TEST_F(ReportsTest, ReadsWhatTheOtherProgramsWrite) {
  report::SyncHealth sync;
  sync.version = "0.1.0";
  sync.time = "2026-01-05T03:00:00Z";
  m_files.plant("/run/etalase/sync.json", report::to_bytes(sync));
  report::UsbResult usb;
  usb.time = "2026-01-05T03:00:00Z";
  usb.outcome = report::UsbOutcome::same;
  usb.text = {{"id", "Sama."}, {"en", "Same."}};
  m_files.plant("/run/etalase/usb.json", report::to_bytes(usb));
  m_files.plant("/run/etalase/requests/refresh", "");
  m_files.set_free_space(base::megabytes(5));
  const auto reports = read();
  ASSERT_TRUE(reports.sync && reports.usb);
  EXPECT_EQ(*reports.sync, sync);
  EXPECT_EQ(*reports.usb, usb);
  EXPECT_TRUE(reports.refresh_waits);
}

TEST_F(ReportsTest, HostileFilesAreUnreadableNotMissing) {
  for (const std::string& bytes :
       {std::string("{"), std::string("null"), std::string(2'000'000, '['), std::string("{\"format\":7}"),
        std::string("{\"format\":\"etalase-status/2\"}"),
        std::string(R"({"format":"etalase-status/1","version":"1","time":"2026-01-05T03:00:00Z","sources":{}})")}) {
    m_files.plant("/run/etalase/sync.json", bytes);
    m_files.plant("/run/etalase/usb.json", bytes);
    ASSERT_FALSE(read().sync || read().usb) << bytes.substr(0, 60);
    EXPECT_NE(read().sync.error().kind, base::ErrorKind::not_found);
    EXPECT_NE(read().usb.error().kind, base::ErrorKind::not_found);
  }
}

TEST(Requests, OneThatNobodyTookYetAsksTheSame) {
  test::FakeFileSystem files;
  files.plant("/run/etalase/requests/refresh", "");
  files.fail_at(1, base::ErrorKind::unavailable);
  EXPECT_TRUE(report::leave_request(files, "/run/etalase", report::k_request_refresh));
  ASSERT_TRUE(files.remove("/run/etalase/requests/refresh"));
  files.fail_at(1, base::ErrorKind::unavailable);
  EXPECT_FALSE(report::leave_request(files, "/run/etalase", report::k_request_refresh));
}

}  // namespace
}  // namespace etalase::app
