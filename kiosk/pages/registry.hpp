// The pages that there are: one row for each kind, and what the rows are read for.
#pragma once

#include <span>

#include "actions/page.hpp"
#include "base/result.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

// What follows a page's name in its address.
enum class Takes { nothing, item, item_or_nothing, facets, text, pieces };
// Staff's pages are never opened by a touch.
enum class Audience { visitors, staff };
// Where a page stands in a visit: before it, so that a touch on it begins one; at its first page; inside. A visit that
// begins on an inner page has home behind it.
enum class Standing { before, home, inner };
// Whether the page changes while nobody touches it: slides, of which there may be none to show.
enum class Moves { no, slides };
// Whether a run that begins on the page begins with the idle dialog.
enum class IdleDialog { when_due, at_once };

// Loads a page's model and makes its screen; null when its item is not there (any more).
using Loader = std::unique_ptr<parts::Screen> (*)(const catalogue::Reader&, const actions::Page&,
                                                  const parts::Request&);

struct PageRow {
  actions::PageKind kind;
  Takes takes = Takes::nothing;
  Audience audience = Audience::visitors;
  Standing standing = Standing::inner;
  Loader load = nullptr;  // null: the page is made of what the application knows, not of the catalogue
  Moves moves = Moves::no;
  IdleDialog idle_dialog = IdleDialog::when_due;
};

// All kinds of pages, in the order in which they are told to whoever asks for one.
[[nodiscard]] std::span<const PageRow> all_pages();
// Returns the row of a registered kind.
[[nodiscard]] const PageRow& row_of(actions::PageKind kind);

// Reads "home", "product/BTK-012", "collection?craft=BATIK&region=JEPARA" (several values: craft=BATIK,TENUN),
// "list?ids=BTK-001"; kind refused with the list of pages for anything else.
[[nodiscard]] base::Result<actions::Page> parse_page(std::string_view text);
// Lists the addresses: "attract, home, collection[?facet=value,…], product/ID, … or staff".
[[nodiscard]] std::string page_addresses();
// Tells whether the page is for staff alone: nothing that a visitor touches leads there.
[[nodiscard]] bool is_for_staff(actions::PageKind kind);
// Loads a page by its row; null when its item is not there or when it is not made of the catalogue. Runs on the query
// thread.
[[nodiscard]] std::unique_ptr<parts::Screen> load_screen(const catalogue::Reader& reader, const actions::Page& page,
                                                         const parts::Request& request);

}  // namespace etalase::pages
