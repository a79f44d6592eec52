// What the list of pieces to take home shows.
#pragma once

#include "actions/page.hpp"
#include "parts/site.hpp"
#include "parts/ways.hpp"

namespace etalase::pages {

// A piece as it stands on the list, with where it is to be found in this gallery.
struct ListedPiece {
  catalogue::ProductCard card;
  std::string shelf;  // may be empty
  feed::Text zone;    // may be empty
};

struct ListModel {
  std::vector<ListedPiece> pieces;  // in the order of collecting; what was withdrawn is left out
  // Where there is none.
  parts::Ways ways;
  std::vector<catalogue::ProductCard> suggested;
};

[[nodiscard]] ListModel load_list(const catalogue::Reader& reader, const actions::Page& page,
                                  const parts::Request& request);

}  // namespace etalase::pages
