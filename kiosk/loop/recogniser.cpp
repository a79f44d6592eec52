// Decides what fingers meant: press, drag, pinch, double tap.
#include "loop/recogniser.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace etalase::loop {

namespace {
using std::chrono::milliseconds;

constexpr float k_drag_mm = 3;  // a resting finger trembles less than this
constexpr float k_double_tap_mm = 8;
constexpr milliseconds k_double_tap{300};
constexpr milliseconds k_velocity_window{80};  // the speed at the end counts, not the whole way
constexpr milliseconds k_rest{60};             // a finger that stood still this long flings nothing
constexpr float k_least_spread = 1;

float distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

void append(std::vector<Gesture>& to, std::vector<Gesture> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}
}  // namespace

Recogniser::Recogniser(TouchScale scale) : m_scale(scale) {}

std::vector<Gesture> Recogniser::take(const Event& event, const HitTest& page) {
  if (const auto* finger = std::get_if<FingerDown>(&event)) return down(*finger, page);
  if (const auto* finger = std::get_if<FingerMove>(&event)) return move(*finger, page);
  if (const auto* finger = std::get_if<FingerUp>(&event)) return up(*finger, page);
  if (std::holds_alternative<FingersLost>(event)) return cancel();
  return {};
}

std::vector<Gesture> Recogniser::down(const FingerDown& event, const HitTest& page) {
  const Point at = m_scale.on_page(event.at);
  if (Finger* known = find(event.finger)) {
    known->at = at;  // a lost release: the panel says "down" twice
    return {};
  }
  m_fingers.push_back({event.finger, at});
  if (m_fingers.size() > 1) return second_finger(page);

  m_hit = page.hit(at);
  m_mode = Mode::press;
  m_inside = true;
  m_down = m_last = at;
  m_down_at = event.when;
  m_samples.clear();
  remember(at, event.when);
  std::vector<Gesture> meant;
  if (m_hit.surface != 0) meant.emplace_back(SurfaceHeld{m_hit.surface});
  if (m_hit.target != 0) meant.emplace_back(PressBegan{m_hit.target, at});
  return meant;
}

std::vector<Gesture> Recogniser::move(const FingerMove& event, const HitTest& page) {
  Finger* finger = find(event.finger);
  if (finger == nullptr) return {};
  finger->at = m_scale.on_page(event.at);
  if (m_mode == Mode::pinch) return move_pinch();
  if (finger != &m_fingers.front()) return {};
  remember(finger->at, event.when);
  if (m_mode == Mode::press) return move_press(finger->at, page);
  if (m_mode == Mode::drag) return move_drag(finger->at);
  return {};
}

std::vector<Gesture> Recogniser::up(const FingerUp& event, const HitTest& page) {
  Finger* finger = find(event.finger);
  if (finger == nullptr) return {};
  const Point at = m_scale.on_page(event.at);
  const bool leads = finger == &m_fingers.front();
  m_fingers.erase(m_fingers.begin() + (finger - m_fingers.data()));

  std::vector<Gesture> meant;
  if (m_mode == Mode::pinch) {
    meant = end_pinch(event.when);
  } else if (leads && m_mode == Mode::press) {
    meant = release_press(at, event.when, page);
  } else if (leads && m_mode == Mode::drag) {
    append(meant, move_drag(at));
    remember(at, event.when);
    meant.emplace_back(DragEnded{m_hit.surface, velocity(event.when)});
    m_mode = Mode::dead;
  }
  if (m_fingers.empty()) m_mode = Mode::idle;
  return meant;
}

std::vector<Gesture> Recogniser::cancel() {
  std::vector<Gesture> meant;
  if (m_mode == Mode::press && m_hit.target != 0 && m_inside) meant.emplace_back(PressCancelled{m_hit.target});
  if (m_mode == Mode::drag) meant.emplace_back(DragEnded{m_hit.surface, {}});
  if (m_mode == Mode::pinch) meant.emplace_back(PinchEnded{m_hit.surface});
  m_fingers.clear();
  m_first_tap.reset();
  m_mode = Mode::idle;
  return meant;
}

TargetId Recogniser::pressed() const { return m_mode == Mode::press && m_inside ? m_hit.target : 0; }

Recogniser::Finger* Recogniser::find(FingerId id) {
  const auto found = std::find_if(m_fingers.begin(), m_fingers.end(), [id](const Finger& f) { return f.id == id; });
  return found == m_fingers.end() ? nullptr : &*found;
}

std::vector<Gesture> Recogniser::second_finger(const HitTest& page) {
  m_first_tap.reset();
  const bool pinches = m_fingers.size() == 2 && m_mode != Mode::dead && m_hit.zoom == Zoom::yes &&
                       page.hit(m_fingers[1].at).surface == m_hit.surface;
  if (!pinches && m_mode != Mode::press) return {};  // a drag goes on with its first finger

  std::vector<Gesture> meant;
  if (m_mode == Mode::press && m_hit.target != 0 && m_inside) meant.emplace_back(PressCancelled{m_hit.target});
  if (m_mode == Mode::drag) meant.emplace_back(DragEnded{m_hit.surface, {}});
  m_mode = Mode::dead;
  if (pinches) {
    m_mode = Mode::pinch;
    m_spread = std::max(distance(m_fingers[0].at, m_fingers[1].at), k_least_spread);
    m_last = (m_fingers[0].at + m_fingers[1].at) * 0.5F;
    meant.emplace_back(PinchBegan{m_hit.surface, m_last});
  }
  return meant;
}

std::vector<Gesture> Recogniser::move_press(Point at, const HitTest& page) {
  if (leaves_press(at)) {
    std::vector<Gesture> meant;
    if (m_hit.target != 0 && m_inside) meant.emplace_back(PressCancelled{m_hit.target});
    m_mode = Mode::drag;
    m_last = at;  // the surface starts under the finger without a jump of the threshold
    meant.emplace_back(DragBegan{m_hit.surface, at});
    return meant;
  }
  if (m_hit.target == 0) return {};
  const bool inside = page.releases(m_hit.target, at);
  if (inside == m_inside) return {};
  m_inside = inside;
  if (inside) return {PressBegan{m_hit.target, at}};
  return {PressCancelled{m_hit.target}};
}

std::vector<Gesture> Recogniser::release_press(Point at, BootTime when, const HitTest& page) {
  m_mode = Mode::dead;
  std::vector<Gesture> meant;
  if (m_hit.target != 0) {
    if (page.releases(m_hit.target, at)) {
      meant.emplace_back(Tapped{m_hit.target, at, when - m_down_at});
    } else if (m_inside) {
      meant.emplace_back(PressCancelled{m_hit.target});
    }
  }
  if (m_hit.zoom == Zoom::no) {
    m_first_tap.reset();
    return meant;
  }
  const float reach = k_double_tap_mm * m_scale.pixels_per_mm;
  if (m_first_tap && m_first_tap->surface == m_hit.surface && when - m_first_tap->when <= k_double_tap &&
      distance(m_first_tap->at, at) <= reach) {
    meant.emplace_back(DoubleTapped{m_hit.surface, at});
    m_first_tap.reset();
  } else {
    m_first_tap = FirstTap{m_hit.surface, at, when};
  }
  return meant;
}

std::vector<Gesture> Recogniser::move_drag(Point at) {
  const Point delta = along_pan(at - m_last);
  m_last = at;
  if (delta == Point{}) return {};
  return {Dragged{m_hit.surface, delta, at}};
}

std::vector<Gesture> Recogniser::move_pinch() {
  const Point centre = (m_fingers[0].at + m_fingers[1].at) * 0.5F;
  const float spread = std::max(distance(m_fingers[0].at, m_fingers[1].at), k_least_spread);
  const Pinched pinched{m_hit.surface, spread / m_spread, centre, centre - m_last};
  m_spread = spread;
  m_last = centre;
  return {pinched};
}

std::vector<Gesture> Recogniser::end_pinch(BootTime when) {
  std::vector<Gesture> meant{PinchEnded{m_hit.surface}};
  if (m_fingers.size() != 1 || m_hit.pan == Pan::none) {
    m_mode = Mode::dead;
    return meant;
  }
  // The finger that stays goes on moving the picture.
  m_mode = Mode::drag;
  m_last = m_fingers.front().at;
  m_samples.clear();
  remember(m_last, when);
  meant.emplace_back(DragBegan{m_hit.surface, m_last});
  return meant;
}

bool Recogniser::leaves_press(Point at) const {
  if (m_hit.surface == 0) return false;
  const Point way = along_pan(at - m_down);
  return std::hypot(way.x, way.y) >= k_drag_mm * m_scale.pixels_per_mm;
}

Point Recogniser::along_pan(Point delta) const {
  const bool x = m_hit.pan == Pan::horizontal || m_hit.pan == Pan::both;
  const bool y = m_hit.pan == Pan::vertical || m_hit.pan == Pan::both;
  return {x ? delta.x : 0, y ? delta.y : 0};
}

Point Recogniser::velocity(BootTime when) const {
  if (m_samples.size() < 2) return {};
  // The last sample is the release; a pause before it means that the finger had come to rest.
  const Sample& release = m_samples.back();
  const Sample& before = m_samples[m_samples.size() - 2];
  const Sample& first = m_samples.front();
  const auto span = release.when - first.when;
  if (span.count() <= 0 || (when - before.when > k_rest && release.at == before.at)) return {};
  const float seconds = std::chrono::duration<float>(span).count();
  return along_pan((release.at - first.at) * (1 / seconds));
}

void Recogniser::remember(Point at, BootTime when) {
  m_samples.push_back({at, when});
  while (m_samples.size() > 2 && when - m_samples.front().when > k_velocity_window) m_samples.pop_front();
}

}  // namespace etalase::loop
