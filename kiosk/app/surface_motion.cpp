// Moves surfaces.
#include "app/surface_motion.hpp"

#include <cmath>

namespace etalase::app {

using loop::DrawReason;

namespace {

constexpr float k_wheel_factor = 1.2F;  // a step over a photograph

}  // namespace

widgets::Shelf* SurfaceMotion::shelf(loop::SurfaceId surface) {
  parts::Stage* stage = m_view.stage();
  return stage == nullptr ? nullptr : stage->shelf(surface);
}

widgets::PhotographView* SurfaceMotion::photograph(loop::SurfaceId surface) {
  parts::Stage* stage = m_view.stage();
  return stage == nullptr || surface != widgets::k_photograph_surface ? nullptr : stage->photograph();
}

void SurfaceMotion::scroll(loop::SurfaceId surface, float pixels) {
  widgets::Shelf* found = shelf(surface);
  if (found == nullptr) return;
  found->scroll().drag_by(pixels);
  m_reasons.request(DrawReason::scroll);
}

void SurfaceMotion::take(const loop::SurfaceHeld& held) {
  if (widgets::Shelf* found = shelf(held.surface)) found->scroll().stop();
  if (widgets::PhotographView* opened = photograph(held.surface)) opened->zoom().stop();
}

void SurfaceMotion::take(const loop::Dragged& dragged) {
  widgets::PhotographView* opened = photograph(dragged.surface);
  if (opened == nullptr) return scroll(dragged.surface, -dragged.delta.y);
  opened->zoom().drag_by(dragged.delta);
  m_reasons.request(DrawReason::scroll);
}

void SurfaceMotion::take(const loop::DragEnded& ended) {
  if (widgets::Shelf* found = shelf(ended.surface)) found->scroll().fling(-ended.velocity.y);
  if (widgets::PhotographView* opened = photograph(ended.surface)) opened->zoom().fling(ended.velocity);
  m_reasons.hold(DrawReason::scroll);
}

void SurfaceMotion::take(const loop::Pinched& pinched) {
  widgets::PhotographView* opened = photograph(pinched.surface);
  if (opened == nullptr) return;
  opened->zoom().drag_by(pinched.pan);
  opened->zoom().zoom_by(pinched.factor, m_view.on_page(pinched.centre));
  m_reasons.request(DrawReason::scroll);
}

void SurfaceMotion::take(const loop::DoubleTapped& tapped) {
  widgets::PhotographView* opened = photograph(tapped.surface);
  if (opened == nullptr) return;
  opened->double_tap(m_view.on_page(tapped.at), m_view.duration());
  m_reasons.hold(DrawReason::scroll);
}

void SurfaceMotion::wheel(loop::SurfaceId surface, loop::Point at, WheelSteps steps) {
  widgets::PhotographView* opened = photograph(surface);
  if (opened == nullptr) return scroll(surface, steps.count * steps.pixels);
  opened->zoom().zoom_by(std::pow(k_wheel_factor, -steps.count), m_view.on_page(at));
  m_reasons.request(DrawReason::scroll);
}

}  // namespace etalase::app
