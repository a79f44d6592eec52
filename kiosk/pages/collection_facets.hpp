// The collection's facets as controls: buttons, active chips, the sheet, the landscape panel.
#pragma once

#include "pages/collection_model.hpp"
#include "parts/strips.hpp"
#include "widgets/controls.hpp"

namespace etalase::pages {

// "dari 126 karya, 53 perajin", or "oleh 53 perajin" while nothing is chosen.
[[nodiscard]] texts::Phrase collection_aside(const parts::View& view, const CollectionModel& model);
// The name of the facet, "Kerajinan".
[[nodiscard]] texts::Phrase facet_name(const parts::View& view, catalogue::Facet facet);
// Names a facet's value: bands by their money, everything else by the feed.
[[nodiscard]] texts::Phrase value_name(const parts::View& view, catalogue::Facet facet,
                                       const catalogue::FacetValue& value);
// One button a facet that opens the sheet; the badge counts what is chosen in it.
[[nodiscard]] std::vector<widgets::Control> facet_buttons(const parts::View& view, const CollectionModel& model);
// One indigo chip a chosen value.
[[nodiscard]] std::vector<widgets::Control> active_chips(const parts::View& view, const CollectionModel& model);
// All values of a facet with their numbers; what would show nothing is disabled with its reason.
[[nodiscard]] std::vector<widgets::Control> value_chips(const parts::View& view, const CollectionModel& model,
                                                        std::size_t facet);
[[nodiscard]] widgets::Control clear_control(const parts::View& view);
// The sheet with all facets and the button that shows the result.
[[nodiscard]] parts::SheetLayout facet_sheet(const parts::View& view, widgets::Canvas& measure,
                                             const CollectionModel& model, const parts::Regions& where);
// A row of facet buttons (wrapped when long) and below it the active chips with "Hapus semua".
[[nodiscard]] widgets::Strip facet_bar(const parts::View& view, widgets::Canvas& measure, const CollectionModel& model,
                                       const parts::Regions& where);
[[nodiscard]] std::optional<widgets::Strip> active_bar(const parts::View& view, widgets::Canvas& measure,
                                                       const CollectionModel& model, const parts::Regions& where);
// Where the chosen values stand with the key that lets go of all, across.
enum class ChosenPlace { above_pieces, with_facets };
struct FacetPanel {
  const parts::Regions& where;
  ChosenPlace chosen = ChosenPlace::above_pieces;
};
// The facet column for landscape: head, facets with their chips, scrolling by itself.
[[nodiscard]] widgets::Column facet_panel(const parts::View& view, widgets::Canvas& measure,
                                          const CollectionModel& model, FacetPanel in);

}  // namespace etalase::pages
