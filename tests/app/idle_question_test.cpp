// The question after a while, and the bar below it.
#include "app/idle_question.hpp"

#include "app/hand.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;

class IdleQuestionTest : public KioskTest, public testing::WithParamInterface<loop::PixelSize> {
 protected:
  IdleQuestionTest() : KioskTest(GetParam()) {
    store(test::difficult_feed(), "000001");
    m_settings.idle.slide = 0s;
    m_still = true;
  }
  // A visitor on the makers' page who was asked and has had the time to see it.
  void ask(Hand& hand) {
    hand.open({PageKind::makers, {}, {}});
    hand.wait_for_question();
    hand.wait(5s);
    EXPECT_TRUE(asks(hand));
  }
  static bool asks(const Hand& hand) {
    return hand.shows("Masih melihat-lihat?") && hand.does("continue") && hand.shows("Lanjutkan");
  }
  static bool asks_in_english(const Hand& hand) {
    return hand.shows("Still looking around?") && hand.shows("Continue");
  }
  static loop::Point in_bar(const Hand& hand, const std::string& action) {
    for (const widgets::LayoutItem& item : hand.layout().items())
      if (item.layer == widgets::Layer::bar && widgets::action_text(item) == action) return item.seen.centre();
    ADD_FAILURE() << "no " << action << " in the bar";
    return {};
  }
  Platform m_lent = platform();
};

TEST_P(IdleQuestionTest, BackAndHomeLeadWhereTheySay) {
  for (const std::string action : {"back", "home"}) {
    Hand hand(m_lent, m_clock, start_on({PageKind::home, {}, {}}));
    ask(hand);
    hand.tap(in_bar(hand, action));
    hand.rest();
    EXPECT_EQ(hand.page(), "home") << action;
    EXPECT_FALSE(asks(hand)) << action;
  }
}

TEST_P(IdleQuestionTest, DoneEndsTheVisit) {
  Hand hand(m_lent, m_clock, start_on({PageKind::home, {}, {}}));
  ask(hand);
  hand.tap(in_bar(hand, "done"));
  hand.rest();
  EXPECT_EQ(hand.page(), "attract");
}

TEST_P(IdleQuestionTest, AccessOpensAndTheVisitGoesOn) {
  Hand hand(m_lent, m_clock, start_on({PageKind::home, {}, {}}));
  hand.open({PageKind::makers, {}, {}});
  const std::string before = hand.picture();
  ask(hand);
  hand.tap(in_bar(hand, "sheet:access"));
  hand.rest();
  EXPECT_EQ(hand.page(), "makers");
  EXPECT_FALSE(asks(hand));
  EXPECT_NE(hand.picture(), before);
}

TEST_P(IdleQuestionTest, IsAskedAnewInTheLanguageThatIsChosenUnderIt) {
  Hand hand(m_lent, m_clock, start_on({PageKind::home, {}, {}}));
  ask(hand);
  hand.tap(in_bar(hand, "language:en"));
  hand.rest();
  EXPECT_TRUE(asks_in_english(hand));
  EXPECT_TRUE(hand.shows("20")) << "the countdown has begun anew";
  hand.wait(18s);
  EXPECT_TRUE(asks_in_english(hand));
  hand.wait(3s);
  EXPECT_EQ(hand.page(), "attract");
}

TEST_P(IdleQuestionTest, TheVeilOnlyContinues) {
  Hand hand(m_lent, m_clock, start_on({PageKind::home, {}, {}}));
  ask(hand);
  hand.tap(loop::Point{static_cast<float>(GetParam().width) - 20, 20});
  hand.rest();
  EXPECT_EQ(hand.page(), "makers");
  EXPECT_FALSE(asks(hand));
}

INSTANTIATE_TEST_SUITE_P(Panels, IdleQuestionTest,
                         testing::Values(loop::PixelSize{540, 960}, loop::PixelSize{960, 540}),
                         [](const auto& tested) { return tested.param.width < 600 ? "Upright" : "Across"; });

}  // namespace
}  // namespace etalase::app
