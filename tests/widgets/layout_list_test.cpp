// Hit tests and lookups of the layout list.
#include "widgets/layout_list.hpp"

#include <gtest/gtest.h>

#include "base/json.hpp"

namespace etalase::widgets {
namespace {

LayoutItem control(Role role, const std::string& text, loop::Rect rect, const std::optional<actions::Action>& action,
                   Layer layer = Layer::page) {
  LayoutItem item;
  item.role = role;
  item.text = text;
  item.rect = rect;
  item.action = action;
  item.layer = layer;
  return item;
}

TEST(LayoutList, FindsTheControlUnderAPoint) {
  LayoutList list;
  list.add(control(Role::chip, "A", {0, 0, 100, 50}, actions::JumpTo{"a"}));
  list.add(control(Role::chip, "B", {108, 0, 200, 50}, actions::JumpTo{"b"}));
  EXPECT_EQ(list.control_at({50, 25}, 10)->text, "A");
  EXPECT_EQ(list.control_at({150, 25}, 10)->text, "B");
  EXPECT_EQ(list.control_at({500, 25}, 10), nullptr);
}

TEST(LayoutList, ReachesBeyondTheDrawingButNotPastTheMiddleOfAGap) {
  LayoutList list;
  list.add(control(Role::chip, "A", {0, 0, 100, 50}, actions::JumpTo{"a"}));
  list.add(control(Role::chip, "B", {108, 0, 200, 50}, actions::JumpTo{"b"}));
  EXPECT_EQ(list.control_at({103, 25}, 10)->text, "A");
  EXPECT_EQ(list.control_at({105, 25}, 10)->text, "B");
  EXPECT_EQ(list.control_at({50, 59}, 10)->text, "A");
  EXPECT_EQ(list.control_at({50, 61}, 10), nullptr);
}

TEST(LayoutList, TheBarsGroundTakesTouchesFromWhatLiesBelow) {
  LayoutList list;
  list.add(control(Role::card, "card", {0, 0, 400, 400}, actions::GoHome{}));
  list.add(control(Role::blocker, "", {0, 300, 400, 400}, std::nullopt, Layer::bar));
  EXPECT_EQ(list.control_at({200, 200}, 10)->text, "card");
  EXPECT_EQ(list.control_at({200, 350}, 10), nullptr);
}

TEST(LayoutList, ADisabledControlDoesNothing) {
  LayoutList list;
  LayoutItem item = control(Role::chip, "A", {0, 0, 100, 50}, std::nullopt);
  item.disabled = true;
  list.add(item);
  EXPECT_EQ(list.control_at({50, 25}, 10), nullptr);
  EXPECT_EQ(list.find("A"), nullptr);
}

TEST(LayoutList, ASheetCoversThePage) {
  LayoutList list;
  list.add(control(Role::card, "card", {0, 0, 400, 400}, actions::GoHome{}));
  list.add(control(Role::veil, "", {0, 0, 400, 400}, actions::CloseSheet{}, Layer::sheet));
  list.add(control(Role::sheet, "", {0, 200, 400, 400}, std::nullopt, Layer::sheet));
  EXPECT_EQ(list.control_at({50, 50}, 10)->action, actions::Action(actions::CloseSheet{}));
  EXPECT_EQ(list.control_at({50, 350}, 10), nullptr);
}

TEST(LayoutList, OnlyTheVisiblePartOfAScrolledItemIsTouched) {
  LayoutList strip;
  strip.add(control(Role::card, "card", {0, 0, 100, 200}, actions::GoHome{}));
  LayoutList page;
  page.add_moved(strip, {0, -150}, {0, 0, 100, 400}, LayoutList::Hidden::drop);
  ASSERT_EQ(page.items().size(), 1U);
  EXPECT_TRUE(page.items().front().clipped);
  EXPECT_EQ(page.control_at({50, 40}, 0)->text, "card");
  EXPECT_EQ(page.control_at({50, -10}, 0), nullptr);
  page.clear();
  page.add_moved(strip, {0, -300}, {0, 0, 100, 400}, LayoutList::Hidden::drop);
  EXPECT_TRUE(page.items().empty());
}

TEST(LayoutList, FindsByRoleOrTextOnTheTopmostLayer) {
  LayoutList list;
  list.add(control(Role::primary, "Baca", {0, 0, 100, 50}, actions::GoHome{}));
  list.add(control(Role::primary, "Lanjutkan", {0, 0, 100, 50}, actions::ContinueVisit{}, Layer::dialog));
  EXPECT_EQ(list.find("primary")->action, actions::Action(actions::ContinueVisit{}));
  EXPECT_EQ(list.find("Baca")->action, actions::Action(actions::GoHome{}));
  EXPECT_EQ(list.find("Tidak ada"), nullptr);
}

TEST(LayoutList, TargetsAreStableAndTellControlsApart) {
  const auto target_of = [](Role role, const std::string& text, const actions::Action& action) {
    return control(role, text, {0, 0, 100, 50}, action).target();
  };
  const actions::Action home = actions::GoHome{};
  EXPECT_EQ(target_of(Role::card, "A", home), target_of(Role::card, "A", home));
  EXPECT_NE(target_of(Role::card, "A", home), target_of(Role::primary, "A", home));
  EXPECT_NE(target_of(Role::card, "A", home), target_of(Role::card, "B", home));
  EXPECT_NE(target_of(Role::card, "A", home), target_of(Role::card, "A", actions::GoBack{}));
  EXPECT_EQ(LayoutItem{}.target(), 0U);
}

TEST(LayoutList, WritesItselfAsJson) {
  LayoutList list;
  list.add(
      control(Role::chip, "Batik \"tulis\"", {1, 2, 3, 4}, actions::ToggleFacet{catalogue::Facet::craft, "BATIK"}));
  const auto json = base::parse_json(to_json(list), base::kilobytes(10));
  ASSERT_TRUE(json);
  EXPECT_EQ((*json)[0]["role"], "chip");
  EXPECT_EQ((*json)[0]["text"], "Batik \"tulis\"");
  EXPECT_EQ((*json)[0]["rect"], base::Json({1, 2, 3, 4}));
  EXPECT_EQ((*json)[0]["action"], "toggle craft=BATIK");
}

}  // namespace
}  // namespace etalase::widgets
