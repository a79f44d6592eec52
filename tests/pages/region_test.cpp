// A region's page: whatever its feed says, every district can be seen, told apart and chosen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <set>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/region_list.hpp"
#include "pages/region_page.hpp"
#include "pages/region_sentra.hpp"
#include "pages/registry.hpp"
#include "pages/test_gallery.hpp"
#include "parts/district_map.hpp"
#include "parts/floor_shape.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

feed::District district(const std::string& id, const std::string& zone, int column, int row) {
  feed::District district;
  district.id = id;
  district.name = {{"id", "Kecamatan " + id}};
  district.zone = zone;
  district.column = column;
  district.row = row;
  return district;
}

feed::Region region_of(std::vector<feed::District> districts) {
  feed::Region region;
  region.id = "DAERAH";
  region.name = {{"id", "Kabupaten Contoh"}, {"en", "Sample Regency"}};
  region.zones = {{"DARAT", {{"id", "Daratan"}}, "mainland"}, {"PULAU", {{"id", "Kepulauan"}}, "islands"}};
  region.districts = std::move(districts);
  return region;
}

RegionModel model_of(feed::Region region) {
  RegionModel model;
  for (const feed::District& each : region.districts) model.districts.push_back({each, 0, {}});
  model.region = std::move(region);
  return model;
}

class RegionTest : public testing::Test {
 protected:
  std::optional<RegionModel> load(const feed::Region& region) {
    test::SmallFeed small = test::small_feed(1);
    small.part("region").items.push_back(region);
    small.seal();
    m_gallery = std::make_unique<test::TestGallery>(std::move(small));
    return load_region(m_gallery->reader(), region.id, test::k_request_of_day);
  }
  widgets::LayoutList layout(const RegionModel& model, const feed::Id& chosen = {}) {
    PageState state;
    state.district = chosen;
    return m_room.whole(*make_region_screen(model), m_room.view(m_site, state));
  }
  static std::string words(const widgets::LayoutList& layout) {
    std::string words;
    for (const widgets::LayoutItem& item : layout.items()) words += item.text + "\n";
    return words;
  }
  static std::string ways(const widgets::LayoutList& layout) {
    std::string ways;
    for (const widgets::LayoutItem& item : layout.items())
      if (item.action) ways += widgets::action_text(item) + "\n";
    return ways;
  }
  // What is lit, by its role.
  static std::vector<std::string> lit(const widgets::LayoutList& layout) {
    std::vector<std::string> lit;
    for (const widgets::LayoutItem& item : layout.items())
      if (item.selected) lit.push_back(std::string(widgets::name_of(item.role)) + " " + widgets::action_text(item));
    return lit;
  }

  test::DrawingRoom m_room{{1080, 1920}, widgets::TextSize::normal, "id"};
  Site m_site;
  std::unique_ptr<test::TestGallery> m_gallery;
};

TEST(DistrictGrid, LeavesOutColumnsWithoutADistrict) {
  const DistrictGrid grid = district_grid({{0, 1}, {3, 0}, {4, 1}});
  EXPECT_THAT(grid.cells, ElementsAre(GridCell{0, 1}, GridCell{1, 0}, GridCell{2, 1}));
  EXPECT_EQ(grid.columns, 3);
  EXPECT_EQ(grid.rows, 2);
  EXPECT_THAT(grid.column_gaps, ElementsAre(1));
}

TEST(DistrictGrid, GivesEveryDistrictACellOfItsOwn) {
  const int most = std::numeric_limits<int>::max();
  const int least = std::numeric_limits<int>::min();
  std::vector<GridCell> places(40, GridCell{0, 0});
  places.insert(places.end(), {{least, most}, {most, least}, {-1, -1}, {0, 1}, {most, least}});
  const DistrictGrid grid = district_grid(places);
  EXPECT_EQ(std::set<GridCell>(grid.cells.begin(), grid.cells.end()).size(), places.size());
  for (const GridCell cell : grid.cells) {
    EXPECT_LT(cell.column, grid.columns);
    EXPECT_LT(cell.row, grid.rows);
    EXPECT_GE(std::min(cell.column, cell.row), 0);
  }
}

TEST(DistrictGrid, WhoMakesWayTakesNobodysPlace) {
  const DistrictGrid grid = district_grid({{0, 0}, {0, 0}, {1, 0}, {0, 1}});
  EXPECT_EQ(grid.cells[0], (GridCell{0, 0}));
  EXPECT_EQ(grid.cells[1], (GridCell{1, 1}));
  EXPECT_EQ(grid.cells[2], (GridCell{1, 0}));
  EXPECT_EQ(grid.cells[3], (GridCell{0, 1}));
}

TEST(ZoneLooks, TellZonesApartByShapeAndColour) {
  std::vector<feed::Zone> zones;
  for (const char* shape : {"islands", "entah", "mainland", "islands", "", "mountains"})
    zones.push_back({"Z", {}, shape});
  const std::vector<ZoneLook> looks = zone_looks(zones);
  std::set<ZoneForm> forms;
  std::set<widgets::Colour> colours;
  for (const ZoneLook& look : looks) {
    forms.insert(look.form);
    colours.insert(look.ground);
  }
  EXPECT_EQ(forms.size(), 6U);
  EXPECT_EQ(colours.size(), 6U);
  EXPECT_EQ(looks[0].form, ZoneForm::island);
  EXPECT_EQ(looks[2].form, ZoneForm::block);
  EXPECT_EQ(looks[5].form, ZoneForm::peak);
  EXPECT_FALSE(forms.contains(plain_look().form));
  EXPECT_EQ(zone_looks(std::vector<feed::Zone>(50)).size(), 50U);
}

TEST(ZoneLooks, KeepWordsInsideTheirShape) {
  const Rect rect{0, 0, 200, 90};
  for (const ZoneForm form :
       {ZoneForm::block, ZoneForm::island, ZoneForm::peak, ZoneForm::notched, ZoneForm::slanted, ZoneForm::pointed}) {
    const Rect inside = inside_of(form, rect);
    EXPECT_TRUE(holds(outline_of(form, rect), {inside.left + 8, inside.top + 6, inside.right - 8, inside.bottom - 6}))
        << static_cast<int>(form);
  }
}

TEST_F(RegionTest, OneChoiceLightsMapAndListTogether) {
  const RegionModel model =
      model_of(region_of({district("D-1", "DARAT", 0, 0), district("D-2", "PULAU", 1, 0), district("D-3", "", 1, 1)}));
  for (const char* chosen : {"D-1", "D-2", "D-3"}) {
    const std::string action = "district:" + std::string(chosen);
    EXPECT_THAT(lit(layout(model, chosen)), ElementsAre("button " + action, "row " + action));
  }
  EXPECT_THAT(words(layout(model, "D-2")), HasSubstr("Kecamatan Kecamatan D-2"));
  // A choice that new content took away falls back to what the page proposes.
  EXPECT_THAT(lit(layout(model, "D-9")), ElementsAre("button district:D-1", "row district:D-1"));
}

TEST_F(RegionTest, ListsEveryDistrictUnderItsZone) {
  const RegionModel model = model_of(region_of({district("D-1", "DARAT", 0, 0), district("D-2", "ENTAH", 0, 0),
                                                district("D-3", "PULAU", 0, 0), district("D-4", "DARAT", 0, 0)}));
  const auto groups = district_groups(m_room.view(m_site, {}), model);
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].name.text, "Daratan");
  EXPECT_EQ(groups[0].districts.size(), 2U);
  EXPECT_EQ(groups[2].look, plain_look());
  const widgets::LayoutList shown = layout(model);
  for (const char* id : {"D-1", "D-2", "D-3", "D-4"}) {
    int rows = 0, tiles = 0;
    for (const widgets::LayoutItem& item : shown.items()) {
      if (item.action != std::optional<Action>(ShowDistrict{id})) continue;
      ++(item.role == widgets::Role::row ? rows : tiles);
    }
    EXPECT_EQ(rows, 1) << id;
    EXPECT_EQ(tiles, 1) << id << ": two districts on one tile are both there";
  }
  EXPECT_THAT(words(shown), HasSubstr("Peta skematis"));
  EXPECT_THAT(words(shown), HasSubstr("4 kecamatan"));
}

TEST_F(RegionTest, WithoutTwoDistrictsThereIsNoMap) {
  for (const std::vector<feed::District>& few :
       {std::vector<feed::District>{}, std::vector<feed::District>{district("D-1", "DARAT", 0, 0)}}) {
    const widgets::LayoutList shown = layout(model_of(region_of(few)));
    EXPECT_THAT(words(shown), Not(HasSubstr("Peta skematis")));
    EXPECT_THAT(ways(shown), Not(HasSubstr("district:")));
    EXPECT_THAT(words(shown), HasSubstr("Belum ada karya dari daerah ini."));
  }
}

TEST_F(RegionTest, NumbersTilesWhoseNamesDoNotFitAndTheListIsTheKey) {
  std::vector<feed::District> districts;
  for (int n = 0; n < 9; ++n) districts.push_back(district("D-" + std::to_string(n), "DARAT", n % 3, n / 3));
  districts.front().name = {{"id", std::string(200, 'w')}};
  const widgets::LayoutList shown = layout(model_of(region_of(districts)));
  const std::string said = "\n" + words(shown);
  for (int n = 1; n <= 9; ++n) {
    const std::string number = "\n" + std::to_string(n) + "\n";
    const auto first = said.find(number);
    ASSERT_NE(first, std::string::npos) << n;
    EXPECT_NE(said.find(number, first + 1), std::string::npos) << "on the tile and in the list: " << n;
  }
}

TEST_F(RegionTest, ATileTooSmallForAFingerLeavesTheChoiceToTheList) {
  std::vector<feed::District> districts;
  for (int n = 0; n < 30; ++n) districts.push_back(district("D-" + std::to_string(n), "DARAT", n, 0));
  const widgets::LayoutList shown = layout(model_of(region_of(districts)), "D-7");
  EXPECT_THAT(lit(shown), ElementsAre("row district:D-7"));
}

TEST_F(RegionTest, LeadsToThePiecesOfADistrict) {
  RegionModel model = model_of(region_of({district("D-1", "DARAT", 0, 0), district("D-2", "DARAT", 1, 0)}));
  model.districts[1].pieces = 3;
  model.pieces = 3;
  EXPECT_EQ(chosen_district(model, ""), &model.districts[1]) << "where there is something to see";
  EXPECT_THAT(ways(layout(model)), HasSubstr("open collection?district=D-2"));
  EXPECT_THAT(ways(layout(model)), HasSubstr("open collection?region=DAERAH"));
  const widgets::LayoutList empty = layout(model, "D-1");
  EXPECT_THAT(ways(empty), Not(HasSubstr("open collection?district")));
  EXPECT_THAT(words(empty), HasSubstr("Belum ada karya dari kecamatan ini."));
}

TEST_F(RegionTest, AFigureNeverStandsWithoutItsDayAndItsSource) {
  const RegionModel model = model_of(region_of({district("D-1", "DARAT", 0, 0)}));
  const View view = m_room.view(m_site, {});
  const auto said = [&](int units, const std::string& date, const std::string& source) {
    RegionSentra entry;
    entry.sentra = {"S-1", {{"id", "Tenun Contoh"}}, "D-1", {{"id", "Desa Contoh"}}, "TENUN", units,
                    date,  {{"id", source}}};
    if (source.empty()) entry.sentra.source.clear();
    std::string lines;
    for (const Phrase& line : sentra_row(view, model, entry).lines) lines += line.text + "\n";
    return lines;
  };
  EXPECT_THAT(said(1200, "2025-12-31", "Data contoh"),
              HasSubstr("1.200 unit usaha, per 31 Desember 2025\nSumber: Data contoh"));
  EXPECT_THAT(said(1200, "", "Data contoh"), Not(HasSubstr("unit")));
  EXPECT_THAT(said(1200, "besok", "Data contoh"), Not(HasSubstr("unit")));
  EXPECT_THAT(said(1200, "2025-12-31", ""), Not(HasSubstr("unit")));
  EXPECT_THAT(said(0, "2025-12-31", "Data contoh"), Not(HasSubstr("unit")));
}

TEST_F(RegionTest, ASentraLeadsToPiecesOfItsCraftWhereThereAreSome) {
  feed::Region region = region_of({district("D-1", "DARAT", 0, 0)});
  region.sentra = {{"S-1", {{"id", "Sentra Contoh"}}, "D-1", {}, "TENUN", 0, "", {}}};
  RegionModel model = *load(region);
  ASSERT_EQ(model.sentra.size(), 1U);
  EXPECT_EQ(model.sentra.front().count, 0);
  EXPECT_FALSE(sentra_row(m_room.view(m_site, {}), model, model.sentra.front()).action);
  const test::TestGallery gallery;
  model = *load_region(gallery.reader(), "JEPARA", test::k_request_of_day);
  ASSERT_EQ(model.sentra.size(), 2U);
  EXPECT_GT(model.sentra.front().count, 0);
  EXPECT_EQ(sentra_row(m_room.view(m_site, {}), model, model.sentra.front()).action,
            std::optional<Action>(open(collection_page(model.sentra.front().pieces))));
}

TEST_F(RegionTest, ReadsWhatTheGalleryHasOfIt) {
  const test::TestGallery gallery;
  const auto model = load_region(gallery.reader(), "JEPARA", test::k_request_of_day);
  ASSERT_TRUE(model);
  const RegionDistrict* proposed = chosen_district(*model, "");
  ASSERT_NE(proposed, nullptr);
  EXPECT_EQ(proposed->district.id, "TAHUNAN");
  EXPECT_EQ(proposed->pieces, model->pieces);
  EXPECT_TRUE(proposed->cover);
  EXPECT_GT(model->makers, 0);
  EXPECT_FALSE(model->places.empty());
  EXPECT_FALSE(load_region(gallery.reader(), "ABSENT", test::k_request_of_day));
  EXPECT_EQ(load_screen(gallery.reader(), item_page(PageKind::region, "ABSENT"), test::k_request_of_day), nullptr);
}

TEST_F(RegionTest, ADistrictOfOneIdIsThereOnce) {
  const auto model = load(region_of({district("D-1", "", 0, 0), district("D-1", "", 1, 0), district("D-2", "", 0, 1)}));
  ASSERT_TRUE(model);
  EXPECT_EQ(model->districts.size(), 2U);
}

// Forty districts with long names, empty ones, on strange tiles: on every panel.
TEST_F(RegionTest, KeepsToTheRulesWithFortyDistricts) {
  std::vector<feed::District> districts;
  for (int n = 0; n < 40; ++n) {
    const char* const zones[] = {"DARAT", "PULAU", "ENTAH"};
    districts.push_back(district("D-" + std::to_string(n), zones[n % 3], (n % 5) * (n % 7 == 0 ? 9 : 1), n / 5 - 2));
    if (n % 9 == 0) districts.back().name = {{"id", "Kecamatan Kepulauan Seribu Satu di Sebelah Utara dan Timur Laut"}};
    if (n == 11) districts.back().name = {};
  }
  RegionModel model = model_of(region_of(districts));
  model.region.text = {
      {"id", "Satu kalimat tentang daerah ini, panjang dan tanpa akhir, seperti yang sering ditulis.\n\nDua."}};
  model.districts[3].pieces = 2;
  model.pieces = 2;
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
    for (const double inches : {15.6, 32.0, 55.0})
      for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
        test::DrawingRoom room(size, text, "id", inches);
        const auto shown =
            room.whole(*make_region_screen(model), room.view(m_site, {}), test::DrawingRoom::WithBar::yes);
        EXPECT_THAT(test::broken_rules(shown, room.theme()), IsEmpty()) << size.width << " at " << inches;
      }
}

TEST_F(RegionTest, AChoiceFarDownBringsItsCardIntoView) {
  std::vector<feed::District> districts;
  for (int n = 0; n < 40; ++n) districts.push_back(district("D-" + std::to_string(n), "", n % 5, n / 5));
  widgets::LayoutList scratch;
  widgets::Canvas measure(m_room.studio(), nullptr, scratch);
  const auto screen = make_region_screen(model_of(region_of(districts)));
  parts::Stage stage(m_room.gpu(), screen->lay_out(m_room.view(m_site, {}), measure));
  ASSERT_TRUE(stage.layout().chosen);
  stage.main()->scroll().set_offset(stage.main()->scroll().limit());
  stage.reveal(std::chrono::seconds(0));
  stage.step(std::chrono::seconds(1));
  const float offset = stage.main()->scroll().offset();
  EXPECT_LE(offset, stage.layout().chosen->bottom - 1);
  EXPECT_GE(offset + stage.layout().lower_edge, stage.layout().chosen->bottom - 1);
  stage.reveal(std::chrono::seconds(0));
  stage.step(std::chrono::seconds(1));
  EXPECT_EQ(stage.main()->scroll().offset(), offset) << "what is in view stays where it is";
}

}  // namespace
}  // namespace etalase::pages
