// Two programs on one store.
#include <gmock/gmock.h>
#include <signal.h>

#include "faults/station.hpp"

namespace etalase::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class TwoAtOnce : public ::testing::Test {
 protected:
  TwoAtOnce() { m_site.publish(numbered_feed(1)); }

  TempDir m_disk;
  FeedSite m_site;
  Station m_station{m_site, m_disk.path()};
};

TEST_F(TwoAtOnce, ASecondDaemonIsRefused) {
  Process first = m_station.start({"run"});
  ASSERT_TRUE(eventually([&] { return m_station.announced() == 1; }, std::chrono::seconds(60))) << m_station.output();
  const auto second = m_station.run({"run"});
  EXPECT_EQ(second.status, 1);
  EXPECT_THAT(second.output, HasSubstr("another etalase-sync runs already"));
  EXPECT_THAT(m_station.wrong_after_fault(), IsEmpty());
  first.signal(SIGTERM);
  EXPECT_EQ(first.wait(std::chrono::seconds(30)), 0) << m_station.output();
  EXPECT_THAT(m_station.wrong_after_recovery(1), IsEmpty());
}

// The daemon works, and impatient hands start `once` beside it, several times at once.
TEST_F(TwoAtOnce, VisitsBesideADaemonTakeTurns) {
  Process daemon = m_station.start({"run"});
  ASSERT_TRUE(eventually([&] { return m_station.announced() == 1; }, std::chrono::seconds(60))) << m_station.output();
  const Visitor visitor(m_station.folder());
  for (int serial = 2; serial <= 4; ++serial) {
    m_site.publish(numbered_feed(serial));
    std::vector<Process> visits;
    for (int i = 0; i < 3; ++i) visits.push_back(m_station.start({"once"}));
    for (auto& visit : visits) EXPECT_EQ(visit.wait(std::chrono::seconds(60)), 0) << m_station.output();
    EXPECT_THAT(m_station.wrong_after_fault(), IsEmpty());
    EXPECT_THAT(visitor.disturbed(), IsEmpty());
  }
  daemon.signal(SIGTERM);
  EXPECT_EQ(daemon.wait(std::chrono::seconds(30)), 0) << m_station.output();
  EXPECT_THAT(m_station.wrong_after_recovery(4), IsEmpty());
}

}  // namespace
}  // namespace etalase::test
