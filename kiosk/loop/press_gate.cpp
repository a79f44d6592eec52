// Keeps which fingers came too early.
#include "loop/press_gate.hpp"

#include <algorithm>

namespace etalase::loop {

void PressGate::disturb(BootTime now) {
  m_opens = now + k_page_rest;
  for (Finger& finger : m_fingers) finger.counts = false;
}

void PressGate::take(const Event& event) {
  if (const auto* down = std::get_if<FingerDown>(&event)) {
    forget(down->finger);  // a lost release: the panel says "down" twice
    m_fingers.push_back({down->finger, is_open(down->when)});
  }
  if (const auto* up = std::get_if<FingerUp>(&event)) forget(up->finger);
  if (std::holds_alternative<FingersLost>(event)) m_fingers.clear();
}

bool PressGate::counts(const Event& event) const {
  if (const auto* down = std::get_if<FingerDown>(&event)) return is_open(down->when);
  if (const auto* move = std::get_if<FingerMove>(&event)) return counts(move->finger);
  if (const auto* up = std::get_if<FingerUp>(&event)) return counts(up->finger);
  return true;
}

bool PressGate::counts(FingerId id) const {
  return std::any_of(m_fingers.begin(), m_fingers.end(), [id](const Finger& f) { return f.id == id && f.counts; });
}

void PressGate::forget(FingerId id) {
  std::erase_if(m_fingers, [id](const Finger& finger) { return finger.id == id; });
}

}  // namespace etalase::loop
