// Sorts events into days and writes dates.
#include "pages/agenda_days.hpp"

#include <algorithm>

#include "feed/money_text.hpp"
#include "pages/event_words.hpp"

namespace etalase::pages {

using namespace parts;

using actions::AgendaFilter;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

bool belongs(const feed::Event& event, AgendaFilter filter) {
  using feed::EventKind;
  switch (filter) {
    case AgendaFilter::all: return true;
    case AgendaFilter::exhibition: return event.kind == EventKind::exhibition;
    case AgendaFilter::hands_on: return event.kind == EventKind::workshop || event.kind == EventKind::class_;
    case AgendaFilter::live: return event.kind == EventKind::live;
    case AgendaFilter::fair: break;
  }
  return event.kind == EventKind::fair;
}

AgendaDays days_of(const AgendaModel& model, AgendaFilter filter) {
  AgendaDays days;
  const auto day_of = [&](base::Day first) { return std::chrono::sys_days(std::max(first, model.today)); };
  for (const bool begun : {false, true})
    for (const AgendaEvent& event : model.events)
      if (belongs(event.event, filter) && (event.first < model.today) == begun)
        days[day_of(event.first)].events.push_back(&event);
  if (filter != AgendaFilter::all) return days;
  for (const ClosedDays& closed : model.closed) days[day_of(closed.first)].closed.push_back(&closed);
  return days;
}

DateWords date_words(const View& view, base::Day day) {
  const std::string text = feed::day_text(day, view.language);
  const auto first = text.find(' ');
  const auto second = text.find(' ', first + 1);
  DateWords words;
  words.day = {text.substr(0, first), view.language};
  words.month = {text.substr(first + 1, second - first - 1), view.language};
  words.weekday = weekday_name(view, day);
  if (day == view.today) words.note = view.say("today");
  const std::string day_and_month = joined({words.weekday.text, text.substr(0, second)}, ", ");
  words.whole = {joined({day_and_month, words.note.text}, " · "), words.weekday.language};
  words.brief = {joined({text.substr(0, second), words.note.text}, " · "), words.weekday.language};
  return words;
}

float draw_date(Canvas& canvas, Rect rect, const DateWords& date) {
  const Theme& theme = canvas.theme();
  const int width = static_cast<int>(rect.width());
  float y = rect.top;
  const auto put = [&](const Phrase& said, Type type, widgets::Colour colour) {
    if (said.text.empty()) return;
    const Words words{said.text, theme.style(type, said.language), colour, width};
    y += static_cast<float>(canvas.text({rect.left, y}, words).height);
  };
  put(date.day, Type::display, colours::k_ink);
  put(date.month, Type::label_bold, colours::k_ink);
  put(date.weekday, Type::label, colours::k_secondary);
  put(date.note, Type::label_bold, colours::k_sogan);
  return y - rect.top;
}

}  // namespace etalase::pages
