// What a photograph full screen outlives, and what closes it.
#include "app/photograph_fixture.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;

using PhotographStaysTest = PhotographTest;

TEST_F(PhotographStaysTest, LanguageKeepsItAsItIsAndAccessGivesItBack) {
  auto hand = opened();
  double_tap(*hand, picture(*hand).centre());
  const float scale = picture(*hand).width();
  hand->rest();
  hand->tap("language:en");
  hand->rest();
  EXPECT_TRUE(hand->shows("Close"));
  EXPECT_NEAR(picture(*hand).width(), scale, scale * 0.02F);
  hand->prefer("text:large");
  EXPECT_TRUE(hand->does(k_opened));
}

TEST_F(PhotographStaysTest, TheSheetOfLanguagesGivesItBack) {
  test::SmallFeed feed = with_photographs(3);
  m_settings.languages = {"id", "en"};
  for (const char* tag : {"nl", "de", "fr", "es", "pt", "it"}) {
    feed.header.languages.push_back({tag, std::string("Bahasa ") + tag, feed::Direction::ltr, false});
    m_settings.languages.emplace_back(tag);
  }
  feed.seal();
  store(feed, "000002");
  auto hand = opened();
  hand->tap("sheet:languages");
  hand->rest();
  EXPECT_FALSE(hand->does(k_opened));
  hand->tap("language:en");
  hand->rest();
  EXPECT_TRUE(hand->does(k_opened));
  EXPECT_TRUE(hand->shows("Zoom in"));
  hand->tap("close");
  hand->rest();
  EXPECT_FALSE(hand->does(k_opened));
}

TEST_F(PhotographStaysTest, APanelThatTurnsKeepsIt) {
  auto hand = opened();
  double_tap(*hand, picture(*hand).centre());
  hand->post(loop::Resized{{960, 540}});
  hand->rest();
  EXPECT_TRUE(hand->does(k_opened));
  EXPECT_NEAR((picture(*hand).left + picture(*hand).right) / 2 / 960, 0.35F, 0.2F);
}

TEST_F(PhotographStaysTest, IsClosedWithTheVisit) {
  auto hand = opened();
  hand->tap("done");
  hand->rest();
  EXPECT_EQ(hand->page(), "attract");
  hand->open({PageKind::product, "KRY-101", {}});
  EXPECT_FALSE(hand->does(k_opened));
}

TEST_F(PhotographStaysTest, TheQuestionStandsOverItAndBringsTheVisitToAnEnd) {
  m_settings.idle.after = 60s;
  auto hand = opened();
  double_tap(*hand, picture(*hand).centre());
  const float scale = picture(*hand).width();
  hand->wait_for_question();
  hand->wait(1s);
  pinch(*hand, {270, 300}, 200, 100);
  EXPECT_TRUE(hand->does(k_opened)) << "a touch beside its buttons goes on with the visit";
  EXPECT_EQ(picture(*hand).width(), scale) << "and means nothing else";
  hand->wait_for_question();
  hand->wait(30s);
  EXPECT_EQ(hand->page(), "attract");
}

TEST_F(PhotographStaysTest, APhotographThatIsGoneClosesQuietly) {
  auto hand = opened();
  store(with_photographs(3, 1), "000002");
  hand->post(loop::GenerationChanged{"galeri"});
  hand->wait(90s);
  EXPECT_EQ(hand->page(), "product/KRY-101");
  EXPECT_FALSE(hand->does(k_opened));
  hand->tap("back");
  hand->rest();
  EXPECT_NE(hand->page(), "product/KRY-101") << "Back closes nothing that is not there";
}

TEST_F(PhotographStaysTest, NewContentLeavesOneThatIsStillThere) {
  auto hand = opened();
  hand->tap("photograph:FOTO-1");
  hand->rest();
  store(with_photographs(3, 1), "000002");
  hand->post(loop::GenerationChanged{"galeri"});
  hand->wait(90s);
  EXPECT_TRUE(hand->does(k_opened));
  EXPECT_TRUE(hand->shows("Foto FOTO-1"));
  EXPECT_TRUE(hand->shows("1 dari 2"));
}

}  // namespace
}  // namespace etalase::app
