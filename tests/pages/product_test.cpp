// The product page: prices, certificates, facts, shelf, thumbnails, hostile content.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/product_facts.hpp"
#include "pages/product_page.hpp"
#include "pages/test_gallery.hpp"
#include "parts/marks.hpp"
#include "parts/names.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

feed::Certificate certificate() {
  return {"p-irt", "CONTOH-1", "Kantor Contoh", "Kantor Contoh", "2025-10-01", "2026-01-05"};
}

// A gallery of its own with one more product that a test makes difficult.
class ProductTest : public testing::Test {
 protected:
  ProductTest() : m_feed(test::difficult_feed()) {
    m_product.id = "UJI-001";
    m_product.name = {{"id", "Karya Uji"}, {"en", "Test Piece"}};
    m_product.maker = "UMKM-12";
    m_product.crafts = {"BATIK"};
    m_product.district = "TAHUNAN";
  }
  void open() {
    m_feed.part("product").items.push_back(m_product);
    m_feed.seal();
    m_gallery = std::make_unique<test::TestGallery>(m_feed);
    m_site = load_site(m_gallery->reader(), "");
    auto model = load_product(m_gallery->reader(), m_product.id, test::k_request_of_day);
    ASSERT_TRUE(model);
    m_model = std::move(*model);
  }
  View view(const std::string& language, PageState state = {}) {
    m_room = std::make_unique<test::DrawingRoom>(m_size, m_text, language);
    return m_room->view(m_site, state);
  }
  widgets::LayoutList layout(const std::string& language, PageState state = {}) {
    const View seen = view(language, std::move(state));
    return m_room->whole(*make_product_screen(m_model), seen);
  }
  std::vector<std::string> broken(const std::string& language, const PageState& state = {}) {
    const widgets::LayoutList shown = layout(language, state);
    return test::broken_rules(shown, m_room->theme());
  }
  static std::vector<std::string> texts(const widgets::LayoutList& layout) {
    std::vector<std::string> texts;
    for (const widgets::LayoutItem& item : layout.items()) texts.push_back(item.text);
    return texts;
  }
  // Every control that opens a maker, by its role.
  static std::vector<std::string> makers_opened(const widgets::LayoutList& layout) {
    std::vector<std::string> found;
    for (const widgets::LayoutItem& item : layout.items())
      if (const std::string action = widgets::action_text(item); action.starts_with("open maker/"))
        found.push_back(std::string(widgets::name_of(item.role)) + " -> " + action);
    return found;
  }
  void show_in(const std::string& gallery, const std::string& until) {
    m_feed.header.galleries.front().floor_plan =
        feed::FloorPlan{"",
                        {{"T",
                          {{"id", "Ruang Tenun"}, {"en", "Weaving Room"}},
                          {{0.1, 0.1}, {0.5, 0.1}, {0.4, 0.3}, {0.5, 0.9}, {0.1, 0.9}}}},
                        {{0.7, 1}}};
    m_product.display = {{gallery, "T", "T-03", until}};
  }

  test::SmallFeed m_feed;
  feed::Product m_product;
  std::unique_ptr<test::TestGallery> m_gallery;
  std::unique_ptr<test::DrawingRoom> m_room;
  Site m_site;
  ProductModel m_model;
  loop::PixelSize m_size{1080, 1920};
  widgets::TextSize m_text = widgets::TextSize::normal;
};

TEST_F(ProductTest, PriceIsSaidWithItsDay) {
  const View indonesian = view("id");
  const PriceWords one = price_words(indonesian, feed::Money{1'250'000, 1'250'000, "IDR", "2026-01-12"});
  EXPECT_EQ(one.price.text, "Rp1.250.000");
  EXPECT_EQ(one.as_of.text, "harga per 12 Januari 2026");
  const PriceWords range = price_words(view("en"), feed::Money{75'000, 95'000, "IDR", "2026-01-12"});
  EXPECT_EQ(range.price.text, "IDR 75,000–95,000");
  EXPECT_EQ(range.as_of.text, "price as of 12 January 2026");
}

TEST_F(ProductTest, AbsentPriceAsksForIt) {
  const PriceWords none = price_words(view("id"), std::nullopt);
  EXPECT_EQ(none.price.text, "Tanya harga");
  EXPECT_EQ(none.as_of.text, "");
}

TEST_F(ProductTest, CertificateChipNeedsEveryPartAndLapses) {
  const View seen = view("id");
  EXPECT_EQ(marks_of(seen, {certificate()}, "").size(), 1U) << "valid on its last day";
  EXPECT_EQ(marks_of(seen, {certificate()}, "").front().text, "P-IRT · CONTOH-1");
  auto lapsed = certificate();
  lapsed.valid_until = "2026-01-04";
  auto later = certificate();
  later.checked_on = "2026-01-06";
  auto unchecked = certificate();
  unchecked.checked_on = "";
  auto nobody = certificate();
  nobody.checked_by = "";
  auto unnumbered = certificate();
  unnumbered.number = "";
  auto unissued = certificate();
  unissued.issuer = "";
  EXPECT_THAT(marks_of(seen, {lapsed, later, unchecked, nobody, unnumbered, unissued}, ""), IsEmpty());
  auto endless = certificate();
  endless.valid_until = "";
  EXPECT_EQ(marks_of(seen, {endless}, "").size(), 1U);
}

TEST_F(ProductTest, CurationIsAChipOnceItHasPassed) {
  EXPECT_EQ(marks_of(view("id"), {}, "2025-10-20").front().text, "Lolos kurasi 20 Oktober 2025");
  EXPECT_THAT(marks_of(view("id"), {}, "2026-02-01"), IsEmpty());
}

TEST_F(ProductTest, CertificatesAreNamedInWords) {
  const View seen = view("id");
  EXPECT_EQ(certificate_name(seen, "batikmark:tulis").text, "Batikmark – tulis");
  EXPECT_EQ(certificate_name(seen, "sni/8302").text, "SNI 8302");
  EXPECT_EQ(certificate_name(seen, "ig:kain-contoh").text, "Indikasi geografis – Kain Contoh");
  EXPECT_EQ(certificate_name(seen, "cap-baru").text, "CAP-BARU");
}

TEST_F(ProductTest, FoodFactsComeFirstAndEmptyOnesNotAtAll) {
  m_product.food = feed::Food{};
  m_product.food->net_weight = {{"id", "100 g"}};
  m_product.food->allergens = {{"id", "kedelai"}};
  m_product.size = {{"id", "10 cm"}};
  open();
  std::vector<std::string> labels;
  for (const Fact& fact : product_facts(view("id"), m_model)) labels.push_back(fact.label.text);
  EXPECT_THAT(labels, ElementsAre("Berat bersih", "Alergen", "Ukuran"));
}

TEST_F(ProductTest, OtherColoursAndSizesAreChips) {
  std::string longest;
  for (int words = 0; words < 33; ++words) longest += "Warna ";
  m_product.variants = {{{{"id", "Biru"}, {"en", "Blue"}}, {}, {{"id", "2 m"}}}, {{{"id", longest + "ab"}}, {}, {}}};
  open();
  EXPECT_THAT(texts(layout("en")), Contains("Other colours and sizes"));
  EXPECT_THAT(texts(layout("en")), Contains("Blue · 2 m"));
  EXPECT_THAT(broken("id"), IsEmpty());
  m_model.product.variants.clear();
  EXPECT_THAT(texts(layout("en")), Not(Contains("Other colours and sizes")));
}

TEST_F(ProductTest, FactsNameTermsAndExplainThem) {
  m_product.techniques = {"TULIS", "UNKNOWN", "PUTAR"};
  open();
  const auto facts = product_facts(view("en"), m_model);
  ASSERT_EQ(facts.size(), 1U);
  ASSERT_EQ(facts.front().chips.size(), 1U);
  EXPECT_EQ(facts.front().chips.front().label.text, "Hand-drawn batik");
  EXPECT_EQ(facts.front().value.text, "Throwing") << "what has no page of its own is a word";
  ASSERT_EQ(facts.front().notes.size(), 1U);
  EXPECT_EQ(facts.front().notes.front().text, "Hand-drawn batik: wax is drawn with a canting.");
}

TEST_F(ProductTest, MissingTranslationIsMarkedButFiguresAreNot) {
  m_product.size = {{"id", "250 × 105 cm"}};
  m_product.care = {{"id", "Cuci dengan tangan."}};
  open();
  const auto facts = product_facts(view("en"), m_model);
  ASSERT_EQ(facts.size(), 2U);
  EXPECT_THAT(facts[0].notes, IsEmpty());
  ASSERT_EQ(facts[1].notes.size(), 1U);
  EXPECT_EQ(facts[1].notes.front().text, "available in Indonesian");
  EXPECT_EQ(facts[1].value.text, "Cuci dengan tangan.");
}

TEST_F(ProductTest, MeasuresAreWrittenInEachLanguage) {
  m_product.measures = feed::Measures{0, {{feed::LengthOf::length, 1100}, {feed::LengthOf::width, 35}}};
  m_product.weight_grams = 1600;
  m_product.size = {{"id", "tanpa gesper"}};
  open();
  const auto english = product_facts(view("en"), m_model);
  ASSERT_EQ(english.size(), 2U);
  EXPECT_EQ(english[0].value.text, "110 × 3.5 cm, tanpa gesper");
  EXPECT_EQ(english[0].notes.size(), 1U) << "the words are Indonesian, and say so";
  EXPECT_EQ(english[1].value.text, "1.6 kg");
  EXPECT_TRUE(english[1].notes.empty()) << "numbers need no translation";
  const auto indonesian = product_facts(view("id"), m_model);
  EXPECT_EQ(indonesian[1].value.text, "1,6 kg");
}

TEST_F(ProductTest, SaysWhereItStandsInThisGallery) {
  show_in("GAL", "2026-01-05");
  open();
  EXPECT_THAT(texts(layout("id")), Contains("Rak T-03"));
  EXPECT_THAT(texts(layout("en")), Contains("Weaving Room"));
}

TEST_F(ProductTest, TheFloorPlanOpensLarge) {
  show_in("GAL", "");
  for (int i = 0; i < 60; ++i) {
    const double x = 0.55 + 0.04 * (i % 10);
    const int row = i / 10;
    const double y = 0.1 + 0.1 * row;
    m_feed.header.galleries.front().floor_plan->zones.push_back(
        {"Z" + std::to_string(i), {{"id", "Sudut " + std::to_string(i)}}, {{x, y}, {x + 0.03, y}, {x, y + 0.08}}});
  }
  open();
  ASSERT_NE(layout("id").find("Perbesar denah"), nullptr);
  PageState state;
  state.sheet = Sheet::floor;
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
    for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
      m_size = size;
      m_text = text;
      EXPECT_THAT(broken("en"), IsEmpty());
      const widgets::LayoutList shown = layout("en", state);
      EXPECT_THAT(texts(shown), Contains("Shelf T-03 · Weaving Room"));
      for (int i = 0; i < 60; ++i) EXPECT_THAT(texts(shown), Contains("Sudut " + std::to_string(i)));
      EXPECT_THAT(broken("en", state), IsEmpty());
    }
}

TEST_F(ProductTest, AnEndedDisplayAsksTheStaff) {
  show_in("GAL", "2026-01-04");
  open();
  EXPECT_THAT(texts(layout("id")), Contains("Tanya petugas"));
  EXPECT_THAT(texts(layout("id")), Not(Contains("Rak T-03")));
}

TEST_F(ProductTest, AnotherGallerysShelfIsNotShown) {
  show_in("LAIN", "");
  open();
  EXPECT_THAT(texts(layout("id")), Not(Contains("Rak T-03")));
}

TEST_F(ProductTest, SoldOutIsSaidKindlyAndShowsNoShelf) {
  show_in("GAL", "");
  m_product.availability = feed::Availability::sold_out;
  open();
  EXPECT_THAT(texts(layout("id")), Contains("Sedang habis"));
  EXPECT_THAT(texts(layout("id")), Not(Contains("Rak T-03")));
}

TEST_F(ProductTest, OneWayLeadsToTheMaker) {
  open();
  EXPECT_THAT(makers_opened(layout("id")), ElementsAre("row -> open maker/UMKM-12"));
}

TEST_F(ProductTest, AMakerThatMayNotBeShownOpensNothing) {
  open();
  m_model.maker.reset();
  const widgets::LayoutList shown = layout("id");
  EXPECT_THAT(makers_opened(shown), IsEmpty());
  EXPECT_THAT(test::broken_rules(shown, m_room->theme()), IsEmpty());
}

TEST_F(ProductTest, APriceOfAnyWidthLeavesTheRowAsItIs) {
  m_product.price = feed::Money{5'000, 5'000, "IDR", "2026-01-05"};
  open();
  const auto place_of_maker = [&] {
    const widgets::LayoutList shown = layout("id");
    const auto* line = shown.find("row");
    return line == nullptr ? loop::Point{} : loop::Point{line->rect.left, line->rect.centre().y};
  };
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}}) {
    m_size = size;
    m_model.product.price = feed::Money{5'000, 5'000, "IDR", "2026-01-05"};
    const loop::Point narrow = place_of_maker();
    m_model.product.price = feed::Money{9'876'500'000, 9'999'999'000, "IDR", "2026-01-05"};
    EXPECT_EQ(place_of_maker(), narrow);
    EXPECT_THAT(broken("en"), IsEmpty());
  }
}

TEST_F(ProductTest, WhatDoesNotActIsNoControl) {
  m_product.availability = feed::Availability::ask;
  m_product.certificates = {certificate()};
  open();
  const widgets::LayoutList shown = layout("id");
  EXPECT_THAT(texts(shown), Contains("Tanya petugas"));
  for (const widgets::LayoutItem& item : shown.items())
    if (item.text == "Tanya petugas" || item.text.starts_with("P-IRT")) EXPECT_EQ(item.role, widgets::Role::text);
}

TEST_F(ProductTest, ThumbnailsSwitchThePicture) {
  for (int n = 0; n < 12; ++n)
    m_product.images.push_back(m_feed.add_picture("product", "UJI-FOTO-" + std::to_string(n)));
  open();
  PageState state;
  state.picture = 3;
  std::vector<std::string> chosen;
  int thumbnails = 0;
  const widgets::LayoutList shown = layout("id", state);
  for (const widgets::LayoutItem& item : shown.items()) {
    if (item.role != widgets::Role::thumbnail) continue;
    ++thumbnails;
    if (item.selected) chosen.push_back(widgets::action_text(item));
  }
  EXPECT_EQ(thumbnails, 12);
  EXPECT_THAT(chosen, ElementsAre(to_string(ShowPicture{3})));
  EXPECT_EQ(shown.items().front().media, "UJI-FOTO-3");
  EXPECT_THAT(test::broken_rules(shown, m_room->theme()), IsEmpty());
  m_size = {1920, 1080};
  EXPECT_THAT(broken("id", state), IsEmpty());
  state.picture = 99;
  const widgets::LayoutList clamped = layout("id", state);
  EXPECT_EQ(clamped.items().front().media, "UJI-FOTO-11");
}

// The rest comes into the row from its ends, which say how many there are.
TEST_F(ProductTest, FiftyPhotographsLeaveTheLargeOneFree) {
  for (int n = 0; n < 50; ++n)
    m_product.images.push_back(m_feed.add_picture("product", "UJI-FOTO-" + std::to_string(n)));
  open();
  for (const int chosen : {0, 25, 49}) {
    PageState state;
    state.picture = chosen;
    const widgets::LayoutList shown = layout("id", state);
    const loop::Rect photograph = shown.items().front().rect;
    std::set<std::string> reached;
    for (const widgets::LayoutItem& item : shown.items()) {
      if (item.role != widgets::Role::thumbnail) continue;
      reached.insert(widgets::action_text(item));
      EXPECT_GT(item.rect.top, photograph.top + photograph.height() / 2) << chosen;
    }
    EXPECT_LT(reached.size(), 50U);
    EXPECT_TRUE(reached.contains(to_string(ShowPicture{chosen})));
    EXPECT_TRUE(chosen == 49 || reached.contains(to_string(ShowPicture{chosen + 1})));
    const std::string behind = "+" + std::to_string(50 - reached.size());
    if (chosen != 25) EXPECT_THAT(texts(shown), Contains(behind));
    EXPECT_THAT(test::broken_rules(shown, m_room->theme()), IsEmpty());
  }
}

TEST_F(ProductTest, SurvivesLongTextsEverywhere) {
  std::string name;
  while (name.size() < 190) name += "Kain Panjang ";
  name.resize(190);
  m_product.name = {{"id", name}};
  m_product.care = {{"id", std::string(900, 'a') + " " + name}};
  m_product.story = {feed::TextBlock{{{"id", name + "\n\n* " + name + "\n* <b>" + name + "</b>"}}}};
  auto odd = certificate();
  odd.number = std::string(60, '9');
  odd.kind = "x" + std::string(60, '-');
  m_product.certificates = {odd, certificate()};
  show_in("GAL", "");
  open();
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
    for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
      m_size = size;
      m_text = text;
      const widgets::LayoutList shown = layout("en");
      EXPECT_THAT(texts(shown), Contains(name));
      auto wrong = test::broken_rules(shown, m_room->theme());
      // Words of 900 letters and 60 digits must break inside; nothing else may go wrong.
      std::erase_if(wrong, [](const std::string& line) {
        const bool unbreakable = line.find("aaaa") != std::string::npos || line.find("9999") != std::string::npos;
        return line.starts_with("text does not fit its box") && unbreakable;
      });
      EXPECT_THAT(wrong, IsEmpty());
    }
}

TEST_F(ProductTest, SurvivesEmptyFields) {
  m_product.crafts = {"LAIN"};
  m_product.district = "NOWHERE";
  m_product.images = {"NO-PICTURE"};
  open();
  const widgets::LayoutList shown = layout("en");
  EXPECT_THAT(test::broken_rules(shown, m_room->theme()), IsEmpty());
  EXPECT_THAT(texts(shown), Contains("Ask for the price"));
  EXPECT_THAT(product_facts(view("id"), m_model), IsEmpty());
}

TEST_F(ProductTest, IsAbsentWhenWithdrawn) {
  open();
  feed::Withdrawn withdrawn;
  withdrawn.items = {{{"product", "UJI-001"}, true}};
  m_gallery->reader().withdraw(withdrawn);
  EXPECT_FALSE(load_product(m_gallery->reader(), "UJI-001", test::k_request_of_day));
}

}  // namespace
}  // namespace etalase::pages
