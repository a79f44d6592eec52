// Typing on the glass: no letter is lost, the newest text wins, nothing of it stays.
#include "app/hand.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;

class SearchTest : public KioskTest {
 protected:
  SearchTest() : KioskTest(loop::PixelSize{540, 960}) {
    store(test::difficult_feed(), "000001");
    m_settings.idle.slide = 0s;
    m_still = true;
  }
};

TEST_F(SearchTest, ShowsWhatWasTypedLastHoweverFast) {
  ASSERT_NE(m_window, nullptr) << "no offscreen GL: install libegl1 and libgl1-mesa-dri";
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(actions::search_page("")));
  hand.rest();
  for (const char letter : std::string("battik")) {
    const loop::Point at = hand.place_of(std::string("type:") + letter);
    hand.down(at);
    hand.up(at);
  }
  EXPECT_TRUE(hand.shows("battik")) << "the field does not wait for what is found";
  hand.settle();
  EXPECT_TRUE(hand.shows("Menampilkan hasil untuk batik"));
}

TEST_F(SearchTest, LosesNoLetterOfFingersThatOverlap) {
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(actions::search_page("")));
  hand.rest();
  const std::string word = "batik";
  std::vector<loop::Point> at;
  for (const char letter : word) at.push_back(hand.place_of(std::string("type:") + letter));
  for (std::size_t i = 0; i < at.size(); ++i) {
    hand.down(at[i], static_cast<loop::FingerId>(i + 1));
    if (i > 0) hand.up(at[i - 1], static_cast<loop::FingerId>(i));
    hand.wait(50ms);
  }
  hand.up(at.back(), static_cast<loop::FingerId>(at.size()));
  hand.settle();
  EXPECT_TRUE(hand.shows("Hasil untuk batik"));
}

TEST_F(SearchTest, TakesLettersBackAndKeepsThemInAnotherLanguage) {
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(actions::search_page("batikk")));
  hand.rest();
  hand.tap("erase:last");
  hand.settle();
  EXPECT_TRUE(hand.shows("Hasil untuk batik"));
  hand.tap("language:en");
  hand.rest();
  EXPECT_TRUE(hand.shows("Results for batik"));
  hand.tap("erase:all");
  hand.settle();
  EXPECT_TRUE(hand.shows("What are you looking for?"));
}

TEST_F(SearchTest, TellsNobodyWhatWasTyped) {
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(actions::search_page("batik")));
  hand.rest();
  EXPECT_EQ(hand.page(), "search");
}

TEST_F(SearchTest, IsEmptyForTheNextVisitor) {
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(actions::search_page("batik")));
  hand.rest();
  hand.tap("done");
  hand.rest();
  hand.open(actions::home_page());
  hand.tap("open search");
  hand.rest();
  EXPECT_TRUE(hand.shows("Apa yang Anda cari?"));
  EXPECT_FALSE(hand.shows("batik"));
  hand.tap("back");
  hand.rest();
  EXPECT_EQ(hand.page(), "home");
}

}  // namespace
}  // namespace etalase::app
