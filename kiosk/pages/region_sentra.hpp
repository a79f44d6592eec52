// The craft villages of a region.
#pragma once

#include "pages/region_model.hpp"
#include "parts/quiet_row.hpp"

namespace etalase::pages {

// A village as a row: its place, its number of workshops where day and source are told, its source. It leads to pieces
// of its craft where there are any.
[[nodiscard]] parts::QuietRow sentra_row(const parts::View& view, const RegionModel& model, const RegionSentra& entry);
// All of them below a heading; nothing without villages.
[[nodiscard]] std::vector<widgets::Strip> sentra_strips(const parts::View& view, widgets::Canvas& measure,
                                                        const parts::Regions& where, const RegionModel& model);

}  // namespace etalase::pages
