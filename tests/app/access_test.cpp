// What a visitor chooses behind Aa holds on every page, and for this visit alone.
#include "app/hand.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;
using widgets::LayoutItem;

class AccessTest : public KioskTest {
 protected:
  AccessTest() {
    store(test::difficult_feed(), "000001");
    m_settings.idle.slide = 0s;
  }
  [[nodiscard]] Start at_home() const { return start_on({PageKind::home, {}, {}}); }
  static bool is_in_contrast(const Hand& hand) {
    const auto& items = hand.layout().items();
    return std::any_of(items.begin(), items.end(),
                       [](const LayoutItem& item) { return item.ink == widgets::rgb(0x000000); });
  }
  Platform m_lent = platform();
};

TEST_F(AccessTest, ContrastHoldsOnEveryPageOfTheVisit) {
  Hand hand(m_lent, m_clock, at_home());
  hand.rest();
  EXPECT_FALSE(is_in_contrast(hand));
  hand.prefer("contrast:high");
  EXPECT_TRUE(is_in_contrast(hand));
  hand.open({PageKind::collection, {}, {}});
  EXPECT_TRUE(is_in_contrast(hand));
  hand.prefer("contrast:normal");
  EXPECT_FALSE(is_in_contrast(hand));
}

TEST_F(AccessTest, DoneBringsEverythingBack) {
  Hand hand(m_lent, m_clock, at_home());
  hand.rest();
  const std::string before = hand.picture();
  for (const char* choice : {"text:large", "contrast:high", "motion:still"}) hand.prefer(choice);
  EXPECT_NE(hand.picture(), before);
  hand.tap("done");
  hand.rest();
  hand.open({PageKind::home, {}, {}});
  EXPECT_EQ(hand.picture(), before);
}

TEST_F(AccessTest, SoDoesTheIdleReset) {
  Hand hand(m_lent, m_clock, at_home());
  hand.rest();
  const std::string before = hand.picture();
  hand.prefer("contrast:high");
  hand.wait(m_settings.idle.after + m_settings.idle.dialog + 1s);
  hand.rest();
  EXPECT_EQ(hand.page(), "attract");
  hand.open({PageKind::home, {}, {}});
  EXPECT_EQ(hand.picture(), before);
}

TEST_F(AccessTest, TheSheetStaysOpenWhileItIsUsedAndAaClosesIt) {
  Hand hand(m_lent, m_clock, at_home());
  hand.rest();
  hand.tap("sheet:access");
  hand.rest();
  for (const char* choice : {"text:large", "contrast:high", "text:normal"}) {
    hand.tap(choice);
    hand.rest();
    EXPECT_TRUE(hand.shows("Tampilan")) << choice;
  }
  const auto& items = hand.layout().items();
  const auto key = std::find_if(items.begin(), items.end(), [](const LayoutItem& item) { return item.text == "Aa"; });
  ASSERT_NE(key, items.end());
  EXPECT_TRUE(key->selected);
  hand.tap(key->seen.centre());
  hand.rest();
  EXPECT_FALSE(hand.shows("Tampilan"));
}

TEST_F(AccessTest, StillPagesFollowOneAnotherWithoutTheFramesBetween) {
  Hand hand(m_lent, m_clock, at_home());
  hand.rest();
  const auto frames_of_a_change = [&hand] {
    hand.open({PageKind::home, {}, {}});
    hand.rest();
    const std::uint64_t before = hand.frames();
    hand.tap("open makers");
    hand.rest();
    return hand.frames() - before;
  };
  (void)frames_of_a_change();  // every picture has been asked for
  const std::uint64_t moving = frames_of_a_change();
  hand.prefer("motion:still");
  EXPECT_LT(frames_of_a_change(), moving);
}

TEST_F(AccessTest, ReachIsOfferedWhereThePanelIsTall) {
  m_settings.display.diagonal_inches = 32;
  Hand hand(m_lent, m_clock, at_home());
  hand.rest();
  hand.tap("sheet:access");
  hand.rest();
  EXPECT_FALSE(hand.does("lower"));
  EXPECT_TRUE(hand.does("motion:still"));
}

}  // namespace
}  // namespace etalase::app
