// The floor plan large, as a sheet over a page.
#pragma once

#include "parts/floor_map.hpp"

namespace etalase::parts {

// The whole plan with the names of all zones; `about` says what is sought ("Shelf G-04 · Pottery Room"), may be empty.
[[nodiscard]] SheetLayout floor_sheet(const View& view, Canvas& measure, const Regions& where, const FloorView& floor,
                                      const Phrase& about);

}  // namespace etalase::parts
