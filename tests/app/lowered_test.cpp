// The page of a tall panel comes down into reach and goes up again.
#include "app/hand.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;
using widgets::LayoutItem;
using widgets::Role;

class LoweredTest : public KioskTest {
 protected:
  LoweredTest() : KioskTest(loop::PixelSize{720, 1280}) {
    store(test::difficult_feed(), "000001");
    m_settings.idle.slide = 0s;
    m_settings.display.diagonal_inches = 55;
    m_still = true;
  }
  [[nodiscard]] Start at_home() const { return start_on({PageKind::home, {}, {}}); }
  // 1220 mm above the floor, as a line of the panel.
  [[nodiscard]] float line() const {
    return widgets::Theme({720, 1280}, {m_settings.display.diagonal_inches, {700}}).reach_line();
  }
  // The highest control but the empty ground.
  static float highest(const Hand& hand) {
    float top = 1e6F;
    for (const LayoutItem& item : hand.layout().items())
      if (item.action && item.role != Role::veil) top = std::min(top, item.seen.top);
    return top;
  }
  Platform m_lent = platform();
};

TEST_F(LoweredTest, OnlyPanelsTallerThanTheBandHaveTheKey) {
  EXPECT_TRUE(Hand(m_lent, m_clock, at_home()).does("lower"));
  m_settings.display.diagonal_inches = 32;
  EXPECT_FALSE(Hand(m_lent, m_clock, at_home()).does("lower"));
}

TEST_F(LoweredTest, EverythingThatActsStandsBelowTheLine) {
  Hand hand(m_lent, m_clock, at_home());
  hand.rest();
  hand.tap("lower");
  hand.rest();
  EXPECT_GE(highest(hand), line() - 1);
  EXPECT_TRUE(hand.does("raise"));
  EXPECT_TRUE(hand.shows("Naikkan"));
  hand.tap("open collection");
  hand.rest();
  EXPECT_EQ(hand.page(), "collection");
  EXPECT_GE(highest(hand), line() - 1) << "it stays for the visit";
}

TEST_F(LoweredTest, KeyAndEmptyGroundBringItUpAgain) {
  Hand hand(m_lent, m_clock, at_home());
  hand.rest();
  const std::string whole = hand.picture();
  hand.tap("lower");
  hand.rest();
  hand.tap(loop::Point{360, 130});
  hand.rest();
  EXPECT_EQ(hand.picture(), whole);
  hand.tap("lower");
  hand.rest();
  const auto& items = hand.layout().items();
  const auto key = std::find_if(items.begin(), items.end(), [](const LayoutItem& item) {
    return item.role == Role::bar_item && widgets::action_text(item) == "raise";
  });
  ASSERT_NE(key, items.end());
  hand.tap(key->seen.centre());
  hand.rest();
  EXPECT_EQ(hand.picture(), whole);
}

TEST_F(LoweredTest, TheNextVisitFindsItWhole) {
  Hand hand(m_lent, m_clock, at_home());
  hand.rest();
  hand.tap("lower");
  hand.rest();
  hand.tap("done");
  hand.rest();
  EXPECT_FALSE(hand.does("raise"));
  hand.open({PageKind::home, {}, {}});
  EXPECT_TRUE(hand.does("lower"));
}

TEST_F(LoweredTest, TheSecondTapOfADoubleTapDoesNothing) {
  Hand hand(m_lent, m_clock, at_home());
  hand.rest();
  const loop::Point key = hand.place_of("lower");
  hand.tap(key);
  hand.wait(100ms);
  hand.tap(key, 2);
  hand.rest();
  EXPECT_TRUE(hand.does("raise"));
}

TEST_F(LoweredTest, WhatIsInViewStays) {
  Hand hand(m_lent, m_clock, at_home());
  hand.open({PageKind::collection, {}, {}});
  std::string first;
  float offset = 0;
  const widgets::LayoutList whole = hand.whole_layout();
  for (const LayoutItem& item : whole.items())
    if (item.role == Role::card && item.scrolls && item.rect.top > 1100 && first.empty()) {
      first = widgets::action_text(item);
      offset = item.rect.top - 10;
    }
  ASSERT_FALSE(first.empty());
  hand.scroll(offset);
  hand.rest();
  hand.tap("lower");
  hand.rest();
  EXPECT_TRUE(hand.does(first));
}

TEST_F(LoweredTest, AQuestionIsAnsweredByTheEmptyGround) {
  Hand hand(m_lent, m_clock, at_home());
  hand.rest();
  hand.tap("lower");
  hand.wait_for_question();
  hand.rest();
  hand.tap(loop::Point{360, 130});
  hand.rest();
  EXPECT_FALSE(hand.does("continue"));
  EXPECT_TRUE(hand.does("raise"));
}

}  // namespace
}  // namespace etalase::app
