// The maker page: facts, badge, pieces, hostile content.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/maker_facts.hpp"
#include "pages/maker_page.hpp"
#include "pages/test_gallery.hpp"
#include "parts/letters.hpp"
#include "parts/names.hpp"

namespace etalase::pages {

using namespace parts;
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class MakerTest : public testing::Test {
 protected:
  MakerTest()
      : m_site(load_site(m_gallery.reader(), "")),
        m_model(*load_maker(m_gallery.reader(), "UMKM-10", test::k_request_of_day)) {}
  View view(const std::string& language) {
    m_room = std::make_unique<test::DrawingRoom>(m_size, m_text, language);
    return m_room->view(m_site, {});
  }
  widgets::LayoutList layout(const std::string& language) {
    const View seen = view(language);
    return m_room->whole(*make_maker_screen(m_model), seen);
  }
  static std::vector<std::string> texts(const widgets::LayoutList& layout) {
    std::vector<std::string> texts;
    for (const widgets::LayoutItem& item : layout.items()) texts.push_back(item.text);
    return texts;
  }
  test::TestGallery m_gallery;
  Site m_site;
  MakerModel m_model;
  std::unique_ptr<test::DrawingRoom> m_room;
  loop::PixelSize m_size{1080, 1920};
  widgets::TextSize m_text = widgets::TextSize::normal;
};

TEST_F(MakerTest, FactsSayPlaceYearAndTechnique) {
  EXPECT_EQ(maker_facts(view("en"), m_model).size(), 2U) << "the technique has a page, so it is a chip";
  for (GlossaryTerm& technique : m_model.techniques) technique.entry.reset();
  const auto facts = maker_facts(view("en"), m_model);
  ASSERT_EQ(facts.size(), 3U);
  EXPECT_EQ(facts[0].value.text, "TAHUNAN, Kabupaten Jepara");
  EXPECT_EQ(facts[1].value.text, "2009, individual maker");
  EXPECT_EQ(facts[2].value.text, "Hand-drawn batik");
}

TEST_F(MakerTest, FewPiecesFillTheirRow) {
  for (const std::size_t count : {2U, 1U}) {
    m_model.pieces.resize(count);
    std::vector<loop::Rect> cards;
    const widgets::LayoutList shown = layout("id");
    for (const widgets::LayoutItem& item : shown.items())
      if (item.role == widgets::Role::card && widgets::action_text(item).starts_with("open product/"))
        cards.push_back(item.rect);
    ASSERT_EQ(cards.size(), count);
    EXPECT_GT(cards.back().right - cards.front().left, 900) << count;
  }
}

TEST_F(MakerTest, LeadsOnToOthersOfTheCraft) {
  std::vector<std::string> opened;
  const widgets::LayoutList shown = layout("id");
  for (const widgets::LayoutItem& item : shown.items()) opened.push_back(widgets::action_text(item));
  EXPECT_THAT(opened, testing::Contains("open maker/UMKM-17"));
  EXPECT_THAT(opened, Not(testing::Contains("open maker/UMKM-11"))) << "another craft";
  EXPECT_THAT(opened, Not(testing::Contains("open maker/UMKM-10"))) << "this one";
}

TEST_F(MakerTest, EmptyFactsAreLeftOut) {
  m_model.maker.since = "";
  m_model.techniques.clear();
  m_model.card.district_name.clear();
  m_model.card.region_name.clear();
  const auto facts = maker_facts(view("id"), m_model);
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(facts[0].value.text, "perorangan");
}

TEST_F(MakerTest, PlacesAreNeverRepeatedOrPrefixed) {
  const View seen = view("id");
  EXPECT_EQ(place_of(seen, {}, {{"id", "Pekalongan"}}, {{"id", "Kota Pekalongan"}}).text, "Kota Pekalongan");
  EXPECT_EQ(place_of(seen, {{"id", "Troso"}}, {{"id", "Pecangaan"}}, {{"id", "Kabupaten Jepara"}}).text,
            "Troso, Pecangaan, Kabupaten Jepara");
  EXPECT_EQ(place_of(seen, {}, {{"id", "Bandung"}}, {{"id", "Bandung City"}}).text, "Bandung City");
  EXPECT_EQ(place_of(seen, {}, {}, {}).text, "");
  const feed::Text south = {{"id", "Kota Tangerang Selatan"}, {"en", "South Tangerang City"}};
  EXPECT_EQ(place_of(view("en"), {}, {{"id", "Tangerang Selatan"}}, south).text, "South Tangerang City");
}

TEST_F(MakerTest, EveryRowHasItsRegionInShort) {
  catalogue::MakerCard maker;
  maker.district_name = {{"id", "Minasatene"}};
  maker.region_name = {{"id", "Kabupaten Pangkajene dan Kepulauan"}, {"en", "Pangkajene and Islands Regency"}};
  EXPECT_EQ(brief_place_of(view("id"), maker).text, "Minasatene, Pangkajene dan Kepulauan");
  EXPECT_EQ(brief_place_of(view("en"), maker).text, "Minasatene, Pangkajene and Islands");
  maker.place = {{"id", "Desa Minasatene"}};
  EXPECT_EQ(brief_place_of(view("id"), maker).text, "Desa Minasatene, Minasatene, Pangkajene dan Kepulauan");
}

TEST_F(MakerTest, WhoMakesOtherThingsIsAMaker) {
  const feed::Term other{"LAIN", {{"id", "lainnya"}, {"en", "other crafts"}}, {}, {}};
  const feed::Term wood{"KAYU", {{"id", "kayu"}, {"en", "wood"}}, {}, {}};
  EXPECT_EQ(maker_of(view("id"), {other}).text, "Perajin");
  EXPECT_EQ(maker_of(view("en"), {other}).text, "Maker");
  EXPECT_EQ(maker_of(view("en"), {wood, other}).text, "Maker · Wood");
}

TEST_F(MakerTest, GraduateCarriesTheHatchedEgg) {
  m_model.maker.graduate = true;
  m_model.programmes = {{{{"id", "Inkubator Contoh"}}, 6, {{{"id", "Produksi"}}, {{"id", "Penjualan"}}}}};
  const auto badge = programme_badge(view("id"), m_model);
  ASSERT_TRUE(badge);
  EXPECT_TRUE(badge->hatched);
  EXPECT_EQ(badge->title.text, "Lulusan inkubator");
  EXPECT_EQ(badge->text.text, "Inkubator Contoh: 6 bulan penuh.");
  EXPECT_EQ(badge->phases.text, "Produksi · Penjualan");
}

TEST_F(MakerTest, ParticipantIsNoGraduate) {
  m_model.maker.graduate = false;
  m_model.programmes = {{{{"id", "Inkubator Contoh"}}, 6, {}}};
  const auto badge = programme_badge(view("id"), m_model);
  ASSERT_TRUE(badge);
  EXPECT_FALSE(badge->hatched);
  EXPECT_THAT(texts(layout("id")), Not(Contains("Lulusan inkubator")));
  m_model.programmes.clear();
  EXPECT_FALSE(programme_badge(view("id"), m_model));
}

TEST_F(MakerTest, PriceDaysSpanAllPieces) {
  std::vector<catalogue::ProductCard> pieces(3);
  EXPECT_EQ(price_days(pieces).first, "");
  pieces[0].price = feed::Money{1, 1, "IDR", "2026-01-03"};
  EXPECT_EQ(price_days(pieces).first, price_days(pieces).last);
  pieces[2].price = feed::Money{1, 1, "IDR", "2025-12-30"};
  EXPECT_EQ(price_days(pieces).first, "2025-12-30");
  EXPECT_EQ(price_days(pieces).last, "2026-01-03");
}

TEST_F(MakerTest, PricesStandWithTheirDays) {
  ASSERT_FALSE(m_model.pieces.empty());
  for (catalogue::ProductCard& piece : m_model.pieces) piece.price = feed::Money{50'000, 50'000, "IDR", "2026-01-02"};
  EXPECT_THAT(texts(layout("id")),
              Contains("Harga dicatat 2 Januari 2026. Nama dan tempat ditampilkan dengan persetujuan perajin."));
  m_model.pieces.front().price->as_of = "2025-12-30";
  EXPECT_THAT(texts(layout("id")), Contains(testing::HasSubstr("30 Desember 2025 – 2 Januari 2026")));
}

TEST_F(MakerTest, WithoutPiecesSaysSo) {
  m_model.pieces.clear();
  EXPECT_THAT(texts(layout("id")), Contains("Belum ada karya yang dipajang saat ini."));
}

TEST_F(MakerTest, MonogramTakesWholeLetters) {
  EXPECT_EQ(monogram("Batik Contoh Jetayu"), "BJ");
  EXPECT_EQ(monogram("  élok  "), "É");
  EXPECT_EQ(monogram(""), "");
  EXPECT_EQ(monogram("   "), "");
  EXPECT_EQ(monogram("Anyaman Contoh ✨🌸"), "AC");
  EXPECT_EQ(monogram("“Kembang” (Contoh)"), "KC");
  EXPECT_EQ(monogram("👨\u200D👩"), "");
}

TEST_F(MakerTest, KeepsToTheRulesWithLongNamesAndNoPictures) {
  std::string name;
  while (name.size() < 185) name += "Koperasi Contoh ";
  m_model.maker.name = {{"id", name}};
  m_model.maker.team = {{"id", name}};
  m_model.card.place = {{"id", name}};
  m_model.cover.reset();
  m_model.maker.graduate = true;
  m_model.programmes = {{{{"id", name}}, 6, {{{"id", name}}}}};
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
    for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
      m_size = size;
      m_text = text;
      const widgets::LayoutList shown = layout("en");
      EXPECT_THAT(texts(shown), Contains(name));
      EXPECT_THAT(test::broken_rules(shown, m_room->theme()), IsEmpty());
    }
}

TEST_F(MakerTest, WithoutConsentIsAbsent) {
  EXPECT_FALSE(load_maker(m_gallery.reader(), "PRJ-03", test::k_request_of_day));
}

}  // namespace
}  // namespace etalase::pages
