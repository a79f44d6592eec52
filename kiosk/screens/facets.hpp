// The collection's facets as controls: buttons, active chips, the sheet, the landscape panel.
#pragma once

#include "screens/collection_screen.hpp"
#include "screens/parts.hpp"
#include "widgets/controls.hpp"

namespace etalase::screens {

// "dari 126 karya, 53 perajin", or "oleh 53 perajin" while nothing is chosen.
[[nodiscard]] Said collection_aside(const View& view, const CollectionModel& model);
// The name of the facet, "Kerajinan".
[[nodiscard]] Said facet_name(const View& view, catalogue::Facet facet);
// One button a facet that opens the sheet; the badge counts what is chosen in it.
[[nodiscard]] std::vector<widgets::Control> facet_buttons(const View& view, const CollectionModel& model);
// One indigo chip a chosen value.
[[nodiscard]] std::vector<widgets::Control> active_chips(const View& view, const CollectionModel& model);
// All values of a facet with their numbers; what would show nothing is disabled with its reason.
[[nodiscard]] std::vector<widgets::Control> value_chips(const View& view, const CollectionModel& model,
                                                        std::size_t facet);
[[nodiscard]] widgets::Control clear_control(const View& view);
// The sheet with all facets and the button that shows the result.
[[nodiscard]] SheetLayout facet_sheet(const View& view, Canvas& measure, const CollectionModel& model,
                                      const Regions& where);
// A row of facet buttons (wrapped when long) and below it the active chips with "Hapus semua".
[[nodiscard]] widgets::Strip facet_bar(const View& view, Canvas& measure, const CollectionModel& model,
                                       const Regions& where);
[[nodiscard]] std::optional<widgets::Strip> active_bar(const View& view, Canvas& measure, const CollectionModel& model,
                                                       const Regions& where);
// The facet column for landscape: head, facets with their chips, scrolling by itself.
[[nodiscard]] widgets::Column facet_panel(const View& view, Canvas& measure, const CollectionModel& model,
                                          const Regions& where);

}  // namespace etalase::screens
