// The list of pieces to take home: its code, its pieces, and the hearts that lead to it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/list_page.hpp"
#include "pages/registry.hpp"
#include "pages/test_gallery.hpp"
#include "parts/list_codes.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using widgets::LayoutItem;
using widgets::Role;

std::vector<feed::Id> pieces(int from, int count) {
  std::vector<feed::Id> ids;
  for (int i = 0; i < count; ++i) ids.push_back("KRY-" + std::to_string(100 + from + i));
  return ids;
}

class ListTest : public testing::Test {
 protected:
  // A page with its bar, as a visitor sees it who has collected these.
  widgets::LayoutList shown(const Page& page, const std::vector<feed::Id>& kept, const std::string& language = "id") {
    m_room = std::make_unique<test::DrawingRoom>(m_size, m_text, language, m_inches);
    const auto screen = load_screen(m_gallery.reader(), page, test::k_request_of_day);
    View view = m_room->view(m_site, m_state);
    view.kept = Kept(kept);
    if (m_emptied) view.kept.empty();
    return m_room->whole(*screen, view, test::DrawingRoom::WithBar::yes);
  }
  widgets::LayoutList list(const std::vector<feed::Id>& kept, const std::string& language = "id") {
    return shown(list_page(kept), kept, language);
  }
  static std::vector<std::string> all(const widgets::LayoutList& layout, Role role) {
    std::vector<std::string> texts;
    for (const LayoutItem& item : layout.items())
      if (item.role == role) texts.push_back(item.text);
    return texts;
  }
  static std::vector<std::string> actions_of(const widgets::LayoutList& layout) {
    std::vector<std::string> done;
    for (const LayoutItem& item : layout.items())
      if (item.action) done.push_back(widgets::action_text(item));
    return done;
  }
  [[nodiscard]] std::vector<std::string> broken(const widgets::LayoutList& layout) const {
    return test::broken_rules(layout, m_room->theme());
  }

  test::TestGallery m_gallery;
  Site m_site = load_site(m_gallery.reader(), "");
  PageState m_state;
  loop::PixelSize m_size{1080, 1920};
  widgets::TextSize m_text = widgets::TextSize::normal;
  double m_inches = 32;
  bool m_emptied = false;
  std::unique_ptr<test::DrawingRoom> m_room;
};

TEST_F(ListTest, ShowsThePiecesInTheOrderOfCollectingAndTheirCode) {
  const auto layout = list({"KRY-103", "KRY-101"});
  EXPECT_THAT(all(layout, Role::code), ElementsAre("https://contoh.example/l/#KRY-103,KRY-101"));
  EXPECT_THAT(all(layout, Role::card), ElementsAre("Karya Contoh Nomor 3", "Karya Contoh Nomor 1"));
  EXPECT_THAT(all(layout, Role::heading), Contains("2 karya"));
  const auto does = actions_of(layout);
  EXPECT_THAT(does, Contains("let-go:KRY-103"));
  EXPECT_THAT(does, Contains("let-go:KRY-101"));
  EXPECT_THAT(does, Contains("open product/KRY-101"));
  EXPECT_THAT(does, Contains("empty-list"));
  EXPECT_THAT(does, Not(Contains("restore-list")));
}

TEST_F(ListTest, TellsShelfMakerAndPrice) {
  test::SmallFeed feed = test::difficult_feed();
  feed.header.galleries.front().floor_plan = feed::FloorPlan{};
  feed.header.galleries.front().floor_plan->zones = {{"BATIK", {{"id", "Ruang Batik"}}, {}}};
  for (feed::Item& item : feed.part("product").items)
    if (auto& product = std::get<feed::Product>(item); product.id == "KRY-101")
      product.display = {
          {"GAL", "BATIK", "B-09", "2025-12-31"}, {"LAIN", "X", "X-1", ""}, {"GAL", "BATIK", "B-02", ""}};
  feed.seal();
  const test::TestGallery gallery(std::move(feed));
  const ListModel model = load_list(gallery.reader(), list_page({"KRY-101", "KRY-102"}), test::k_request_of_day);
  ASSERT_EQ(model.pieces.size(), 2U);
  EXPECT_EQ(model.pieces.front().shelf, "B-02") << "what was on show before and elsewhere is not said";
  m_room = std::make_unique<test::DrawingRoom>(m_size, m_text, "id");
  const auto screen = make_list_screen(model);
  const auto texts = all(m_room->whole(*screen, m_room->view(m_site, {})), Role::text);
  EXPECT_THAT(texts, Contains("Rak B-02 · Ruang Batik"));
  EXPECT_THAT(texts, Contains("Tanya petugas")) << "where the other one stands is not known";
  EXPECT_THAT(texts, Contains(HasSubstr("Rp100.000")));
}

TEST_F(ListTest, LeavesOutWhatIsGoneAndWhatIsNamedTwice) {
  const auto layout = list({"ABSENT", "KRY-101", "UMKM-13", "KRY-101"});
  EXPECT_THAT(all(layout, Role::card), ElementsAre("Karya Contoh Nomor 1"));
  EXPECT_THAT(all(layout, Role::code), ElementsAre("https://contoh.example/l/#KRY-101"));
}

TEST_F(ListTest, AnEmptyOneExplainsTheHeart) {
  const auto layout = list({});
  EXPECT_THAT(all(layout, Role::heading), Contains("Belum ada karya"));
  EXPECT_THAT(all(layout, Role::text), Contains(HasSubstr("Sentuh hati")));
  EXPECT_THAT(all(layout, Role::code), IsEmpty());
  EXPECT_THAT(actions_of(layout), Contains("open collection"));
  EXPECT_THAT(actions_of(layout), Contains(HasSubstr("keep:"))) << "hearts to begin with";
  EXPECT_THAT(actions_of(layout), Not(Contains("empty-list")));
  EXPECT_THAT(broken(layout), IsEmpty());
}

TEST_F(ListTest, AnEmptiedOneCanBeBroughtBack) {
  m_emptied = true;
  const auto layout = shown(list_page(), {"KRY-101"});
  EXPECT_THAT(actions_of(layout), Contains("restore-list"));
  EXPECT_THAT(broken(layout), IsEmpty());
}

TEST_F(ListTest, SeveralCodesStandOneAtATime) {
  const std::vector<feed::Id> kept = pieces(0, 18);
  const auto first = list(kept);
  EXPECT_THAT(actions_of(first), Contains("code:list/1"));
  EXPECT_THAT(actions_of(first), Contains("code:list/2"));
  EXPECT_EQ(all(first, Role::code), (std::vector<std::string>{list_codes(m_site.public_base_url, kept)[0].address}));
  m_state.code = "list/2";
  const auto second = list(kept);
  EXPECT_THAT(all(second, Role::code), ElementsAre("https://contoh.example/l/#KRY-115,KRY-116,KRY-117"));
  m_state.code = "list/9";
  EXPECT_EQ(all(list(kept), Role::code), all(first, Role::code)) << "a code that is gone is the first";
}

TEST_F(ListTest, SaysHonestlyWhatTheCodesDoNotCarry) {
  m_site.public_base_url = "https://contoh.example/" + std::string(108, 'x');
  const std::vector<feed::Id> kept = pieces(0, 12);
  EXPECT_THAT(all(list(kept), Role::text), Contains(HasSubstr("8 dari 12 karya muat di kode")));
}

TEST_F(ListTest, WithoutAnAddressItIsThereToBePhotographed) {
  m_site.public_base_url.clear();
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}}) {
    m_size = size;
    const auto layout = list({"KRY-101"});
    EXPECT_THAT(all(layout, Role::code), IsEmpty());
    EXPECT_THAT(all(layout, Role::text), Contains(HasSubstr("Potret daftar ini")));
    EXPECT_THAT(broken(layout), IsEmpty());
  }
}

TEST_F(ListTest, KeepsToTheRulesOnEveryPanel) {
  for (const double inches : {15.6, 32.0, 65.0})
    for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
      for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large})
        for (const int count : {1, 5, 20}) {
          m_inches = inches;
          m_size = size;
          m_text = text;
          const auto layout = list(pieces(0, count), "en");
          EXPECT_THAT(broken(layout), IsEmpty()) << inches << ' ' << size.width << ' ' << count;
        }
}

// A phone is held to it: no code stands above what a wheelchair user reaches.
TEST_F(ListTest, TheCodeIsWithinReach) {
  for (const double inches : {32.0, 43.0, 65.0})
    for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}}) {
      m_inches = inches;
      m_size = size;
      const auto layout = list({"KRY-101", "KRY-102"});
      for (const LayoutItem& item : layout.items())
        if (item.role == Role::code)
          EXPECT_GE(item.rect.centre().y, m_room->theme().reach_line()) << inches << ' ' << size.width;
    }
}

// Who comes for it sees it whole without scrolling, also where several are to be chosen from.
TEST_F(ListTest, TheCodeStandsWholeOnTheFirstScreen) {
  for (const double inches : {15.6, 32.0, 65.0})
    for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
      for (const auto& [count, text] :
           {std::pair{1, widgets::TextSize::normal}, {20, widgets::TextSize::normal}, {20, widgets::TextSize::large}}) {
        m_inches = inches;
        m_size = size;
        m_text = text;
        int codes = 0;
        const auto layout = list(pieces(0, count));
        for (const LayoutItem& item : layout.items()) {
          if (item.role != Role::code) continue;
          ++codes;
          EXPECT_FLOAT_EQ(item.seen.height(), item.rect.height()) << inches << ' ' << size.width << ' ' << count;
          EXPECT_GE(item.rect.height(), m_room->theme().px(widgets::Millimetres{51}));
        }
        EXPECT_EQ(codes, 1);
      }
}

TEST_F(ListTest, EveryCardOfAPieceHasItsHeart) {
  const auto layout = shown(collection_page({}), {"KRY-101"});
  const auto does = actions_of(layout);
  EXPECT_THAT(does, Contains("let-go:KRY-101"));
  EXPECT_THAT(does, Contains("keep:KRY-102"));
  for (const LayoutItem& item : layout.items()) {
    if (widgets::action_text(item) == "let-go:KRY-101") EXPECT_TRUE(item.selected);
    if (widgets::action_text(item) == "keep:KRY-102") EXPECT_FALSE(item.selected);
  }
}

TEST_F(ListTest, StoriesAndMakersHaveNone) {
  for (const char* page : {"stories", "makers", "agenda"})
    for (const std::string& done : actions_of(shown(*parse_page(page), {})))
      EXPECT_THAT(done, Not(HasSubstr("keep:"))) << page;
}

TEST_F(ListTest, OnAFullListAHeartLeadsToIt) {
  const std::vector<feed::Id> full = pieces(500, static_cast<int>(k_most_kept));
  const auto does = actions_of(shown(item_page(PageKind::product, "KRY-101"), full));
  EXPECT_THAT(does, Not(Contains(HasSubstr("keep:"))));
  EXPECT_THAT(does, Contains("open list"));
}

TEST_F(ListTest, APiecesPageHasItsHeartAlsoWithoutAnyCode) {
  const Page page = item_page(PageKind::product, "KRY-101");
  EXPECT_THAT(actions_of(shown(page, {})), Contains("keep:KRY-101"));
  EXPECT_THAT(actions_of(shown(page, {"KRY-101"})), Contains("let-go:KRY-101"));
  m_site.public_base_url.clear();
  EXPECT_THAT(actions_of(shown(page, {})), Contains("keep:KRY-101"));
}

// Where nothing but words is left of a card, its key stands below them.
TEST_F(ListTest, ACardWithoutAPhotographStillHasItsKey) {
  m_size = {540, 1920};
  m_inches = 28;
  m_text = widgets::TextSize::large;
  const auto layout = list({"KRY-100", "KRY-105"});
  EXPECT_THAT(actions_of(layout), Contains("let-go:KRY-100"));
  EXPECT_THAT(actions_of(layout), Contains("let-go:KRY-105"));
  EXPECT_THAT(broken(layout), IsEmpty());
}

TEST_F(ListTest, TheBarCountsWhatWasCollected) {
  EXPECT_THAT(actions_of(shown(home_page(), {})), Not(Contains("open list")));
  const auto layout = shown(home_page(), {"KRY-101", "KRY-102"});
  EXPECT_THAT(actions_of(layout), Contains("open list"));
  const auto is_number = [](const LayoutItem& item) { return item.layer == widgets::Layer::bar && item.text == "2"; };
  EXPECT_TRUE(std::any_of(layout.items().begin(), layout.items().end(), is_number));
}

}  // namespace
}  // namespace etalase::pages
