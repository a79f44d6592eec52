// The keys of the list of makers: only letters or regions that exist, beside the list or above it.
#pragma once

#include "pages/makers_model.hpp"
#include "parts/strips.hpp"

namespace etalase::pages {

struct IndexKey {
  std::string key;  // what JumpTo names
  texts::Phrase title;
  int first = 0;  // number of the group's first maker in the list, from 1
};

// Letters stand beside the rows while these keep their width; else, and for regions, keys stand above the list.
enum class IndexPlace { nowhere, beside, above };

// Where keys and rows lie. Without keys beside them the rows take the whole width.
struct IndexView {
  IndexPlace place = IndexPlace::nowhere;
  std::vector<IndexKey> keys;
  parts::Regions rows;
  float left = 0;       // of the keys' panel, page coordinates
  float top = 0;        // while nothing is scrolled
  float least_top = 0;  // it moves up with the list as far as this
  float key_height = 0;
  std::size_t columns = 1;
};
// `list_top` is where the list begins in the main column. One group needs no keys, nor do crafts, whose chips stand
// above the list.
[[nodiscard]] IndexView index_view(const widgets::Theme& theme, const parts::Regions& where,
                                   const std::vector<MakerGroup>& groups, float list_top);
// The keys above the list.
[[nodiscard]] widgets::Strip index_strip(widgets::Canvas& measure, const IndexView& index);
// Draws the keys beside the list; those of the makers that can be seen are chosen, so also one that was touched near
// the end of the list.
void draw_index(widgets::Canvas& canvas, const IndexView& index, const widgets::Seen& seen);

}  // namespace etalase::pages
