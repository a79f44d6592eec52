// Scrolling that slows down by friction and comes to rest on whole pixels.
#include "loop/kinetic.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::loop {

namespace {
// Speed falls to 1/e in this time; a fling of v pixels a second travels v * k_friction pixels.
constexpr float k_friction = 0.325F;
constexpr float k_slowest = 30;  // pixels a second: below it nobody sees movement
constexpr float k_fastest = 12000;
}  // namespace

float ease_out(float t) {
  const float rest = 1 - std::clamp(t, 0.0F, 1.0F);
  return 1 - rest * rest * rest;
}

void Kinetic::set_limit(float largest) {
  m_limit = std::max(largest, 0.0F);
  m_offset = clamped(m_offset);
  if (m_glide) m_glide->to = clamped(m_glide->to);
}

void Kinetic::set_offset(float offset) {
  stop();
  m_offset = clamped(offset);
}

void Kinetic::drag_by(float pixels) {
  stop();
  m_offset = clamped(m_offset + pixels);
}

void Kinetic::fling(float velocity) {
  const float speed = std::clamp(velocity, -k_fastest, k_fastest);
  if (std::abs(speed) >= k_slowest * 2) {
    m_glide.reset();
    m_velocity = speed;
  } else {
    stop();
  }
}

void Kinetic::glide_to(float offset, Seconds duration) {
  m_velocity = 0;
  const float to = clamped(offset);
  if (to == m_offset || duration.count() <= 0) {
    set_offset(to);
    return;
  }
  m_glide = Glide{m_offset, to, duration, Seconds(0)};
}

void Kinetic::stop() {
  m_velocity = 0;
  m_glide.reset();
}

bool Kinetic::step(Seconds elapsed) {
  if (m_glide) {
    m_glide->elapsed += elapsed;
    const float t = ease_out(m_glide->elapsed / m_glide->duration);
    m_offset = clamped(m_glide->from + (m_glide->to - m_glide->from) * t);
    if (m_glide->elapsed >= m_glide->duration) set_offset(m_glide->to);
  } else if (m_velocity != 0) {
    // Exact integral of the decaying speed, so that the way does not depend on the frame rate.
    const float decay = std::exp(-elapsed.count() / k_friction);
    const float aim = m_offset + m_velocity * k_friction * (1 - decay);
    m_velocity *= decay;
    m_offset = clamped(aim);
    if (std::abs(m_velocity) < k_slowest || m_offset != aim) stop();
  }
  return moving();
}

float Kinetic::pixel_offset() const { return std::round(m_offset); }

float Kinetic::clamped(float offset) const { return std::clamp(offset, 0.0F, m_limit); }

}  // namespace etalase::loop
