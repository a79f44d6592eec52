// Counts wrong PINs; takes digits in and hands attempts out.
#include "app/pin_pad.hpp"

#include <algorithm>

#include "app/pin.hpp"

namespace etalase::app {

using actions::PadKey;

void PinLock::wrong(base::BootTime now) {
  if (++m_wrong < k_tries) return;
  m_wrong = 0;
  m_until = now + k_closed;
}

std::optional<base::BootTime> PinLock::closed_until(base::BootTime now) const {
  return m_until && now < *m_until ? m_until : std::nullopt;
}

PinLock stricter(const PinLock& one, const PinLock& other, base::BootTime now) {
  const auto first = one.closed_until(now), second = other.closed_until(now);
  const auto wrong = PinLock::k_tries - std::min(one.tries_left(), other.tries_left());
  return {wrong, first && second ? std::max(first, second) : first ? first : second};
}

void PinPad::clear() {
  forget_digits();
  m_checking = false;
  m_wrong = false;
  ++m_clearings;
}

void PinPad::forget_digits() {
  std::fill(m_digits.begin(), m_digits.end(), '\0');
  m_digits.clear();
}

KeyEffect PinPad::press(PadKey key, base::BootTime now) {
  if (m_checking || closed_until(now)) return KeyEffect::nothing;
  if (key == PadKey::enter) return m_digits.size() >= k_shortest_pin ? KeyEffect::check : KeyEffect::nothing;
  if (key == PadKey::erase) {
    if (m_digits.empty()) return KeyEffect::nothing;
    m_digits.pop_back();
    return KeyEffect::changed;
  }
  if (m_digits.size() >= k_longest_pin) return KeyEffect::nothing;
  m_wrong = false;
  m_digits += actions::name_of(key);
  return KeyEffect::changed;
}

PinPad::Attempt PinPad::check() {
  Attempt attempt{m_digits, m_clearings};
  forget_digits();
  m_checking = true;
  return attempt;
}

bool PinPad::checked(int clearings, bool right, base::BootTime now) {
  if (right)
    m_lock.right();
  else
    m_lock.wrong(now);
  if (clearings != m_clearings) return false;
  m_checking = false;
  m_wrong = !right;
  return true;
}

pages::PinModel PinPad::model(base::BootTime now, const parts::WallClock& clock, const std::string& language) const {
  pages::PinModel model;
  model.typed = static_cast<int>(m_digits.size());
  model.least = static_cast<int>(k_shortest_pin);
  model.tries_left = m_lock.tries_left();
  if (m_wrong) model.state = pages::PinState::wrong;
  if (m_checking) model.state = pages::PinState::checking;
  if (const auto until = closed_until(now)) {
    model.state = pages::PinState::closed;
    // The minute in which it opens is over by the time that is told.
    const auto opens = std::chrono::ceil<std::chrono::minutes>(clock.now + (*until - now));
    model.open_again = parts::clock_text(opens, clock.time_zone, language);
  }
  return model;
}

}  // namespace etalase::app
