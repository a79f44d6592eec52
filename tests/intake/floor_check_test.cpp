// Floor plans that cannot be drawn, and products that would stand nowhere.
#include "intake/floor_check.hpp"

#include "intake/gallery_fixture.hpp"

namespace etalase::intake::test {
namespace {

feed::FloorZone zone(const std::string& id, std::vector<feed::FloorPoint> outline) {
  return {id, {{"id", "Ruang " + id}}, std::move(outline)};
}

feed::FeedHeader header_of(std::vector<feed::FloorZone> zones) {
  feed::FeedHeader header;
  feed::Gallery gallery;
  gallery.id = "GALERI";
  gallery.floor_plan = feed::FloorPlan{"", std::move(zones), {}};
  header.galleries.push_back(std::move(gallery));
  return header;
}

World world_of(const feed::FeedHeader& header, const std::vector<feed::Display>& displays) {
  World world;
  drafts::Entry council;
  council.content = header;
  world.put(drafts::council_ref(), council);
  int number = 0;
  for (const auto& display : displays) {
    auto entry = drafts::new_entry({"product", "BTK-" + std::to_string(++number)});
    entry.as<feed::Product>()->display.push_back(display);
    world.put(feed::Ref{"product", "BTK-" + std::to_string(number)}, std::move(entry));
  }
  return world;
}

std::vector<Level> levels(const feed::FeedHeader& header, const std::vector<feed::Display>& displays = {}) {
  std::vector<Level> levels;
  for (const auto& finding : check_floors(header, world_of(header, displays))) levels.push_back(finding.level);
  return levels;
}

const feed::FloorZone k_room = zone("T", {{0, 0}, {1, 0}, {1, 1}, {0, 1}});

TEST(Floor, APlanThatCanBeDrawnPasses) {
  EXPECT_TRUE(levels(header_of({k_room, zone("U", {})})).empty()) << "a zone without outline is named and not drawn";
  EXPECT_TRUE(levels(header_of({zone("L", {{0, 0}, {1, 0}, {1, 0.5}, {0.5, 0.5}, {0.5, 1}, {0, 1}})})).empty());
}

TEST(Floor, OutlinesOfTooFewPointsAndZonesTwiceAreWrong) {
  EXPECT_EQ(levels(header_of({zone("T", {{0, 0}})})), std::vector{Level::error});
  EXPECT_EQ(levels(header_of({zone("T", {{0, 0}, {1, 1}})})), std::vector{Level::error});
  EXPECT_EQ(levels(header_of({k_room, k_room})), std::vector{Level::error});
}

TEST(Floor, AnOutlineThatCrossesItselfIsAdvisedAgainst) {
  EXPECT_EQ(levels(header_of({zone("T", {{0, 0}, {1, 1}, {1, 0}, {0, 1}})})), std::vector{Level::warning});
}

TEST(Floor, ProductsOfAZoneTakenAwayAreNamed) {
  std::vector<feed::Display> displays(7, {"GALERI", "HILANG", "", ""});
  displays.push_back({"GALERI", "T", "", ""});
  const auto header = header_of({k_room});
  const auto findings = check_floors(header, world_of(header, displays));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].level, Level::warning);
  EXPECT_NE(findings[0].message.id.find("7 karya"), std::string::npos) << findings[0].message.id;
  EXPECT_NE(findings[0].message.id.find("BTK-1, BTK-2, BTK-3, BTK-4, BTK-5, …"), std::string::npos);
  EXPECT_EQ(levels(header, {{"LAIN", "", "", ""}}), std::vector{Level::warning});
}

}  // namespace
}  // namespace etalase::intake::test
