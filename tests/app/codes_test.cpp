// The sheet of codes in the real application: how long it stands, what closes it.
#include "app/hand.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;

class CodesOpenTest : public KioskTest {
 protected:
  CodesOpenTest() {
    store(test::difficult_feed(), "000001");
    m_settings.idle.slide = 0s;
    m_still = true;
  }
  std::unique_ptr<Hand> opened() {
    auto hand = std::make_unique<Hand>(m_lent, m_clock, start_on({PageKind::home, {}, {}}));
    hand->open(actions::item_page(PageKind::product, "KRY-103"));
    hand->scroll(200);
    hand->tap("sheet:qr");
    hand->rest();
    EXPECT_TRUE(is_open(*hand));
    return hand;
  }
  static std::string code(const Hand& hand) {
    for (const widgets::LayoutItem& item : hand.layout().items())
      if (item.role == widgets::Role::code) return item.text;
    return "";
  }
  static void close(Hand& hand) { hand.tap(hand.layout().find("Tutup")->rect.centre()); }
  static bool is_open(const Hand& hand) { return !code(hand).empty(); }
  static bool asks(const Hand& hand) { return hand.does("continue"); }

  Platform m_lent = platform();
};

TEST_F(CodesOpenTest, StandsForItsOwnTimeUntouched) {
  auto hand = opened();
  hand->wait(85s);
  EXPECT_FALSE(asks(*hand));
  hand->wait(7s);
  EXPECT_TRUE(asks(*hand));
}

TEST_F(CodesOpenTest, ItsTimeIsTheConfigurations) {
  m_settings.idle.qr = 150s;
  auto hand = opened();
  hand->wait(145s);
  EXPECT_FALSE(asks(*hand));
  hand->wait(7s);
  EXPECT_TRUE(asks(*hand));
}

TEST_F(CodesOpenTest, WhoHasClosedItIsAskedAsOnAnyPage) {
  auto hand = opened();
  close(*hand);
  hand->rest();
  EXPECT_FALSE(is_open(*hand));
  hand->wait(62s);
  EXPECT_TRUE(asks(*hand));
}

TEST_F(CodesOpenTest, BackClosesItFirst) {
  auto hand = opened();
  hand->tap("back");
  hand->rest();
  EXPECT_FALSE(is_open(*hand));
  EXPECT_EQ(hand->page(), "product/KRY-103");
}

TEST_F(CodesOpenTest, AnotherLanguageKeepsItAndItsCode) {
  auto hand = opened();
  hand->tap("code:ask");
  hand->rest();
  EXPECT_TRUE(code(*hand).starts_with("https://wa.me/")) << code(*hand);
  hand->tap("language:en");
  hand->rest();
  EXPECT_TRUE(code(*hand).starts_with("https://wa.me/")) << code(*hand);
  EXPECT_TRUE(hand->shows("Ask"));
}

TEST_F(CodesOpenTest, OpensAtItsFirstCodeAgain) {
  auto hand = opened();
  const std::string first = code(*hand);
  hand->tap("code:ask");
  hand->rest();
  close(*hand);
  hand->rest();
  hand->tap("sheet:qr");
  hand->rest();
  EXPECT_EQ(code(*hand), first);
}

TEST_F(CodesOpenTest, DoneLeavesNothingOpen) {
  auto hand = opened();
  hand->tap("done");
  hand->rest();
  EXPECT_EQ(hand->page(), "attract");
  EXPECT_FALSE(is_open(*hand));
}

}  // namespace
}  // namespace etalase::app
