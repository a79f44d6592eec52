// Follows one resting finger from corner to corner.
#include "loop/corner_holds.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::loop {

CornerHold CornerHolds::take(const Event& event, TouchScale scale) {
  if (const auto* finger = std::get_if<FingerDown>(&event)) down(*finger, scale);
  if (const auto* finger = std::get_if<FingerMove>(&event)) move(*finger, scale);
  if (const auto* finger = std::get_if<FingerUp>(&event)) return up(*finger);
  if (std::holds_alternative<FingersLost>(event)) {
    m_fingers.clear();
    forget();
  }
  return CornerHold::none;
}

CornerHold CornerHolds::tick(BootTime now) {
  const auto due = next();
  return due && now >= *due ? complete() : CornerHold::none;
}

std::optional<BootTime> CornerHolds::next() const {
  return m_rest ? std::optional(m_rest->since + k_hold) : std::nullopt;
}

void CornerHolds::down(const FingerDown& event, TouchScale scale) {
  // A lost release: the panel says "down" twice.
  if (std::find(m_fingers.begin(), m_fingers.end(), event.finger) != m_fingers.end()) return forget();
  m_fingers.push_back(event.finger);
  if (m_fingers.size() > 1) return forget();
  const Point at = scale.on_page(event.at);
  const float side = k_corner_mm * scale.pixels_per_mm;
  const bool upper_left = at.x <= side && at.y <= side;
  const bool lower_right =
      at.x >= static_cast<float>(scale.page.width) - side && at.y >= static_cast<float>(scale.page.height) - side;
  const bool in_time = m_first && m_first->until && event.when <= *m_first->until;
  if (lower_right && in_time) {
    m_rest = Rest{event.finger, Corner::lower_right, at, event.when};
    return;
  }
  forget();
  if (upper_left) m_rest = Rest{event.finger, Corner::upper_left, at, event.when};
}

void CornerHolds::move(const FingerMove& event, TouchScale scale) {
  if (!m_rest || m_rest->finger != event.finger) return;
  const Point way = scale.on_page(event.at) - m_rest->at;
  if (std::hypot(way.x, way.y) > k_still_mm * scale.pixels_per_mm) forget();
}

CornerHold CornerHolds::up(const FingerUp& event) {
  std::erase(m_fingers, event.finger);
  CornerHold held = CornerHold::none;
  if (m_rest && m_rest->finger == event.finger) {
    // The loop may have been busy when the time was over.
    if (event.when - m_rest->since >= k_hold)
      held = complete();
    else
      forget();
  }
  if (m_first && m_first->finger == event.finger && !m_first->until) m_first->until = event.when + k_between;
  return held;
}

CornerHold CornerHolds::complete() {
  const Rest rest = *m_rest;
  forget();
  if (rest.corner == Corner::lower_right) return CornerHold::both;
  m_first = FirstHeld{rest.finger, std::nullopt};
  return CornerHold::first;
}

void CornerHolds::forget() {
  m_rest.reset();
  m_first.reset();
}

}  // namespace etalase::loop
