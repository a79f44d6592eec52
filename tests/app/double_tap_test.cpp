// A double tap does what one tap does: the second was meant for the page before.
#include <algorithm>

#include "app/hand.hpp"
#include "support/full_run.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;

actions::Page page_of(PageKind kind, const feed::Id& id = {}) { return {kind, id, {}}; }

// A control that changes the page: where it is met and what it does.
struct Changing {
  std::string name;
  actions::Page page;
  std::string action;
  std::string before;  // tapped first, to get there
};

struct Case {
  Changing changing;
  loop::PixelSize panel;
};

class DoubleTapTest : public KioskTest, public testing::WithParamInterface<Case> {
 protected:
  DoubleTapTest() : KioskTest(GetParam().panel) {
    store(test::difficult_feed(), "000001");
    m_settings.idle.slide = 0s;
    m_still = true;  // a page that stands at once takes presses soonest
  }
  // Returns what is seen after one tap on the control, and another one so long after its beginning.
  [[nodiscard]] std::string seen_after(std::optional<std::chrono::milliseconds> second) {
    const Changing& changing = GetParam().changing;
    const Platform lent = platform();
    Hand hand(lent, m_clock, start_on(changing.page));
    hand.rest();
    if (!changing.before.empty()) hand.tap(changing.before);
    hand.rest();
    const loop::Point at = hand.place_of(changing.action);
    const base::BootTime began = hand.now();
    hand.tap(at);
    if (second) {
      hand.wait(std::max<std::chrono::milliseconds>(began + *second - hand.now(), 1ms));
      hand.tap(at, 2);
    }
    hand.rest();
    hand.wait(1s);
    return hand.picture();
  }
};

TEST_P(DoubleTapTest, DoesWhatOneTapDoes) {
  ASSERT_NE(m_window, nullptr) << "no offscreen GL: install libegl1 and libgl1-mesa-dri";
  const std::string once = seen_after(std::nullopt);
  for (const auto gap : {80ms, 380ms}) EXPECT_EQ(seen_after(gap), once) << gap.count() << " ms";
}

// Each second one is every control once, on the one panel or the other.
std::vector<Case> all_cases() {
  const std::vector<Changing> controls = {
      {"Slide", page_of(PageKind::attract), "open ", ""},
      {"Collection", page_of(PageKind::home), "open collection", ""},
      {"Makers", page_of(PageKind::home), "open makers", ""},
      {"Chip", page_of(PageKind::home), "open collection?craft", ""},
      {"Card", page_of(PageKind::collection), "open product/", ""},
      {"Row", page_of(PageKind::makers), "open maker/", ""},
      {"Tab", page_of(PageKind::makers), "tab:craft", ""},
      {"District", page_of(PageKind::region, "JEPARA"), "district:KEC-17", ""},
      {"MakerOfPiece", page_of(PageKind::product, "KRY-101"), "open maker/", ""},
      {"Back", page_of(PageKind::product, "KRY-101"), "back", ""},
      {"Home", page_of(PageKind::product, "KRY-101"), "home", ""},
      {"Language", page_of(PageKind::collection), "language:en", ""},
      {"Access", page_of(PageKind::collection), "sheet:access", ""},
      {"TextSize", page_of(PageKind::collection), "text:large", "sheet:access"},
      {"Contrast", page_of(PageKind::collection), "contrast:high", "sheet:access"},
      {"Photograph", page_of(PageKind::product, "KRY-101"), "photograph:", ""},
      {"PhotographClosed", page_of(PageKind::product, "KRY-101"), "close", "photograph:"},
      {"Done", page_of(PageKind::collection), "done", ""}};
  std::vector<Case> cases;
  for (const loop::PixelSize panel : {loop::PixelSize{540, 960}, loop::PixelSize{960, 540}})
    for (const Changing& control : controls) cases.push_back({control, panel});
  cases.push_back({{"Facet", page_of(PageKind::collection), "toggle ", ""}, {960, 540}});
  cases.push_back({{"Sheet", page_of(PageKind::collection), "sheet:filter", ""}, {540, 960}});
  cases.push_back({{"FacetOfSheet", page_of(PageKind::collection), "toggle ", "sheet:filter"}, {540, 960}});
  cases.push_back({{"SheetClosed", page_of(PageKind::collection), "close", "sheet:filter"}, {540, 960}});
  return cases;
}

INSTANTIATE_TEST_SUITE_P(Controls, DoubleTapTest, testing::ValuesIn(test::sampled(all_cases(), 2)),
                         [](const auto& tested) {
                           return tested.param.changing.name +
                                  (tested.param.panel.width < tested.param.panel.height ? "Upright" : "Across");
                         });

class PageRestTest : public KioskTest {
 protected:
  PageRestTest() {
    store(test::difficult_feed(), "000001");
    m_settings.idle.slide = 0s;
  }
};

TEST_F(PageRestTest, APressActsOnceThePageHasStoodStill) {
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(page_of(PageKind::home)));
  hand.rest();
  hand.tap("open collection");
  hand.settle();
  hand.wait(450ms);
  hand.tap("back");
  hand.rest();
  EXPECT_EQ(hand.page(), "home");
}

TEST_F(PageRestTest, AccessOpensAndClosesAfterAMoment) {
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(page_of(PageKind::home)));
  hand.rest();
  const std::string before = hand.picture();
  hand.tap("sheet:access");
  hand.settle();
  hand.wait(450ms);
  EXPECT_NE(hand.picture(), before);
  hand.tap("close");
  hand.rest();
  EXPECT_EQ(hand.picture(), before);
}

TEST_F(PageRestTest, AFingerThatIsDownWhenThePageChangesPressesNothing) {
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(page_of(PageKind::home)));
  hand.open(page_of(PageKind::collection));
  const loop::Point card = hand.place_of("open product/");
  hand.down(card);
  hand.wait(100ms);
  hand.open(page_of(PageKind::makers));  // rests longer than any page needs
  hand.up(card);
  hand.rest();
  EXPECT_EQ(hand.page(), "makers");
}

TEST_F(PageRestTest, AReaderWhoScrollsAtOnceScrolls) {
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(page_of(PageKind::home)));
  hand.open(page_of(PageKind::collection));
  const auto top = [&hand] { return hand.place_of("open product/").y; };
  const float before = top();
  hand.tap("language:en");
  hand.down({200, 700});
  for (float y = 690; y > 500; y -= 20) {
    hand.wait(16ms);
    hand.move({200, y});
  }
  hand.wait(200ms);
  hand.up({200, 510});
  hand.rest();
  EXPECT_NE(top(), before);
  EXPECT_EQ(hand.page(), "collection");
}

TEST_F(PageRestTest, DoneTwiceStaysInAttractAndANewVisitBeginsThere) {
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(page_of(PageKind::home)));
  hand.rest();
  const loop::Point done = hand.place_of("done");
  hand.tap(done);
  hand.wait(120ms);
  hand.down(done, 2);
  hand.wait(3s);
  hand.up(done, 2);
  hand.wait(3s);
  EXPECT_EQ(hand.page(), "attract");
  hand.tap(loop::Point{270, 480});
  hand.rest();
  EXPECT_NE(hand.page(), "attract");
}

TEST_F(PageRestTest, ATouchThatFallsIntoTheQuestionGoesOnWithTheVisit) {
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(page_of(PageKind::home)));
  hand.open(page_of(PageKind::makers));
  hand.wait_for_question(50ms);
  loop::Point done;
  for (const widgets::LayoutItem& item : hand.layout().items())
    if (widgets::action_text(item) == "done" && item.layer == widgets::Layer::dialog) done = item.seen.centre();
  ASSERT_NE(done, loop::Point{});
  hand.tap(done);
  hand.rest();
  EXPECT_EQ(hand.page(), "makers");
  EXPECT_FALSE(hand.shows("Masih melihat-lihat?"));
}

TEST_F(PageRestTest, KeysOfThePinPadAreAsQuickAsTheFinger) {
  m_still = true;
  const Platform lent = platform();
  const auto typed = [&](std::chrono::milliseconds pause) {
    Hand hand(lent, m_clock, start_on(page_of(PageKind::pin)));
    hand.rest();
    const std::string empty = hand.picture();
    for (const std::string key : {"key:2", "key:4", "key:4", "key:6"}) {
      hand.tap(key);
      hand.wait(pause);
    }
    hand.rest();
    EXPECT_NE(hand.picture(), empty);
    return hand.picture();
  };
  EXPECT_EQ(typed(20ms), typed(1s));
}

TEST_F(PageRestTest, ArrowsAndThumbnailsAreAsQuickAsTheFinger) {
  const Platform lent = platform();
  Hand hand(lent, m_clock, start_on(page_of(PageKind::home)));
  hand.open(page_of(PageKind::makers));
  const loop::Point down = hand.place_of("page:down");
  const auto first = [&hand] {
    const auto& items = hand.layout().items();
    return std::find_if(items.begin(), items.end(), [](const auto& i) { return i.role == widgets::Role::row; })->text;
  };
  hand.tap(down);
  hand.wait(300ms);
  const std::string once = first();
  hand.tap(down, 2);
  hand.wait(1s);
  EXPECT_NE(first(), once);
}

}  // namespace
}  // namespace etalase::app
