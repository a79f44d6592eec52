// The agenda's days: what stands on each, and how its date is written.
#pragma once

#include <map>

#include "pages/agenda_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

using texts::Phrase;

// Tells whether an event is among what was chosen.
[[nodiscard]] bool belongs(const feed::Event& event, actions::AgendaFilter filter);

// What one date shows; pointers into the model.
struct AgendaDay {
  std::vector<const AgendaEvent*> events;
  std::vector<const ClosedDays*> closed;
};
using AgendaDays = std::map<std::chrono::sys_days, AgendaDay>;
// What has begun on an earlier day stands under today, behind what begins today; days without visitors stand only among
// all events.
[[nodiscard]] AgendaDays days_of(const AgendaModel& model, actions::AgendaFilter filter);

// A date in lines, or in one.
struct DateWords {
  Phrase day;      // "28"
  Phrase month;    // "November"
  Phrase weekday;  // "Sabtu"
  Phrase note;     // "hari ini"; may be empty
  Phrase whole;    // "Sabtu, 28 November · hari ini"
  Phrase brief;    // "28 November · hari ini"
};
[[nodiscard]] DateWords date_words(const parts::View& view, base::Day day);
// Draws the date in lines from the top of the rectangle; returns its height.
float draw_date(widgets::Canvas& canvas, widgets::Rect rect, const DateWords& date);

}  // namespace etalase::pages
