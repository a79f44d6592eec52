// agenda.csv
#include <algorithm>
#include <limits>

#include "drafts/entry.hpp"
#include "intake/column_choices.hpp"
#include "intake/column_kinds.hpp"
#include "intake/column_links.hpp"
#include "intake/column_photos.hpp"
#include "intake/sheets.hpp"

namespace etalase::intake {

namespace {

using feed::Event;
using feed::EventKind;

constexpr std::array k_event_kinds = {Word<EventKind>{"pameran", EventKind::exhibition},
                                      Word<EventKind>{"exhibition", EventKind::exhibition},
                                      Word<EventKind>{"lokakarya", EventKind::workshop},
                                      Word<EventKind>{"workshop", EventKind::workshop},
                                      Word<EventKind>{"kelas", EventKind::class_},
                                      Word<EventKind>{"class", EventKind::class_},
                                      Word<EventKind>{"siaran langsung", EventKind::live},
                                      Word<EventKind>{"siaran", EventKind::live},
                                      Word<EventKind>{"live", EventKind::live},
                                      Word<EventKind>{"bazar", EventKind::fair},
                                      Word<EventKind>{"fair", EventKind::fair},
                                      Word<EventKind>{"kunjungan", EventKind::visit},
                                      Word<EventKind>{"visit", EventKind::visit}};

// What an int cannot hold is refused here, as it was typed; other seats that are too many, by the feed's own check.
Read<int> seats_of(const std::string& text) {
  const auto read = read_number(text);
  if (const auto* message = std::get_if<Message>(&read)) return *message;
  const auto number = std::get<std::int64_t>(read);
  if (number > std::numeric_limits<int>::max()) return say("number_too_large", {{"number", std::to_string(number)}});
  return static_cast<int>(number);
}

// The link of a live event is also where the stream is.
CellKind visits() {
  auto kind = links<Event>(links_to(feed::LinkIntent::visit));
  kind.read = [read = kind.read](RowReader& row, const Column& column, drafts::Entry& entry) {
    read(row, column, entry);
    if (row.cell(column.name).kind == Cell::Kind::keep && row.cell("jenis").kind == Cell::Kind::keep) return;
    auto& event = *entry.as<Event>();
    const bool live = event.kind == EventKind::live && !event.links.empty();
    event.live = live ? std::optional(feed::Live{event.links.front().kind, event.links.front().url}) : std::nullopt;
  };
  return kind;
}

}  // namespace

std::vector<Column> event_columns() {
  return {
      {"kode", "code", "id", code()},
      {"nama", "name", "name", text<Event>(&Event::name, Lines::one), Written::with_english},
      {"jenis", "kind", "kind", choice(&Event::kind, k_event_kinds, say("no_event_kind"))},
      {"mulai", "starts", "starts_at", moment(&Event::starts_at, cells::DayEdge::begin)},
      {"selesai", "ends", "ends_at", moment(&Event::ends_at, cells::DayEdge::end)},
      {"tempat", "place", "place", text<Event>(&Event::place, Lines::one)},
      {"teks", "text", "text", text<Event>(&Event::text), Written::with_english},
      {"kursi", "seats", "seats",
       value<Event>(&Event::seats, seats_of,
                    [](int seats) { return seats == 0 ? std::string() : std::to_string(seats); })},
      {"foto", "photo", "images", photos(&Event::images, &Event::name, k_named_photos)},
      {"foto_teks", "photo_text", "images", photo_words(&Event::images, &Event::name, k_named_photos),
       Written::when_used},
      {"tautan", "link", "links", visits()},
  };
}

}  // namespace etalase::intake
