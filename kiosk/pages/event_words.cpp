// Writes what is known of an event.
#include "pages/event_words.hpp"

#include <array>

#include "feed/money_text.hpp"
#include "parts/moment.hpp"
#include "parts/names.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

// From midnight to the end of the same day, however a calendar writes that.
bool is_all_day(const AgendaEvent& event, const std::string& zone) {
  return clock_text(event.starts, zone, "en") == "00:00" &&
         event.ends - event.starts >= std::chrono::minutes(24 * 60 - 1);
}

Phrase hours_of(const View& view, const AgendaEvent& event, const std::string& zone) {
  if (is_all_day(event, zone)) return view.say("all_day");
  const std::string from = clock_text(event.starts, zone, view.language);
  const std::string until = clock_text(event.ends, zone, view.language);
  return {from == until ? from : from + "–" + until, view.language};
}

}  // namespace

Phrase kind_name(const View& view, feed::EventKind kind) {
  switch (kind) {
    case feed::EventKind::exhibition: return view.say("event_exhibition");
    case feed::EventKind::workshop: return view.say("event_workshop");
    case feed::EventKind::class_: return view.say("event_class");
    case feed::EventKind::live: return view.say("event_live");
    case feed::EventKind::visit: return view.say("event_visit");
    case feed::EventKind::fair: break;
  }
  return view.say("event_fair");
}

Phrase weekday_name(const View& view, base::Day day) {
  static constexpr std::array<std::string_view, 7> k_keys{"sunday",   "monday", "tuesday", "wednesday",
                                                          "thursday", "friday", "saturday"};
  return view.say(k_keys.at(std::chrono::weekday(std::chrono::sys_days(day)).c_encoding()));
}

std::string zone_name(const std::string& time_zone) {
  if (time_zone == "Asia/Jakarta" || time_zone == "Asia/Pontianak") return "WIB";
  if (time_zone == "Asia/Makassar") return "WITA";
  return time_zone == "Asia/Jayapura" ? "WIT" : "";
}

Phrase when_on_card(const View& view, const AgendaEvent& event, const std::string& time_zone) {
  if (event.first == event.last) return hours_of(view, event, time_zone);
  if (event.first < view.today) return view.say("until_day", {{"day", feed::day_text(event.last, view.language)}});
  return {dates(base::format_day(event.first), base::format_day(event.last), view.language), view.language};
}

Phrase when_whole(const View& view, const AgendaEvent& event, const std::string& time_zone) {
  if (event.first != event.last)
    return {dates(base::format_day(event.first), base::format_day(event.last), view.language), view.language};
  const std::string zone = is_all_day(event, time_zone) ? "" : zone_name(time_zone);
  const std::string hours = joined({hours_of(view, event, time_zone).text, zone}, " ");
  return {joined({weekday_name(view, event.first).text, feed::day_text(event.first, view.language), hours}, ", "),
          view.language};
}

Phrase place_of(const View& view, const feed::Event& event) {
  return event.kind == feed::EventKind::live ? Phrase{} : view.pick(event.place);
}

Phrase seats_of(const View& view, const feed::Event& event) {
  if (event.seats <= 0) return {};
  return {counted(view, "count_seats", event.seats), view.language};
}

}  // namespace etalase::pages
