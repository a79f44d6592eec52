// Which photographs of a page open full screen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/registry.hpp"
#include "pages/test_gallery.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

constexpr const char* k_longest_alt =
    "Selembar kain panjang batik tulis halus bermotif sekar jagad dibentangkan di atas gawangan kayu jati, dengan tepi "
    "bergambar bunga truntum kecil dan pinggir yang dijahit tangan oleh perajin dari dusun di lereng gunung.";

// A gallery whose story and piece have figures, and a piece with more photographs than stand in a row.
test::SmallFeed feed_with_figures() {
  test::SmallFeed feed = test::difficult_feed();
  const feed::Id figure = feed.add_picture("story", "GAMBAR-1");
  for (auto& item : feed.part("story").items)
    if (auto* story = std::get_if<feed::Story>(&item); story->id == "CRT-11")
      story->panels.push_back({feed::PictureBlock{figure, {{"id", "Seorang perajin di depan alatnya."}}}});
  for (auto& media : feed.part("story").media)
    if (media.id == "HERO-1") media.alt = {{"id", k_longest_alt}};
  for (auto& item : feed.part("product").items)
    if (auto* product = std::get_if<feed::Product>(&item); product->id == "KRY-101")
      for (int n = 0; n < 7; ++n) product->images.push_back(feed.add_picture("product", "FOTO-" + std::to_string(n)));
  feed.seal();
  return feed;
}

const test::TestGallery& figures() {
  static const test::TestGallery shared{feed_with_figures()};
  return shared;
}

struct PhotographPanel {
  loop::PixelSize size{1080, 1920};
  widgets::TextSize text = widgets::TextSize::normal;
  double inches = 32;
};

struct LaidPhotograph {
  widgets::LayoutList layout;
  std::vector<std::string> broken;
};

LaidPhotograph photograph_page(const std::string& page, const feed::Id& open = {}, const PhotographPanel& panel = {}) {
  const auto screen = load_screen(figures().reader(), *parse_page(page), test::k_request_of_day);
  test::DrawingRoom room(panel.size, panel.text, "id", panel.inches);
  PageState state;
  if (!open.empty()) state.sheet = Sheet::photograph;
  state.photograph = open;
  const Site site = load_site(figures().reader(), "");
  widgets::LayoutList layout = room.whole(*screen, room.view(site, state), test::DrawingRoom::WithBar::yes);
  std::vector<std::string> broken = test::broken_rules(layout, room.theme());
  return {std::move(layout), std::move(broken)};
}

// What opens, by its actions.
std::vector<std::string> opening(const widgets::LayoutList& layout) {
  std::vector<std::string> found;
  for (const widgets::LayoutItem& item : layout.items())
    if (item.action && std::holds_alternative<OpenPhotograph>(*item.action)) found.push_back(action_text(item));
  return found;
}

std::vector<std::string> words_on(const widgets::LayoutList& layout) {
  std::vector<std::string> found;
  for (const widgets::LayoutItem& item : layout.items()) found.push_back(item.text);
  return found;
}

TEST(Photographs, HeroesAndFiguresOpen) {
  EXPECT_THAT(opening(photograph_page("story/CRT-11").layout),
              UnorderedElementsAre("photograph:HERO-1", "photograph:GAMBAR-1"));
  EXPECT_THAT(opening(photograph_page("product/KRY-102").layout), UnorderedElementsAre("photograph:KRY-102"));
  EXPECT_THAT(opening(photograph_page("maker/UMKM-11").layout), testing::SizeIs(1));
}

TEST(Photographs, APieceWithoutOneHasNothingToOpen) {
  EXPECT_THAT(opening(photograph_page("product/KRY-100").layout), IsEmpty());
  const LaidPhotograph asked = photograph_page("product/KRY-100", "KRY-100");
  EXPECT_THAT(words_on(asked.layout), Not(Contains("Tutup"))) << "what is not there lies over nothing";
}

TEST(Photographs, AFigureIsNamedByItsCaption) {
  EXPECT_THAT(words_on(photograph_page("story/CRT-11", "GAMBAR-1").layout),
              Contains("Seorang perajin di depan alatnya."));
  EXPECT_THAT(words_on(photograph_page("story/CRT-11", "HERO-1").layout), Contains(k_longest_alt));
}

TEST(Photographs, KeepToTheRulesOnEveryPanel) {
  for (const double inches : {15.6, 21.5, 32.0, 55.0})
    for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
      for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
        const PhotographPanel panel{size, text, inches};
        const std::string on = std::to_string(inches) + '"' + (size.width > size.height ? " across" : " upright") +
                               (text == widgets::TextSize::large ? " large" : "");
        EXPECT_THAT(photograph_page("product/KRY-101", {}, panel).broken, IsEmpty()) << on;
        EXPECT_THAT(photograph_page("product/KRY-101", "FOTO-2", panel).broken, IsEmpty()) << on;
        EXPECT_THAT(photograph_page("product/KRY-102", "KRY-102", panel).broken, IsEmpty()) << on;
        EXPECT_THAT(photograph_page("story/CRT-11", {}, panel).broken, IsEmpty()) << on;
        EXPECT_THAT(photograph_page("story/CRT-11", "HERO-1", panel).broken, IsEmpty()) << on;
      }
}

}  // namespace
}  // namespace etalase::pages
