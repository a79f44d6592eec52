// Weeks on a fake clock: what the daemon costs and says when nothing works for long.
#include <gtest/gtest.h>
#include <malloc.h>

#include <sstream>

#include "sync/fake_daemon_fixture.hpp"

// Linked in only where the address sanitizer is.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes() __attribute__((weak));  // NOLINT: its name

namespace etalase::sync {
namespace {

constexpr base::BootTime k_day = std::chrono::hours(24);

std::size_t allocated() {
  if (__sanitizer_get_current_allocated_bytes != nullptr) return __sanitizer_get_current_allocated_bytes();
  return ::mallinfo2().uordblks;
}

class Soak : public FakeDaemonTest {
 protected:
  // Notes what is allocated two days before the end and at the end.
  void step() override {
    m_looks += static_cast<int>(m_http.asked.size());
    m_http.asked.clear();
    if (m_clock.boot_now() >= m_end - 2 * k_day && m_early == 0) m_early = allocated();
    if (m_clock.boot_now() < m_end) return;
    m_late = allocated();
    m_files_late = count_files();
    stop();
  }
  std::size_t count_files() {
    std::size_t found = 0;
    for (const auto* folder : {"run", "sources/galeri", "sources/galeri/partial", "sources/galeri/metadata"}) {
      const auto entries = m_files->list(m_dir / folder);
      if (entries) found += entries->size();
    }
    return found;
  }
  void expect_no_growth() {
    EXPECT_GT(m_early, 0U);
    EXPECT_LT(m_late, m_early + 64 * 1024) << "from " << m_early << " to " << m_late << " bytes";
  }

  int m_looks = 0;
  std::size_t m_early = 0, m_late = 0, m_files_late = 0;
};

TEST_F(Soak, D11AWeekWithoutANetworkGrowsNothing) {
  m_council.publish(test::small_feed(1));
  ASSERT_EQ(run_for(std::chrono::hours(1)), 0);
  const auto files = count_files();
  m_http.offline = true;
  testing::internal::CaptureStderr();
  EXPECT_EQ(run_for(7 * k_day), 0) << "no network is no fault";
  const auto said = testing::internal::GetCapturedStderr();
  expect_no_growth();
  EXPECT_EQ(m_files_late, files);
  EXPECT_GT(m_looks, 7 * 24 * 60 / 6) << "it goes on looking every five minutes, a fifth earlier or later";
  EXPECT_EQ(status()["sources"][0]["state"], "offline");
  EXPECT_EQ(current(), "generations/000001");
  EXPECT_LE(std::count(said.begin(), said.end(), '\n'), 2) << "said once: " << said;
}

TEST_F(Soak, ALineThatComesAndGoesIsSpokenOfOncePerChange) {
  m_council.publish(test::small_feed(1));
  int changes = 0;
  base::BootTime next_change = m_clock.boot_now() + k_day;
  m_network.after_step = [&] {
    if (m_clock.boot_now() >= next_change) {
      m_http.offline = !m_http.offline;
      next_change += k_day;
      ++changes;
      m_council.refresh_freshness();
    }
    step();
  };
  testing::internal::CaptureStderr();
  // Half a day more than the last change, so that it is noticed.
  static_cast<void>(run_for(3 * k_day + k_day / 2));
  const auto said = testing::internal::GetCapturedStderr();
  expect_no_growth();
  std::istringstream lines(said);
  int offline = 0, well = 0;
  for (std::string line; std::getline(lines, line);) {
    offline += line.find("galeri: offline") != std::string::npos ? 1 : 0;
    well += line.find("all is well again") != std::string::npos ? 1 : 0;
  }
  EXPECT_EQ(offline, (changes + 1) / 2) << said;
  EXPECT_NEAR(well, offline, 1) << said;
}

TEST_F(Soak, DaysBehindALogInPageGrowNothing) {
  m_council.publish(test::small_feed(1));
  m_http.portal = "<html>log in</html>";
  testing::internal::CaptureStderr();
  EXPECT_EQ(run_for(3 * k_day), 1);
  const auto said = testing::internal::GetCapturedStderr();
  expect_no_growth();
  EXPECT_LE(std::count(said.begin(), said.end(), '\n'), 2) << said;
}

}  // namespace
}  // namespace etalase::sync
