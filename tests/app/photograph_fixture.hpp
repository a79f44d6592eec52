// A hand on a piece with several photographs.
#pragma once

#include "app/hand.hpp"

namespace etalase::app {

inline constexpr const char* k_opened = "zoom:in";  // what only the full screen has

class PhotographTest : public KioskTest {
 protected:
  PhotographTest() : PhotographTest(loop::PixelSize{540, 960}) {}
  explicit PhotographTest(loop::PixelSize panel) : KioskTest(panel) {
    store(with_photographs(3), "000001");
    m_settings.idle.slide = std::chrono::seconds{0};
    m_settings.idle.after = std::chrono::seconds{0};
    m_still = true;
  }
  // One piece has several photographs, the first of which may be taken away.
  static test::SmallFeed with_photographs(int count, int first = 0) {
    test::SmallFeed feed = test::difficult_feed();
    std::vector<feed::Id> images;
    for (int n = first; n < count; ++n) images.push_back(feed.add_picture("product", "FOTO-" + std::to_string(n)));
    for (auto& item : feed.part("product").items)
      if (auto* product = std::get_if<feed::Product>(&item); product->id == "KRY-101") product->images = images;
    feed.seal();
    return feed;
  }
  [[nodiscard]] std::unique_ptr<Hand> on_piece() {
    auto hand = std::make_unique<Hand>(m_lent, m_clock, start_on({actions::PageKind::home, {}, {}}));
    hand->open({actions::PageKind::product, "KRY-101", {}});
    return hand;
  }
  [[nodiscard]] std::unique_ptr<Hand> opened() {
    auto hand = on_piece();
    hand->tap("photograph:");
    hand->rest();
    EXPECT_TRUE(hand->does(k_opened));
    return hand;
  }
  // Where the whole picture lies.
  static loop::Rect picture(const Hand& hand) {
    for (const widgets::LayoutItem& item : hand.layout().items())
      if (item.role == widgets::Role::picture && item.layer == widgets::Layer::sheet) return item.rect;
    ADD_FAILURE() << "no picture";
    return {};
  }
  static bool is_disabled(const Hand& hand, const std::string& text) {
    const auto& items = hand.layout().items();
    return std::any_of(items.begin(), items.end(), [&](const auto& i) { return i.text == text && i.disabled; });
  }
  // Two fingers around a point go from one distance to another.
  static void pinch(Hand& hand, loop::Point centre, float from, float to) {
    const auto at = [&](float distance, float side) { return loop::Point{centre.x + side * distance / 2, centre.y}; };
    hand.down(at(from, -1), 1);
    hand.down(at(from, 1), 2);
    for (int step = 1; step <= 8; ++step) {
      const float distance = from + (to - from) * static_cast<float>(step) / 8;
      hand.move(at(distance, -1), 1);
      hand.move(at(distance, 1), 2);
      hand.wait(std::chrono::milliseconds(16));
    }
    hand.up(at(to, 1), 2);
    hand.wait(std::chrono::milliseconds(100));
    hand.up(at(to, -1), 1);
    hand.settle();
  }
  static void drag(Hand& hand, loop::Point from, loop::Point to) {
    hand.down(from);
    for (int step = 1; step <= 8; ++step) {
      hand.move(from + (to - from) * (static_cast<float>(step) / 8));
      hand.wait(std::chrono::milliseconds(16));
    }
    hand.wait(std::chrono::milliseconds(200));
    hand.up(to);
    hand.settle();
  }
  static void double_tap(Hand& hand, loop::Point at) {
    hand.tap(at);
    hand.wait(std::chrono::milliseconds(80));
    hand.tap(at);
    hand.settle();
  }
  Platform m_lent = platform();
};

}  // namespace etalase::app
