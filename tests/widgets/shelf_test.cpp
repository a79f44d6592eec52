// Scrolling columns: what is seen, where page arrows lead, what is asked of the graphics card.
#include "widgets/shelf.hpp"

#include <gtest/gtest.h>
#include <imgui.h>

#include <memory>

#include "pages/drawing_room.hpp"

namespace etalase::widgets {
namespace {

Strip strip_of(float height, int items, const std::string& name) {
  Strip strip{height,
              [name](Canvas& canvas, Rect rect) {
                LayoutItem item;
                item.role = Role::card;
                item.text = name;
                item.rect = rect;
                item.action = actions::open(actions::PageKind::product, name);
                canvas.control(item);
              },
              Ground::paper, colours::k_paper, items};
  return strip;
}

Column column_of(int rows) {
  Column column{{0, 0, 1080, 1920}, Scrolling::vertical, {}, 100};
  column.strips.push_back(strip_of(500, 0, "head"));
  for (int row = 0; row < rows; ++row) column.strips.push_back(strip_of(600, 3, "row" + std::to_string(row)));
  return column;
}

class ShelfTest : public testing::Test {
 protected:
  LayoutList drawn(Shelf& shelf, LayoutList::Hidden hidden) {
    LayoutList layout;
    Canvas canvas(m_room.studio(), nullptr, layout);
    Pass pass{canvas, 0, hidden};
    shelf.draw(pass);
    return layout;
  }
  test::DrawingRoom m_room{{1080, 1920}, TextSize::normal, "id"};
};

TEST_F(ShelfTest, ScrollsAsFarAsItsContentReaches) {
  Shelf shelf(m_room.gpu(), 1, column_of(5));
  EXPECT_EQ(shelf.content_height(), 500 + 5 * 600 + 100);
  EXPECT_EQ(shelf.scroll().limit(), 3600 - 1920);
}

TEST_F(ShelfTest, AShortColumnFillsItsAreaAndStands) {
  Shelf shelf(m_room.gpu(), 1, column_of(1));
  EXPECT_EQ(shelf.content_height(), 1920);
  EXPECT_EQ(shelf.scroll().limit(), 0);
}

TEST_F(ShelfTest, CountsWhatIsSeen) {
  Shelf shelf(m_room.gpu(), 1, column_of(5));
  const Seen start = shelf.seen(1700);
  EXPECT_EQ(start.first, 1);
  EXPECT_EQ(start.last, 6);
  EXPECT_EQ(start.total, 15);
  shelf.scroll().set_offset(1100);
  EXPECT_EQ(shelf.seen(1700).first, 4);
}

TEST_F(ShelfTest, CountsOnlyWhatStandsWhole) {
  Shelf shelf(m_room.gpu(), 1, column_of(5));
  EXPECT_EQ(shelf.seen(1600).last, 3) << "the second row is cut";
  shelf.scroll().set_offset(600);
  EXPECT_EQ(shelf.seen(1600).first, 4) << "the first row is cut";
  EXPECT_EQ(shelf.seen(500).first, 1) << "none is whole: the one in the middle";
}

TEST_F(ShelfTest, PageArrowsBringCutStripsIntoView) {
  Shelf shelf(m_room.gpu(), 1, column_of(5));
  const float down = shelf.page_offset(1, 1500);
  EXPECT_EQ(down, 500 + 600);
  shelf.scroll().set_offset(down);
  EXPECT_LT(shelf.page_offset(-1, 1500), down);
  shelf.scroll().set_offset(shelf.scroll().limit());
  EXPECT_EQ(shelf.page_offset(1, 1500), shelf.scroll().limit());
}

// The same things, two to a row and higher, as large text lays them out.
Column large_column_of(int things) {
  Column column{{0, 0, 1080, 1920}, Scrolling::vertical, {}, 100};
  column.strips.push_back(strip_of(800, 0, "head"));
  for (int thing = 0; thing < things; thing += 2) column.strips.push_back(strip_of(900, 2, std::to_string(thing)));
  return column;
}

TEST_F(ShelfTest, TheThingInViewOutlivesAnotherLayout) {
  Shelf shelf(m_room.gpu(), 1, column_of(10));
  EXPECT_EQ(shelf.anchor(), Anchor{});
  shelf.scroll().set_offset(500 + 4 * 600 - 30);
  const Anchor anchor = shelf.anchor();
  EXPECT_EQ(anchor, (Anchor{Anchor::Of::thing, 12, 30, 0}));
  Shelf large(m_room.gpu(), 1, large_column_of(30));
  large.restore(anchor);
  EXPECT_EQ(large.scroll().offset(), 800 + 6 * 900 - 30);
  shelf.scroll().set_offset(0);
  shelf.restore(large.anchor());
  EXPECT_EQ(shelf.scroll().offset(), 500 + 4 * 600 - 30) << "there and back again";
}

TEST_F(ShelfTest, AThingInTheMiddleOfARowIsFoundAndRemembered) {
  Shelf shelf(m_room.gpu(), 1, column_of(10));
  shelf.scroll().set_offset(500 + 3 * 600);
  Shelf large(m_room.gpu(), 1, large_column_of(30));
  large.restore(shelf.anchor());
  EXPECT_EQ(large.scroll().offset(), 800 + 4 * 900) << "the ninth stands beside the eighth";
  EXPECT_EQ(large.anchor(), (Anchor{Anchor::Of::thing, 9, 0, 0}));
  large.scroll().drag_by(900);
  EXPECT_EQ(large.anchor(), (Anchor{Anchor::Of::thing, 10, 0, 0}));
}

TEST_F(ShelfTest, WhatFillsTheViewIsReadOnAtTheSameShare) {
  Column one{{0, 0, 1080, 1920}, Scrolling::vertical, {strip_of(8000, 0, "prose")}, 0};
  Column other{{0, 0, 1080, 1920}, Scrolling::vertical, {strip_of(16000, 0, "prose")}, 0};
  Shelf shelf(m_room.gpu(), 1, std::move(one));
  shelf.scroll().set_offset(2000);
  Shelf large(m_room.gpu(), 1, std::move(other));
  large.restore(shelf.anchor());
  EXPECT_EQ(large.scroll().offset(), 4000);
}

TEST_F(ShelfTest, PageArrowsReachEveryStrip) {
  Shelf shelf(m_room.gpu(), 1, column_of(40));
  int presses = 0;
  for (; shelf.scroll().offset() < shelf.scroll().limit() && presses < 100; ++presses) {
    const float before = shelf.scroll().offset();
    shelf.scroll().set_offset(shelf.page_offset(1, 1500));
    ASSERT_GT(shelf.scroll().offset(), before);
    ASSERT_LE(shelf.scroll().offset() - before, 1500);
  }
  EXPECT_LT(presses, 40);
}

TEST_F(ShelfTest, KeepsHiddenItemsOnlyWhenAsked) {
  Shelf shelf(m_room.gpu(), 1, column_of(10));
  EXPECT_EQ(drawn(shelf, LayoutList::Hidden::keep).items().size(), 11U);
  EXPECT_EQ(drawn(shelf, LayoutList::Hidden::drop).items().size(), 4U);
}

TEST_F(ShelfTest, DrawsNothingWithoutADrawList) {
  Shelf shelf(m_room.gpu(), 1, column_of(10));
  (void)drawn(shelf, LayoutList::Hidden::keep);
  EXPECT_EQ(m_room.gpu().compositions, 0);
}

struct EndContext {
  void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
};

TEST_F(ShelfTest, AStripTallerThanATextureIsDrawnWithoutOne) {
  const std::unique_ptr<ImGuiContext, EndContext> context(ImGui::CreateContext());
  const auto compositions_of = [this](float height) {
    Column column{{0, 0, 1080, 1920}, Scrolling::vertical, {}, 100};
    column.strips.push_back(strip_of(height, 0, "tall"));
    column.strips.back().ground = Ground::plain;
    Shelf shelf(m_room.gpu(), 1, std::move(column));
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    LayoutList layout;
    Canvas canvas(m_room.studio(), &list, layout);
    Pass pass{canvas, 0, LayoutList::Hidden::drop};
    const int before = m_room.gpu().compositions;
    shelf.draw(pass);
    return m_room.gpu().compositions - before;
  };
  EXPECT_EQ(compositions_of(4'000), 1);
  EXPECT_EQ(compositions_of(40'000), 0);
}

TEST_F(ShelfTest, ASurfaceIsOnlyPannedWhenThereIsMore) {
  Shelf long_one(m_room.gpu(), 7, column_of(10));
  Shelf short_one(m_room.gpu(), 8, column_of(1));
  EXPECT_EQ(drawn(long_one, LayoutList::Hidden::drop).surface_at({1, 1})->pan, loop::Pan::vertical);
  EXPECT_EQ(drawn(short_one, LayoutList::Hidden::drop).surface_at({1, 1})->pan, loop::Pan::none);
}

}  // namespace
}  // namespace etalase::widgets
