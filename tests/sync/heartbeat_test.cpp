// A watchdog that lets slow work live and lets a hang die.
#include <gtest/gtest.h>

#include "sync/notify.hpp"

namespace etalase::sync {
namespace {

using Work = Heartbeat::Work;
constexpr base::BootTime k_woken{0};
constexpr std::chrono::seconds k_step{30};

TEST(Heartbeat, BeatsThriceAnInterval) {
  Heartbeat heart(std::chrono::seconds(90), k_woken);
  EXPECT_TRUE(heart.beats(Work::idle, 0, k_woken));
  EXPECT_FALSE(heart.beats(Work::idle, 0, k_woken + k_step / 2));
  EXPECT_TRUE(heart.beats(Work::idle, 0, k_woken + k_step));
}

TEST(Heartbeat, StopsForWorkThatMovesNothing) {
  Heartbeat heart(std::chrono::seconds(90), k_woken);
  EXPECT_TRUE(heart.beats(Work::moving, 5, k_woken));
  EXPECT_FALSE(heart.beats(Work::moving, 5, k_woken + k_step));
  EXPECT_TRUE(heart.beats(Work::moving, 6, k_woken + 2 * k_step));
}

TEST(Heartbeat, WaitsForTheNetworkWithoutFear) {
  Heartbeat heart(std::chrono::seconds(90), k_woken);
  EXPECT_TRUE(heart.beats(Work::moving, 5, k_woken));
  EXPECT_TRUE(heart.beats(Work::waiting_for_network, 5, k_woken + k_step));
}

TEST(Heartbeat, IsSilentWithoutAWatchdog) {
  Heartbeat heart({}, k_woken);
  EXPECT_FALSE(heart.beats(Work::idle, 0, k_woken));
  EXPECT_FALSE(heart.next());
}

}  // namespace
}  // namespace etalase::sync
