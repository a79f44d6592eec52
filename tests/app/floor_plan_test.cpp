// The floor plan in a visit: it opens large, and says where this kiosk stands.
#include <gtest/gtest.h>

#include "app/hand.hpp"

namespace etalase::app {

using actions::PageKind;
namespace {

class FloorPlanTest : public KioskTest {
 protected:
  FloorPlanTest() : KioskTest(loop::PixelSize{1080, 1920}) {
    m_still = true;
    store(with_plan(), "000001");
  }
  [[nodiscard]] test::SmallFeed with_plan() {
    test::SmallFeed feed = test::difficult_feed();
    feed.header.galleries.front().floor_plan = feed::FloorPlan{
        "", {{"T", {{"id", "Ruang Tenun"}}, {{0.1, 0.1}, {0.5, 0.1}, {0.5, 0.9}, {0.1, 0.9}}}}, {{0.8, 1}}};
    auto& piece = std::get<feed::Product>(feed.part("product").items.at(1));
    piece.availability = feed::Availability::shelf;
    piece.display = {{"GAL", "T", "T-03", ""}};
    m_piece = piece.id;
    feed.seal();
    return feed;
  }
  [[nodiscard]] Start on_piece() const { return start_on({PageKind::product, m_piece, {}}); }

  feed::Id m_piece;
  Platform m_lent = platform();
};

TEST_F(FloorPlanTest, ATouchOpensItLargeAndBackClosesIt) {
  Hand hand(m_lent, m_clock, on_piece());
  hand.rest();
  const std::string page = hand.page();
  hand.tap("sheet:floor");
  hand.rest();
  EXPECT_TRUE(hand.shows("Denah galeri"));
  EXPECT_TRUE(hand.shows("Ruang Tenun"));
  hand.tap("back");
  hand.rest();
  EXPECT_FALSE(hand.shows("Denah galeri"));
  EXPECT_EQ(hand.page(), page);
}

TEST_F(FloorPlanTest, APlanThatIsGoneClosesQuietly) {
  m_settings.idle.after = std::chrono::seconds(0);
  Hand hand(m_lent, m_clock, start_on({PageKind::home, {}, {}}));
  hand.open({PageKind::product, m_piece, {}});
  const std::string page = hand.page();
  hand.tap("sheet:floor");
  hand.rest();
  test::SmallFeed feed = with_plan();
  feed.header.galleries.front().floor_plan.reset();
  feed.seal();
  store(feed, "000002");
  hand.post(loop::GenerationChanged{"galeri"});
  hand.wait(std::chrono::seconds(90));
  EXPECT_FALSE(hand.shows("Denah galeri"));
  EXPECT_EQ(hand.page(), page);
  hand.tap("back");
  hand.rest();
  EXPECT_NE(hand.page(), page) << "Back closes nothing that is not there";
}

TEST_F(FloorPlanTest, ItSaysWhereTheKioskStandsAsConfiguredNow) {
  m_settings.kiosk.floor_position = settings::FloorPosition{0.8, 0.5};
  m_reload = [this] {
    settings::Loaded loaded{m_settings, {}};
    loaded.settings.kiosk.floor_position.reset();
    return loaded;
  };
  Hand hand(m_lent, m_clock, on_piece());
  hand.rest();
  const auto says = [&] {
    const widgets::LayoutList whole = hand.whole_layout();
    return std::any_of(whole.items().begin(), whole.items().end(),
                       [](const auto& item) { return item.text == "Anda di sini"; });
  };
  EXPECT_TRUE(says());
  hand.post(loop::SettingsChanged{});
  hand.rest();
  EXPECT_FALSE(says());
}

}  // namespace
}  // namespace etalase::app
