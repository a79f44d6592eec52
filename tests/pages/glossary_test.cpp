// Pages of techniques, materials and motifs: steps, what to look at, pieces and makers, and the chips that lead there.
#include "parts/glossary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/glossary_page.hpp"
#include "pages/layout_rules.hpp"
#include "pages/maker_page.hpp"
#include "pages/product_page.hpp"
#include "pages/registry.hpp"
#include "pages/search_page.hpp"
#include "pages/story_page.hpp"
#include "pages/test_gallery.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class GlossaryTest : public testing::Test {
 protected:
  GlossaryTest() : m_feed(test::difficult_feed()) {}

  feed::Technique& technique() { return m_feed.header.vocab.technique.front(); }
  const catalogue::Reader& reader() {
    if (!m_gallery) {
      m_feed.seal();
      m_gallery = std::make_unique<test::TestGallery>(m_feed);
    }
    return m_gallery->reader();
  }
  GlossaryModel entry(PageKind kind, const feed::Id& id) {
    auto model = load_glossary(reader(), item_page(kind, id), test::k_request_of_day);
    EXPECT_TRUE(model) << kind.name << '/' << id;
    return model ? std::move(*model) : GlossaryModel{};
  }
  bool has_page(PageKind kind, const feed::Id& id) {
    return load_screen(reader(), item_page(kind, id), test::k_request_of_day) != nullptr;
  }
  widgets::LayoutList shown(const Screen& screen, loop::PixelSize size = {1080, 1920},
                            widgets::TextSize text = widgets::TextSize::normal, const std::string& language = "id") {
    m_room = std::make_unique<test::DrawingRoom>(size, text, language);
    return m_room->whole(screen, m_room->view(m_site, {}));
  }
  static std::string words(const widgets::LayoutList& layout) {
    std::string words;
    for (const widgets::LayoutItem& item : layout.items()) words += item.text + "\n";
    return words;
  }
  static std::string ways(const widgets::LayoutList& layout) {
    std::string ways;
    for (const widgets::LayoutItem& item : layout.items())
      if (item.action) ways += widgets::action_text(item) + "\n";
    return ways;
  }
  std::string ways_of(const Page& page) {
    const auto screen = load_screen(reader(), page, test::k_request_of_day);
    EXPECT_NE(screen, nullptr) << to_string(page);
    return screen ? ways(shown(*screen)) : "";
  }
  // The lefts of texts that begin so, from top to bottom.
  static std::vector<float> lefts(const widgets::LayoutList& layout, std::string_view beginning) {
    std::vector<float> found;
    for (const widgets::LayoutItem& item : layout.items())
      if (item.text.starts_with(beginning) && item.role == widgets::Role::text) found.push_back(item.rect.left);
    return found;
  }

  test::SmallFeed m_feed;
  std::unique_ptr<test::TestGallery> m_gallery;
  std::unique_ptr<test::DrawingRoom> m_room;
  Site m_site;
};

TEST_F(GlossaryTest, ATechniqueTellsHowItIsDoneStepByStep) {
  const GlossaryModel model = entry(PageKind::technique, "TULIS");
  const std::string said = words(shown(*make_glossary_screen(model)));
  EXPECT_THAT(said, HasSubstr("TEKNIK\n"));
  EXPECT_THAT(said, HasSubstr("Batik tulis\n"));
  EXPECT_THAT(said, HasSubstr("Malam ditorehkan dengan canting.\n")) << "its text begins with a capital";
  std::size_t last = 0;
  for (int n = 1; n <= 5; ++n) {
    const auto at = said.find("Langkah " + std::to_string(n) + ":");
    ASSERT_NE(at, std::string::npos) << n;
    EXPECT_GT(at, last);
    EXPECT_THAT(said.substr(0, at), HasSubstr("\n" + std::to_string(n) + "\n")) << "its number stands before it";
    last = at;
  }
}

TEST_F(GlossaryTest, APictureThatIsNotThereIsLeftOutAndItsStepStays) {
  const GlossaryModel model = entry(PageKind::technique, "TULIS");
  ASSERT_EQ(model.steps.size(), 5U);
  EXPECT_TRUE(model.steps[0].picture);
  EXPECT_FALSE(model.steps[1].picture);
  EXPECT_THAT(ways(shown(*make_glossary_screen(model))), HasSubstr("photograph:STEP-4"));
}

TEST_F(GlossaryTest, WhatIsToldApartLeadsToTheOthersAlone) {
  const GlossaryModel model = entry(PageKind::technique, "TULIS");
  ASSERT_EQ(model.looks.size(), 4U);
  EXPECT_FALSE(model.looks[0].entry) << "itself";
  EXPECT_EQ(model.looks[1].entry, item_page(PageKind::technique, "CAP"));
  EXPECT_FALSE(model.looks[2].entry) << "it has nothing to tell";
  EXPECT_FALSE(model.looks[3].entry) << "it is not there";
  const widgets::LayoutList layout = shown(*make_glossary_screen(model));
  EXPECT_THAT(words(layout), HasSubstr("Tentang batik cap\n"));
  EXPECT_THAT(ways(layout), HasSubstr("open technique/CAP"));
  EXPECT_THAT(ways(layout), Not(HasSubstr("open technique/TULIS")));
}

TEST_F(GlossaryTest, ThingsStandBesideEachOtherWhereThereIsRoom) {
  technique().compare.resize(2);
  const auto screen = make_glossary_screen(entry(PageKind::technique, "TULIS"));
  const auto beside = lefts(shown(*screen, {1080, 1920}), "Lihat garisnya");
  ASSERT_EQ(beside.size(), 2U);
  EXPECT_GT(beside[1], beside[0]);
  const auto stacked = lefts(shown(*screen, {540, 1920}, widgets::TextSize::large), "Lihat garisnya");
  ASSERT_EQ(stacked.size(), 2U);
}

TEST_F(GlossaryTest, LeadsToThePiecesAndTheMakers) {
  for (const auto& [kind, id] :
       {std::pair{PageKind::technique, "TULIS"}, {PageKind::material, "KATUN"}, {PageKind::motif, "JAGAD"}}) {
    const GlossaryModel model = entry(kind, id);
    EXPECT_EQ(model.all_pieces, reader().products({{*facet_of(kind.name), {id}}}, {}).total);
    EXPECT_EQ(model.pieces.size(), 6U);
    ASSERT_FALSE(model.makers.empty());
    const std::string ways_out = ways(shown(*make_glossary_screen(model)));
    EXPECT_THAT(ways_out, HasSubstr("open collection?" + std::string(kind.name) + "=" + id));
    EXPECT_THAT(ways_out, HasSubstr("open product/" + model.pieces.front().id));
    EXPECT_THAT(ways_out, HasSubstr("open maker/" + model.makers.front().id));
  }
}

TEST_F(GlossaryTest, WithoutPiecesOrMakersItSaysNothingOfThem) {
  m_feed.part("product").items.clear();
  const std::string said = words(shown(*make_glossary_screen(entry(PageKind::motif, "JAGAD"))));
  EXPECT_THAT(said, HasSubstr("Seperti pulau."));
  EXPECT_THAT(said, Not(HasSubstr("Karya dengan")));
  EXPECT_THAT(said, Not(HasSubstr("Perajin dengan")));
}

TEST_F(GlossaryTest, WhatHasNothingToTellIsNoPage) {
  EXPECT_TRUE(has_page(PageKind::technique, "CAP")) << "it has no text, but something to look at";
  EXPECT_FALSE(has_page(PageKind::technique, "PUTAR"));
  EXPECT_FALSE(has_page(PageKind::material, "SUTRA"));
  EXPECT_FALSE(has_page(PageKind::motif, "POLOS"));
  EXPECT_FALSE(has_page(PageKind::motif, "ABSENT"));
  EXPECT_FALSE(has_page(PageKind::motif, "TULIS")) << "a technique is no motif";
}

TEST_F(GlossaryTest, ChipsOfPiecesMakersStoriesAndSearchLeadThere) {
  const std::string piece = ways_of(item_page(PageKind::product, "KRY-102"));
  EXPECT_THAT(piece, HasSubstr("open technique/TULIS"));
  EXPECT_THAT(piece, HasSubstr("open material/KATUN"));
  EXPECT_THAT(piece, HasSubstr("open motif/JAGAD"));
  const std::string other = ways_of(item_page(PageKind::product, "KRY-103"));
  EXPECT_THAT(other, Not(HasSubstr("open technique/")));
  EXPECT_THAT(other, Not(HasSubstr("open material/")));
  EXPECT_THAT(other, Not(HasSubstr("open motif/")));
  EXPECT_THAT(ways_of(item_page(PageKind::maker, "UMKM-10")), HasSubstr("open technique/TULIS"));
  EXPECT_THAT(ways_of(item_page(PageKind::maker, "UMKM-11")), Not(HasSubstr("open technique/")));
  EXPECT_THAT(ways_of(search_page("sekar jagad")), HasSubstr("open motif/JAGAD"));
  EXPECT_THAT(ways_of(search_page("putar")), HasSubstr("open collection?technique=PUTAR"));
}

TEST_F(GlossaryTest, AStoryNamesWhatItsPiecesAreMadeOfOnce) {
  for (feed::Item& item : m_feed.part("story").items)
    if (auto& story = std::get<feed::Story>(item); story.id == "CRT-11")
      story.related = {{"product", "KRY-102"}, {"product", "KRY-104"}, {"product", "KRY-103"}};
  const std::string out = ways_of(item_page(PageKind::story, "CRT-11"));
  for (const char* way : {"open technique/TULIS", "open material/KATUN", "open motif/JAGAD"}) {
    const auto first = out.find(way);
    ASSERT_NE(first, std::string::npos) << way;
    EXPECT_EQ(out.find(way, first + 1), std::string::npos) << way;
  }
}

TEST_F(GlossaryTest, OddContentKeepsToTheRules) {
  technique().text = {{"id", std::string(2000, 'W')}};
  technique().name = {{"id", std::string(200, 'W')}};
  for (feed::MakingStep& step : technique().steps) step.text = {{"id", "kata " + std::string(1900, 'm')}};
  for (feed::Compared& compared : technique().compare) {
    compared.name = {{"id", std::string(200, 'N')}};
    compared.technique = "CAP";
  }
  const auto screen = make_glossary_screen(entry(PageKind::technique, "TULIS"));
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, {1920, 1080}, {540, 1920}, {1024, 768}})
    for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
      const widgets::LayoutList layout = shown(*screen, size, text, "en");
      EXPECT_THAT(test::broken_rules(layout, m_room->theme()), IsEmpty()) << size.width << 'x' << size.height;
    }
}

TEST_F(GlossaryTest, AStepOrAPieceAloneIsEnough) {
  technique().steps.resize(1);
  technique().compare.clear();
  technique().text.clear();
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, {1920, 1080}}) {
    const widgets::LayoutList layout = shown(*make_glossary_screen(entry(PageKind::technique, "TULIS")), size);
    EXPECT_THAT(test::broken_rules(layout, m_room->theme()), IsEmpty());
    EXPECT_THAT(words(layout), Not(HasSubstr("Apa bedanya?")));
  }
}

}  // namespace
}  // namespace etalase::pages
