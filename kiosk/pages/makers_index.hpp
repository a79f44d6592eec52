// The keys beside the list of makers: only letters (or crafts) that exist.
#pragma once

#include "pages/makers_model.hpp"
#include "parts/strips.hpp"

namespace etalase::pages {

struct IndexKey {
  std::string key;  // what JumpTo names
  texts::Phrase title;
  feed::Id craft;  // drawn as its mark when not empty
  int first = 0;   // number of the group's first maker in the list, from 1
};

// Where keys and rows lie. Without keys the rows take the whole width.
struct IndexView {
  std::vector<IndexKey> keys;
  parts::Regions rows;
  float left = 0;       // of the keys' panel, page coordinates
  float top = 0;        // while nothing is scrolled
  float least_top = 0;  // it moves up with the list as far as this
  float key_height = 0;
  std::size_t columns = 1;
};
// `list_top` is where the list begins in the main column. One group needs no keys.
[[nodiscard]] IndexView index_view(const widgets::Theme& theme, const parts::Regions& where,
                                   const std::vector<MakerGroup>& groups, float list_top);
// Draws the keys; the one of the first maker that can be seen is chosen.
void draw_index(widgets::Canvas& canvas, const IndexView& index, const widgets::Seen& seen);

}  // namespace etalase::pages
