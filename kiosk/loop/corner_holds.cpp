// Follows one resting finger from corner to corner.
#include "loop/corner_holds.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::loop {

Held CornerHolds::take(const Event& event, TouchScale scale) {
  if (const auto* finger = std::get_if<FingerDown>(&event)) down(*finger, scale);
  if (const auto* finger = std::get_if<FingerMove>(&event)) move(*finger, scale);
  if (const auto* finger = std::get_if<FingerUp>(&event)) return up(*finger);
  if (std::holds_alternative<FingersLost>(event)) {
    m_fingers.clear();
    forget();
  }
  return Held::nothing;
}

Held CornerHolds::tick(BootTime now) {
  const auto due = next();
  return due && now >= *due ? complete() : Held::nothing;
}

std::optional<BootTime> CornerHolds::next() const {
  return m_hold ? std::optional(m_hold->since + k_hold) : std::nullopt;
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
  const bool in_time = m_waiting && m_waiting->until && event.when <= *m_waiting->until;
  if (lower_right && in_time) {
    m_hold = Hold{event.finger, Corner::lower_right, at, event.when};
    return;
  }
  forget();
  if (upper_left) m_hold = Hold{event.finger, Corner::upper_left, at, event.when};
}

void CornerHolds::move(const FingerMove& event, TouchScale scale) {
  if (!m_hold || m_hold->finger != event.finger) return;
  const Point way = scale.on_page(event.at) - m_hold->at;
  if (std::hypot(way.x, way.y) > k_still_mm * scale.pixels_per_mm) forget();
}

Held CornerHolds::up(const FingerUp& event) {
  std::erase(m_fingers, event.finger);
  Held held = Held::nothing;
  if (m_hold && m_hold->finger == event.finger) {
    // The loop may have been busy when the time was over.
    if (event.when - m_hold->since >= k_hold)
      held = complete();
    else
      forget();
  }
  if (m_waiting && m_waiting->finger == event.finger && !m_waiting->until) m_waiting->until = event.when + k_between;
  return held;
}

Held CornerHolds::complete() {
  const Hold hold = *m_hold;
  forget();
  if (hold.corner == Corner::lower_right) return Held::both;
  m_waiting = Waiting{hold.finger, std::nullopt};
  return Held::first;
}

void CornerHolds::forget() {
  m_hold.reset();
  m_waiting.reset();
}

}  // namespace etalase::loop
