// Home and the collection: what looks touchable acts, and a choice that shows nothing leads on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/collection_model.hpp"
#include "pages/collection_page.hpp"
#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/registry.hpp"
#include "pages/test_gallery.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using widgets::LayoutItem;
using widgets::Role;

constexpr std::array<loop::PixelSize, 2> k_panels{{{1080, 1920}, {1920, 1080}}};

class ListsTest : public testing::Test {
 protected:
  // Two values that no piece has both of.
  [[nodiscard]] catalogue::Chosen nothing() const {
    const CollectionModel all = load_collection(m_gallery.reader(), {}, test::k_request_of_day);
    for (const auto& [facet, values] : all.facets)
      for (const auto& [other, others] : all.facets)
        for (const catalogue::FacetValue& value : values)
          for (const catalogue::FacetValue& second : others) {
            const catalogue::Chosen chosen{{facet, {value.value}}, {other, {second.value}}};
            if (facet < other && load_collection(m_gallery.reader(), chosen, test::k_request_of_day).total == 0)
              return chosen;
          }
    return {};
  }
  test::TestGallery m_gallery;
  Site m_site = load_site(m_gallery.reader(), "");
};

TEST_F(ListsTest, PictureAndHeadlineOfHomeOpenWhatItsButtonOpens) {
  for (const loop::PixelSize panel : k_panels) {
    test::DrawingRoom room(panel, widgets::TextSize::normal, "id");
    const auto screen = load_screen(m_gallery.reader(), *parse_page("home"), test::k_request_of_day);
    const widgets::LayoutList layout = room.whole(*screen, room.view(m_site, {}));
    const auto& items = layout.items();
    const auto first = [&](Role role) {
      return std::find_if(items.begin(), items.end(), [&](const LayoutItem& item) { return item.role == role; });
    };
    const auto button = first(Role::primary);
    ASSERT_NE(button, items.end());
    const loop::Rect heading = first(Role::heading)->rect;
    for (const loop::Point at : {heading.centre(), loop::Point{heading.centre().x, heading.top / 2}}) {
      const LayoutItem* touched = layout.control_at(at, 0);
      ASSERT_NE(touched, nullptr);
      EXPECT_EQ(touched->action, button->action);
    }
  }
}

TEST_F(ListsTest, AChoiceThatShowsNothingSaysWhatToLetGoOf) {
  const catalogue::Chosen chosen = nothing();
  ASSERT_FALSE(chosen.empty());
  const CollectionModel model = load_collection(m_gallery.reader(), chosen, test::k_request_of_day);
  ASSERT_EQ(model.ways_out.size(), 2U);
  for (const WayOut& way : model.ways_out) {
    const catalogue::Chosen rest = toggled(chosen, way.facet, way.value.value);
    EXPECT_EQ(load_collection(m_gallery.reader(), rest, test::k_request_of_day).total, way.pieces);
  }
  for (const loop::PixelSize panel : k_panels) {
    test::DrawingRoom room(panel, widgets::TextSize::normal, "id");
    const widgets::LayoutList layout = room.whole(*make_collection_screen(model), room.view(m_site, {}));
    int clears = 0;
    int without = 0;
    for (const LayoutItem& item : layout.items()) {
      clears += item.action == Action{ClearFacets{}} ? 1 : 0;
      without += item.action && item.text.find("Tanpa") != std::string::npos ? 1 : 0;
      if (item.role == Role::picture) {
        EXPECT_GT(item.rect.top, room.theme().height() * 0.2F) << "above the number that is none";
      }
    }
    EXPECT_EQ(clears, 1);
    EXPECT_EQ(without, 2);
    EXPECT_THAT(test::broken_rules(layout, room.theme()), testing::IsEmpty());
  }
}

// Where no single choice is to blame, each of them alone leads on.
TEST_F(ListsTest, AChoiceOfFourThatShowsNothingOffersEachAlone) {
  // Two pairs that exclude each other: without any one of the four, one pair is left.
  const catalogue::Chosen chosen = {{catalogue::Facet::technique, {"TULIS"}},
                                    {catalogue::Facet::district, {"DONRI"}},
                                    {catalogue::Facet::craft, {"LOGAM"}},
                                    {catalogue::Facet::price_band, {"lt-100k"}}};
  const CollectionModel last = load_collection(m_gallery.reader(), chosen, test::k_request_of_day);
  ASSERT_EQ(last.total, 0);
  ASSERT_EQ(last.ways_out.size(), 4U);
  for (const WayOut& way : last.ways_out) {
    EXPECT_EQ(way.by, WayOut::By::keeping_alone);
    EXPECT_EQ(load_collection(m_gallery.reader(), {{way.facet, {way.value.value}}}, test::k_request_of_day).total,
              way.pieces);
  }
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "id");
  const widgets::LayoutList layout = room.whole(*make_collection_screen(last), room.view(m_site, {}));
  EXPECT_TRUE(std::any_of(layout.items().begin(), layout.items().end(),
                          [](const LayoutItem& item) { return item.action && item.text.starts_with("Hanya “"); }));
}

}  // namespace
}  // namespace etalase::pages
