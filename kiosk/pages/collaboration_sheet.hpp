// What regions do together: as rows of the list of places, and all of it as a sheet. An idea never looks like a piece.
#pragma once

#include "pages/places_model.hpp"
#include "parts/quiet_row.hpp"

namespace etalase::pages {

// A collaboration as a row: its status in words, its name, its regions; opens the sheet at its place.
[[nodiscard]] parts::QuietRow collaboration_row(const parts::View& view, const CollaborationEntry& entry);
// The sheet with all of them below each other.
[[nodiscard]] parts::SheetLayout collaboration_sheet(const parts::View& view, widgets::Canvas& measure,
                                                     const parts::Regions& where,
                                                     const std::vector<CollaborationEntry>& entries);

}  // namespace etalase::pages
