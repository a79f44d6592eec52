// How a picture lies in a view where fingers make it larger and move it: the arithmetic alone.
#pragma once

#include <optional>

#include "loop/geometry.hpp"
#include "loop/kinetic.hpp"

namespace etalase::widgets {

// Where one was in a picture: unlike pixels it outlives another view.
struct ZoomPlace {
  float scale = 1;
  loop::Point middle{0.5F, 0.5F};  // what lies in the view's middle, in fractions of the picture
};

// A value; knows no clock. At scale 1 the picture stands whole in the middle of the view; it is never smaller, never
// larger than most(), and leaves no gap at an edge of the view that it could fill. Points and lengths are pixels of the
// page.
class PictureZoom {
 public:
  using Seconds = loop::Kinetic::Seconds;

  // `picture` is its own size, at least a pixel each way.
  PictureZoom(loop::PixelSize picture, loop::Rect view);

  // Returns where the whole picture lies; beyond the view where it is larger.
  [[nodiscard]] loop::Rect rect() const;
  // Returns the part of the picture that the view shows, in fractions of the picture.
  [[nodiscard]] loop::Rect seen() const;
  [[nodiscard]] loop::Rect view() const { return m_view; }
  [[nodiscard]] float scale() const { return m_scale; }
  // Four times the whole picture, or two pixels of the panel for each of its own where that is more.
  [[nodiscard]] float most() const { return m_most; }
  [[nodiscard]] bool is_whole() const { return m_scale <= 1; }
  [[nodiscard]] bool is_largest() const { return m_scale >= m_most; }

  // Grows by the factor; what lies under the point stays there as far as the edges allow.
  void zoom_by(float factor, loop::Point at);
  // Grows or shrinks to a scale in the given time; at once where it is zero.
  void glide_to(float scale, loop::Point at, Seconds duration);
  // Grows or shrinks by the factor in the given time, counted from where a glide under way is going.
  void glide_by(float factor, Seconds duration);
  // Follows a finger.
  void drag_by(loop::Point delta);
  // Lets go with a speed in pixels a second.
  void fling(loop::Point velocity);
  void stop();
  // Advances by the time since the last frame; returns whether it still moves.
  bool step(Seconds elapsed);
  [[nodiscard]] bool moving() const;

  [[nodiscard]] ZoomPlace place() const;
  void restore(const ZoomPlace& place);

 private:
  struct Glide {
    float from;
    float to;
    loop::Point share;  // of the picture: what stays
    loop::Point at;
    Seconds duration;
    Seconds elapsed;
  };
  [[nodiscard]] loop::Point share_at(loop::Point at) const;
  void set_scale(float scale, loop::Point share, loop::Point at);
  bool step_glide(Seconds elapsed);

  loop::Rect m_view;
  loop::Point m_whole;  // width and height at scale 1
  float m_most;
  float m_scale = 1;
  loop::Kinetic m_x;  // how much of the picture lies before the view
  loop::Kinetic m_y;
  std::optional<Glide> m_glide;
};

}  // namespace etalase::widgets
