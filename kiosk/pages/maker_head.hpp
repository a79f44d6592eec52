// The head of a maker's page: medallion over the band, name beside it.
#pragma once

#include "pages/maker_model.hpp"
#include "parts/name_head.hpp"

namespace etalase::pages {

struct MakerHead {
  std::optional<feed::Media> cover;
  std::string cover_text;
  std::string craft;
  std::string letters;
  parts::NameHead name;
};
[[nodiscard]] MakerHead maker_head(const parts::View& view, const MakerModel& model);
// Portrait: picture, band, medallion over both, name beside it.
[[nodiscard]] widgets::Strip maker_head_strip(widgets::Canvas& measure, const parts::Regions& where,
                                              const MakerHead& head);
// Landscape: the picture alone, and medallion with name for the right column; the latter returns its height.
void draw_maker_picture(widgets::Canvas& canvas, widgets::Rect rect, const MakerHead& head);
float draw_maker_title(widgets::Canvas& canvas, widgets::Rect rect, const MakerHead& head);

}  // namespace etalase::pages
