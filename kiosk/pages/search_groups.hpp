// What a search found, as strips: pieces, makers, stories, and what they can be chosen by.
#pragma once

#include "pages/search_model.hpp"
#include "parts/frame.hpp"

namespace etalase::pages {

// Adds what was found to the page, each kind under its name with its number; one row of each, or all of the only list.
void add_found(const parts::View& view, parts::Canvas& measure, parts::PageFrame& page, const SearchModel& model);
// Adds crafts, places and techniques as chips that lead into the collection; nothing without terms.
void add_terms(const parts::View& view, parts::Canvas& measure, parts::PageFrame& page, const SearchModel& model);
// Adds words that lead somewhere.
void add_nearest(const parts::View& view, parts::Canvas& measure, parts::PageFrame& page, const SearchModel& model);
// The stretches of a text that were searched for.
[[nodiscard]] std::vector<text::Span> found_in(const SearchModel& model, std::string_view text);

}  // namespace etalase::pages
