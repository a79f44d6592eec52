// The agenda: what is to come, on its day, in the gallery's own time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/agenda_days.hpp"
#include "pages/agenda_page.hpp"
#include "pages/drawing_room.hpp"
#include "pages/event_page.hpp"
#include "pages/event_words.hpp"
#include "pages/home_model.hpp"
#include "pages/layout_rules.hpp"
#include "pages/test_gallery.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using feed::EventKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr base::Day k_today = std::chrono::year{2026} / 1 / 5;

feed::Event event(const std::string& id, EventKind kind, const std::string& starts, const std::string& ends) {
  feed::Event event;
  event.id = id;
  event.kind = kind;
  event.name = {{"id", "Acara " + id}, {"en", "Event " + id}};
  event.place = {{"id", "Ruang Contoh"}};
  event.text = {{"id", "Satu jam bersama perajin."}};
  event.starts_at = starts;
  event.ends_at = ends;
  return event;
}

test::SmallFeed feed_of(const std::vector<feed::Event>& events) {
  test::SmallFeed small = test::small_feed(1);
  small.header.galleries = {feed::Gallery{}};
  small.header.galleries.front().id = "GAL";
  small.header.galleries.front().name = {{"id", "Galeri Contoh"}};
  small.header.galleries.front().time_zone = "Asia/Makassar";
  small.contents["parts/event-000.json"] = {"event", {events.begin(), events.end()}, {}};
  small.part("notice").items.clear();
  return small;
}

class AgendaTest : public testing::Test {
 protected:
  // The events of the gallery, and what the agenda makes of them.
  AgendaModel load(test::SmallFeed small) {
    small.seal();
    m_gallery = std::make_unique<test::TestGallery>(std::move(small));
    return load_agenda(m_gallery->reader(), m_request);
  }
  static std::vector<std::string> ids(const AgendaModel& model, AgendaFilter filter = AgendaFilter::all) {
    std::vector<std::string> ids;
    for (const auto& [day, what] : days_of(model, filter))
      for (const AgendaEvent* event : what.events) ids.push_back(event->event.id);
    return ids;
  }
  std::string words(const AgendaModel& model, const std::string& language = "id", PageState state = {}) {
    test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, language);
    std::string words;
    const widgets::LayoutList layout = room.whole(*make_agenda_screen(model), view(room, state));
    for (const widgets::LayoutItem& item : layout.items()) words += item.text + "\n";
    return words;
  }
  View view(test::DrawingRoom& room, const PageState& state = {}) {
    View view = room.view(m_site, state);
    view.today = k_today;
    return view;
  }

  Request m_request{"", k_today, 60};
  Site m_site;
  std::unique_ptr<test::TestGallery> m_gallery;
};

TEST_F(AgendaTest, StandsByTheGallerysOwnDaysAndForgetsWhatIsOver) {
  const AgendaModel model = load(feed_of({
      event("E-PAST", EventKind::fair, "2026-01-02T09:00:00+07:00", "2026-01-04T20:00:00+07:00"),
      event("E-LATER", EventKind::class_, "2026-02-01T09:00:00+07:00", "2026-02-01T11:00:00+07:00"),
      // 23:30 in Jakarta is half past midnight in Makassar.
      event("E-NIGHT", EventKind::live, "2026-01-05T23:30:00+07:00", "2026-01-05T23:50:00+07:00"),
      event("E-RUNS", EventKind::exhibition, "2025-12-01T09:00:00+07:00", "2026-02-28T17:00:00+07:00"),
      event("E-TODAY", EventKind::workshop, "2026-01-05T09:00:00+07:00", "2026-01-05T11:00:00+07:00"),
  }));
  EXPECT_THAT(ids(model), ElementsAre("E-TODAY", "E-RUNS", "E-NIGHT", "E-LATER"));
  const AgendaDays days = days_of(model, AgendaFilter::all);
  ASSERT_EQ(days.size(), 3U);
  EXPECT_EQ(base::Day(std::next(days.begin())->first), std::chrono::year{2026} / 1 / 6);
}

TEST_F(AgendaTest, WhatEndedAnHourAgoIsOver) {
  m_request.now = base::parse_time("2026-01-05T12:00:00+07:00").value();
  const AgendaModel model = load(feed_of({
      event("E-OVER", EventKind::class_, "2026-01-05T09:00:00+07:00", "2026-01-05T11:00:00+07:00"),
      event("E-NOW", EventKind::class_, "2026-01-05T11:00:00+07:00", "2026-01-05T13:00:00+07:00"),
  }));
  EXPECT_THAT(ids(model), ElementsAre("E-NOW"));
  EXPECT_EQ(load_home(m_gallery->reader(), m_request).events, 1);
}

TEST_F(AgendaTest, OffersTheKindsThatThereAre) {
  const AgendaModel model = load(feed_of({
      event("E-1", EventKind::workshop, "2026-01-06T09:00:00+07:00", "2026-01-06T11:00:00+07:00"),
      event("E-2", EventKind::class_, "2026-01-07T09:00:00+07:00", "2026-01-07T11:00:00+07:00"),
      event("E-3", EventKind::live, "2026-01-08T09:00:00+07:00", "2026-01-08T11:00:00+07:00"),
  }));
  EXPECT_THAT(ids(model, AgendaFilter::hands_on), ElementsAre("E-1", "E-2"));
  const std::string all = words(model);
  EXPECT_THAT(all, HasSubstr("Ikut membuat"));
  EXPECT_THAT(all, testing::Not(HasSubstr("Pameran")));
  PageState live;
  live.agenda = AgendaFilter::live;
  EXPECT_THAT(words(model, "id", live), testing::Not(HasSubstr("Acara E-1")));
  // A choice that new content emptied shows everything again.
  PageState fair;
  fair.agenda = AgendaFilter::fair;
  EXPECT_THAT(words(model, "id", fair), HasSubstr("Acara E-1"));
}

// Only while the feed says so and the council was heard of lately.
TEST_F(AgendaTest, IsLiveOnlyOnAFreshFeed) {
  feed::Event stream = event("E-1", EventKind::live, "2026-01-05T09:00:00+08:00", "2026-01-05T11:00:00+08:00");
  stream.live = feed::Live{"instagram", "https://contoh.example/live"};
  const base::SystemTime ten = *base::parse_time("2026-01-05T10:00:00+08:00");
  const auto on_air = [&](base::SystemTime now, std::optional<base::SystemTime> synced) {
    m_request.now = now;
    m_request.synced = synced;
    return load(feed_of({stream})).events.front().on_air;
  };
  using std::chrono::minutes;
  EXPECT_TRUE(on_air(ten, ten - minutes(15)));
  EXPECT_THAT(words(load(feed_of({stream}))), HasSubstr("LIVE"));
  EXPECT_FALSE(on_air(ten, ten - minutes(16))) << "the line is gone";
  EXPECT_FALSE(on_air(ten, std::nullopt)) << "nobody syncs";
  EXPECT_FALSE(on_air(ten, ten + minutes(5))) << "the clock was put back";
  EXPECT_FALSE(on_air(ten - minutes(61), ten - minutes(62))) << "it has not begun";
  stream.live.reset();
  EXPECT_FALSE(on_air(ten, ten)) << "the feed names no stream";
}

TEST_F(AgendaTest, TellsWhenTheGalleryIsClosed) {
  test::SmallFeed small = feed_of({});
  small.header.galleries.front().exceptions = {{"2026-01-08", true, {}, {{"id", "Libur bersama."}}},
                                               {"2026-01-01", true, {}, {}},
                                               {"2026-01-09", false, {{"10:00", "12:00"}}, {}},
                                               {"2026-12-25", true, {}, {}}};
  feed::Notice notice;
  notice.id = "N-TUTUP";
  notice.kind = feed::NoticeKind::closed;
  notice.text = {{"id", "Menata ulang rak."}};
  notice.from = "2026-01-05";
  notice.until = "2026-01-06";
  small.part("notice").items = {notice};
  const AgendaModel model = load(std::move(small));
  ASSERT_EQ(model.closed.size(), 2U);
  const std::string said = words(model);
  EXPECT_THAT(said, HasSubstr("Belum ada acara"));
  EXPECT_THAT(said, HasSubstr("Galeri tutup sampai 6 Januari 2026"));
  EXPECT_THAT(said, HasSubstr("Menata ulang rak."));
  EXPECT_THAT(said, HasSubstr("Libur bersama."));
}

TEST_F(AgendaTest, WritesTimesInTheVisitorsLanguage) {
  const AgendaModel model = load(feed_of({
      event("E-1", EventKind::workshop, "2026-01-06T09:00:00+08:00", "2026-01-06T11:30:00+08:00"),
      event("E-2", EventKind::exhibition, "2025-12-01T09:00:00+08:00", "2026-02-28T17:00:00+08:00"),
      event("E-3", EventKind::fair, "2026-01-30T09:00:00+08:00", "2026-02-01T17:00:00+08:00"),
  }));
  const std::string indonesian = words(model);
  EXPECT_THAT(indonesian, HasSubstr("09.00–11.30"));
  EXPECT_THAT(indonesian, HasSubstr("sampai 28 Februari 2026"));
  EXPECT_THAT(indonesian, HasSubstr("30 Januari – 1 Februari 2026"));
  EXPECT_THAT(indonesian, HasSubstr("WITA"));
  const std::string english = words(model, "en");
  EXPECT_THAT(english, HasSubstr("09:00–11:30"));
  EXPECT_THAT(english, HasSubstr("until 28 February 2026"));
  EXPECT_THAT(english, HasSubstr("Tuesday"));
}

TEST_F(AgendaTest, WhatLastsAllDaySaysNoHours) {
  const AgendaModel model =
      load(feed_of({event("E-1", EventKind::fair, "2026-01-06T00:00:00+08:00", "2026-01-06T23:59:00+08:00"),
                    event("E-2", EventKind::fair, "2026-01-07T00:00:00+08:00", "2026-01-07T22:00:00+08:00")}));
  const std::string all = words(model);
  EXPECT_THAT(all, HasSubstr("sepanjang hari"));
  EXPECT_THAT(all, testing::Not(HasSubstr("23.59")));
  EXPECT_THAT(all, HasSubstr("00.00–22.00")) << "that ends before";
}

TEST_F(AgendaTest, AnEventTellsWhenWhereAndHowMany) {
  feed::Event class_for_two = event("E-1", EventKind::class_, "2026-01-06T09:00:00+08:00", "2026-01-06T11:30:00+08:00");
  class_for_two.seats = 1;
  class_for_two.audience = {{"id", "pemula"}, {"en", "beginners"}};
  load(feed_of({class_for_two}));
  const auto model = load_event(m_gallery->reader(), "E-1", m_request);
  ASSERT_TRUE(model);
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "en");
  std::string words, ways;
  const widgets::LayoutList layout = room.whole(*make_event_screen(*model), view(room));
  for (const widgets::LayoutItem& item : layout.items()) {
    words += item.text + "\n";
    if (item.action) ways += widgets::action_text(item) + "\n";
  }
  EXPECT_THAT(words, HasSubstr("Tuesday, 6 January 2026, 09:00–11:30 WITA"));
  EXPECT_THAT(words, HasSubstr("1 person\n"));
  EXPECT_THAT(words, HasSubstr("beginners"));
  EXPECT_THAT(ways, HasSubstr("open agenda"));
  EXPECT_FALSE(load_event(m_gallery->reader(), "E-9", m_request));
}

// A long name, no picture, forty events on one day: on every panel.
TEST_F(AgendaTest, KeepsToTheRulesWithManyEventsOnOneDay) {
  std::vector<feed::Event> events;
  for (int n = 0; n < 40; ++n) {
    events.push_back(event("E-" + std::to_string(100 + n), static_cast<EventKind>(n % 5), "2026-01-06T09:00:00+08:00",
                           "2026-01-06T11:30:00+08:00"));
    events.back().name = {{"id", "Belajar Bersama Membatik Tulis Halus Motif Sekar Jagad Pewarna Alam untuk Keluarga"}};
    events.back().seats = 12;
  }
  const AgendaModel model = load(feed_of(events));
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
    for (const double inches : {15.6, 21.5, 55.0})
      for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
        test::DrawingRoom room(size, text, "id", inches);
        const auto layout = room.whole(*make_agenda_screen(model), view(room), test::DrawingRoom::WithBar::yes);
        EXPECT_THAT(test::broken_rules(layout, room.theme()), IsEmpty()) << size.width << " at " << inches;
      }
}

}  // namespace
}  // namespace etalase::pages
