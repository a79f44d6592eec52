// Which page is shown: the names that --render, replays and links use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/reader.hpp"

namespace etalase::actions {

// A kind of page by its name, which lives as long as the program. What else is known of a kind stands in its row of
// pages/registry.
struct PageKind {
  std::string_view name;
  constexpr bool operator==(const PageKind&) const = default;

  // Those that controls and the application lead to.
  static const PageKind attract, home, collection, product, maker, makers, story, stories, agenda, event, place, region,
      technique, material, motif, about, privacy, search, list, survey, welcome, idle, pin, staff, present;
};
inline constexpr PageKind PageKind::attract{"attract"};
inline constexpr PageKind PageKind::home{"home"};
inline constexpr PageKind PageKind::collection{"collection"};
inline constexpr PageKind PageKind::product{"product"};
inline constexpr PageKind PageKind::maker{"maker"};
inline constexpr PageKind PageKind::makers{"makers"};
inline constexpr PageKind PageKind::story{"story"};
inline constexpr PageKind PageKind::stories{"stories"};
inline constexpr PageKind PageKind::agenda{"agenda"};
inline constexpr PageKind PageKind::event{"event"};
inline constexpr PageKind PageKind::place{"place"};
inline constexpr PageKind PageKind::region{"region"};
inline constexpr PageKind PageKind::technique{"technique"};
inline constexpr PageKind PageKind::material{"material"};
inline constexpr PageKind PageKind::motif{"motif"};
inline constexpr PageKind PageKind::about{"about"};
inline constexpr PageKind PageKind::privacy{"privacy"};
inline constexpr PageKind PageKind::search{"search"};
inline constexpr PageKind PageKind::list{"list"};
inline constexpr PageKind PageKind::survey{"survey"};
inline constexpr PageKind PageKind::welcome{"welcome"};
inline constexpr PageKind PageKind::idle{"idle"};
inline constexpr PageKind PageKind::pin{"pin"};
inline constexpr PageKind PageKind::staff{"staff"};
inline constexpr PageKind PageKind::present{"present"};

// `id` names the item of a page that shows one, or the one list that a search shows whole: product, maker or story;
// `chosen` are the facets of a page that takes them, `text` is what a visitor searches for,
// `pieces` those that a visitor takes home.
struct Page {
  PageKind kind = PageKind::home;
  feed::Id id;
  catalogue::Chosen chosen;
  std::string text = {};
  std::vector<feed::Id> pieces = {};
  bool operator==(const Page&) const = default;
};

[[nodiscard]] Page home_page();
[[nodiscard]] Page item_page(PageKind kind, feed::Id id);
[[nodiscard]] Page collection_page(catalogue::Chosen chosen);
[[nodiscard]] Page search_page(std::string text, feed::Id list = {});
[[nodiscard]] Page list_page(std::vector<feed::Id> pieces = {});

// Writes "home", "product/BTK-012", "collection?craft=BATIK,TENUN&region=JEPARA", "search?q=kain%20batik&in=product",
// "list?ids=BTK-001,BTK-004";
// pages::parse_page reads it.
[[nodiscard]] std::string to_string(const Page& page);
// The same without what a visitor typed or collected, which nobody is to keep.
[[nodiscard]] std::string public_name(const Page& page);
// Returns the facet's name in addresses, for example "price_band".
[[nodiscard]] std::string_view name_of(catalogue::Facet facet);
[[nodiscard]] std::optional<catalogue::Facet> facet_of(std::string_view name);

}  // namespace etalase::actions
