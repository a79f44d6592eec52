// What is to come: events by their days, and the days on which the gallery is closed.
#pragma once

#include "parts/takeaway.hpp"

namespace etalase::pages {

struct AgendaEvent {
  feed::Event event;
  std::optional<feed::Media> cover;
  base::SystemTime starts, ends;
  base::Day first, last;  // in the gallery's own time
  bool on_air = false;    // a stream that runs now, as far as the council was asked lately
};

// A stretch of days without visitors, with its reason; an empty text where the feed gives none.
struct ClosedDays {
  base::Day first, last;
  feed::Text text;
};

struct AgendaModel {
  std::vector<AgendaEvent> events;  // by their beginning; none that is over
  std::vector<ClosedDays> closed;   // by their first day; none that is over
  std::vector<feed::Text> moved;    // notices in force that something takes place elsewhere
  std::string time_zone;
  base::Day today;
};

struct EventModel {
  AgendaEvent event;
  std::string time_zone;
  base::Day today;
  parts::Takeaway takeaway;
};

[[nodiscard]] AgendaModel load_agenda(const catalogue::Reader& reader, const parts::Request& request);
// How many events that would list, without reading what only the page shows.
[[nodiscard]] int count_events(const catalogue::Reader& reader, const parts::Request& request);
// Empty where the event is not there; one that is over is still told of, by whoever leads to it.
[[nodiscard]] std::optional<EventModel> load_event(const catalogue::Reader& reader, const feed::Id& id,
                                                   const parts::Request& request);

}  // namespace etalase::pages
