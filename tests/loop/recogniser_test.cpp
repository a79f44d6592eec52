// Scripts of fingers and what they mean.
#include "loop/recogniser.hpp"

#include <gmock/gmock.h>

#include <map>

namespace etalase::loop {
namespace {

using std::chrono::milliseconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A page of 1000 x 1000 pixels at 10 pixels a millimetre: a button, a card on a vertical shelf, a photograph.
class FakePage final : public HitTest {
 public:
  [[nodiscard]] Hit hit(Point at) const override {
    if (k_button.contains(at)) return {1, 0, Pan::none, Zoom::no};
    if (k_card.contains(at)) return {2, 20, Pan::vertical, Zoom::no};
    if (k_shelf.contains(at)) return {0, 20, Pan::vertical, Zoom::no};
    if (k_first_key.contains(at)) return {4, 0, Pan::none, Zoom::no, Rollover::yes};
    if (k_second_key.contains(at)) return {5, 0, Pan::none, Zoom::no, Rollover::yes};
    if (k_photo.contains(at)) return {3, 30, Pan::both, Zoom::yes};
    return {};
  }
  [[nodiscard]] bool releases(TargetId target, Point at) const override {
    const Rect& drawn = target == 1   ? k_button
                        : target == 2 ? k_card
                        : target == 3 ? k_photo
                        : target == 4 ? k_first_key
                                      : k_second_key;
    return Rect{drawn.left - 40, drawn.top - 40, drawn.right + 40, drawn.bottom + 40}.contains(at);
  }
  static constexpr Rect k_button{0, 0, 100, 100};
  static constexpr Rect k_card{0, 300, 200, 500};
  static constexpr Rect k_shelf{0, 250, 500, 1000};
  static constexpr Rect k_first_key{600, 600, 700, 700};
  static constexpr Rect k_second_key{750, 600, 850, 700};
  static constexpr Rect k_photo{500, 0, 1000, 500};
};

std::string show(const Gesture& gesture) {
  struct Shower {
    std::string operator()(const PressBegan& g) const { return "press " + std::to_string(g.target); }
    std::string operator()(const PressCancelled& g) const { return "cancel " + std::to_string(g.target); }
    std::string operator()(const Tapped& g) const { return "tap " + std::to_string(g.target); }
    std::string operator()(const SurfaceHeld& g) const { return "hold " + std::to_string(g.surface); }
    std::string operator()(const DragBegan& g) const { return "drag " + std::to_string(g.surface); }
    std::string operator()(const Dragged& g) const {
      return "by " + std::to_string(std::lround(g.delta.x)) + "," + std::to_string(std::lround(g.delta.y));
    }
    std::string operator()(const DragEnded& g) const {
      return "end " + std::to_string(std::lround(g.velocity.x)) + "," + std::to_string(std::lround(g.velocity.y));
    }
    std::string operator()(const PinchBegan&) const { return "pinch"; }
    std::string operator()(const Pinched& g) const { return "x" + std::to_string(std::lround(g.factor * 100)); }
    std::string operator()(const PinchEnded&) const { return "unpinch"; }
    std::string operator()(const DoubleTapped& g) const { return "double " + std::to_string(g.surface); }
  };
  return std::visit(Shower{}, gesture);
}

class RecogniserTest : public ::testing::Test {
 protected:
  using Said = std::vector<std::string>;
  Said down(int finger, float x, float y, int ms) {
    return say(Event(FingerDown{finger, unit(x, y), milliseconds(ms)}));
  }
  Said move(int finger, float x, float y, int ms) {
    return say(Event(FingerMove{finger, unit(x, y), milliseconds(ms)}));
  }
  Said up(int finger, float x, float y, int ms) { return say(Event(FingerUp{finger, unit(x, y), milliseconds(ms)})); }
  Said say(const Event& event) {
    Said said;
    for (const auto& gesture : recogniser.take(event, page)) said.push_back(show(gesture));
    return said;
  }
  static Point unit(float x, float y) { return {x / 1000, y / 1000}; }

  FakePage page;
  Recogniser recogniser{{{1000, 1000}, 10}};
};

TEST_F(RecogniserTest, ActsOnReleaseInsideTheTarget) {
  EXPECT_THAT(down(1, 50, 50, 0), ElementsAre("press 1"));
  EXPECT_EQ(recogniser.pressed(), 1U);
  EXPECT_THAT(up(1, 60, 60, 100), ElementsAre("tap 1"));
  EXPECT_EQ(recogniser.pressed(), 0U);
  EXPECT_FALSE(recogniser.touching());
}

TEST_F(RecogniserTest, TellsHowLongThePressWas) {
  (void)recogniser.down({1, unit(50, 50), milliseconds(100)}, page);
  const auto meant = recogniser.up({1, unit(50, 50), milliseconds(2300)}, page);
  ASSERT_EQ(meant.size(), 1U);
  EXPECT_EQ(std::get<Tapped>(meant[0]).held, milliseconds(2200));
  EXPECT_EQ(std::get<Tapped>(meant[0]).at, (Point{50, 50}));
}

TEST_F(RecogniserTest, AReleaseWithinTheSlopStillCounts) {
  (void)down(1, 90, 50, 0);
  EXPECT_THAT(up(1, 135, 50, 100), ElementsAre("tap 1"));
}

TEST_F(RecogniserTest, SlidingOffCancelsAndSlidingBackPressesAgain) {
  (void)down(1, 50, 50, 0);
  EXPECT_THAT(move(1, 300, 50, 10), ElementsAre("cancel 1"));
  EXPECT_EQ(recogniser.pressed(), 0U);
  EXPECT_THAT(move(1, 60, 50, 20), ElementsAre("press 1"));
  EXPECT_THAT(move(1, 300, 50, 30), ElementsAre("cancel 1"));
  EXPECT_THAT(up(1, 300, 50, 40), IsEmpty());
}

TEST_F(RecogniserTest, ASecondFingerCancelsThePressUntilAllAreUp) {
  (void)down(1, 50, 50, 0);
  EXPECT_THAT(down(2, 60, 60, 10), ElementsAre("cancel 1"));
  EXPECT_THAT(up(2, 60, 60, 20), IsEmpty());
  EXPECT_THAT(up(1, 50, 50, 30), IsEmpty());
  EXPECT_THAT(down(1, 50, 50, 40), ElementsAre("press 1"));
}

TEST_F(RecogniserTest, ATremblingFingerTaps) {
  (void)down(1, 100, 400, 0);
  EXPECT_THAT(move(1, 105, 425, 10), IsEmpty());
  EXPECT_THAT(up(1, 100, 420, 20), ElementsAre("tap 2"));
}

TEST_F(RecogniserTest, ACardBecomesADragAfterThreeMillimetresAlongTheShelf) {
  EXPECT_THAT(down(1, 100, 400, 0), ElementsAre("hold 20", "press 2"));
  EXPECT_THAT(move(1, 100, 365, 10), ElementsAre("cancel 2", "drag 20"));
  EXPECT_THAT(move(1, 130, 345, 20), ElementsAre("by 0,-20"));
  EXPECT_THAT(move(1, 130, 325, 30), ElementsAre("by 0,-20"));
  EXPECT_THAT(up(1, 130, 325, 35), ElementsAre("end 0,-2143"));
}

TEST_F(RecogniserTest, MovingAcrossTheShelfIsNoDrag) {
  (void)down(1, 100, 400, 0);
  EXPECT_THAT(move(1, 160, 405, 10), IsEmpty());
  EXPECT_THAT(up(1, 160, 405, 20), ElementsAre("tap 2"));
}

TEST_F(RecogniserTest, TheSpeedIsThatOfTheEnd) {
  (void)down(1, 300, 900, 0);
  (void)move(1, 300, 860, 100);
  (void)move(1, 300, 800, 900);
  (void)move(1, 300, 700, 950);
  const auto said = up(1, 300, 700, 960);
  EXPECT_THAT(said, ElementsAre("end 0,-1667"));
}

TEST_F(RecogniserTest, AFingerThatRestedFlingsNothing) {
  (void)down(1, 300, 900, 0);
  (void)move(1, 300, 700, 50);
  EXPECT_THAT(up(1, 300, 700, 400), ElementsAre("end 0,0"));
}

TEST_F(RecogniserTest, ADragGoesOnUnderASecondFinger) {
  (void)down(1, 300, 900, 0);
  (void)move(1, 300, 800, 10);
  EXPECT_THAT(down(2, 300, 700, 20), IsEmpty());
  EXPECT_THAT(move(2, 300, 600, 30), IsEmpty());
  EXPECT_THAT(move(1, 300, 790, 40), ElementsAre("by 0,-10"));
}

TEST_F(RecogniserTest, TwoFingersPinchAPhotograph) {
  EXPECT_THAT(down(1, 700, 200, 0), ElementsAre("hold 30", "press 3"));
  EXPECT_THAT(down(2, 800, 200, 10), ElementsAre("cancel 3", "pinch"));
  EXPECT_THAT(move(2, 900, 200, 20), ElementsAre("x200"));
  EXPECT_THAT(move(1, 800, 200, 30), ElementsAre("x50"));
}

TEST_F(RecogniserTest, APinchTellsWhereItsCentreWent) {
  (void)recogniser.down({1, unit(700, 200), milliseconds(0)}, page);
  (void)recogniser.down({2, unit(800, 200), milliseconds(0)}, page);
  const auto meant = recogniser.move({2, unit(800, 240), milliseconds(5)}, page);
  ASSERT_EQ(meant.size(), 1U);
  const auto& pinched = std::get<Pinched>(meant[0]);
  EXPECT_NEAR(pinched.centre.y, 220, 0.1);
  EXPECT_NEAR(pinched.pan.y, 20, 0.1);
}

TEST_F(RecogniserTest, AfterAPinchTheFingerThatStaysDrags) {
  (void)down(1, 700, 200, 0);
  (void)down(2, 800, 200, 10);
  EXPECT_THAT(up(1, 700, 200, 20), ElementsAre("unpinch", "drag 30"));
  EXPECT_THAT(move(2, 790, 210, 30), ElementsAre("by -10,10"));
  EXPECT_THAT(up(2, 790, 210, 200), ElementsAre("end 0,0"));
}

TEST_F(RecogniserTest, FingersOnOneSpotPinchWithoutDividingByZero) {
  (void)down(1, 700, 200, 0);
  (void)down(2, 700, 200, 10);
  EXPECT_THAT(move(2, 700, 210, 20), ElementsAre("x1000"));
}

TEST_F(RecogniserTest, TwoQuickTapsOnAPhotographAreADoubleTap) {
  (void)down(1, 700, 200, 0);
  EXPECT_THAT(up(1, 700, 200, 80), ElementsAre("tap 3"));
  (void)down(1, 710, 205, 200);
  EXPECT_THAT(up(1, 710, 205, 260), ElementsAre("tap 3", "double 30"));
  (void)down(1, 710, 205, 300);
  EXPECT_THAT(up(1, 710, 205, 350), ElementsAre("tap 3"));
}

TEST_F(RecogniserTest, SlowOrDistantTapsAreTwoSingleOnes) {
  (void)down(1, 700, 200, 0);
  (void)up(1, 700, 200, 50);
  (void)down(1, 700, 200, 500);
  EXPECT_THAT(up(1, 700, 200, 550), ElementsAre("tap 3"));
  (void)down(1, 900, 400, 600);
  EXPECT_THAT(up(1, 900, 400, 650), ElementsAre("tap 3"));
}

TEST_F(RecogniserTest, LostFingersEndEverythingWithoutEffect) {
  (void)down(1, 50, 50, 0);
  EXPECT_THAT(say(Event(FingersLost{})), ElementsAre("cancel 1"));
  EXPECT_THAT(up(1, 50, 50, 20), IsEmpty());
  (void)down(1, 300, 900, 30);
  (void)move(1, 300, 800, 40);
  EXPECT_THAT(say(Event(FingersLost{})), ElementsAre("end 0,0"));
}

TEST_F(RecogniserTest, OfTwoPressesTheOneThatIsReleasedFirstActs) {
  (void)down(1, 50, 50, 0);
  EXPECT_THAT(down(2, 100, 400, 10), ElementsAre("hold 20", "press 2"));
  EXPECT_THAT(up(2, 100, 400, 100), ElementsAre("cancel 1", "tap 2"));
  EXPECT_THAT(up(1, 50, 50, 150), IsEmpty());
}

TEST_F(RecogniserTest, ASecondFingerElsewhereDoesNotDisturbAPress) {
  (void)down(1, 50, 50, 0);
  EXPECT_THAT(down(2, 600, 900, 10), IsEmpty());
  EXPECT_THAT(up(1, 50, 50, 100), ElementsAre("tap 1"));
}

TEST_F(RecogniserTest, AKeyActsWhenTheNextOneIsTouched) {
  EXPECT_THAT(down(1, 650, 650, 0), ElementsAre("press 4"));
  EXPECT_THAT(down(2, 800, 650, 60), ElementsAre("tap 4", "press 5"));
  EXPECT_THAT(up(2, 800, 650, 120), ElementsAre("tap 5"));
  EXPECT_THAT(up(1, 650, 650, 160), IsEmpty()) << "it has acted";
}

TEST_F(RecogniserTest, TheSameKeyIsTypedTwiceByTwoFingers) {
  (void)down(1, 650, 650, 0);
  EXPECT_THAT(down(2, 660, 650, 60), ElementsAre("tap 4", "press 4"));
  EXPECT_THAT(up(1, 650, 650, 100), IsEmpty());
  EXPECT_THAT(up(2, 660, 650, 120), ElementsAre("tap 4"));
}

TEST_F(RecogniserTest, AKeyIsNoKeyForAFingerElsewhere) {
  (void)down(1, 650, 650, 0);
  EXPECT_THAT(down(2, 50, 50, 60), ElementsAre("press 1"));
  EXPECT_THAT(up(2, 50, 50, 100), ElementsAre("cancel 4", "tap 1"));
}

TEST_F(RecogniserTest, APalmOnAKeyTypesNothing) {
  (void)down(1, 650, 650, 0);
  EXPECT_THAT(down(2, 800, 650, 1100), ElementsAre("cancel 4", "press 5"));
}

TEST_F(RecogniserTest, APalmThatRestsIsIgnored) {
  (void)down(1, 100, 400, 0);
  EXPECT_THAT(down(2, 50, 50, 1000), ElementsAre("cancel 2", "press 1"));
  EXPECT_THAT(up(2, 50, 50, 1100), ElementsAre("tap 1"));
  EXPECT_FALSE(recogniser.touching()) << "nobody but the palm";
  EXPECT_THAT(move(1, 100, 300, 1200), IsEmpty());
  EXPECT_THAT(down(2, 100, 400, 1300), ElementsAre("hold 20", "press 2"));
  EXPECT_THAT(up(2, 100, 400, 1400), ElementsAre("tap 2"));
  EXPECT_THAT(up(1, 100, 400, 1500), IsEmpty());
}

TEST_F(RecogniserTest, APalmThatCameSecondIsIgnoredToo) {
  (void)down(1, 300, 900, 0);
  (void)move(1, 300, 860, 10);
  (void)down(2, 50, 50, 100);
  EXPECT_THAT(move(1, 300, 840, 1200), ElementsAre("cancel 1", "by 0,-20"));
  EXPECT_THAT(up(2, 50, 50, 1300), IsEmpty());
  EXPECT_TRUE(recogniser.touching());
}

TEST_F(RecogniserTest, AFingerThatMovesIsNoPalm) {
  (void)down(1, 50, 50, 0);
  (void)move(1, 85, 50, 800);
  (void)down(2, 600, 900, 1500);
  EXPECT_THAT(up(1, 85, 50, 1600), ElementsAre("tap 1"));
}

TEST_F(RecogniserTest, APalmOnAPhotographIsNoHalfOfAPinch) {
  (void)down(1, 900, 400, 0);
  EXPECT_THAT(down(2, 700, 200, 2000), ElementsAre("cancel 3", "hold 30", "press 3"));
  EXPECT_THAT(up(2, 700, 200, 2080), ElementsAre("tap 3"));
}

TEST_F(RecogniserTest, AFingerTakesTheListOverFromAPalmThatSlid) {
  (void)down(1, 300, 900, 0);
  (void)move(1, 300, 860, 10);
  (void)down(2, 400, 800, 2000);
  EXPECT_THAT(up(2, 400, 800, 2100), ElementsAre("end 0,0"));
  EXPECT_FALSE(recogniser.touching());
  (void)down(3, 400, 800, 2200);
  EXPECT_THAT(move(3, 400, 760, 2210), ElementsAre("drag 20"));
}

TEST_F(RecogniserTest, BrushingOverAListThatMovesOpensNothing) {
  (void)down(1, 300, 900, 0);
  (void)move(1, 300, 860, 10);
  EXPECT_THAT(down(2, 100, 400, 20), IsEmpty());
  EXPECT_THAT(up(2, 100, 400, 80), IsEmpty());
  EXPECT_THAT(move(1, 300, 850, 90), ElementsAre("by 0,-10"));
}

TEST_F(RecogniserTest, APressVoidedByANewPageMayStillScroll) {
  (void)down(1, 100, 400, 0);
  Said said;
  for (const auto& gesture : recogniser.void_presses()) said.push_back(show(gesture));
  EXPECT_THAT(said, ElementsAre("cancel 2"));
  EXPECT_EQ(recogniser.pressed(), 0U);
  EXPECT_THAT(move(1, 100, 365, 10), ElementsAre("drag 20"));
  (void)up(1, 100, 365, 500);
  (void)down(1, 50, 50, 600);
  (void)recogniser.void_presses();
  EXPECT_THAT(up(1, 50, 50, 700), IsEmpty());
}

TEST_F(RecogniserTest, UnknownFingersAndDoubleDownsAreIgnored) {
  EXPECT_THAT(up(9, 50, 50, 0), IsEmpty());
  EXPECT_THAT(move(9, 50, 50, 0), IsEmpty());
  (void)down(1, 50, 50, 0);
  EXPECT_THAT(down(1, 55, 50, 5), IsEmpty());
  EXPECT_THAT(up(1, 55, 50, 10), ElementsAre("tap 1"));
}

TEST_F(RecogniserTest, EmptyGroundMeansNothing) {
  EXPECT_THAT(down(1, 600, 900, 0), IsEmpty());
  EXPECT_THAT(move(1, 700, 950, 10), IsEmpty());
  EXPECT_THAT(up(1, 700, 950, 20), IsEmpty());
}

}  // namespace
}  // namespace etalase::loop
