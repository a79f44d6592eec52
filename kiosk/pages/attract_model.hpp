// What attract shows: slides of real pieces and stories in a fair order.
#pragma once

#include "actions/page.hpp"
#include "parts/site.hpp"

namespace etalase::pages {

struct Slide {
  feed::Media picture;
  feed::Text title;
  feed::Text lead;        // of a story
  feed::Text maker_name;  // of a piece
  feed::Text place;
  feed::Text region;
  actions::Page page;  // what a touch opens
  bool operator==(const Slide&) const = default;
};

// What one maker has to show, in an order of its own.
struct MakerSlides {
  feed::Id maker;
  std::vector<Slide> slides;
};

struct AttractModel {
  std::vector<MakerSlides> makers;  // only makers with a slide
  std::vector<Slide> stories;
  base::Day since;  // the first day of the sequence
};

[[nodiscard]] AttractModel load_attract(const catalogue::Reader& reader, const parts::Request& request);

// Returns the slide at a position of the endless sequence; null when there is none at all. Each round shows every maker
// once, in an order drawn anew from the first day, never the same maker twice in a row; every fourth slide is a story.
// So from its beginning on two makers differ by at most one showing, however many days it lasts.
[[nodiscard]] const Slide* slide_at(const AttractModel& model, int position);

// A shuffle of 0..count-1 that depends on nothing but the seed.
[[nodiscard]] std::vector<int> permutation(int count, std::uint64_t seed);

}  // namespace etalase::pages
