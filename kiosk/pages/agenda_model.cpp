// Queries for the agenda and its events.
#include "pages/agenda_model.hpp"

#include <algorithm>

#include "parts/notices.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

// Days further ahead than this are no news to a visitor.
constexpr std::chrono::days k_closed_ahead{60};

std::string zone_of(const catalogue::Reader& reader, const Request& request) {
  const feed::Gallery* gallery = gallery_of(reader.header(), request.gallery);
  return gallery == nullptr ? "" : gallery->time_zone;
}

// Nothing of an event whose times cannot be read: the feed's check refuses such a one.
std::optional<AgendaEvent> agenda_event(feed::Event event, const std::string& zone) {
  const auto starts = base::parse_time(event.starts_at);
  const auto ends = base::parse_time(event.ends_at.empty() ? event.starts_at : event.ends_at);
  if (!starts || !ends) return std::nullopt;
  AgendaEvent entry{std::move(event), {}, *starts, *ends, {}, {}, false};
  entry.first = base::local_time(*starts, zone).day;
  entry.last = base::local_time(*ends, zone).day;
  return entry;
}

// The first of its photographs that is there.
std::optional<feed::Media> cover_of(const catalogue::Reader& reader, const feed::Event& event) {
  for (const feed::Id& image : event.images)
    if (auto media = reader.media(image)) return media;
  return std::nullopt;
}

bool is_over(const AgendaEvent& entry, const Request& request) {
  return request.now ? entry.ends <= *request.now : entry.last < request.today;
}

// Only what the feed says of a stream, and only while the feed is fresh: a stream that was called off must not be "on
// air" on a kiosk without a line.
bool is_on_air(const AgendaEvent& entry, const Request& request) {
  constexpr std::chrono::minutes k_fresh{15};
  constexpr std::chrono::minutes k_clock_slack{1};
  if (!entry.event.live || !request.now || !request.synced) return false;
  const auto age = *request.now - *request.synced;
  return age <= k_fresh && age >= -k_clock_slack && entry.starts <= *request.now && *request.now < entry.ends;
}

std::vector<AgendaEvent> to_come(const catalogue::Reader& reader, const Request& request) {
  const std::string zone = zone_of(reader, request);
  std::vector<AgendaEvent> events;
  for (feed::Item& item : reader.items("event"))
    if (auto entry = agenda_event(std::get<feed::Event>(std::move(item)), zone); entry && !is_over(*entry, request))
      events.push_back(std::move(*entry));
  return events;
}

// Adds days without visitors that are not over.
void add_closed(AgendaModel& model, const std::string& from, const std::string& until, const feed::Text& text) {
  const auto first = base::parse_day(from);
  const auto last = base::parse_day(until.empty() ? from : until);
  if (!first || !last || *last < model.today) return;
  if (std::chrono::sys_days(*first) > std::chrono::sys_days(model.today) + k_closed_ahead) return;
  model.closed.push_back({std::max(*first, model.today), *last, text});
}

// Staff may have said the same day twice: a notice tells more than an exception of the hours.
bool is_told(const AgendaModel& model, const std::string& date) {
  const auto day = base::parse_day(date);
  return day && std::any_of(model.closed.begin(), model.closed.end(),
                            [&](const ClosedDays& closed) { return closed.first <= *day && *day <= closed.last; });
}

// From notices, and from exceptions of the opening hours.
void add_closed_days(AgendaModel& model, const catalogue::Reader& reader, const Request& request) {
  for (const feed::Item& item : reader.items("notice")) {
    const auto& notice = std::get<feed::Notice>(item);
    if (notice.kind == feed::NoticeKind::closed) add_closed(model, notice.from, notice.until, notice.text);
  }
  if (const feed::Gallery* gallery = gallery_of(reader.header(), request.gallery))
    for (const feed::HoursException& day : gallery->exceptions)
      if (day.closed && !is_told(model, day.date)) add_closed(model, day.date, day.date, day.text);
  std::stable_sort(model.closed.begin(), model.closed.end(),
                   [](const ClosedDays& a, const ClosedDays& b) { return a.first < b.first; });
}

// Its stream is followed; that its link may stand among the others says the same twice.
Takeaway event_takeaway(const feed::Event& event) {
  Takeaway takeaway{{"event", event.id}, event.name, event.name, {}};
  if (event.live) add_links(takeaway, {{feed::LinkIntent::follow, "live", event.live->url}});
  add_links(takeaway, event.links);
  return takeaway;
}

}  // namespace

AgendaModel load_agenda(const catalogue::Reader& reader, const Request& request) {
  AgendaModel model;
  model.today = request.today;
  model.time_zone = zone_of(reader, request);
  model.events = to_come(reader, request);
  for (AgendaEvent& entry : model.events) {
    entry.cover = cover_of(reader, entry.event);
    entry.on_air = is_on_air(entry, request);
  }
  std::stable_sort(model.events.begin(), model.events.end(),
                   [](const AgendaEvent& a, const AgendaEvent& b) { return a.starts < b.starts; });
  add_closed_days(model, reader, request);
  model.moved = load_notices(reader, request).moved;
  return model;
}

int count_events(const catalogue::Reader& reader, const Request& request) {
  return static_cast<int>(to_come(reader, request).size());
}

std::optional<EventModel> load_event(const catalogue::Reader& reader, const feed::Id& id, const Request& request) {
  auto item = reader.item({"event", id});
  if (!item) return std::nullopt;
  const std::string zone = zone_of(reader, request);
  auto entry = agenda_event(std::get<feed::Event>(std::move(*item)), zone);
  if (!entry) return std::nullopt;
  entry->cover = cover_of(reader, entry->event);
  entry->on_air = is_on_air(*entry, request);
  Takeaway takeaway = event_takeaway(entry->event);
  return EventModel{std::move(*entry), zone, request.today, std::move(takeaway)};
}

}  // namespace etalase::pages
