// The story page and its Markdown.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/story_page.hpp"
#include "pages/test_gallery.hpp"
#include "parts/markdown.hpp"

namespace etalase::pages {

using namespace parts;
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> plain(std::string_view source) {
  std::vector<std::string> texts;
  for (const text::RichText& paragraph : markdown(source)) texts.push_back(paragraph.text);
  return texts;
}

TEST(Markdown, ParagraphsAndListsBecomePlainRuns) {
  EXPECT_THAT(plain("Satu\ndua.\n\nTiga."), ElementsAre("Satu dua.", "Tiga."));
  EXPECT_THAT(plain("Bahan:\n\n* benang\n* warna"), ElementsAre("Bahan:", "• benang\n• warna"));
  EXPECT_THAT(plain("3. ikat\n4. celup"), ElementsAre("3. ikat\n4. celup"));
  EXPECT_THAT(plain(""), IsEmpty());
  EXPECT_THAT(plain(" \n\n "), IsEmpty());
}

TEST(Markdown, EmphasisKeepsItsPlace) {
  const auto paragraphs = markdown("Motif *lompong*, **daun talas**.");
  ASSERT_EQ(paragraphs.size(), 1U);
  EXPECT_EQ(paragraphs.front().text, "Motif lompong, daun talas.");
  ASSERT_EQ(paragraphs.front().spans.size(), 2U);
  const text::Span& italic = paragraphs.front().spans.front();
  EXPECT_EQ(paragraphs.front().text.substr(italic.from, italic.to - italic.from), "lompong");
  EXPECT_EQ(italic.slant, text::Slant::italic);
  const text::Span& bold = paragraphs.front().spans.back();
  EXPECT_EQ(paragraphs.front().text.substr(bold.from, bold.to - bold.from), "daun talas");
  EXPECT_EQ(bold.weight, text::Weight::bold);
}

TEST(Markdown, HtmlStaysText) {
  EXPECT_THAT(plain("<script>alert(1)</script> kain"), ElementsAre("<script>alert(1)</script> kain"));
  EXPECT_THAT(plain("<div>\nkain\n</div>"), ElementsAre("<div> kain </div>"));
}

TEST(Markdown, LinksKeepTheirWordsAlone) {
  EXPECT_THAT(plain("Lihat [museum](https://contoh.example)."), ElementsAre("Lihat museum."));
}

TEST(Markdown, DaysAndYearsStayTogether) {
  EXPECT_THAT(plain("Sejak 23 Desember 2025 dan 1960-an, 5.000 kain"),
              ElementsAre("Sejak 23\u00A0Desember\u00A02025 dan 1960\u2011an, 5.000 kain"));
}

TEST(Markdown, SurvivesHostileSource) {
  // Nothing but stars is a rule across the page: no words.
  EXPECT_THAT(plain(std::string(20'000, '*')), IsEmpty());
  EXPECT_FALSE(markdown(std::string(20'000, '*') + "a").empty());
  EXPECT_FALSE(markdown(std::string(5'000, '>') + "a").empty());
  EXPECT_THAT(plain(std::string("a\0b", 3)), ElementsAre("ab"));
  std::string nested;
  for (int depth = 0; depth < 60; ++depth) nested += std::string(static_cast<std::size_t>(depth) * 2, ' ') + "* a\n";
  EXPECT_FALSE(markdown(nested).empty());
}

TEST(Markdown, LongParagraphsAreCutAtASpace) {
  std::string source = "**";
  while (source.size() < 20'000) source += "kata ";
  const auto pieces = markdown(source + "akhir**");
  std::string whole;
  for (const text::RichText& piece : pieces) {
    EXPECT_LE(piece.text.size(), 2500U);
    ASSERT_EQ(piece.spans.size(), 1U);
    EXPECT_EQ(piece.spans.front().to - piece.spans.front().from, piece.text.size());
    whole += piece.text;
  }
  EXPECT_EQ(whole, source.substr(2) + "akhir");
}

TEST(Markdown, AWordWithoutEndIsCutBetweenItsCharacters) {
  std::string source;
  while (source.size() < 20'000) source += "布";
  for (const text::RichText& piece : markdown(source)) {
    EXPECT_LE(piece.text.size(), 2500U);
    EXPECT_EQ(piece.text.size() % 3, 0U);
  }
}

class StoryTest : public testing::Test {
 protected:
  StoryTest()
      : m_site(load_site(m_gallery.reader(), "")),
        m_model(*load_story(m_gallery.reader(), "CRT-11", test::k_request_of_day)) {}
  widgets::LayoutList layout(const std::string& language) {
    m_room = std::make_unique<test::DrawingRoom>(m_size, m_text, language);
    return m_room->whole(*make_story_screen(m_model), m_room->view(m_site, {}));
  }
  static std::vector<std::string> texts(const widgets::LayoutList& layout) {
    std::vector<std::string> texts;
    for (const widgets::LayoutItem& item : layout.items()) texts.push_back(item.text);
    return texts;
  }
  test::TestGallery m_gallery;
  Site m_site;
  StoryModel m_model;
  std::unique_ptr<test::DrawingRoom> m_room;
  loop::PixelSize m_size{1080, 1920};
  widgets::TextSize m_text = widgets::TextSize::normal;
};

TEST_F(StoryTest, BeginsWithThePictureOfItsCard) {
  const widgets::LayoutList shown = layout("id");
  EXPECT_EQ(shown.items().front().media, "HERO-1");
  for (const catalogue::StoryCard& card : m_gallery.reader().stories())
    if (card.id == "CRT-11") {
      EXPECT_EQ(card.hero->id, "HERO-1");
    }
}

TEST_F(StoryTest, ShowsEveryKindOfBlock) {
  const auto shown = texts(layout("en"));
  EXPECT_THAT(shown, Contains("Fourteen days for one cloth."));
  EXPECT_THAT(shown, Contains("Patience is the first tool."));
  EXPECT_THAT(shown, Contains("Sample maker"));
  EXPECT_THAT(shown, Contains("Karya Contoh Nomor 1"));
}

TEST_F(StoryTest, SaysMinutesWhereThereAreSeveral) {
  EXPECT_THAT(texts(layout("en")), testing::Not(Contains(testing::HasSubstr("-minute read"))));
  std::string long_text;
  for (int i = 0; i < 400; ++i) long_text += "kata ";
  m_model.story.lead = {{"id", long_text}};
  EXPECT_THAT(texts(layout("en")), Contains("2-minute read"));
}

TEST_F(StoryTest, CountsTheWordsThatAVisitorReads) {
  m_room = std::make_unique<test::DrawingRoom>(m_size, m_text, "id");
  // Lead 6, text 8, quote 4.
  EXPECT_EQ(make_story_screen(m_model)->words(m_room->view(m_site, {})), 18);
}

TEST_F(StoryTest, MissingTranslationShowsIndonesianWithAMark) {
  m_model.story.lead = {{"id", "Hanya dalam bahasa Indonesia."}};
  const auto shown = texts(layout("en"));
  EXPECT_THAT(shown, Contains("Hanya dalam bahasa Indonesia."));
  EXPECT_THAT(shown, Contains("available in Indonesian"));
}

TEST_F(StoryTest, BlocksOfAbsentThingsAreLeftOut) {
  const Prose prose =
      load_prose(m_gallery.reader(), {feed::PictureBlock{"NO-PICTURE", {}}, feed::ItemBlock{{"product", "NONE"}},
                                      feed::ItemBlock{{"event", "KRY-101"}}, feed::ItemBlock{{"story", "CRT-12"}},
                                      feed::ItemBlock{{"maker", "UMKM-12"}}});
  EXPECT_EQ(prose.size(), 2U);
}

TEST_F(StoryTest, OtherStoriesFollowInTheirOrder) {
  std::vector<std::string> ids;
  for (const catalogue::StoryCard& card : m_model.more) ids.push_back(card.id);
  EXPECT_EQ(ids.size(), 3U);
  EXPECT_THAT(ids, testing::Not(Contains("CRT-11")));
}

// Who sees pieces and makers takes them for the end.
TEST_F(StoryTest, TheWholeTextComesBeforePiecesAndMakers) {
  m_model.panels.push_back({feed::TextBlock{{{"id", "Panel terakhir."}}}});
  m_model.makers = {*m_gallery.reader().maker_card("UMKM-13")};
  const auto shown = texts(layout("id"));
  const auto place = [&](const std::string& text) { return std::find(shown.begin(), shown.end(), text); };
  ASSERT_NE(place("Panel terakhir."), shown.end());
  EXPECT_LT(place("Panel terakhir."), place("Karya dari kisah ini"));
}

TEST_F(StoryTest, ItsTextBeginsOnTheFirstScreen) {
  std::string lead = "Mula";
  for (int i = 0; i < 60; ++i) lead += " kata";
  m_model.story.lead = {{"id", lead}};
  for (const double inches : {15.6, 21.5, 32.0, 55.0, 65.0})
    for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
      for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
        test::DrawingRoom room(size, text, "id", inches);
        const widgets::LayoutList shown = room.whole(*make_story_screen(m_model), room.view(m_site, {}));
        const auto& items = shown.items();
        const auto found =
            std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.text == lead; });
        ASSERT_NE(found, items.end());
        const float lines = inches < 20 ? 1 : 2;
        EXPECT_GT(found->seen.bottom - found->rect.top, lines * found->text_px)
            << inches << ' ' << size.width << (text == widgets::TextSize::large ? " large" : "");
      }
}

TEST_F(StoryTest, KeepsToTheRulesWithEveryBlockAndLongTexts) {
  std::string name;
  while (name.size() < 185) name += "Kisah Contoh ";
  m_model.story.title = {{"id", name}};
  m_model.region_name = {{"id", name}};
  const feed::Media picture = *m_model.hero;
  m_model.panels.push_back({ProsePicture{picture, {{"id", name}}}, ProsePicture{picture, {}},
                            feed::QuoteBlock{{{"id", name}}, {{"id", name}}}, ProsePicture{picture, {}},
                            feed::TextBlock{{{"id", name}}}, *m_gallery.reader().maker_card("UMKM-13"),
                            m_gallery.reader().stories().front()});
  m_model.makers = {*m_gallery.reader().maker_card("UMKM-13")};
  m_model.pieces = m_gallery.reader().featured(5);
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
    for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
      m_size = size;
      m_text = text;
      const widgets::LayoutList shown = layout("en");
      EXPECT_THAT(test::broken_rules(shown, m_room->theme()), IsEmpty());
    }
}

TEST_F(StoryTest, WithoutPicturePanelsOrLeadStillStands) {
  m_model.hero.reset();
  m_model.panels.clear();
  m_model.story.lead.clear();
  m_model.more.clear();
  const widgets::LayoutList shown = layout("id");
  EXPECT_THAT(test::broken_rules(shown, m_room->theme()), IsEmpty());
}

}  // namespace
}  // namespace etalase::pages
