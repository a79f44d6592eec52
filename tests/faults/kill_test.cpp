// kill -9 of a real etalase-sync, and a visitor who reads on beside it.
#include <gmock/gmock.h>
#include <signal.h>

#include <random>

#include "faults/station.hpp"

namespace etalase::test {
namespace {

using ::testing::IsEmpty;

class Kill9 : public ::testing::Test {
 protected:
  Kill9() {
    m_site.publish(numbered_feed(1));
    EXPECT_THAT(m_station.wrong_after_recovery(1), IsEmpty());
  }

  // What a run shows when it is killed between two moments; the visitor reads what he held before.
  template <class Run>
  void round(int number, Run run) {
    m_site.publish(numbered_feed(number + 1));
    feed::Withdrawn list;
    list.serial = number;
    list.items = {{{"product", "BTK-001"}, number % 4 == 0}};
    if (number % 3 == 0) m_site.withdraw(list);
    const Visitor visitor(m_station.folder());
    run();
    ASSERT_THAT(m_station.wrong_after_fault(), IsEmpty());
    ASSERT_THAT(visitor.disturbed(), IsEmpty());
    ASSERT_THAT(m_station.wrong_after_recovery(number + 1), IsEmpty());
    ASSERT_THAT(visitor.disturbed(), IsEmpty());
  }

  TempDir m_disk;
  FeedSite m_site;
  Station m_station{m_site, m_disk.path()};
  std::mt19937 m_random{seed()};
};

// Half of the rounds die at a random file operation, which a seed repeats exactly; the other half at a random moment.
TEST_F(Kill9, AtRandomMomentsLeavesTheOldOrTheNewGeneration) {
  const int kills = rounds("ETALASE_KILLS", 10, 200);
  long longest = 300;
  std::chrono::microseconds duration(500'000);
  for (int number = 1; number <= kills; ++number) {
    const auto chance = m_random();
    SCOPED_TRACE("seed " + std::to_string(seed()) + ", round " + std::to_string(number));
    round(number, [&] {
      if (number % 2 == 0) {
        Fault kill;
        kill.kill_at = 1 + static_cast<long>(chance % static_cast<unsigned long>(longest));
        (void)m_station.run({"once"}, kill);
        return;
      }
      Process process = m_station.start({"once"});
      (void)process.wait(std::chrono::milliseconds(chance % static_cast<unsigned long>(duration.count()) / 1000));
      process.signal(SIGKILL);
      (void)process.wait(std::chrono::seconds(10));
    });
    if (HasFatalFailure()) return;
    longest = std::max(100L, static_cast<long>(m_station.operations().size()) * 3 / 2);
  }
}

// The daemon is killed while it works; a new one takes its place.
TEST_F(Kill9, OfTheDaemonLetsTheNextOneBegin) {
  m_site.publish(numbered_feed(2));
  {
    Process daemon = m_station.start({"run"});
    ASSERT_TRUE(eventually([&] { return m_station.announced() == 2; }, std::chrono::seconds(60))) << m_station.output();
    daemon.signal(SIGKILL);
    ASSERT_EQ(daemon.wait(std::chrono::seconds(10)), 128 + SIGKILL);
  }
  EXPECT_THAT(m_station.wrong_after_fault(), IsEmpty());
  m_site.publish(numbered_feed(3));
  Process next = m_station.start({"run"});
  EXPECT_TRUE(eventually([&] { return m_station.announced() == 3; }, std::chrono::seconds(60))) << m_station.output();
  next.signal(SIGTERM);
  EXPECT_EQ(next.wait(std::chrono::seconds(30)), 0) << m_station.output();
  EXPECT_THAT(m_station.wrong_after_recovery(3), IsEmpty());
}

}  // namespace
}  // namespace etalase::test
