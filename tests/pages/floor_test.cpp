// The floor plan: every zone is named, nothing lies over anything else, doors and the kiosk's place, any polygon.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "pages/drawing_room.hpp"
#include "parts/floor_map.hpp"

namespace etalase::parts {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

feed::FloorZone box(const std::string& id, const std::string& name, Rect at) {
  return {id, {{"id", name}}, {{at.left, at.top}, {at.right, at.top}, {at.right, at.bottom}, {at.left, at.bottom}}};
}

// The shape of a horseshoe, open above: the middle of its bounds is outside.
const std::vector<feed::FloorPoint> k_horseshoe{{0.1, 0.1},  {0.25, 0.1}, {0.25, 0.7}, {0.75, 0.7},
                                                {0.75, 0.1}, {0.9, 0.1},  {0.9, 0.9},  {0.1, 0.9}};

FloorView gallery() {
  FloorView floor;
  floor.zones = {box("A", "Ruang Batik", {0.02F, 0.04F, 0.45F, 0.5F}),
                 box("B", "Sudut Logam", {0.84F, 0.44F, 0.98F, 0.72F}),
                 box("C", "Batu, Kerang, dan Kulit", {0.66F, 0.6F, 0.82F, 0.96F}),
                 box("D", "Sudut Pangan", {0.84F, 0.75F, 0.98F, 0.96F})};
  floor.doors = {{0.56, 1}};
  floor.here = feed::FloorPoint{0.5, 0.75};
  floor.zone = "D";
  return floor;
}

class FloorTest : public testing::Test {
 protected:
  FloorMap map(const FloorView& floor, const FloorRoom& room, const std::string& language = "id") {
    widgets::LayoutList scratch;
    const Canvas measure(m_room.studio(), nullptr, scratch);
    return map_floor(measure, floor, {{"Pintu", "id"}, {"Anda di sini", "id"}, language}, room);
  }
  // Everything that is written or marked on the plan.
  std::vector<Rect> marks(const FloorMap& map) {
    widgets::LayoutList scratch;
    const Canvas measure(m_room.studio(), nullptr, scratch);
    std::vector<Rect> rects;
    for (const FloorLabel& label : map.labels) {
      const text::Measure size = measure.measure(label.words);
      const float spare = label.words.width == text::k_no_wrap ? 0 : static_cast<float>(label.words.width - size.width);
      const float left = label.top_left.x + spare / 2;
      rects.push_back({left, label.top_left.y, left + static_cast<float>(size.width),
                       label.top_left.y + static_cast<float>(size.height)});
    }
    for (const FloorNumber& number : map.numbers) rects.push_back(number.pill);
    for (const auto& [centre, side] :
         {std::pair(map.here, measure.u(2 * k_floor_here)), std::pair(map.pin, measure.u(k_floor_pin))})
      if (centre)
        rects.push_back({centre->x - side / 2, centre->y - side / 2, centre->x + side / 2, centre->y + side / 2});
    return rects;
  }
  void expect_apart(const FloorMap& map) {
    const std::vector<Rect> rects = marks(map);
    for (std::size_t i = 0; i < rects.size(); ++i) {
      EXPECT_GE(rects[i].left, 0);
      EXPECT_GE(rects[i].top, 0);
      EXPECT_LE(rects[i].right, map.width);
      EXPECT_LE(rects[i].bottom, map.height);
      for (std::size_t j = i + 1; j < rects.size(); ++j) {
        const bool apart = rects[i].right <= rects[j].left + 1 || rects[j].right <= rects[i].left + 1 ||
                           rects[i].bottom <= rects[j].top + 1 || rects[j].bottom <= rects[i].top + 1;
        EXPECT_TRUE(apart) << i << " and " << j << " of " << rects.size();
      }
    }
  }
  static std::multiset<std::string> names(const FloorMap& map) {
    std::multiset<std::string> found;
    for (const FloorLabel& label : map.labels) found.insert(label.words.text.text);
    for (const KeyLine& line : map.key) found.insert(line.name.text);
    return found;
  }
  test::DrawingRoom m_room{{1080, 1920}, widgets::TextSize::normal, "id"};
};

TEST_F(FloorTest, EachZoneAndSignIsNamedOnceOnThePlanOrInTheKey) {
  for (const FloorRoom room : {FloorRoom{984, 562}, FloorRoom{580, 330}, FloorRoom{300, 171}, FloorRoom{120, 68}}) {
    const FloorMap plan = map(gallery(), room);
    EXPECT_THAT(names(plan), testing::UnorderedElementsAre("Ruang Batik", "Sudut Logam", "Batu, Kerang, dan Kulit",
                                                           "Sudut Pangan", "Pintu", "Anda di sini"))
        << room.width;
    expect_apart(plan);
  }
}

TEST_F(FloorTest, ThePiecesZoneStandsFirstInTheKey) {
  const FloorMap plan = map(gallery(), {300, 171});
  ASSERT_FALSE(plan.key.empty());
  EXPECT_EQ(plan.key.front().name.text, "Sudut Pangan");
  EXPECT_EQ(plan.key.front().standing, Standing::chosen);
  EXPECT_EQ(plan.key.front().number, "1");
  EXPECT_EQ(plan.key[1].standing, Standing::other);
}

TEST_F(FloorTest, TheMarkerStandsWithTheNameOfItsZone) {
  FloorView floor = gallery();
  floor.zone = "A";
  const FloorMap plan = map(floor, {984, 562});
  ASSERT_TRUE(plan.pin);
  const auto name = std::find_if(plan.labels.begin(), plan.labels.end(),
                                 [](const FloorLabel& label) { return label.words.text.text == "Ruang Batik"; });
  ASSERT_NE(name, plan.labels.end());
  EXPECT_LT(plan.pin->y, name->top_left.y);
}

TEST_F(FloorTest, ADoorIsAGapInTheNearestWall) {
  FloorView floor;
  floor.doors = {{0.5, 0.97}, {0.0, 0.5}, {1, 1}, {0.5, 0.5}};
  const FloorMap plan = map(floor, {600, 300});
  ASSERT_EQ(plan.doors.size(), 4U);
  EXPECT_EQ(plan.doors[0].from.y, 300);
  EXPECT_EQ(plan.doors[0].inward, (Point{0, -1}));
  EXPECT_EQ(plan.doors[1].from.x, 0);
  EXPECT_EQ(plan.doors[1].inward, (Point{1, 0}));
  EXPECT_LT(plan.doors[2].to.y, 300) << "whole between the corners";
  EXPECT_FALSE(plan.doors[3].in_wall);
  EXPECT_THAT(names(plan), Contains("Pintu"));
}

TEST_F(FloorTest, ANumberLiesInsideItsZoneWhateverItsShape) {
  FloorView floor;
  floor.zones = {{"U", {{"id", "Ruang dengan nama yang sangat panjang sekali"}}, k_horseshoe}};
  const FloorMap plan = map(floor, {400, 230});
  ASSERT_EQ(plan.numbers.size(), 1U);
  ASSERT_EQ(plan.zones.size(), 1U);
  EXPECT_TRUE(holds(plan.zones.front(), plan.numbers.front().pill));
}

TEST_F(FloorTest, PolygonsOfEveryKindHold) {
  FloorView floor = gallery();
  floor.zones.push_back({"LINE", {{"id", "Garis"}}, {{0.2, 0.2}, {0.6, 0.2}, {0.2, 0.2}}});
  floor.zones.push_back({"DOT", {{"id", "Titik"}}, {{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}}});
  floor.zones.push_back({"BOW", {{"id", "Dasi"}}, {{0.1, 0.6}, {0.4, 0.9}, {0.4, 0.6}, {0.1, 0.9}}});
  floor.zones.push_back({"OFF", {{"id", "Luar"}}, {{-3, -3}, {4, -3}, {4, 0.1}, {-3, 0.1}}});
  floor.zones.push_back({"TWO", {{"id", "Dua"}}, {{0.1, 0.1}, {0.2, 0.2}}});
  floor.zones.push_back({"SAME", {{"id", "Sama"}}, floor.zones.front().polygon});
  floor.zone = "SAME";
  const FloorMap plan = map(floor, {600, 340});
  expect_apart(plan);
  for (const char* name : {"Garis", "Titik", "Dasi", "Luar", "Sama", "Ruang Batik"})
    EXPECT_THAT(names(plan), Contains(name));
}

TEST_F(FloorTest, FiveHundredZonesAreAllNamed) {
  FloorView floor;
  for (int i = 0; i < 500; ++i) {
    const float x = static_cast<float>(i % 25) / 25;
    const float y = static_cast<float>(i / 25) / 20;
    floor.zones.push_back(box("Z" + std::to_string(i), "Ruang " + std::to_string(i), {x, y, x + 0.035F, y + 0.04F}));
  }
  floor.zone = "Z499";
  const FloorMap large = map(floor, {984, 562});
  EXPECT_EQ(names(large).size(), 500U);
  expect_apart(large);
  const FloorMap small = map(floor, {580, 330, 10});
  EXPECT_THAT(small.numbers, IsEmpty()) << "numbers that no key explains";
  EXPECT_THAT(names(small), ElementsAre("Ruang 499"));
  EXPECT_TRUE(small.pin);
}

TEST_F(FloorTest, AnEmptyPlanHasNothing) {
  const FloorMap plan = map({}, {580, 330});
  EXPECT_THAT(names(plan), IsEmpty());
  EXPECT_FALSE(plan.pin);
  EXPECT_FALSE(has_zone({}));
}

TEST(FloorShape, InnerPointsLieInside) {
  Polygon horseshoe;
  for (const feed::FloorPoint& p : k_horseshoe)
    horseshoe.push_back({static_cast<float>(p.x) * 100, static_cast<float>(p.y) * 100});
  const Point best = inner_points(horseshoe).front();
  EXPECT_TRUE(holds(horseshoe, {best.x - 2, best.y - 2, best.x + 2, best.y + 2}));
  EXPECT_FALSE(holds(horseshoe, {40, 30, 60, 50})) << "between the arms";
  EXPECT_FALSE(touches(horseshoe, {40, 30, 60, 50}));
  EXPECT_TRUE(touches(horseshoe, {20, 30, 60, 50}));
}

}  // namespace
}  // namespace etalase::parts
