// Sheets over a page: as high as their content, but never over its head, and the one of all languages.
#pragma once

#include "parts/strips.hpp"

namespace etalase::parts {

// How high a sheet's upper edge may lie: below the page's head, or over all of the page but what is out of reach.
[[nodiscard]] float usual_top(const widgets::Theme& theme);
[[nodiscard]] float high_top(const widgets::Theme& theme);
// How high the body of a sheet may become, with its upper edge at the usual height or at `top`.
[[nodiscard]] float sheet_room(const View& view, const Canvas& measure, const Regions& where,
                               const widgets::Sheet& sheet);
[[nodiscard]] float sheet_room_below(const View& view, const Canvas& measure, const Regions& where,
                                     const widgets::Sheet& sheet, float top);
// Lays a sheet with these strips out above the bar; `footer` is drawn at its foot where it has one. Its head, with the
// key that closes it, is always within reach.
[[nodiscard]] SheetLayout make_sheet(const View& view, Canvas& measure, const Regions& where, widgets::Sheet sheet,
                                     std::vector<widgets::Strip> strips,
                                     std::function<void(Canvas&, Rect)> footer = {});
// The same without a footer, with its upper edge where it is wanted: lower as long as all strips show, never above
// `highest`.
struct SheetTop {
  float highest = 0;
  float wanted = 0;
};
[[nodiscard]] SheetLayout make_sheet_at(const View& view, Canvas& measure, const Regions& where, SheetTop top,
                                        const widgets::Sheet& sheet, std::vector<widgets::Strip> strips);
// All languages of the gallery by their own names: as a strip of a sheet, and as a sheet.
[[nodiscard]] widgets::Strip language_strip(const View& view, Canvas& measure, const Regions& where);
[[nodiscard]] SheetLayout language_sheet(const View& view, Canvas& measure, const Regions& where);
// Where a sheet's content lies between its edges.
[[nodiscard]] Rect sheet_content(const View& view, const Regions& where);

}  // namespace etalase::parts
