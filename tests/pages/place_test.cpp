// Places and collaborations: ways into regions, and ideas that never look like pieces.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/collaboration_sheet.hpp"
#include "pages/drawing_room.hpp"
#include "pages/home_model.hpp"
#include "pages/layout_rules.hpp"
#include "pages/place_page.hpp"
#include "pages/place_words.hpp"
#include "pages/places_page.hpp"
#include "pages/registry.hpp"
#include "pages/test_gallery.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class PlaceTest : public testing::Test {
 protected:
  widgets::LayoutList shown(const Screen& screen, const PageState& state = {}) {
    return m_room.whole(screen, m_room.view(m_site, state));
  }
  static std::string words(const widgets::LayoutList& layout, widgets::Layer layer = widgets::Layer::page) {
    std::string words;
    for (const widgets::LayoutItem& item : layout.items())
      if (item.layer == layer) words += item.text + "\n";
    return words;
  }
  static std::string ways(const widgets::LayoutList& layout) {
    std::string ways;
    for (const widgets::LayoutItem& item : layout.items())
      if (item.action) ways += widgets::action_text(item) + "\n";
    return ways;
  }

  test::TestGallery m_gallery;
  test::DrawingRoom m_room{{1080, 1920}, widgets::TextSize::normal, "id"};
  Site m_site;
};

TEST_F(PlaceTest, TheListLeadsToRegionsPlacesAndWhatTheyDoTogether) {
  const PlacesModel model = load_places(m_gallery.reader(), test::k_request_of_day);
  const widgets::LayoutList list = shown(*make_places_screen(model));
  EXPECT_THAT(ways(list), HasSubstr("open region/JEPARA"));
  EXPECT_THAT(ways(list), HasSubstr("open region/SOPPENG"));
  EXPECT_THAT(ways(list), HasSubstr("open place/TMP-10"));
  EXPECT_THAT(ways(list), HasSubstr("sheet:collaborations:KLB-0"));
  EXPECT_THAT(words(list), HasSubstr("12 kecamatan"));
  EXPECT_THAT(words(list), HasSubstr("MUSEUM"));
  EXPECT_EQ(load_home(m_gallery.reader(), test::k_request_of_day).places, count_places(m_gallery.reader()));
}

TEST_F(PlaceTest, PlacesStandByTheirKinds) {
  const auto places = load_place_entries(m_gallery.reader());
  EXPECT_TRUE(std::is_sorted(places.begin(), places.end(),
                             [](const PlaceEntry& a, const PlaceEntry& b) { return a.place.kind < b.place.kind; }));
}

// A card with a photograph and a price is a piece.
TEST_F(PlaceTest, AnIdeaNeverLooksLikeAPiece) {
  const PlacesModel model = load_places(m_gallery.reader(), test::k_request_of_day);
  for (const CollaborationEntry& entry : model.collaborations) {
    const QuietRow row = collaboration_row(m_room.view(m_site, {}), entry);
    EXPECT_FALSE(row.eyebrow.text.empty()) << "its status in words";
  }
  PageState state;
  state.sheet = Sheet::collaborations;
  const widgets::LayoutList list = shown(*make_places_screen(model), state);
  const std::string told = words(list, widgets::Layer::sheet);
  EXPECT_THAT(told, HasSubstr("GAGASAN"));
  EXPECT_THAT(told, HasSubstr("SEDANG DIKERJAKAN"));
  EXPECT_THAT(told, HasSubstr("SUDAH DIJUAL"));
  EXPECT_THAT(told, Not(HasSubstr("Rp")));
  for (const widgets::LayoutItem& item : list.items())
    if (item.layer == widgets::Layer::sheet) {
      EXPECT_NE(item.role, widgets::Role::card) << item.text;
      EXPECT_NE(item.role, widgets::Role::picture) << item.text;
      EXPECT_NE(item.role, widgets::Role::primary) << item.text;
    }
}

TEST_F(PlaceTest, ACollaborationNamesOnlyWhatIsThereAndOnce) {
  const PlacesModel model = load_places(m_gallery.reader(), test::k_request_of_day);
  const CollaborationEntry& entry = model.collaborations.front();
  ASSERT_EQ(entry.regions.size(), 2U);
  EXPECT_EQ(entry.regions.front().first, "SOPPENG");
  EXPECT_EQ(entry.items.size(), 3U);
  EXPECT_EQ(regions_said(m_room.view(m_site, {}), entry).text, "Kabupaten Soppeng × Kabupaten Jepara");
}

TEST_F(PlaceTest, APlaceTellsWhereItIsAndWhenItIsOpen) {
  const auto model = load_place(m_gallery.reader(), "TMP-11", test::k_request_of_day);
  ASSERT_TRUE(model);
  const widgets::LayoutList page = shown(*make_place_screen(*model));
  EXPECT_THAT(words(page), HasSubstr("Jalan Contoh 1, Kota Contoh"));
  EXPECT_THAT(words(page), HasSubstr("Senin sampai Jumat, 09.00–17.00"));
  EXPECT_THAT(words(page), HasSubstr(breakable("contoh.example/tempat") + "\n"));
  EXPECT_THAT(words(page), HasSubstr("+622100000000"));
  EXPECT_THAT(words(page), Not(HasSubstr("Rp"))) << "what a museum shows is no product";
  EXPECT_THAT(ways(page), HasSubstr("open region/JEPARA"));
  EXPECT_THAT(ways(page), HasSubstr("open place\n"));
  EXPECT_THAT(ways(page), HasSubstr("photograph:TMP-11-2"));
}

TEST_F(PlaceTest, ARegionThatIsNotThereIsNoWay) {
  const auto model = load_place(m_gallery.reader(), "TMP-12", test::k_request_of_day);
  ASSERT_TRUE(model);
  EXPECT_THAT(ways(shown(*make_place_screen(*model))), Not(HasSubstr("open region")));
}

TEST_F(PlaceTest, AnUnknownPlaceHasNoPage) {
  EXPECT_EQ(load_screen(m_gallery.reader(), item_page(PageKind::place, "ABSENT"), test::k_request_of_day), nullptr);
  EXPECT_NE(load_screen(m_gallery.reader(), {PageKind::place, {}, {}}, test::k_request_of_day), nullptr);
}

TEST(ReadableAddress, SaysWhatAVisitorWouldType) {
  EXPECT_EQ(readable_address("https://www.contoh.example/galeri/"), "contoh.example/galeri");
  EXPECT_EQ(readable_address("https://wa.me/628110000000?text=Halo"), "wa.me/628110000000");
  EXPECT_EQ(readable_address("tel:+6221555"), "+6221555");
  EXPECT_EQ(readable_address("mailto:halo@contoh.example"), "halo@contoh.example");
  EXPECT_EQ(readable_address(""), "");
  EXPECT_EQ(breakable("lebih dari 5.000 (contoh.example/a)"), "lebih dari 5.000 (contoh.\u200Bexample/\u200Ba)");
}

TEST_F(PlaceTest, KeepsToTheRulesWithNamesOfTwoHundredCharactersAndEmptyTexts) {
  std::string long_name;
  while (long_name.size() < 190) long_name += "Sanggar Contoh ";
  PlacesModel model = load_places(m_gallery.reader(), test::k_request_of_day);
  model.regions.front().name = {{"id", long_name}};
  model.places.front().place.name = {{"id", long_name}};
  model.collaborations.front().collaboration.name = {{"id", long_name}};
  model.collaborations[1].collaboration.text = {};
  model.collaborations[1].regions.clear();
  model.collaborations[1].items.clear();
  PageState sheet;
  sheet.sheet = Sheet::collaborations;
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
    for (const double inches : {15.6, 32.0, 55.0})
      for (const PageState& state : {PageState{}, sheet}) {
        test::DrawingRoom room(size, widgets::TextSize::large, "id", inches);
        const auto layout =
            room.whole(*make_places_screen(model), room.view(m_site, state), test::DrawingRoom::WithBar::yes);
        EXPECT_THAT(test::broken_rules(layout, room.theme()), IsEmpty()) << size.width << " at " << inches;
      }
}

}  // namespace
}  // namespace etalase::pages
