// An event in words: its kind, its day, its hours.
#pragma once

#include "pages/agenda_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

using texts::Phrase;

// "Lokakarya", "Siaran langsung".
[[nodiscard]] Phrase kind_name(const parts::View& view, feed::EventKind kind);
// "Sabtu", "Saturday".
[[nodiscard]] Phrase weekday_name(const parts::View& view, base::Day day);
// "WIB", "WITA", "WIT"; empty elsewhere.
[[nodiscard]] std::string zone_name(const std::string& time_zone);
// "09.00–12.00" of an event on one day; "sampai 31 Januari 2027" of one that has begun on an earlier day, and
// "5 Desember 2026 – 31 Januari 2027" of one that will.
[[nodiscard]] Phrase when_on_card(const parts::View& view, const AgendaEvent& event, const std::string& time_zone);
// The same with the day: "Sabtu, 28 November 2026, 09.00–12.00 WIB".
[[nodiscard]] Phrase when_whole(const parts::View& view, const AgendaEvent& event, const std::string& time_zone);
// Empty for a live stream, which is nowhere.
[[nodiscard]] Phrase place_of(const parts::View& view, const feed::Event& event);
// "16 tempat"; empty where seats are not limited.
[[nodiscard]] Phrase seats_of(const parts::View& view, const feed::Event& event);

}  // namespace etalase::pages
