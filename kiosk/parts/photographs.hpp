// The photographs of a page and the view that shows one of them full screen.
#pragma once

#include "parts/screen.hpp"

namespace etalase::parts {

// What is said below it in the view.
struct Photograph {
  feed::Media media;
  Phrase caption;
};
// A photograph with its alternative text.
[[nodiscard]] Photograph photograph_of(const View& view, const feed::Media& media);
// Lays the view out while one of the page's photographs is open and still there; `bar` stays in sight.
[[nodiscard]] std::optional<widgets::PhotographView> photograph_view(const View& view, const Canvas& measure, Rect bar,
                                                                     const std::vector<Photograph>& photographs);

}  // namespace etalase::parts
