// What the staff page asks of other programs, and the files that it reads.
#include "app/staff_request.hpp"

#include <gtest/gtest.h>

#include "report/batch_codec.hpp"
#include "report/runtime_files.hpp"
#include "report/status_codec.hpp"
#include "support/fake_file_system.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using pages::Asked;

TEST(StaffRequest, FollowsWhatBecomesOfIt) {
  pages::StaffModel model;
  model.clock.now = base::SystemTime{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}};
  model.reports.refresh_waits = true;
  StaffRequest request;
  request.ask(Asked::sent, 100s);
  request.follow(model, 105s);
  EXPECT_EQ(request.asked(), Asked::sent);
  request.follow(model, 111s);
  EXPECT_EQ(request.asked(), Asked::unheard);
  model.reports.refresh_waits = false;
  request.follow(model, 112s);
  EXPECT_EQ(request.asked(), Asked::taken);
  request.follow(model, 170s);
  EXPECT_EQ(request.asked(), Asked::nothing);
  // A stick is being read.
  report::UsbResult usb;
  usb.time = base::format_utc(model.clock.now);
  usb.outcome = report::UsbOutcome::running;
  model.reports.usb = usb;
  request.ask(Asked::eject, 170s);
  request.follow(model, 171s);
  EXPECT_EQ(request.asked(), Asked::eject);
  usb.outcome = report::UsbOutcome::updated;
  model.reports.usb = usb;
  request.follow(model, 172s);
  EXPECT_EQ(request.asked(), Asked::nothing);
}

TEST(StaffRequest, OneThatCouldNotBeLeftIsTold) {
  StaffRequest request;
  request.ask(Asked::sent, 100s);
  request.failed();
  request.follow({}, 101s);
  EXPECT_EQ(request.asked(), Asked::failed);
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
  report::SyncStatus sync;
  sync.version = "0.1.0";
  sync.time = *base::parse_time("2026-01-05T03:00:00Z");
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
