// Where the kiosk's own keyboard stands on every panel.
#include "widgets/keyboard.hpp"

#include <gtest/gtest.h>

#include "widgets/bar.hpp"

namespace etalase::widgets {
namespace {

using actions::Keys;

KeyboardPlace place(loop::PixelSize panel, double inches, Keys keys = Keys::letters) {
  const Theme theme(panel, {inches, {700}});
  return keyboard_place(theme, bar_rect(theme, theme.px(32), theme.width() - theme.px(32)), keys);
}

TEST(Keyboard, HasTenColumnsUprightWhereTheyFitElseSeven) {
  EXPECT_EQ(place({1080, 1920}, 32).columns, 10);
  EXPECT_EQ(place({1080, 1920}, 21.5).columns, 10);
  EXPECT_EQ(place({1080, 1920}, 15.6).columns, 7);
}

TEST(Keyboard, HasThirteenColumnsAcross) {
  for (const double inches : {15.6, 21.5, 32.0, 65.0}) EXPECT_EQ(place({1920, 1080}, inches).columns, 13) << inches;
}

TEST(Keyboard, IsAsLargeAsDrawnOnTheReferencePanel) {
  const KeyboardPlace at = place({1080, 1920}, 32);
  EXPECT_NEAR((at.keys.width() + 10) / 10 - 10, 92, 1);
  EXPECT_NEAR((at.keys.height() + 10) / 4 - 10, 80, 1);
  EXPECT_NEAR(at.field.height(), 84, 1);
  EXPECT_NEAR(at.top, 1289, 40);
}

TEST(Keyboard, StandsBesideTheFieldOnALowPage) {
  EXPECT_TRUE(place({1920, 1080}, 15.6).tools);
  EXPECT_FALSE(place({1920, 1080}, 32).tools);
}

TEST(Keyboard, LeavesItsFieldWhenItIsPutAway) {
  const KeyboardPlace at = place({1080, 1920}, 32, Keys::hidden);
  EXPECT_EQ(at.columns, 0);
  EXPECT_GT(at.top, place({1080, 1920}, 32).top + 300);
}

}  // namespace
}  // namespace etalase::widgets
