// Queries for the agenda and its events.
#include "pages/agenda_model.hpp"

#include <algorithm>

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
std::optional<AgendaEvent> agenda_event(const catalogue::Reader& reader, feed::Event event, const std::string& zone) {
  const auto starts = base::parse_time(event.starts_at);
  const auto ends = base::parse_time(event.ends_at.empty() ? event.starts_at : event.ends_at);
  if (!starts || !ends) return std::nullopt;
  AgendaEvent entry{std::move(event), {}, *starts, *ends, {}, {}};
  entry.first = base::local_time(*starts, zone).day;
  entry.last = base::local_time(*ends, zone).day;
  for (const feed::Id& image : entry.event.images) {
    entry.cover = reader.media(image);
    if (entry.cover) break;
  }
  return entry;
}

bool is_over(const AgendaEvent& entry, const Request& request) {
  return request.now ? entry.ends <= *request.now : entry.last < request.today;
}

// Days without visitors: notices of it, and exceptions from the opening hours.
std::vector<ClosedDays> closed_days(const catalogue::Reader& reader, const Request& request) {
  std::vector<ClosedDays> closed;
  const auto add = [&](const std::string& from, const std::string& until, const feed::Text& text) {
    const auto first = base::parse_day(from);
    const auto last = base::parse_day(until.empty() ? from : until);
    if (!first || !last || *last < request.today) return;
    if (std::chrono::sys_days(*first) > std::chrono::sys_days(request.today) + k_closed_ahead) return;
    closed.push_back({std::max(*first, request.today), *last, text});
  };
  for (const feed::Item& item : reader.items("notice"))
    if (const auto& notice = std::get<feed::Notice>(item); notice.kind == feed::NoticeKind::closed)
      add(notice.from, notice.until, notice.text);
  if (const feed::Gallery* gallery = gallery_of(reader.header(), request.gallery))
    for (const feed::HoursException& day : gallery->exceptions)
      if (day.closed) add(day.date, day.date, day.text);
  std::stable_sort(closed.begin(), closed.end(),
                   [](const ClosedDays& a, const ClosedDays& b) { return a.first < b.first; });
  return closed;
}

}  // namespace

AgendaModel load_agenda(const catalogue::Reader& reader, const Request& request) {
  AgendaModel model;
  model.today = request.today;
  model.time_zone = zone_of(reader, request);
  for (feed::Item& item : reader.items("event"))
    if (auto entry = agenda_event(reader, std::get<feed::Event>(std::move(item)), model.time_zone))
      if (!is_over(*entry, request)) model.events.push_back(std::move(*entry));
  std::stable_sort(model.events.begin(), model.events.end(),
                   [](const AgendaEvent& a, const AgendaEvent& b) { return a.starts < b.starts; });
  model.closed = closed_days(reader, request);
  for (const feed::Item& item : reader.items("notice"))
    if (const auto& notice = std::get<feed::Notice>(item); notice.kind == feed::NoticeKind::moved)
      model.moved.push_back(notice.text);
  return model;
}

std::optional<EventModel> load_event(const catalogue::Reader& reader, const feed::Id& id, const Request& request) {
  auto item = reader.item({"event", id});
  if (!item) return std::nullopt;
  EventModel model;
  model.time_zone = zone_of(reader, request);
  model.today = request.today;
  auto entry = agenda_event(reader, std::get<feed::Event>(std::move(*item)), model.time_zone);
  if (!entry) return std::nullopt;
  model.event = std::move(*entry);
  return model;
}

}  // namespace etalase::pages
