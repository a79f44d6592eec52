// Sheets over a page: as high as their content, but never over its head, and the one of all languages.
#pragma once

#include "parts/strips.hpp"

namespace etalase::parts {

// How high the body of a sheet may become.
[[nodiscard]] float sheet_room(const View& view, const Canvas& measure, const Regions& where,
                               const widgets::Sheet& sheet);
// Lays a sheet with these strips out above the bar; `footer` is drawn at its foot where it has one. Its head, with the
// key that closes it, is always within reach.
[[nodiscard]] SheetLayout make_sheet(const View& view, Canvas& measure, const Regions& where, widgets::Sheet sheet,
                                     std::vector<widgets::Strip> strips,
                                     std::function<void(Canvas&, Rect)> footer = {});
// All languages of the gallery by their own names.
[[nodiscard]] SheetLayout language_sheet(const View& view, Canvas& measure, const Regions& where);
// Where a sheet's content lies between its edges.
[[nodiscard]] Rect sheet_content(const View& view, const Regions& where);

}  // namespace etalase::parts
