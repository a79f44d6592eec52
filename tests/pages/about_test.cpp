// What the gallery tells of itself: numbers with unit, day and source, programmes, partners, visits.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "pages/about_figures.hpp"
#include "pages/about_page.hpp"
#include "pages/about_programmes.hpp"
#include "pages/about_sections.hpp"
#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/present_page.hpp"
#include "pages/test_gallery.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

feed::Statistic statistic_of(const std::vector<feed::StatisticValue>& values) {
  feed::Statistic statistic;
  statistic.id = "STA-TEST";
  statistic.name = {{"id", "Alat tenun"}, {"en", "Looms"}};
  statistic.unit = {{"id", "alat"}, {"en", "looms"}};
  statistic.source = {{"id", "pengurus desa"}};
  statistic.values = values;
  return statistic;
}

feed::Event visit_of(const std::string& id, const std::string& day) {
  feed::Event visit;
  visit.id = id;
  visit.kind = feed::EventKind::visit;
  visit.name = {{"id", "Kunjungan " + id}};
  visit.starts_at = day + "T00:00:00+07:00";
  visit.ends_at = day + "T23:59:00+07:00";
  visit.place = {{"id", "Aula Contoh"}};
  return visit;
}

class AboutTest : public testing::Test {
 protected:
  AboutModel load(test::SmallFeed small) {
    small.seal();
    m_gallery = std::make_unique<test::TestGallery>(std::move(small));
    return load_about(m_gallery->reader(), test::k_request_of_day);
  }
  AboutModel load() { return load(test::difficult_feed()); }

  widgets::LayoutList layout(const AboutModel& model, const std::string& language = "id",
                             loop::PixelSize size = {1080, 1920}) {
    test::DrawingRoom room(size, widgets::TextSize::normal, language);
    return room.whole(*make_about_screen(model), room.view(m_site, {}));
  }
  std::string words(const AboutModel& model, const std::string& language = "id") {
    std::string words;
    const widgets::LayoutList whole = layout(model, language);
    for (const widgets::LayoutItem& item : whole.items()) words += item.text + "\n";
    return words;
  }
  static std::vector<std::string> ways(const widgets::LayoutList& layout) {
    std::vector<std::string> ways;
    for (const widgets::LayoutItem& item : layout.items())
      if (item.action) ways.push_back(widgets::action_text(item));
    return ways;
  }
  NumberCard card(const std::vector<feed::StatisticValue>& values, const std::string& language = "id") {
    test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, language);
    return statistic_card(room.view(m_site, {}), statistic_of(values));
  }

  Site m_site;
  std::unique_ptr<test::TestGallery> m_gallery;
};

TEST_F(AboutTest, CountsMakersAndPiecesApartAndByCraft) {
  const AboutModel model = load();
  EXPECT_EQ(model.makers.total, m_gallery->reader().count("maker"));
  EXPECT_EQ(model.pieces.total, m_gallery->reader().count("product"));
  ASSERT_FALSE(model.makers.crafts.empty());
  for (std::size_t i = 1; i < model.makers.crafts.size(); ++i)
    EXPECT_GE(model.makers.crafts[i - 1].count, model.makers.crafts[i].count);
  const std::string said = words(model);
  EXPECT_THAT(said, HasSubstr(std::to_string(model.makers.total) + "\nperajin terkurasi"));
  EXPECT_THAT(said, HasSubstr("Perajin, " + date(model.counted_on, "id") + " · dihitung dari isi galeri ini"));
  EXPECT_THAT(words(model, "en"), HasSubstr("counted from what this gallery shows"));
}

TEST_F(AboutTest, OneNumberIsShownByMarksThatSayWhatTheyStandFor) {
  const NumberCard three_thousand = card({{{}, 3000, "2026-02-01"}});
  EXPECT_EQ(three_thousand.number.text, "3.000");
  EXPECT_EQ(three_thousand.notes.front().text, "satu kotak = 200 alat");
  EXPECT_EQ(three_thousand.foot.text, "Alat, 1 Februari 2026 · pengurus desa");
  EXPECT_EQ(card({{{}, 3000, "2026-02-01"}}, "en").number.text, "3,000");
  EXPECT_THAT(card({{{}, 0, ""}}).notes, IsEmpty());
  EXPECT_EQ(card({{{}, -5, ""}}).number.text, "−5");
}

TEST_F(AboutTest, ValuesOfDaysOfTheirOwnStandInTheOrderOfTime) {
  const NumberCard series = card({{{}, 14, "2012-05-01"}, {{}, 9, "2009-05-01"}});
  EXPECT_EQ(series.plot.form, PlotForm::over_time);
  EXPECT_EQ(series.plot.values.front().value, 9);
  EXPECT_EQ(series.plot.values.front().date.text, "Mei 2009");
  EXPECT_EQ(series.foot.text, "Alat, 1 Mei 2009 – 1 Mei 2012 · pengurus desa");
  const NumberCard labelled = card({{{{"id", "Troso"}}, 3, "2026-01-01"}, {{{"id", "Donri"}}, 9, "2026-01-01"}});
  EXPECT_EQ(labelled.plot.form, PlotForm::bars);
  EXPECT_EQ(labelled.plot.values.front().label.text, "Troso");
}

TEST_F(AboutTest, SixtyBarsAreTheLargestAndAWordOnTheRest) {
  std::vector<feed::StatisticValue> values;
  for (int n = 0; n < 60; ++n) values.push_back({{{"id", "Kecamatan " + std::to_string(n)}}, n, ""});
  const NumberCard many = card(values);
  EXPECT_EQ(many.plot.values.size(), 15U);
  EXPECT_EQ(many.plot.values.front().value, 59);
  EXPECT_EQ(many.notes.front().text, "dan 45 lainnya, masing-masing paling banyak 44");
}

TEST(PlotScale, HoldsZeroAndNeverDividesByIt) {
  const auto at = [](const std::vector<std::int64_t>& numbers, std::int64_t value) {
    std::vector<PlotValue> values;
    for (const std::int64_t number : numbers) values.push_back({number, "", {}, {}});
    return PlotScale(values).at(value);
  };
  EXPECT_EQ(at({}, 5), 1);
  EXPECT_EQ(at({0, 0}, 0), 0);
  EXPECT_EQ(at({-4, -2}, 0), 1);
  EXPECT_EQ(at({-4, -2}, -4), 0);
  EXPECT_FLOAT_EQ(at({-10, 30}, 0), 0.25F);
  EXPECT_EQ(at({1'000'000'000'000'000}, 1'000'000'000'000'000), 1);
}

TEST(Pictogram, HasAtMostTwentyMarksWhateverTheNumber) {
  EXPECT_EQ(pictogram_of(0).marks, 0);
  EXPECT_EQ(pictogram_of(-3).marks, 0);
  for (const std::int64_t value : {1, 20, 21, 53, 999}) {
    const Pictogram pictogram = pictogram_of(value);
    EXPECT_LE(pictogram.marks, 20);
    EXPECT_GE(pictogram.marks * pictogram.each, value);
  }
  EXPECT_EQ(pictogram_of(14).each, 1);
  EXPECT_EQ(pictogram_of(3000).each, 200);
  EXPECT_EQ(pictogram_of(3000).marks, 15);
  EXPECT_FLOAT_EQ(pictogram_of(3100).last, 0.5F);
  EXPECT_LE(pictogram_of(1'000'000'000'000'000).marks, 20);
}

TEST_F(AboutTest, MonthsOfAProgrammeAreEggsAndLongPhasesHaveOne) {
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "id");
  feed::Programme programme;
  programme.phases = {{{{"id", "Produksi"}}, 2, {}}, {{{"id", "Jeda"}}, 0, {}}, {{{"id", "Pemasaran"}}, 12, {}}};
  const std::vector<TimelinePhase> phases = timeline_of(room.view(m_site, {}), programme);
  ASSERT_EQ(phases.size(), 3U);
  ASSERT_EQ(phases[0].eggs.size(), 2U);
  EXPECT_EQ(phases[0].eggs[1].text, "Bulan 2");
  ASSERT_EQ(phases[1].eggs.size(), 1U);
  EXPECT_EQ(phases[1].eggs[0].text, "");
  ASSERT_EQ(phases[2].eggs.size(), 1U);
  EXPECT_EQ(phases[2].eggs[0].text, "Bulan 3–14");
  EXPECT_TRUE(has_months(programme));
}

TEST_F(AboutTest, GraduatesAreThoseWithTheMarkAndTheProgramme) {
  const AboutModel model = load();
  ASSERT_EQ(model.programmes.size(), 3U);
  std::vector<std::string> ids;
  for (const catalogue::MakerCard& maker : model.programmes.front().graduates) ids.push_back(maker.id);
  EXPECT_THAT(ids, testing::UnorderedElementsAre("UMKM-10", "UMKM-16", "UMKM-22"));
  EXPECT_THAT(words(model), HasSubstr("3 perajin telah lulus"));
  EXPECT_THAT(ways(layout(model)), Contains("open maker/UMKM-10"));
}

TEST_F(AboutTest, ListsVisitsThatAreOverTheNewestFirst) {
  test::SmallFeed small = test::difficult_feed();
  for (const char* day : {"2023-11-13", "2025-12-12", "2026-03-01"})
    small.part("event").items.push_back(visit_of(std::string("V-") + day, day));
  const AboutModel model = load(std::move(small));
  ASSERT_EQ(model.visits.size(), 2U);
  EXPECT_EQ(model.visits.front().event.id, "V-2025-12-12");
  const std::string said = words(model);
  EXPECT_THAT(said, HasSubstr("12 Desember 2025 · Aula Contoh"));
  EXPECT_THAT(said, Not(HasSubstr("V-2026-03-01")));
}

TEST_F(AboutTest, AChipLeadsToEachPartThatThereIs) {
  const widgets::LayoutList whole = layout(load());
  EXPECT_THAT(ways(whole), testing::IsSupersetOf({"jump:numbers", "jump:programme:PRG-10", "jump:facilities",
                                                  "jump:cooperation", "jump:partners", "jump:contact"}));
  EXPECT_THAT(ways(whole), Not(Contains("jump:visits")));
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "id");
  widgets::LayoutList scratch;
  Canvas measure(room.studio(), nullptr, scratch);
  const auto screen = make_about_screen(load());
  const Layout laid_out = screen->lay_out(room.view(m_site, {}), measure);
  EXPECT_TRUE(laid_out.places.contains("programme:PRG-10"));
  EXPECT_GT(laid_out.places.at("contact"), laid_out.places.at("numbers"));
}

TEST_F(AboutTest, TheCouncilsWordsForCurationGoBeforeTheKiosks) {
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "id");
  room.phrases().override_with({{"curation_4_text", {{"id", "Lolos kurasi, tampil tiga bulan."}}}});
  std::string said;
  const widgets::LayoutList whole = room.whole(*make_about_screen(load()), room.view(m_site, {}));
  for (const widgets::LayoutItem& item : whole.items()) said += item.text + "\n";
  EXPECT_THAT(said, HasSubstr("Lolos kurasi, tampil tiga bulan."));
  EXPECT_THAT(said, HasSubstr("Diajukan"));
}

TEST(WrittenAddress, IsShortOrNotThere) {
  EXPECT_EQ(written_address("https://contoh.example/dewan/"), "contoh.example/dewan");
  EXPECT_EQ(written_address("https://wa.me/628000000099?text=Halo"), "+628000000099");
  EXPECT_EQ(written_address("tel:+62-811-123"), "+62-811-123");
  EXPECT_EQ(written_address("https://contoh.example/" + std::string(300, 'x')), "contoh.example");
  EXPECT_EQ(written_address("https://" + std::string(60, 'x') + ".example"), "");
}

TEST_F(AboutTest, APresentationHasAPartForEachThatThereIs) {
  const AboutModel model = load();
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::large, "id");
  const auto screen = make_present_screen(model);
  EXPECT_EQ(screen->pictures(), 8);
  std::set<std::string> parts;
  for (int picture = 0; picture < screen->pictures(); ++picture) {
    PageState state;
    state.picture = picture;
    const widgets::LayoutList whole = room.whole(*screen, room.view(m_site, state));
    std::string said;
    for (const widgets::LayoutItem& item : whole.items()) said += item.text + "\n";
    EXPECT_THAT(said, HasSubstr("Bagian " + std::to_string(picture + 1) + " dari 8"));
    EXPECT_TRUE(parts.insert(said).second);
    EXPECT_THAT(ways(whole), Contains(picture == 0 ? "section:next" : "section:previous"));
  }
}

// Whatever a council may write: long names, negative and huge numbers, twelve phases, sixty years.
AboutModel hostile(AboutModel model) {
  const feed::Text name{{"id", "Peserta Pelatihan Kewirausahaan Perajin Binaan Bersama Dinas Terkait Seluruh Wilayah"}};
  const auto add = [&](const std::vector<feed::StatisticValue>& values) {
    model.statistics.push_back(statistic_of(values));
    model.statistics.back().name = name;
    model.statistics.back().unit = name;
  };
  add({{name, 1'000'000'000'000'000, "2026-01-01"}});
  add({{name, -1'000'000'000'000'000, ""}, {name, 1'000'000'000'000'000, ""}, {name, 0, "2026-01-01"}});
  add({{name, 0, "2025-01-01"}, {name, 0, "2026-01-01"}});
  std::vector<feed::StatisticValue> years, labels;
  for (int n = 0; n < 60; ++n) {
    years.push_back({{}, std::int64_t{n % 7 - 3} * 1'000'000'000, std::to_string(1960 + n) + "-01-01"});
    labels.push_back({name, n - 30, ""});
  }
  add(years);
  add(labels);
  feed::Programme& programme = model.programmes.front().programme;
  programme.name = name;
  programme.phases.assign(12, {name, 600, {{name, name}, {name, {}}}});
  programme.phases.front().months = 0;
  model.programmes.front().partners.assign(20, name);
  model.schemes.front().steps.assign(50, {name, name});
  model.partners.assign(30, model.partners.front());
  return model;
}

TEST_F(AboutTest, KeepsToTheRulesWhateverIsTold) {
  const AboutModel model = hostile(load());
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
    for (const double inches : {15.6, 21.5, 55.0})
      for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
        test::DrawingRoom room(size, text, "id", inches);
        const auto whole =
            room.whole(*make_about_screen(model), room.view(m_site, {}), test::DrawingRoom::WithBar::yes);
        EXPECT_THAT(test::broken_rules(whole, room.theme()), IsEmpty()) << size.width << " at " << inches;
        EXPECT_THAT(test::long_lines(whole), IsEmpty()) << size.width << " at " << inches;
      }
}

// Whoever presents stands, so that reach alone does not bind.
TEST_F(AboutTest, EveryPartOfAPresentationStandsWholeOnEveryPanel) {
  const auto screen = make_present_screen(load());
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
    for (const double inches : {15.6, 32.0, 55.0})
      for (int picture = 0; picture < screen->pictures(); ++picture) {
        test::DrawingRoom room(size, widgets::TextSize::large, "en", inches);
        PageState state;
        state.picture = picture;
        const auto whole = room.whole(*screen, room.view(m_site, state), test::DrawingRoom::WithBar::yes);
        for (const std::string& broken : test::broken_rules(whole, room.theme()))
          EXPECT_THAT(broken, HasSubstr("above reach")) << size.width << " at " << inches << ", part " << picture;
      }
}

}  // namespace
}  // namespace etalase::pages
