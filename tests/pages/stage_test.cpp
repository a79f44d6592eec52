// Columns that go on say so.
#include "parts/stage.hpp"

#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/registry.hpp"
#include "pages/test_gallery.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using widgets::LayoutItem;
using widgets::LayoutList;

struct Shown {
  std::string page;
  loop::PixelSize panel;
  Sheet sheet = Sheet::none;
};

class ColumnsTest : public testing::TestWithParam<Shown> {
 protected:
  ColumnsTest() : m_screen(load_screen(m_gallery.reader(), *parse_page(GetParam().page), test::k_request_of_day)) {
    PageState state;
    state.sheet = GetParam().sheet;
    m_view.emplace(m_room.view(m_site, state));
    LayoutList scratch;
    widgets::Canvas measure(m_room.studio(), nullptr, scratch);
    m_stage.emplace(m_room.gpu(), m_screen->lay_out(*m_view, measure));
  }
  LayoutList drawn() {
    LayoutList layout;
    widgets::Canvas canvas(m_room.studio(), nullptr, layout);
    widgets::Pass pass{canvas};
    m_stage->draw(pass);
    return layout;
  }
  // The columns that scroll, as TurnPage counts them.
  std::vector<std::pair<int, widgets::Shelf*>> columns() {
    std::vector<std::pair<int, widgets::Shelf*>> found;
    if (widgets::Shelf* sheet = m_stage->shelf(k_sheet_surface)) return {{0, sheet}};
    for (loop::SurfaceId i = k_first_surface; m_stage->shelf(i) != nullptr; ++i) {
      widgets::Shelf* shelf = m_stage->shelf(i);
      if (shelf->scroll().limit() > 1) found.emplace_back(shelf == m_stage->main() ? 0 : static_cast<int>(i), shelf);
    }
    return found;
  }
  static const LayoutItem* key_of(const LayoutList& layout, int column) {
    const Action wanted = TurnPage{PageStep::down, column};
    const auto layer = GetParam().sheet == Sheet::none ? widgets::Layer::overlay : widgets::Layer::sheet;
    const auto& items = layout.items();
    const auto found = std::find_if(items.begin(), items.end(), [&](const LayoutItem& item) {
      return item.action == wanted && !item.disabled && item.layer == layer;
    });
    return found == items.end() ? nullptr : &*found;
  }

  test::TestGallery m_gallery;
  Site m_site = load_site(m_gallery.reader(), "");
  test::DrawingRoom m_room{GetParam().panel, widgets::TextSize::large, "id"};
  std::unique_ptr<Screen> m_screen;
  std::optional<View> m_view;
  std::optional<Stage> m_stage;
};

TEST_P(ColumnsTest, AKeyLeadsOnUntilTheEnd) {
  ASSERT_FALSE(columns().empty());
  for (const auto& [column, shelf] : columns()) {
    SCOPED_TRACE(column);
    shelf->scroll().set_offset(0);
    for (int turns = 0; !shelf->scroll().at_end(); ++turns) {
      ASSERT_LT(turns, 60);
      const LayoutList layout = drawn();
      ASSERT_NE(key_of(layout, column), nullptr);
      const float before = shelf->scroll().offset();
      m_stage->turn(TurnPage{PageStep::down, column}, loop::Kinetic::Seconds{0});
      (void)m_stage->step(loop::Kinetic::Seconds{1});
      ASSERT_GT(shelf->scroll().offset(), before);
    }
    EXPECT_EQ(key_of(drawn(), column), nullptr);
  }
}

// A name under the key would be neither read nor touched.
TEST_P(ColumnsTest, NothingOfTheColumnLiesUnderTheKey) {
  const LayoutList layout = drawn();
  const auto layer = GetParam().sheet == Sheet::none ? widgets::Layer::page : widgets::Layer::sheet;
  for (const auto& [column, shelf] : columns()) {
    const LayoutItem* key = key_of(layout, column);
    ASSERT_NE(key, nullptr);
    if (key->text.empty()) continue;  // a pager's
    for (const LayoutItem& item : layout.items())
      if (item.scrolls && item.layer == layer && item.seen.right > key->rect.left && item.seen.left < key->rect.right) {
        EXPECT_LE(item.seen.bottom, key->rect.top) << item.text;
      }
  }
}

std::vector<Shown> all_shown() {
  std::vector<Shown> all;
  for (const loop::PixelSize panel : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}}) {
    for (const char* page :
         {"home", "product/KRY-101", "maker/UMKM-11", "story/CRT-11", "collection", "makers", "stories"})
      all.push_back({page, panel});
    all.push_back({"collection", panel, Sheet::filter});
  }
  return all;
}

INSTANTIATE_TEST_SUITE_P(Pages, ColumnsTest, testing::ValuesIn(all_shown()), [](const auto& tested) {
  const Shown& shown = tested.param;
  std::string name = shown.page.substr(0, shown.page.find('/')) + (shown.sheet == Sheet::none ? "" : "Filter");
  return name + (shown.panel.width > shown.panel.height ? "Across" : "Upright");
});

}  // namespace
}  // namespace etalase::pages
