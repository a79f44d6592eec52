// Photographs of a piece by their roles: turning it over, and what thumbnails say.
#include "pages/product_photo.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/product_page.hpp"
#include "pages/test_gallery.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class TurningTest : public testing::Test {
 protected:
  using Role = feed::MediaRole;

  // Opens a piece with pictures of these roles.
  void take(const std::vector<std::optional<Role>>& roles) {
    test::SmallFeed feed = test::difficult_feed();
    feed::Product product;
    product.id = "UJI-001";
    product.name = {{"id", "Karya Uji"}, {"en", "Test Piece"}};
    product.maker = "UMKM-12";
    product.crafts = {m_craft};
    for (std::size_t i = 0; i < roles.size(); ++i) {
      product.images.push_back(feed.add_picture("product", "SISI-" + std::to_string(i)));
      feed.part("product").media.back().role = roles[i];
    }
    feed.part("product").items.push_back(product);
    feed.seal();
    const test::TestGallery gallery(std::move(feed));
    auto model = load_product(gallery.reader(), product.id, test::k_request_of_day);
    ASSERT_TRUE(model);
    m_screen = make_product_screen(std::move(*model));
  }
  widgets::LayoutList shown(int chosen, const std::string& language = "id") {
    PageState state;
    state.picture = chosen;
    m_room = std::make_unique<test::DrawingRoom>(m_size, m_text, language);
    return m_room->whole(*m_screen, m_room->view(m_site, state));
  }
  // The control that shows the other side while this picture is chosen: what it says, and the picture that it shows.
  std::string turn(int chosen) {
    const widgets::LayoutList layout = shown(chosen);
    EXPECT_THAT(test::broken_rules(layout, m_room->theme()), IsEmpty());
    for (const widgets::LayoutItem& item : layout.items())
      if (item.role == widgets::Role::chip && item.action && std::holds_alternative<ShowPicture>(*item.action))
        return item.text + " " + std::to_string(std::get<ShowPicture>(*item.action).index);
    return "";
  }

  feed::Id m_craft = "BATIK";
  loop::PixelSize m_size{1080, 1920};
  widgets::TextSize m_text = widgets::TextSize::normal;
  Site m_site;
  std::unique_ptr<Screen> m_screen;
  std::unique_ptr<test::DrawingRoom> m_room;
};

TEST_F(TurningTest, AClothIsTurnedOverAndBack) {
  take({std::nullopt, Role::detail, Role::back, Role::back});
  EXPECT_EQ(turn(0), "Balik kainnya 2");
  EXPECT_EQ(turn(1), "Balik kainnya 2");
  EXPECT_EQ(turn(2), "Lihat sisi depan 0");
  EXPECT_EQ(turn(3), "Lihat sisi depan 0");
  EXPECT_EQ(turn(99), "Lihat sisi depan 0") << "the last one stands for what is not there";
}

TEST_F(TurningTest, TheFrontIsTheOneThatSaysSo) {
  m_craft = "KAYU";
  take({Role::process, Role::back, Role::front});
  EXPECT_EQ(turn(0), "Lihat sisi belakang 1") << "wood is no cloth";
  EXPECT_EQ(turn(1), "Lihat sisi depan 2");
}

TEST_F(TurningTest, WithoutABackOrAFrontThereIsNothingToTurn) {
  take({Role::front, Role::detail, std::nullopt});
  EXPECT_EQ(turn(0), "");
}

TEST_F(TurningTest, OnlyBacksCannotBeTurned) {
  take({Role::back, Role::back});
  EXPECT_EQ(turn(0), "");
  EXPECT_EQ(turn(1), "");
}

TEST_F(TurningTest, StandsClearOfManyThumbnailsOnEveryPanel) {
  std::vector<std::optional<Role>> roles(20, Role::detail);
  roles.back() = Role::back;
  take(roles);
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, {1920, 1080}, {540, 1920}, {1024, 768}})
    for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
      m_size = size;
      m_text = text;
      EXPECT_NE(turn(0), "");
    }
}

TEST_F(TurningTest, ThumbnailsSayWhatTheyShow) {
  take({Role::front, Role::back, Role::detail, Role::process});
  std::vector<std::string> said;
  const widgets::LayoutList layout = shown(0, "en");
  for (const widgets::LayoutItem& item : layout.items())
    if (item.role == widgets::Role::thumbnail) said.push_back(item.text);
  EXPECT_THAT(said, ElementsAre("Foto SISI-0", "Back: Foto SISI-1", "From close up: Foto SISI-2",
                                "How it is made: Foto SISI-3"));
}

}  // namespace
}  // namespace etalase::pages
