// What attract costs: nothing but its cross-fades and deadlines.
#include "app/hand.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;

class AttractTest : public KioskTest {};

TEST_F(AttractTest, DrawsAndWakesForItsCrossFadesAlone) {
  store(test::difficult_feed(), "000001");
  m_settings.idle.slide = 6s;
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on({PageKind::attract, {}, {}}));
  hand.wait(30s);  // every picture of the first slides has come
  const auto frames = hand.frames();
  const int wakes = hand.wakes();
  hand.wait(60s);
  RecordProperty("frames", std::to_string(hand.frames() - frames));
  RecordProperty("wakes", hand.wakes() - wakes);
  const auto slides = 10;
  // 220 ms at 16 ms a frame, the picture that comes for the slide after next, and one to end each.
  const auto most = slides * (220 / 16 + 6);
  EXPECT_LE(hand.frames() - frames, static_cast<std::uint64_t>(most));
  EXPECT_LE(hand.wakes() - wakes, 2 * most);
  EXPECT_GE(hand.frames() - frames, 50U) << "the slides do change";
}

}  // namespace
}  // namespace etalase::app
