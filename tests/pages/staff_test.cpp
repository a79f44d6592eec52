// The staff page and its PIN pad: what they say, and that they keep to the rules of layout.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/pin_page.hpp"
#include "pages/staff_page.hpp"
#include "pages/staff_words.hpp"
#include "report/batch_codec.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using namespace std::chrono_literals;
using base::ErrorKind;
using report::SourceState;
using testing::HasSubstr;

// 5 January 2026, ten in the morning in Jakarta.
const base::SystemTime k_now{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + 3h};

base::SystemTime at(std::chrono::minutes ago) { return k_now - ago; }
std::string said_at(std::chrono::minutes ago) { return base::format_utc(at(ago)); }

report::SourceStatus source(const std::string& id, SourceState state) {
  report::SourceStatus health;
  health.id = id;
  health.url = "https://" + id + ".example.id/feed";
  health.own = id == "galeri";
  health.state = state;
  health.feed = {14, std::string(64, 'a'), said_at(300min)};
  health.generation = "000014";
  health.last_check_ok = at(3min);
  health.next_attempt = at(-2min);
  return health;
}

StaffModel good() {
  StaffModel model;
  model.on_show = {"galeri", "000014", 14, said_at(300min), k_now - 200min};
  report::SyncStatus sync;
  sync.version = "0.1.0";
  sync.time = at(1min);
  sync.sources = {source("galeri", SourceState::ok)};
  sync.disk = {{9'000'000'000}, {1'000'000'000}, {1'000'000'000}};
  model.reports.sync = sync;
  model.reports.free = base::Bytes{12'400'000'000};
  model.machine = {"Kios pintu masuk", "0.1.0", "llvmpipe (LLVM 15.0.6, 256 bits), 4.5 (Core Profile) Mesa 22.3.6",
                   {1080, 1920},       32,      1234,
                   k_now - 10h};
  model.clock = {k_now, "Asia/Jakarta"};
  return model;
}

report::UsbResult stick(report::UsbOutcome outcome, std::chrono::minutes ago) {
  report::UsbResult result;
  result.time = said_at(ago);
  result.outcome = outcome;
  result.serial = 14;
  result.good_until = "2026-02-03";
  result.text = {{"id", "Kata-kata tentang stik ini."}, {"en", "Words about this stick."}};
  return result;
}

std::string many_words(std::size_t size) {
  std::string text;
  while (text.size() < size) text += "timestamp.json: signature of key 5c7a00 does not verify; ";
  return text;
}

// Everything wrong at once, with texts as long as they may get.
StaffModel bad() {
  StaffModel model = good();
  report::SourceStatus own = source("galeri", SourceState::offline);
  own.error = report::Fault{ErrorKind::unavailable, "cannot connect to galeri.example.id:443", at(2 * 24 * 60min)};
  report::SourceStatus partner = source("dekranasda-kota-pekalongan-2026", SourceState::refused);
  partner.error = report::Fault{ErrorKind::untrusted, many_words(1900), at(90min)};
  partner.bytes = {{12'000'000}, {800'000'000}};
  partner.set_aside = {std::string(64, 'b')};
  model.reports.sync->sources = {own, partner};
  report::UsbResult result = stick(report::UsbOutcome::refused, 4min);
  result.detail = many_words(900);
  model.reports.usb = result;
  model.set_aside = {std::string(64, 'c')};
  model.faults = {{ErrorKind::refused, "etalase.toml:3: [idle] after: expected a duration", at(60min)}};
  model.taken_down = {3, 12};
  model.asked = Asked::unheard;
  return model;
}

class StaffPage {
 public:
  explicit StaffPage(const std::string& language) : m_room({1080, 1920}, widgets::TextSize::normal, language) {
    m_site.gallery_name = {{"id", "Galeri Contoh"}, {"en", "Sample Gallery"}};
  }
  [[nodiscard]] View view() const { return m_room.view(m_site, {}); }
  // Every text on the page, one a line.
  std::string said(const StaffModel& model) {
    const widgets::LayoutList layout = m_room.whole(*make_staff_screen(model), view());
    std::string all;
    for (const widgets::LayoutItem& item : layout.items()) all += item.text + "\n";
    return all;
  }
  bool offers(const StaffModel& model, const std::string& action) {
    const widgets::LayoutList layout = m_room.whole(*make_staff_screen(model), view());
    return std::any_of(layout.items().begin(), layout.items().end(),
                       [&](const widgets::LayoutItem& item) { return widgets::action_text(item) == action; });
  }

 private:
  test::DrawingRoom m_room;
  Site m_site;
};

TEST(Verdict, NamesTheWorstThingFirst) {
  StaffModel model = good();
  EXPECT_EQ(verdict_of(model), Verdict::good);
  model.reports.sync->sources[0].feed.serial = 15;
  EXPECT_EQ(verdict_of(model), Verdict::waiting);
  model.reports.sync->sources[0].state = SourceState::offline;
  EXPECT_EQ(verdict_of(model), Verdict::offline);
  model.reports.free = base::Bytes{10};
  EXPECT_EQ(verdict_of(model), Verdict::full);
  model.faults = {{ErrorKind::refused, "x", at(1min)}};
  EXPECT_EQ(verdict_of(model), Verdict::faults);
  model.reports.sync->sources.push_back(source("mitra", SourceState::refused));
  EXPECT_EQ(verdict_of(model), Verdict::trouble);
  model.reports.sync->sources[0].next_attempt = at(31min);
  EXPECT_EQ(verdict_of(model), Verdict::silent) << "a daemon that is gone leaves its last file";
  model.set_aside = {"abc"};
  EXPECT_EQ(verdict_of(model), Verdict::set_aside);
  model.on_show = {};
  EXPECT_EQ(verdict_of(model), Verdict::empty);
}

TEST(Verdict, AMissingReportIsSilence) {
  StaffModel model = good();
  model.reports.sync = base::fail(base::ErrorKind::corrupt, "sources[0].state: expected a word");
  EXPECT_EQ(verdict_of(model), Verdict::silent);
  model.reports.sync = report::SyncStatus{};
  EXPECT_EQ(verdict_of(model), Verdict::silent) << "a report without the own source";
}

TEST(News, FramesAreNone) {
  const StaffModel before = good();
  StaffModel after = before;
  after.machine.frames += 100;
  EXPECT_FALSE(is_news(before, after));
  after.reports.sync->sources[0].feed.serial = 15;
  EXPECT_TRUE(is_news(before, after));
}

TEST(StaffPageTest, SaysWhatIsOnShow) {
  const std::string said = StaffPage("id").said(good());
  for (const char* text : {"Semua baik", "Galeri Contoh", "hari ini pukul 05.00", "hari ini pukul 06.40",
                           "galeri / 000014", "12,4 GB kosong", "Kios pintu masuk"})
    EXPECT_THAT(said, HasSubstr(text));
  const std::string english = StaffPage("en").said(good());
  for (const char* text : {"All is well", "today at 05:00", "12.4 GB free", "3 minutes ago"})
    EXPECT_THAT(english, HasSubstr(text));
}

TEST(StaffPageTest, SaysErrorsInWordsWithWhatToDo) {
  StaffModel model = good();
  for (const auto error : {ErrorKind::not_found, ErrorKind::unavailable, ErrorKind::corrupt, ErrorKind::untrusted,
                           ErrorKind::too_large, ErrorKind::no_space, ErrorKind::expired, ErrorKind::rolled_back,
                           ErrorKind::busy, ErrorKind::locked, ErrorKind::invalid, ErrorKind::refused}) {
    const auto kind = std::string(base::name_of(error));
    model.reports.sync->sources[0].error = report::Fault{error, "", at(60min)};
    for (const char* language : {"id", "en"}) {
      const std::string said = StaffPage(language).said(model);
      EXPECT_THAT(said, testing::Not(HasSubstr("staff_error_" + kind))) << kind;
      EXPECT_THAT(said, testing::Not(HasSubstr(kind + "\n"))) << kind;
    }
  }
  model.reports.sync->sources[0].error = report::Fault{std::nullopt, "", at(60min)};
  EXPECT_THAT(StaffPage("en").said(model), HasSubstr("Something is wrong with this source"));
}

// The same kind asks for other people, whoever it is about.
TEST(StaffPageTest, SaysWhomAnErrorIsAbout) {
  StaffModel model = good();
  const auto said = [&model](ErrorKind kind, base::Origin origin) {
    model.reports.sync->sources[0].error = report::Fault{kind, "", at(60min), "", origin};
    return StaffPage("en").said(model);
  };
  EXPECT_THAT(said(ErrorKind::not_found, base::Origin::line), HasSubstr("no content at the source’s address"));
  EXPECT_THAT(said(ErrorKind::not_found, base::Origin::council), HasSubstr("lacks a file that it announces"));
  EXPECT_THAT(said(ErrorKind::not_found, base::Origin::machine), HasSubstr("Tell a technician"));
  EXPECT_THAT(said(ErrorKind::corrupt, base::Origin::line), HasSubstr("log-in page"));
  EXPECT_THAT(said(ErrorKind::corrupt, base::Origin::council), HasSubstr("published breaks a rule"));
  EXPECT_THAT(said(ErrorKind::unavailable, base::Origin::machine), HasSubstr("disk does not answer"));
  EXPECT_THAT(said(ErrorKind::expired, base::Origin::council), HasSubstr("Check the kiosk’s clock"))
      << "one sentence serves where there is one origin";
}

TEST(StaffPageTest, AnUnreadableReportIsAKindSentence) {
  StaffModel model = good();
  model.reports.sync = base::fail(base::ErrorKind::corrupt, "sources[0].roles: expected an object, got 3");
  model.reports.usb = base::fail(base::ErrorKind::corrupt, "outcome: expected one of five");
  const std::string said = StaffPage("id").said(model);
  EXPECT_THAT(said, HasSubstr("Kabar terakhir tidak dapat dibaca"));
  EXPECT_THAT(said, HasSubstr("Hasil flashdisk tidak terbaca"));
  for (const char* code : {"corrupt", "expected", "sources[0]"}) EXPECT_THAT(said, testing::Not(HasSubstr(code)));
}

TEST(StaffPageTest, AMissingReportIsNoFaultOfAnybody) {
  StaffModel model = good();
  model.reports = {};
  const std::string said = StaffPage("en").said(model);
  EXPECT_THAT(said, HasSubstr("No report from sync yet"));
  EXPECT_THAT(said, HasSubstr("No stick yet"));
}

TEST(StaffPageTest, ShowsTheSticksOwnWords) {
  StaffModel model = good();
  model.reports.usb = stick(report::UsbOutcome::updated, 4min);
  const std::string said = StaffPage("id").said(model);
  EXPECT_THAT(said, HasSubstr("Kata-kata tentang stik ini."));
  EXPECT_THAT(said, HasSubstr("3 Februari 2026"));
  EXPECT_LT(said.find("FLASHDISK"), said.find("ISI GALERI INI")) << "news of a stick stand first";
  model.reports.usb = stick(report::UsbOutcome::updated, 61min);
  const std::string later = StaffPage("id").said(model);
  EXPECT_GT(later.find("FLASHDISK"), later.find("ISI GALERI INI"));
}

TEST(StaffPageTest, OffersToReleaseAStickOnlyWhileItIsRead) {
  StaffModel model = good();
  StaffPage page("id");
  EXPECT_TRUE(page.offers(model, "ask:refresh"));
  EXPECT_FALSE(page.offers(model, "ask:usb-eject"));
  model.reports.usb = stick(report::UsbOutcome::running, 4min);
  EXPECT_TRUE(page.offers(model, "ask:usb-eject"));
  model.reports.usb = stick(report::UsbOutcome::running, 5 * 60min);
  EXPECT_FALSE(page.offers(model, "ask:usb-eject")) << "whoever read it is long gone";
  EXPECT_THAT(page.said(model), HasSubstr("Pembacaan terputus"));
}

TEST(StaffPageTest, WhatNeedsSomebodyStandsFirst) {
  const std::string said = StaffPage("en").said(bad());
  EXPECT_LT(said.find("A PARTNER COUNCIL"), said.find("THIS GALLERY"));
}

struct StaffCase {
  const char* language;
  loop::PixelSize size;
  widgets::TextSize text;
};

std::vector<StaffCase> all_staff_cases() {
  std::vector<StaffCase> cases;
  for (const char* language : {"id", "en"})
    for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
      for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large})
        cases.push_back({language, size, text});
  return cases;
}

class StaffLayout : public testing::TestWithParam<StaffCase> {
 protected:
  void check(const Screen& screen) {
    const StaffCase& c = GetParam();
    test::DrawingRoom room(c.size, c.text, c.language);
    Site site;
    site.gallery_name = {{"id", "Galeri Dewan Kerajinan Nasional Daerah Contoh"}};
    const widgets::LayoutList layout = room.whole(screen, room.view(site, {}));
    // It is read standing: its controls keep their place, also above a wheelchair's reach.
    std::vector<std::string> broken = test::broken_rules(layout, room.theme());
    std::erase_if(broken, [](const std::string& line) { return line.starts_with("control above reach"); });
    EXPECT_THAT(broken, testing::IsEmpty());
    EXPECT_EQ(room.paragraphs().unknown_glyphs(), 0);
    for (const widgets::LayoutItem& item : layout.items()) EXPECT_TRUE(test::leads_somewhere(item)) << item.text;
  }
};

TEST_P(StaffLayout, TheGoodPageKeepsToTheRules) { check(*make_staff_screen(good())); }
TEST_P(StaffLayout, TheBadPageKeepsToTheRules) { check(*make_staff_screen(bad())); }
TEST_P(StaffLayout, TheEmptyPageKeepsToTheRules) {
  StaffModel model;
  model.clock = {k_now, ""};
  check(*make_staff_screen(model));
}
TEST_P(StaffLayout, TheReadingPageKeepsToTheRules) {
  StaffModel model = good();
  model.reports.usb = stick(report::UsbOutcome::running, 1min);
  model.asked = Asked::eject;
  check(*make_staff_screen(model));
}
TEST_P(StaffLayout, ThePadKeepsToTheRules) {
  for (const PinState state : {PinState::typing, PinState::checking, PinState::wrong, PinState::closed})
    for (const int typed : {0, 5, 12}) check(*make_pin_screen({state, typed, 4, 1, "14.37"}));
}

INSTANTIATE_TEST_SUITE_P(Pages, StaffLayout, testing::ValuesIn(all_staff_cases()));

TEST(StaffPageTest, AWordWithoutAnEndStaysOnThePage) {
  StaffModel model = bad();
  for (report::SourceStatus& each : model.reports.sync->sources) {
    each.id = std::string(32, 'm');
    each.error = report::Fault{ErrorKind::corrupt, std::string(2000, 'x'), at(60min)};
  }
  model.machine.name = std::string(200, 'k');
  model.machine.graphics = std::string(500, 'g');
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}}) {
    test::DrawingRoom room(size, widgets::TextSize::large, "id");
    const Site site;
    const widgets::LayoutList layout = room.whole(*make_staff_screen(model), room.view(site, {}));
    for (const widgets::LayoutItem& item : layout.items())
      EXPECT_TRUE(item.rect.left >= 0 && item.rect.right <= room.theme().width() + 1) << item.text;
  }
}

TEST(PinPad, NeverTellsItsDigits) {
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "id");
  const auto texts = [&](int typed) {
    std::multiset<std::string> all;
    const widgets::LayoutList layout =
        room.whole(*make_pin_screen({PinState::typing, typed, 4, 5, ""}), room.view({}, {}));
    for (const widgets::LayoutItem& item : layout.items()) all.insert(item.text);
    return all;
  };
  EXPECT_EQ(texts(0), texts(9));
}

TEST(PinPad, AClosedPadTakesNothing) {
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "en");
  const auto actions_of = [&](PinState state) {
    std::vector<std::string> actions;
    int keys = 0;
    const widgets::LayoutList layout = room.whole(*make_pin_screen({state, 4, 4, 5, "14:37"}), room.view({}, {}));
    for (const widgets::LayoutItem& item : layout.items()) {
      if (item.role == widgets::Role::key) ++keys;
      if (item.role == widgets::Role::key) EXPECT_EQ(item.disabled, state == PinState::closed) << item.text;
      if (item.action) actions.push_back(widgets::action_text(item));
    }
    EXPECT_EQ(keys, 11) << "ten digits and the key that takes one back";
    return actions;
  };
  EXPECT_EQ(actions_of(PinState::typing).size(), 13U) << "every key, cancel and open";
  EXPECT_EQ(actions_of(PinState::closed), std::vector<std::string>{"back"});
}

TEST(Moment, IsToldInTheGallerysTime) {
  const test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "id");
  const Site site;
  const View view = room.view(site, {});
  const WallClock clock{k_now, "Asia/Jakarta"};
  EXPECT_EQ(moment_text(view, clock, k_now).text, "hari ini pukul 10.00");
  EXPECT_EQ(moment_text(view, clock, k_now - 11h).text, "kemarin pukul 23.00");
  EXPECT_EQ(moment_text(view, clock, k_now - 5 * 24h).text, "31 Desember 2025 pukul 10.00");
  EXPECT_EQ(moment_text(view, clock, std::string("nonsense")).text, "");
  EXPECT_EQ(clock_text(k_now, "Asia/Makassar", "en"), "11:00");
}

TEST(Moment, TellsHowLongAgo) {
  const test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "en");
  const Site site;
  const View view = room.view(site, {});
  const WallClock clock{k_now, "Asia/Jakarta"};
  EXPECT_EQ(age_text(view, clock, k_now - 30s).text, "just now");
  EXPECT_EQ(age_text(view, clock, k_now - 1min).text, "1 minute ago");
  EXPECT_EQ(age_text(view, clock, k_now - 47h).text, "47 hours ago");
  EXPECT_EQ(age_text(view, clock, k_now - 49h).text, "2 days ago");
  EXPECT_EQ(age_text(view, clock, k_now + 1min).text, "just now") << "clocks differ a little";
  EXPECT_EQ(age_text(view, clock, k_now + 3h).text, "at a time to come: check the kiosk’s clock");
}

}  // namespace
}  // namespace etalase::pages
