// A photograph full screen: opened, made larger, moved and closed by fingers.
#include <random>

#include "app/photograph_fixture.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;
using loop::Point;
using loop::Rect;
using widgets::LayoutItem;
using widgets::Role;

TEST_F(PhotographTest, ATapOpensItAndEachWayBackCloses) {
  ASSERT_NE(m_window, nullptr) << "no offscreen GL: install libegl1 and libgl1-mesa-dri";
  for (const std::string way : {"close", "back"}) {
    auto hand = opened();
    EXPECT_TRUE(hand->shows("Tutup"));
    hand->tap(way);
    hand->rest();
    EXPECT_FALSE(hand->does(k_opened)) << way;
    EXPECT_EQ(hand->page(), "product/KRY-101") << way;
  }
}

TEST_F(PhotographTest, FillsThePanelAndShowsItWhole) {
  auto hand = opened();
  const Rect shown = picture(*hand);
  EXPECT_NEAR(shown.width(), 540, 1) << "whole, as wide as the panel";
  EXPECT_NEAR(shown.width() / shown.height(), 2, 0.02F);
  EXPECT_TRUE(hand->shows("Foto FOTO-0"));
  for (const char* item : {"open product", "open maker", "open collection", "open story"})
    EXPECT_FALSE(hand->does(item)) << "nothing of the page acts below it";
}

TEST_F(PhotographTest, PinchingMakesItLargerAboutTheFingers) {
  auto hand = opened();
  const Rect whole = picture(*hand);
  const Point centre{200, whole.centre().y};
  pinch(*hand, centre, 80, 240);
  const Rect larger = picture(*hand);
  EXPECT_NEAR(larger.width() / whole.width(), 3, 0.1F);
  EXPECT_NEAR((centre.x - larger.left) / larger.width(), (centre.x - whole.left) / whole.width(), 0.02F);
  pinch(*hand, centre, 300, 30);
  EXPECT_EQ(picture(*hand), whole) << "never smaller than whole";
}

TEST_F(PhotographTest, ADoubleTapGoesToThePointAndBack) {
  auto hand = opened();
  const Rect whole = picture(*hand);
  double_tap(*hand, {100, whole.centre().y});
  const Rect larger = picture(*hand);
  EXPECT_NEAR(larger.width() / whole.width(), 2.5F, 0.01F);
  EXPECT_NEAR((100 - larger.left) / larger.width(), 100 / whole.width(), 0.01F);
  hand->wait(500ms);
  double_tap(*hand, {300, 300});
  EXPECT_EQ(picture(*hand), whole);
}

TEST_F(PhotographTest, ADoubleTapGlidesWhereMotionIsAllowed) {
  m_still = false;
  auto hand = opened();
  const Rect whole = picture(*hand);
  hand->tap(whole.centre());
  hand->wait(80ms);
  hand->tap(whole.centre());
  hand->wait(60ms);
  EXPECT_GT(picture(*hand).width(), whole.width());
  EXPECT_LT(picture(*hand).width(), 2.4F * whole.width());
  hand->settle();
  EXPECT_NEAR(picture(*hand).width(), 2.5F * whole.width(), 1);
}

TEST_F(PhotographTest, ADragStopsAtTheEdges) {
  auto hand = opened();
  double_tap(*hand, picture(*hand).centre());
  const float before = picture(*hand).left;
  drag(*hand, {200, 300}, {260, 300});
  EXPECT_GT(picture(*hand).left, before + 40);
  for (int n = 0; n < 6; ++n) drag(*hand, {30, 300}, {510, 300});
  EXPECT_NEAR(picture(*hand).left, 0, 1);
  for (int n = 0; n < 6; ++n) drag(*hand, {510, 300}, {30, 300});
  EXPECT_NEAR(picture(*hand).right, 540, 1);
}

TEST_F(PhotographTest, TheFingerThatStaysAfterAPinchMovesIt) {
  auto hand = opened();
  const Point centre = picture(*hand).centre();
  hand->down({centre.x - 40, centre.y}, 1);
  hand->down({centre.x + 40, centre.y}, 2);
  hand->move({centre.x + 160, centre.y}, 2);
  hand->up({centre.x + 160, centre.y}, 2);
  const float before = picture(*hand).left;
  hand->move({centre.x - 80, centre.y}, 1);
  hand->wait(16ms);
  EXPECT_LT(picture(*hand).left, before - 20);
  hand->up({centre.x - 80, centre.y}, 1);
}

TEST_F(PhotographTest, KeysMakeItLargerAndSmallerAsQuickAsTheFinger) {
  auto hand = opened();
  const Rect whole = picture(*hand);
  EXPECT_TRUE(is_disabled(*hand, "Perkecil"));
  const Point larger = hand->place_of("zoom:in");
  hand->tap(larger);
  hand->wait(50ms);
  EXPECT_GT(picture(*hand).width(), whole.width() * 1.4F);
  for (int n = 0; n < 6; ++n) {
    hand->tap(larger);
    hand->wait(50ms);
  }
  EXPECT_NEAR(picture(*hand).width() / whole.width(), 4, 0.01F);
  EXPECT_TRUE(is_disabled(*hand, "Perbesar"));
  for (int n = 0; n < 6 && !is_disabled(*hand, "Perkecil"); ++n) {
    hand->tap("zoom:out");
    hand->wait(50ms);
  }
  EXPECT_EQ(picture(*hand), whole);
}

TEST_F(PhotographTest, TheWheelMakesItLarger) {
  auto hand = opened();
  const Rect whole = picture(*hand);
  hand->post(loop::WheelTurned{{0.5F, 0.3F}, {0, -2}});
  EXPECT_GT(picture(*hand).width(), whole.width() * 1.3F);
  hand->post(loop::WheelTurned{{0.5F, 0.3F}, {0, 9}});
  EXPECT_EQ(picture(*hand), whole);
}

TEST_F(PhotographTest, TheOthersOfThePageFollowWhole) {
  auto hand = opened();
  EXPECT_TRUE(hand->shows("1 dari 3"));
  EXPECT_TRUE(is_disabled(*hand, "Foto sebelumnya"));
  const Rect whole = picture(*hand);
  double_tap(*hand, whole.centre());
  hand->tap("photograph:FOTO-1");
  hand->wait(50ms);
  EXPECT_EQ(picture(*hand), whole);
  hand->tap("photograph:FOTO-2");
  hand->settle();
  EXPECT_TRUE(hand->shows("3 dari 3"));
  EXPECT_TRUE(is_disabled(*hand, "Foto berikutnya"));
  hand->tap("close");
  hand->rest();
  EXPECT_TRUE(hand->does("photograph:FOTO-2")) << "the page goes on with the one that was seen last";
  hand->tap("picture:0");
  hand->rest();
  EXPECT_TRUE(hand->does("photograph:FOTO-0"));
}

TEST_F(PhotographTest, AMapShowsWhereOneIsWhileItIsLarger) {
  auto hand = opened();
  const auto marks = [&] {
    const auto& items = hand->layout().items();
    return std::count_if(items.begin(), items.end(), [](const LayoutItem& i) { return i.role == Role::mark; });
  };
  EXPECT_EQ(marks(), 0);
  EXPECT_TRUE(hand->shows("Ketuk dua kali atau cubit untuk memperbesar"));
  double_tap(*hand, picture(*hand).centre());
  EXPECT_EQ(marks(), 1);
  EXPECT_FALSE(hand->shows("Ketuk dua kali atau cubit untuk memperbesar"));
  double_tap(*hand, {270, 300});
  EXPECT_EQ(marks(), 0);
  EXPECT_FALSE(hand->shows("Ketuk dua kali atau cubit untuk memperbesar")) << "who has done it knows";
}

TEST_F(PhotographTest, DrawsNothingWhileNothingMoves) {
  auto hand = opened();
  double_tap(*hand, picture(*hand).centre());
  hand->wait(2s);
  const auto frames = hand->frames();
  hand->wait(60s);
  EXPECT_EQ(hand->frames(), frames);
}

TEST_F(PhotographTest, TheSecondTapThatOpenedItDoesNotMakeItLarger) {
  auto hand = on_piece();
  const Point at = hand->place_of("photograph:");
  double_tap(*hand, at);
  EXPECT_TRUE(hand->does(k_opened));
  EXPECT_NEAR(picture(*hand).width(), 540, 1);
}

TEST_F(PhotographTest, ChildrenMayTouchWhatTheyLike) {
  auto hand = opened();
  std::mt19937 random(7);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  std::map<int, Point> down;
  for (int n = 0; n < 400; ++n) {
    const int finger = 1 + below(4);
    // Not the bar: the visit goes on.
    const Point at{static_cast<float>(below(540)), static_cast<float>(below(860))};
    const bool lifts = down.contains(finger) && below(3) == 0;
    if (lifts)
      hand->up(down[finger], finger);
    else if (down.contains(finger))
      hand->move(at, finger);
    else
      hand->down(at, finger);
    down[finger] = at;
    if (lifts) down.erase(finger);
    if (below(5) == 0) hand->wait(std::chrono::milliseconds(below(300)));
  }
  for (const auto& [finger, at] : down) hand->up(at, finger);
  hand->rest();
  if (!hand->does(k_opened)) return;
  const Rect shown = picture(*hand);
  EXPECT_GE(shown.width(), 540);
  EXPECT_LE(shown.width(), 540 * 4);
  EXPECT_LE(shown.left, 0);
  EXPECT_GE(shown.right, 540);
}

class PhotographAcrossTest : public PhotographTest {
 protected:
  PhotographAcrossTest() : PhotographTest(loop::PixelSize{960, 540}) {}
};

TEST_F(PhotographAcrossTest, OpensAndClosesBesideItsKeys) {
  auto hand = opened();
  const Rect shown = picture(*hand);
  EXPECT_LT(shown.right, hand->place_of("close").x);
  double_tap(*hand, shown.centre());
  EXPECT_NEAR(picture(*hand).width() / shown.width(), 2.5F, 0.02F);
  hand->tap("back");
  hand->rest();
  EXPECT_FALSE(hand->does(k_opened));
}

}  // namespace
}  // namespace etalase::app
