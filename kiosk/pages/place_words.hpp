// Places, regions and collaborations in words and as cards.
#pragma once

#include "pages/places_model.hpp"
#include "parts/screen.hpp"
#include "widgets/card.hpp"

namespace etalase::pages {

using texts::Phrase;

// "Galeri", "Museum", "Sanggar".
[[nodiscard]] Phrase kind_name(const parts::View& view, feed::PlaceKind kind);
// "Gagasan", "Sedang dikerjakan", "Sudah dijual".
[[nodiscard]] Phrase status_name(const parts::View& view, feed::CollaborationStatus status);
// "Kota Bandung × Kota Pekalongan"; empty without regions.
[[nodiscard]] Phrase regions_said(const parts::View& view, const CollaborationEntry& entry);
// "13 kecamatan", "9 karya · 3 perajin": what there is of a region; no line of what there is nothing of.
[[nodiscard]] std::vector<Phrase> counts_of(const parts::View& view, const RegionEntry& region);
// What an address says to a reader: "contoh.example/galeri", "+62 21 5550100", "halo@contoh.example".
[[nodiscard]] std::string readable_address(const std::string& url);
// The text with places in its addresses where a line may end: behind a "." or "/" that a letter follows.
[[nodiscard]] std::string breakable(const std::string& text);

[[nodiscard]] widgets::Card card_of_region(const parts::View& view, const RegionEntry& region);
[[nodiscard]] widgets::Card card_of_place(const parts::View& view, const PlaceEntry& entry);

}  // namespace etalase::pages
