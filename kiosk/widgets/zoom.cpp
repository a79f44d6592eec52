// Zooms and moves a picture within its view.
#include "widgets/zoom.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::widgets {

using loop::Point;
using loop::Rect;

namespace {

constexpr float k_most = 4;
constexpr float k_panel_pixels = 2;  // for one of the picture's own

// Where a length begins that is moved by its axis, or stands in the middle where it is shorter than the view.
float start_of(const loop::Kinetic& axis, float length, float view_from, float view_to) {
  if (axis.limit() > 0) return view_from - axis.offset();
  return (view_from + view_to - length) / 2;
}

}  // namespace

PictureZoom::PictureZoom(loop::PixelSize picture, Rect view) : m_view(view) {
  const auto width = static_cast<float>(std::max(picture.width, 1));
  const auto height = static_cast<float>(std::max(picture.height, 1));
  const float fit = std::min(view.width() / width, view.height() / height);
  m_whole = {std::round(width * fit), std::round(height * fit)};
  m_most = std::max(k_most, k_panel_pixels / fit);
}

Rect PictureZoom::rect() const {
  const Point size = m_whole * m_scale;
  const float left = start_of(m_x, size.x, m_view.left, m_view.right);
  const float top = start_of(m_y, size.y, m_view.top, m_view.bottom);
  return {left, top, left + size.x, top + size.y};
}

Point PictureZoom::share_at(Point at) const {
  const Rect r = rect();
  return {(at.x - r.left) / r.width(), (at.y - r.top) / r.height()};
}

Rect PictureZoom::seen() const {
  const Point from = share_at({m_view.left, m_view.top});
  const Point to = share_at({m_view.right, m_view.bottom});
  return {std::max(from.x, 0.0F), std::max(from.y, 0.0F), std::min(to.x, 1.0F), std::min(to.y, 1.0F)};
}

// Puts that share of the picture at the point.
void PictureZoom::set_scale(float scale, Point share, Point at) {
  m_scale = std::clamp(scale, 1.0F, m_most);
  const Point size = m_whole * m_scale;
  m_x.set_limit(size.x - m_view.width());
  m_y.set_limit(size.y - m_view.height());
  m_x.set_offset(size.x * share.x - (at.x - m_view.left));
  m_y.set_offset(size.y * share.y - (at.y - m_view.top));
}

void PictureZoom::zoom_by(float factor, Point at) {
  m_glide.reset();
  set_scale(m_scale * factor, share_at(at), at);
}

void PictureZoom::glide_to(float scale, Point at, Seconds duration) {
  stop();
  const float to = std::clamp(scale, 1.0F, m_most);
  if (duration.count() <= 0) return set_scale(to, share_at(at), at);
  m_glide = Glide{m_scale, to, share_at(at), at, duration, Seconds{0}};
}

void PictureZoom::glide_by(float factor, Seconds duration) {
  const float from = m_glide ? m_glide->to : m_scale;
  glide_to(from * factor, m_view.centre(), duration);
}

void PictureZoom::drag_by(Point delta) {
  m_glide.reset();
  m_x.drag_by(-delta.x);
  m_y.drag_by(-delta.y);
}

void PictureZoom::fling(Point velocity) {
  m_x.fling(-velocity.x);
  m_y.fling(-velocity.y);
}

void PictureZoom::stop() {
  m_glide.reset();
  m_x.stop();
  m_y.stop();
}

bool PictureZoom::step_glide(Seconds elapsed) {
  Glide& glide = *m_glide;
  glide.elapsed += elapsed;
  const bool ends = glide.elapsed >= glide.duration;
  const float t = loop::ease_out(glide.elapsed / glide.duration);
  set_scale(ends ? glide.to : std::lerp(glide.from, glide.to, t), glide.share, glide.at);
  if (ends) m_glide.reset();
  return !ends;
}

bool PictureZoom::step(Seconds elapsed) {
  if (m_glide) return step_glide(elapsed);
  const bool across = m_x.step(elapsed);
  const bool down = m_y.step(elapsed);
  return across || down;
}

bool PictureZoom::moving() const { return m_glide || m_x.moving() || m_y.moving(); }

ZoomPlace PictureZoom::place() const { return {m_scale, share_at(m_view.centre())}; }

void PictureZoom::restore(const ZoomPlace& place) {
  m_glide.reset();
  set_scale(place.scale, place.middle, m_view.centre());
}

}  // namespace etalase::widgets
