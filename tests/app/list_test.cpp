// The list to take home in the real application: it is the visit's and goes with it.
#include "app/hand.hpp"
#include "feed/codec.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;

class TakeHomeTest : public KioskTest {
 protected:
  TakeHomeTest() {
    store(test::difficult_feed(), "000001");
    m_settings.idle.slide = 0s;
    m_still = true;
  }
  std::unique_ptr<Hand> begun() { return std::make_unique<Hand>(m_lent, m_clock, start_on({PageKind::home, {}, {}})); }
  // A visitor who has collected these.
  std::unique_ptr<Hand> with(std::vector<feed::Id> pieces) {
    auto hand = begun();
    hand->open(actions::list_page(std::move(pieces)));
    return hand;
  }
  static std::string code(const Hand& hand) {
    const widgets::LayoutList layout = hand.whole_layout();
    for (const widgets::LayoutItem& item : layout.items())
      if (item.role == widgets::Role::code) return item.text;
    return "";
  }
  static bool has_counter(const Hand& hand) { return hand.does("open list"); }
  void withdraw(const feed::Id& piece) {
    const feed::Withdrawn list{2, {{{"product", piece}, false}}, {}};
    EXPECT_TRUE(base::write_durably(*m_files, m_folder / "sources/galeri/withdrawn.json", feed::to_json(list).dump()));
  }

  Platform m_lent = platform();
};

TEST_F(TakeHomeTest, AHeartCollectsAndTheBarLeadsToTheList) {
  auto hand = begun();
  hand->open(actions::item_page(PageKind::product, "KRY-103"));
  EXPECT_FALSE(has_counter(*hand));
  hand->scroll(200);
  hand->tap("keep:KRY-103");
  hand->rest();
  EXPECT_EQ(hand->page(), "product/KRY-103");
  EXPECT_TRUE(hand->does("let-go:KRY-103"));
  hand->open(actions::item_page(PageKind::product, "KRY-101"));
  hand->scroll(200);
  hand->tap("keep:KRY-101");
  hand->rest();
  hand->tap("open list");
  hand->rest();
  EXPECT_EQ(hand->page(), "list");
  EXPECT_EQ(code(*hand), "https://contoh.example/l/#KRY-103,KRY-101");
}

TEST_F(TakeHomeTest, ACardsHeartKeepsThePageWhereItIs) {
  auto hand = begun();
  hand->open({PageKind::collection, {}, {}});
  hand->scroll(300);
  const float before = hand->place_of("open product/").y;
  hand->tap("keep:");
  hand->rest();
  EXPECT_EQ(hand->page(), "collection");
  EXPECT_FLOAT_EQ(hand->place_of("open product/").y, before);
  EXPECT_TRUE(has_counter(*hand));
}

TEST_F(TakeHomeTest, DoneEmptiesIt) {
  auto hand = with({"KRY-101"});
  hand->tap("done");
  hand->rest();
  EXPECT_EQ(hand->page(), "attract");
  hand->open({PageKind::home, {}, {}});
  EXPECT_FALSE(has_counter(*hand));
  hand->open(actions::list_page());
  EXPECT_EQ(code(*hand), "");
  EXPECT_FALSE(hand->does("restore-list")) << "nobody brings back what another visitor collected";
}

TEST_F(TakeHomeTest, AnEmptiedListIsForgottenWithTheVisit) {
  auto hand = with({"KRY-101"});
  hand->scroll(400);
  hand->tap("empty-list");
  hand->rest();
  hand->tap("done");
  hand->rest();
  hand->open(actions::list_page());
  EXPECT_FALSE(hand->does("restore-list"));
}

TEST_F(TakeHomeTest, AnUntouchedPanelEmptiesIt) {
  auto hand = with({"KRY-101"});
  hand->open({PageKind::makers, {}, {}});
  EXPECT_TRUE(has_counter(*hand));
  hand->wait(150s);
  EXPECT_EQ(hand->page(), "attract");
  hand->open({PageKind::home, {}, {}});
  EXPECT_FALSE(has_counter(*hand));
}

TEST_F(TakeHomeTest, DoneInTheQuestionEmptiesIt) {
  auto hand = with({"KRY-101"});
  hand->open({PageKind::makers, {}, {}});
  hand->wait_for_question();
  hand->wait(2s);
  hand->tap("done");
  hand->rest();
  EXPECT_EQ(hand->page(), "attract");
  hand->open({PageKind::home, {}, {}});
  EXPECT_FALSE(has_counter(*hand));
}

TEST_F(TakeHomeTest, ThePageStandsAsLongAsACode) {
  auto hand = with({"KRY-101"});
  hand->wait(85s);
  EXPECT_FALSE(hand->does("continue"));
  hand->wait(7s);
  EXPECT_TRUE(hand->does("continue"));
}

TEST_F(TakeHomeTest, ACrossTakesOnePieceAwayAndTheKeyBringsItBack) {
  auto hand = with({"KRY-101", "KRY-102", "KRY-103"});
  hand->scroll(400);
  hand->tap("let-go:KRY-101");
  hand->rest();
  EXPECT_EQ(code(*hand), "https://contoh.example/l/#KRY-102,KRY-103");
  hand->scroll(400);
  hand->tap("restore-list");
  hand->rest();
  EXPECT_EQ(code(*hand), "https://contoh.example/l/#KRY-101,KRY-102,KRY-103");
}

// The next piece comes up under the finger.
TEST_F(TakeHomeTest, ADoubleTapOnACrossTakesOnePieceAway) {
  for (const auto gap : {80ms, 380ms}) {
    auto hand = with({"KRY-101", "KRY-102", "KRY-103"});
    hand->scroll(400);
    const loop::Point at = hand->place_of("let-go:KRY-101");
    hand->tap(at);
    hand->wait(gap);
    hand->tap(at, 2);
    hand->rest();
    EXPECT_EQ(code(*hand), "https://contoh.example/l/#KRY-102,KRY-103") << gap.count() << " ms";
  }
}

TEST_F(TakeHomeTest, AnEmptiedListIsBroughtBack) {
  auto hand = with({"KRY-101", "KRY-102"});
  hand->scroll(400);
  hand->tap("empty-list");
  hand->rest();
  EXPECT_EQ(code(*hand), "");
  EXPECT_FALSE(has_counter(*hand));
  hand->tap("restore-list");
  hand->rest();
  EXPECT_EQ(code(*hand), "https://contoh.example/l/#KRY-101,KRY-102");
}

TEST_F(TakeHomeTest, APieceThatIsWithdrawnLeavesListAndNumber) {
  auto hand = with({"KRY-101", "KRY-102"});
  withdraw("KRY-101");
  hand->post(loop::WithdrawnChanged{"galeri"});
  hand->rest();
  EXPECT_EQ(code(*hand), "https://contoh.example/l/#KRY-102");
  EXPECT_TRUE(hand->shows("1")) << "the bar's number";
}

TEST_F(TakeHomeTest, AnotherPageCountsWithoutAWithdrawnPiece) {
  auto hand = with({"KRY-101"});
  hand->open({PageKind::makers, {}, {}});
  withdraw("KRY-101");
  hand->post(loop::WithdrawnChanged{"galeri"});
  hand->rest();
  EXPECT_EQ(hand->page(), "makers");
  EXPECT_FALSE(has_counter(*hand));
}

TEST_F(TakeHomeTest, ANewerGenerationTakesAPieceFromTheList) {
  auto hand = with({"KRY-101", "KRY-102"});
  test::SmallFeed feed = test::difficult_feed();
  std::erase_if(feed.part("product").items,
                [](const feed::Item& item) { return std::get<feed::Product>(item).id == "KRY-102"; });
  feed.seal();
  store(feed, "000002");
  hand->post(loop::GenerationChanged{"galeri"});
  hand->wait(25s);
  hand->rest();
  EXPECT_EQ(code(*hand), "https://contoh.example/l/#KRY-101");
}

}  // namespace
}  // namespace etalase::app
