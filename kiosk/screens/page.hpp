// Which page is shown: the names that --render, replays and links use.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "catalogue/reader.hpp"

namespace etalase::screens {

enum class PageKind { attract, home, collection, product, maker, makers, story, stories, welcome, idle, pin, staff };

// `id` names the item of product, maker and story; `chosen` are the facets of the collection.
struct Page {
  PageKind kind = PageKind::home;
  feed::Id id;
  catalogue::Chosen chosen;
  bool operator==(const Page&) const = default;
};

[[nodiscard]] Page home_page();
[[nodiscard]] Page item_page(PageKind kind, feed::Id id);
[[nodiscard]] Page collection_page(catalogue::Chosen chosen);

// Reads "home", "product/BTK-012", "collection?craft=BATIK&region=JEPARA" (several values: craft=BATIK,TENUN); kind
// refused with the list of pages for anything else.
[[nodiscard]] base::Result<Page> parse_page(std::string_view text);
// Writes what parse_page reads.
[[nodiscard]] std::string to_string(const Page& page);
// Returns the facet's name in addresses, for example "price_band".
[[nodiscard]] std::string_view name_of(catalogue::Facet facet);
[[nodiscard]] std::optional<catalogue::Facet> facet_of(std::string_view name);
// Tells whether the page is for staff alone: nothing that a visitor touches leads there.
[[nodiscard]] bool is_for_staff(PageKind kind);
// Returns the item that the page shows, if it shows one.
[[nodiscard]] std::optional<feed::Ref> item_of(const Page& page);

}  // namespace etalase::screens
