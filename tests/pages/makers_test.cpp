// The list of makers: orders, groups, index keys.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/makers_index.hpp"
#include "pages/makers_page.hpp"
#include "pages/test_gallery.hpp"
#include "parts/letters.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

catalogue::MakerCard maker(const std::string& name, const std::string& district, const std::string& craft) {
  catalogue::MakerCard card;
  card.id = "M-" + name;
  card.name = {{"id", name}};
  card.district_name = {{"id", district}};
  card.crafts = {craft};
  card.products = 1;
  return card;
}

class MakersTest : public testing::Test {
 protected:
  MakersTest() {
    m_model.makers = {maker("Anyam Contoh", "Mayong", "ANYAMAN"), maker("Batik Contoh Dua", "Bandung", "BATIK"),
                      maker("Élok Contoh", "Bandung", "BATIK"), maker("7 Warna Contoh", "Kapas", "BATIK")};
    m_model.crafts = {{"BATIK", {{"id", "Batik"}}, {}, {}}, {"ANYAMAN", {{"id", "Anyaman"}}, {}, {}}};
  }
  View view(PageState state = {}) { return m_room.view(m_site, state); }
  std::vector<std::string> keys(const MakerList& list) {
    std::vector<std::string> keys;
    for (const MakerGroup& group : groups_of(view(), m_model, list)) keys.push_back(group.key);
    return keys;
  }
  widgets::LayoutList layout(PageState state = {}) { return m_room.whole(*make_makers_screen(m_model), view(state)); }

  test::DrawingRoom m_room{{1080, 1920}, widgets::TextSize::normal, "id"};
  Site m_site;
  MakersModel m_model;
};

TEST_F(MakersTest, KeysAreOnlyLettersThatExist) {
  EXPECT_THAT(keys({MakerOrder::name, ""}), ElementsAre("A", "B", "E", "#"));
  EXPECT_THAT(keys({MakerOrder::place, ""}), ElementsAre("Bandung", "Kapas", "Mayong"));
  EXPECT_THAT(keys({MakerOrder::craft, ""}), ElementsAre("BATIK", "ANYAMAN"));
}

TEST(Letters, AreThoseAVisitorLooksFor) {
  for (const auto& [name, letter] :
       std::initializer_list<std::pair<const char*, const char*>>{{"Éclat", "E"},
                                                                  {"E\u0301 terurai", "E"},
                                                                  {"Åsa", "A"},
                                                                  {"Øyvind", "O"},
                                                                  {"Łukasz", "L"},
                                                                  {"Ñandu", "N"},
                                                                  {"ibu Sari", "I"},
                                                                  {"“Kembang” Contoh", "K"},
                                                                  {"1001 Anyaman", "#"},
                                                                  {"ʻAlī", "A"},
                                                                  {"Đurđa", "D"},
                                                                  {"(Alm.) Pak Wiryo", "A"},
                                                                  {"𝐁𝐚𝐭𝐢𝐤", "B"},
                                                                  {"✨ Kilau", "K"},
                                                                  {"Œuvre", "O"},
                                                                  {"ßharp", "S"},
                                                                  {"İstanbul", "I"},
                                                                  {"Ếch", "E"},
                                                                  {" Spasi", "S"},
                                                                  {"-Strip", "S"},
                                                                  {"\u200CJoiner", "J"},
                                                                  {"CV. Maju", "C"},
                                                                  {"田中", "田"},
                                                                  {"محمد", "م"},
                                                                  {"👨\u200D👩 Keluarga", "K"},
                                                                  {"✨", "#"},
                                                                  {"", "#"},
                                                                  {"\u00A0", "#"}}) {
    EXPECT_EQ(index_letter(name), letter) << name;
  }
}

TEST(Letters, NamesStandInTheOrderOfTheirKeys) {
  std::vector<std::string> names = {"Zeta", "1001", "“Kembang”", "Éclat", "kaca", "Ahmad", "田中"};
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return index_order(a) < index_order(b); });
  EXPECT_THAT(names, ElementsAre("Ahmad", "Éclat", "kaca", "“Kembang”", "Zeta", "田中", "1001"));
}

TEST_F(MakersTest, ACraftLimitsTheList) {
  EXPECT_THAT(keys({MakerOrder::name, "ANYAMAN"}), ElementsAre("A"));
  EXPECT_THAT(keys({MakerOrder::name, "LOGAM"}), IsEmpty());
}

TEST_F(MakersTest, TheHeadingCountsWhatIsListed) {
  const auto says = [&](const MakerList& list, const std::string& wanted) {
    PageState state;
    state.makers = list;
    const widgets::LayoutList drawn = layout(state);
    return std::any_of(drawn.items().begin(), drawn.items().end(),
                       [&](const widgets::LayoutItem& item) { return item.text == wanted; });
  };
  EXPECT_TRUE(says({MakerOrder::name, ""}, "4 perajin terkurasi"));
  EXPECT_TRUE(says({MakerOrder::name, "BATIK"}, "3 perajin"));
  EXPECT_TRUE(says({MakerOrder::name, "BATIK"}, "dari 4"));
}

TEST_F(MakersTest, NamesThatBeginAlikeAreListedByPlace) {
  EXPECT_EQ(list_for({}, m_model.makers).order, MakerOrder::name);
  for (catalogue::MakerCard& card : m_model.makers) card.name = {{"id", "UMKM Contoh"}};
  EXPECT_EQ(list_for({}, m_model.makers).order, MakerOrder::place);
  EXPECT_EQ(list_for(MakerList{MakerOrder::name, ""}, m_model.makers).order, MakerOrder::name);
}

TEST_F(MakersTest, AChosenListIsShownAsItIs) {
  for (const MakerList& list :
       {MakerList{MakerOrder::name, ""}, MakerList{MakerOrder::place, "BATIK"}, MakerList{MakerOrder::craft, "LAIN"}})
    EXPECT_EQ(list_for(list, m_model.makers), list);
}

TEST_F(MakersTest, EveryKeyLeadsToAPlaceInTheList) {
  widgets::LayoutList scratch;
  widgets::Canvas measure(m_room.studio(), nullptr, scratch);
  const Layout shown = make_makers_screen(m_model)->lay_out(view(), measure);
  std::set<std::string> jumps;
  const widgets::LayoutList drawn = layout();
  for (const widgets::LayoutItem& item : drawn.items())
    if (item.role == widgets::Role::key) jumps.insert(std::get<JumpTo>(*item.action).key);
  EXPECT_EQ(jumps.size(), 4U);
  float last = 0;
  for (const MakerGroup& group : groups_of(view(), m_model, {MakerOrder::name, ""})) {
    ASSERT_TRUE(shown.places.contains(group.key));
    EXPECT_TRUE(jumps.contains(group.key));
    EXPECT_GT(shown.places.at(group.key), last);
    last = shown.places.at(group.key);
  }
}

TEST_F(MakersTest, OneGroupNeedsNoKeys) {
  m_model.makers.resize(1);
  const widgets::LayoutList drawn = layout();
  for (const widgets::LayoutItem& item : drawn.items()) EXPECT_NE(item.role, widgets::Role::key);
}

TEST_F(MakersTest, MoreThanTwelveKeysStandInTwoColumns) {
  m_model.makers.clear();
  for (char letter = 'A'; letter <= 'Z'; ++letter)
    m_model.makers.push_back(maker(std::string(1, letter) + "nyam Contoh", "Mayong", "ANYAMAN"));
  const widgets::LayoutList shown = layout();
  std::set<float> columns;
  for (const widgets::LayoutItem& item : shown.items())
    if (item.role == widgets::Role::key) columns.insert(item.rect.left);
  EXPECT_EQ(columns.size(), 2U);
}

TEST_F(MakersTest, RowsSayCountsAndStayWhole) {
  m_model.makers.front().products = 0;
  m_model.makers[1].products = 12;
  std::vector<std::string> ends;
  const widgets::LayoutList drawn = layout();
  for (const widgets::LayoutItem& item : drawn.items())
    if (item.text == "12 karya" || item.text == "0 karya") ends.push_back(item.text);
  EXPECT_THAT(ends, ElementsAre("12 karya"));
}

TEST_F(MakersTest, KeepsToTheRulesInEveryOrder) {
  std::string name;
  while (name.size() < 185) name += "Perajin Contoh ";
  m_model.makers.push_back(maker(name, name, "BATIK"));
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
    for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large})
      for (const MakerList& list : {MakerList{MakerOrder::name, ""}, MakerList{MakerOrder::place, ""},
                                    MakerList{MakerOrder::craft, ""}, MakerList{MakerOrder::craft, "BATIK"}}) {
        test::DrawingRoom room(size, text, "en");
        PageState state;
        state.makers = list;
        const widgets::LayoutList shown = room.whole(*make_makers_screen(m_model), room.view(m_site, state));
        EXPECT_THAT(test::broken_rules(shown, room.theme()), IsEmpty()) << actions::to_string(ShowMakers{list});
      }
}

TEST_F(MakersTest, AnEmptyListSaysSo) {
  m_model = {};
  bool said = false;
  const widgets::LayoutList drawn = layout();
  for (const widgets::LayoutItem& item : drawn.items())
    said = said || item.text == "Belum ada perajin yang ditampilkan saat ini.";
  EXPECT_TRUE(said);
}

TEST(Makers, HeadShowsOnePieceACraft) {
  const test::TestGallery gallery;
  const MakersModel model = load_makers(gallery.reader(), {"", std::chrono::year{2026} / 1 / 5, 60});
  std::set<std::string> pictures;
  for (const feed::Media& cover : model.covers) pictures.insert(cover.id);
  EXPECT_EQ(pictures.size(), model.covers.size());
  EXPECT_LE(model.covers.size(), 6U);
  EXPECT_GE(model.covers.size(), 2U);
}

}  // namespace
}  // namespace etalase::pages
