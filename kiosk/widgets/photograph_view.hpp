// A photograph over the whole panel, which fingers and keys make larger and move.
#pragma once

#include "widgets/photograph_parts.hpp"
#include "widgets/zoom.hpp"

namespace etalase::widgets {

inline constexpr loop::SurfaceId k_photograph_surface = 101;

// A value; main thread.
class PhotographView {
 public:
  // `measure` is a canvas that draws nothing; the bar stays in sight below.
  PhotographView(const Canvas& measure, PhotographSheet sheet, Rect bar);

  // Draws over the page and notes itself as a surface that zooms.
  void draw(Canvas& canvas);
  [[nodiscard]] PictureZoom& zoom() { return m_zoom; }
  [[nodiscard]] const PictureZoom& zoom() const { return m_zoom; }
  // A double tap: to the point, and back to the whole.
  void double_tap(Point at, PictureZoom::Seconds duration);
  // A key: a step larger or smaller.
  void turn(actions::ZoomPhotograph::Step step, PictureZoom::Seconds duration);
  // Goes on where another view of the same photograph was.
  void follow(const PhotographView& before);
  // Tells whether the picture has arrived in the size that is shown.
  [[nodiscard]] bool settled() const { return m_settled; }
  [[nodiscard]] const feed::Media& media() const { return m_sheet.media; }

 private:
  void draw_picture(Canvas& canvas);
  // Returns whether it is there, whole and opaque, or will never be.
  [[nodiscard]] bool stamp_in(Canvas& canvas, Rect rect, media::WantedSize size) const;
  void draw_map(Canvas& canvas) const;
  void draw_keys(Canvas& canvas) const;
  void draw_words(Canvas& canvas) const;

  PhotographSheet m_sheet;
  PhotographParts m_parts;
  PictureZoom m_zoom;
  media::WantedSize m_whole;                 // what the whole picture needs
  std::optional<media::WantedSize> m_sharp;  // the most that is asked for; absent where it is no more
  bool m_zoomed_before = false;              // whoever has done it needs no hint
  bool m_settled = false;
};

}  // namespace etalase::widgets
