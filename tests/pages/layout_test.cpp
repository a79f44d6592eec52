// Every page in each language, orientation and text size keeps to the rules of layout.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/registry.hpp"
#include "pages/test_gallery.hpp"
#include "widgets/card.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

const test::TestGallery& gallery() {
  static const test::TestGallery shared;
  return shared;
}

struct Case {
  std::string page;
  Sheet sheet;
  const char* language;
  loop::PixelSize size;
  widgets::TextSize text;
};

void PrintTo(const Case& c, std::ostream* out) {  // NOLINT: GoogleTest's name
  *out << c.page << ' ' << c.language;
}

// Every page of the registry that is made of the catalogue, and addresses that make a page difficult.
std::vector<std::pair<std::string, Sheet>> addresses() {
  std::vector<std::pair<std::string, Sheet>> found{{"collection", Sheet::filter},
                                                   {"collection?craft=BATIK&material=SUTRA", Sheet::none},
                                                   {"collection?craft=BATIK&price_band=lt-100k", Sheet::filter},
                                                   {"product/KRY-101", Sheet::none},
                                                   {"product/KRY-100", Sheet::none},
                                                   {"product/KRY-107", Sheet::none},
                                                   {"maker/UMKM-13", Sheet::none},
                                                   {"maker/UMKM-12", Sheet::none},
                                                   {"story/CRT-11", Sheet::none},
                                                   {"story/CRT-12", Sheet::none},
                                                   {"region/JEPARA", Sheet::none},
                                                   {"region/SOPPENG", Sheet::none},
                                                   {"place/TMP-10", Sheet::none},
                                                   {"place/TMP-11", Sheet::none},
                                                   {"place", Sheet::collaborations}};
  for (const PageRow& row : all_pages())
    if (row.load != nullptr && row.takes != Takes::item) found.emplace_back(row.kind.name, Sheet::none);
  return found;
}

std::vector<Case> all_cases() {
  std::vector<Case> cases;
  for (const auto& [page, sheet] : addresses())
    for (const char* language : {"id", "en"})
      for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
        for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large})
          cases.push_back({page, sheet, language, size, text});
  return cases;
}

std::string case_name(const testing::TestParamInfo<Case>& info) {
  const Case& c = info.param;
  std::string name = c.page + (c.sheet == Sheet::none ? "__" : "_sheet_") + c.language +
                     (c.size.width > c.size.height ? "_landscape" : "_portrait") +
                     (c.text == widgets::TextSize::large ? "_large" : "");
  for (char& letter : name)
    if (std::isalnum(static_cast<unsigned char>(letter)) == 0) letter = '_';
  return name + "_" + std::to_string(info.index);
}

class LayoutTest : public testing::TestWithParam<Case> {};

TEST_P(LayoutTest, KeepsToTheRules) {
  const Case& c = GetParam();
  const auto page = parse_page(c.page);
  ASSERT_TRUE(page) << page.error().message;
  const auto screen = load_screen(gallery().reader(), *page, {"", std::chrono::year{2026} / 1 / 5, 60});
  ASSERT_NE(screen, nullptr);
  test::DrawingRoom room(c.size, c.text, c.language);
  const Site site = load_site(gallery().reader(), "");
  PageState state;
  state.sheet = c.sheet;
  const View view = room.view(site, state);
  const widgets::LayoutList layout = room.whole(*screen, view, test::DrawingRoom::WithBar::yes);
  EXPECT_FALSE(layout.items().empty());
  EXPECT_THAT(test::broken_rules(layout, room.theme()), testing::IsEmpty());
  EXPECT_EQ(room.paragraphs().unknown_glyphs(), 0);
}

INSTANTIATE_TEST_SUITE_P(Pages, LayoutTest, testing::ValuesIn(all_cases()), case_name);

TEST(Layout, NamesOfEightyCharactersStandInFull) {
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "id");
  const auto screen =
      load_screen(gallery().reader(), *parse_page("collection"), {"", std::chrono::year{2026} / 1 / 5, 60});
  const widgets::LayoutList layout = room.whole(*screen, room.view(load_site(gallery().reader(), ""), {}));
  const auto whole_name = [](const widgets::LayoutItem& item) {
    return item.role == widgets::Role::name &&
           item.text == "Kain Panjang Batik Tulis Halus Motif Sekar Jagad Pewarna Alam Kulit Kayu Mahoni";
  };
  EXPECT_TRUE(std::any_of(layout.items().begin(), layout.items().end(), whole_name));
}

bool meet(const loop::Rect& a, const loop::Rect& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// What a picture shows may reach to its edges; only the last part of it, which fades, carries words.
TEST(Layout, TheGallerysNameLiesOnNoPicture) {
  const Site site = load_site(gallery().reader(), "");
  const std::string name = pick(site.gallery_name, "id").text;
  for (const char* address : {"home", "attract"})
    for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}}) {
      test::DrawingRoom room(size, widgets::TextSize::normal, "id");
      const auto screen = load_screen(gallery().reader(), *parse_page(address), test::k_request_of_day);
      const widgets::LayoutList layout = room.whole(*screen, room.view(site, {}));
      int names = 0;
      for (const widgets::LayoutItem& brand : layout.items()) {
        if (brand.text != name) continue;
        ++names;
        for (const widgets::LayoutItem& item : layout.items()) {
          if (item.role != widgets::Role::picture) continue;
          const float faded = room.theme().px(60);
          const loop::Rect plain{item.rect.left, item.rect.top, item.rect.right - faded, item.rect.bottom - faded};
          EXPECT_FALSE(meet(brand.rect, plain)) << address << ' ' << size.width;
        }
      }
      EXPECT_EQ(names, 1) << address << ' ' << size.width;
    }
}

TEST(Layout, ALowCardShowsTheWholePhotograph) {
  test::DrawingRoom room({1920, 1080}, widgets::TextSize::normal, "id");
  widgets::Card card;
  card.cover = feed::Media{};
  card.cover->id = "FOTO";
  card.cover->files = {{480, "small", 1, 480, 600}};
  const auto photograph = [&](float aspect) {
    card.aspect = aspect;
    widgets::LayoutList layout;
    widgets::Canvas canvas(room.studio(), nullptr, layout);
    widgets::draw_card(canvas, {0, 0, 300, 600}, card);
    loop::Rect found;
    for (const widgets::LayoutItem& item : layout.items())
      if (item.role == widgets::Role::picture) found = item.rect;
    return found;
  };
  EXPECT_EQ(photograph(1.25F), (loop::Rect{0, 0, 300, 375})) << "as high as the card's, so it fills it";
  EXPECT_EQ(photograph(0.6F), (loop::Rect{78, 0, 222, 180})) << "whole, in the middle";
}

TEST(Layout, AnItemThatIsGoneHasNoScreen) {
  for (const PageRow& row : all_pages()) {
    if (row.takes != Takes::item && row.takes != Takes::item_or_nothing) continue;
    const Page page = item_page(row.kind, "ABSENT");
    EXPECT_EQ(load_screen(gallery().reader(), page, {"", std::chrono::year{2026} / 1 / 5, 60}), nullptr)
        << to_string(page);
  }
}

}  // namespace
}  // namespace etalase::pages
