// What systemd is told, and when.
#include "platform/watchdog.hpp"

#include <gmock/gmock.h>

#include <cstdlib>

namespace etalase::platform {
namespace {

using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class WatchdogTest : public ::testing::Test {
 protected:
  std::vector<std::string> sent;
  Watchdog::Notify notify = [this](const std::string& message) { sent.push_back(message); };
};

TEST_F(WatchdogTest, IsSilentBeforeTheFirstFrame) {
  Watchdog watchdog(seconds(30), notify);
  watchdog.tick(seconds(500));
  EXPECT_EQ(watchdog.next(), std::nullopt);
  EXPECT_THAT(sent, IsEmpty());
}

TEST_F(WatchdogTest, IsReadyOnceAndThenAliveEachThird) {
  Watchdog watchdog(seconds(30), notify);
  watchdog.ready(seconds(2));
  watchdog.ready(seconds(3));
  EXPECT_THAT(sent, ElementsAre("READY=1", "WATCHDOG=1"));
  EXPECT_EQ(watchdog.next(), seconds(32));
  watchdog.tick(seconds(31));
  EXPECT_EQ(sent.size(), 2U);
  watchdog.tick(seconds(33));
  EXPECT_EQ(sent.size(), 3U);
  EXPECT_EQ(watchdog.next(), seconds(63));
}

TEST_F(WatchdogTest, WithoutALimitThereIsNoDeadline) {
  Watchdog watchdog(std::nullopt, notify);
  watchdog.ready(seconds(2));
  watchdog.tick(seconds(900));
  EXPECT_THAT(sent, ElementsAre("READY=1"));
  EXPECT_EQ(watchdog.next(), std::nullopt);
}

std::optional<base::BootTime> next_with(const char* limit) {
  setenv("WATCHDOG_USEC", limit, 1);
  Watchdog watchdog = Watchdog::from_environment();
  unsetenv("WATCHDOG_USEC");
  watchdog.ready(seconds(0));
  return watchdog.next();
}

TEST(Watchdog, ReadsItsLimitFromTheEnvironment) {
  EXPECT_EQ(next_with("90000000"), seconds(30));
  for (const char* wrong : {"", "0", "-5", "90s", "99999999999999999999"})
    EXPECT_EQ(next_with(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace etalase::platform
