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
constexpr milliseconds k_palm{1000};
constexpr milliseconds k_velocity_window{80};  // the speed at the end counts, not the whole way
constexpr milliseconds k_rest{60};             // a finger that stood still this long flings nothing
constexpr float k_least_spread = 1;

float distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

void append(std::vector<Gesture>& to, std::vector<Gesture> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Point along_pan(Pan pan, Point delta) {
  const bool x = pan == Pan::horizontal || pan == Pan::both;
  const bool y = pan == Pan::vertical || pan == Pan::both;
  return {x ? delta.x : 0, y ? delta.y : 0};
}

template <class Finger>
void remember(Finger& finger, BootTime when) {
  auto& samples = finger.samples;
  samples.push_back({finger.at, when});
  while (samples.size() > 2 && when - samples.front().when > k_velocity_window) samples.pop_front();
}

// Returns the speed with which a finger let go.
template <class Finger>
Point velocity(const Finger& finger, BootTime when) {
  const auto& samples = finger.samples;
  if (samples.size() < 2) return {};
  // The last sample is the release; a pause before it means that the finger had come to rest.
  const auto& release = samples.back();
  const auto& before = samples[samples.size() - 2];
  const auto& first = samples.front();
  const auto span = release.when - first.when;
  if (span.count() <= 0 || (when - before.when > k_rest && release.at == before.at)) return {};
  const float seconds = std::chrono::duration<float>(span).count();
  return along_pan(finger.hit.pan, (release.at - first.at) * (1 / seconds));
}

template <class Finger>
std::vector<Gesture> drag_to(Finger& finger, Point at) {
  const Point delta = along_pan(finger.hit.pan, at - finger.at);
  finger.at = at;
  if (delta == Point{}) return {};
  return {Dragged{finger.hit.surface, delta, at}};
}

// What a finger does ends without effect; it means nothing more until it is lifted.
template <class Finger>
std::vector<Gesture> stop(Finger& finger) {
  using Part = decltype(finger.part);
  std::vector<Gesture> meant;
  if (finger.part == Part::press && finger.hit.target != 0 && finger.inside)
    meant.emplace_back(PressCancelled{finger.hit.target});
  if (finger.part == Part::drag) meant.emplace_back(DragEnded{finger.hit.surface, {}});
  finger.part = Part::nothing;
  return meant;
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
  std::vector<Gesture> meant = ignore_palms(event.finger, event.when, Doing::touches);
  Finger& finger = m_fingers.emplace_back();
  finger.id = event.finger;
  finger.hit = page.hit(at);
  finger.down = finger.at = at;
  finger.down_at = event.when;
  finger.rest = {at, event.when};
  remember(finger, event.when);
  append(meant, begin(finger));
  return meant;
}

std::vector<Gesture> Recogniser::move(const FingerMove& event, const HitTest& page) {
  Finger* finger = find(event.finger);
  if (finger == nullptr || finger->ignored) return {};
  std::vector<Gesture> meant = ignore_palms(event.finger, event.when, Doing::touches);
  const Point at = m_scale.on_page(event.at);
  if (distance(at, finger->rest.at) >= px(k_drag_mm)) finger->rest = {at, event.when};
  if (finger->part == Part::drag) append(meant, drag_to(*finger, at));
  finger->at = at;
  remember(*finger, event.when);
  if (finger->part == Part::press) append(meant, move_press(*finger, page));
  if (finger->part == Part::pinch) append(meant, move_pinch());
  return meant;
}

std::vector<Gesture> Recogniser::up(const FingerUp& event, const HitTest& page) {
  Finger* known = find(event.finger);
  if (known == nullptr) return {};
  Finger finger = std::move(*known);
  m_fingers.erase(m_fingers.begin() + (known - m_fingers.data()));
  if (finger.ignored) return {};

  std::vector<Gesture> meant = ignore_palms(event.finger, event.when, Doing::lifts);
  const Point at = m_scale.on_page(event.at);
  if (finger.part == Part::drag) append(meant, drag_to(finger, at));
  finger.at = at;
  if (finger.part == Part::press) append(meant, release_press(finger, event.when, page));
  if (finger.part == Part::pinch) append(meant, end_pinch(finger.hit.surface, event.when));
  if (finger.part == Part::drag) {
    remember(finger, event.when);
    meant.emplace_back(DragEnded{finger.hit.surface, velocity(finger, event.when)});
  }
  return meant;
}

std::vector<Gesture> Recogniser::cancel() {
  std::vector<Gesture> meant;
  const auto pinching =
      std::find_if(m_fingers.begin(), m_fingers.end(), [](const Finger& f) { return f.part == Part::pinch; });
  if (pinching != m_fingers.end()) meant.emplace_back(PinchEnded{pinching->hit.surface});
  for (Finger& finger : m_fingers) append(meant, stop(finger));
  m_fingers.clear();
  m_first_tap.reset();
  return meant;
}

std::vector<Gesture> Recogniser::void_presses() {
  m_first_tap.reset();
  std::vector<Gesture> meant;
  for (Finger& finger : m_fingers) {
    if (finger.part != Part::press || finger.hit.target == 0) continue;
    if (finger.inside) meant.emplace_back(PressCancelled{finger.hit.target});
    finger.hit.target = 0;
  }
  return meant;
}

bool Recogniser::touching() const {
  return std::any_of(m_fingers.begin(), m_fingers.end(), [](const Finger& finger) { return !finger.ignored; });
}

TargetId Recogniser::pressed() const {
  for (const Finger& finger : m_fingers)
    if (finger.part == Part::press && finger.inside && finger.hit.target != 0) return finger.hit.target;
  return 0;
}

Recogniser::Finger* Recogniser::find(FingerId id) {
  const auto found = std::find_if(m_fingers.begin(), m_fingers.end(), [id](const Finger& f) { return f.id == id; });
  return found == m_fingers.end() ? nullptr : &*found;
}

// Returns another finger that does `part` on the same surface; null when none does.
Recogniser::Finger* Recogniser::other_on(const Finger& finger, Part part) {
  if (finger.hit.surface == 0) return nullptr;
  for (Finger& other : m_fingers)
    if (other.id != finger.id && other.part == part && other.hit.surface == finger.hit.surface) return &other;
  return nullptr;
}

std::vector<Gesture> Recogniser::ignore_palms(FingerId but, BootTime now, Doing doing) {
  std::vector<Gesture> meant;
  for (Finger& finger : m_fingers) {
    const bool may_be = finger.part == Part::press || finger.part == Part::nothing ||
                        (finger.part == Part::drag && doing == Doing::lifts);
    if (finger.id == but || !may_be || now - finger.rest.when < k_palm) continue;
    append(meant, stop(finger));
    finger.ignored = true;
  }
  return meant;
}

std::vector<Gesture> Recogniser::begin(Finger& finger) {
  if (m_fingers.size() > 1) m_first_tap.reset();
  if (finger.hit.zoom == Zoom::yes) {
    Finger* partner = other_on(finger, Part::press);
    if (partner == nullptr) partner = other_on(finger, Part::drag);
    if (other_on(finger, Part::pinch) != nullptr) return {};
    if (partner != nullptr) return begin_pinch(*partner, finger);
  }
  // Brushing over a list that another finger moves opens nothing.
  if (other_on(finger, Part::drag) != nullptr) return {};
  std::vector<Gesture> meant = finish_key(finger);
  for (Finger& other : m_fingers) {
    if (other.id == finger.id || other.part != Part::press || other.hit.target == 0) continue;
    if (other.hit.target == finger.hit.target) return stop(other);
  }
  finger.part = Part::press;
  if (finger.hit.surface != 0) meant.emplace_back(SurfaceHeld{finger.hit.surface});
  if (finger.hit.target != 0) meant.emplace_back(PressBegan{finger.hit.target, finger.at});
  return meant;
}

// A key that is still held acts when the next one is touched: letters come in the order in which they were touched.
std::vector<Gesture> Recogniser::finish_key(const Finger& next) {
  std::vector<Gesture> meant;
  if (next.hit.rollover == Rollover::no) return meant;
  for (Finger& other : m_fingers) {
    const bool holds_key = other.id != next.id && other.part == Part::press && other.hit.rollover == Rollover::yes;
    if (!holds_key || !other.inside || other.hit.target == 0) continue;
    other.part = Part::nothing;
    meant.emplace_back(Tapped{other.hit.target, other.at, next.down_at - other.down_at});
  }
  return meant;
}

std::vector<Gesture> Recogniser::begin_pinch(Finger& first, Finger& second) {
  std::vector<Gesture> meant = stop(first);
  first.part = second.part = Part::pinch;
  m_spread = std::max(distance(first.at, second.at), k_least_spread);
  m_centre = (first.at + second.at) * 0.5F;
  meant.emplace_back(PinchBegan{second.hit.surface, m_centre});
  return meant;
}

std::vector<Gesture> Recogniser::begin_drag(Finger& finger) {
  std::vector<Gesture> meant = stop(finger);
  if (Finger* dragging = other_on(finger, Part::drag)) {
    if (finger.samples.back().when - dragging->rest.when < k_palm) return meant;
    append(meant, stop(*dragging));
    dragging->ignored = true;
  }
  // What others press there moves away from under them.
  while (Finger* pressing = other_on(finger, Part::press)) append(meant, stop(*pressing));
  finger.part = Part::drag;  // from here, so that the surface starts without a jump of the threshold
  meant.emplace_back(DragBegan{finger.hit.surface, finger.at});
  return meant;
}

std::vector<Gesture> Recogniser::move_press(Finger& finger, const HitTest& page) {
  const Point way = along_pan(finger.hit.pan, finger.at - finger.down);
  if (finger.hit.surface != 0 && std::hypot(way.x, way.y) >= px(k_drag_mm)) return begin_drag(finger);
  if (finger.hit.target == 0) return {};
  const bool inside = page.releases(finger.hit.target, finger.at);
  if (inside == finger.inside) return {};
  finger.inside = inside;
  if (inside) return {PressBegan{finger.hit.target, finger.at}};
  return {PressCancelled{finger.hit.target}};
}

std::vector<Gesture> Recogniser::release_press(const Finger& finger, BootTime when, const HitTest& page) {
  std::vector<Gesture> meant;
  const TargetId target = finger.hit.target;
  if (target != 0 && page.releases(target, finger.at)) {
    // Children on two cards get one of them.
    for (Finger& other : m_fingers)
      if (other.part == Part::press) append(meant, stop(other));
    meant.emplace_back(Tapped{target, finger.at, when - finger.down_at});
  } else if (target != 0 && finger.inside) {
    meant.emplace_back(PressCancelled{target});
  }
  append(meant, double_tap(finger, when));
  return meant;
}

std::vector<Gesture> Recogniser::double_tap(const Finger& finger, BootTime when) {
  const SurfaceId surface = finger.hit.surface;
  const bool follows = m_first_tap && m_first_tap->surface == surface && when - m_first_tap->when <= k_double_tap &&
                       distance(m_first_tap->at, finger.at) <= px(k_double_tap_mm);
  m_first_tap.reset();
  if (finger.hit.zoom == Zoom::no) return {};
  if (follows) return {DoubleTapped{surface, finger.at}};
  m_first_tap = FirstTap{surface, finger.at, when};
  return {};
}

std::vector<Gesture> Recogniser::move_pinch() {
  std::vector<const Finger*> pair;
  for (const Finger& finger : m_fingers)
    if (finger.part == Part::pinch) pair.push_back(&finger);
  if (pair.size() != 2) return {};
  const Point centre = (pair[0]->at + pair[1]->at) * 0.5F;
  const float spread = std::max(distance(pair[0]->at, pair[1]->at), k_least_spread);
  const Pinched pinched{pair[0]->hit.surface, spread / m_spread, centre, centre - m_centre};
  m_spread = spread;
  m_centre = centre;
  return {pinched};
}

std::vector<Gesture> Recogniser::end_pinch(SurfaceId surface, BootTime when) {
  std::vector<Gesture> meant{PinchEnded{surface}};
  const auto stays =
      std::find_if(m_fingers.begin(), m_fingers.end(), [](const Finger& f) { return f.part == Part::pinch; });
  if (stays == m_fingers.end()) return meant;
  stays->part = Part::nothing;
  if (stays->hit.pan == Pan::none) return meant;
  // The finger that stays goes on moving the picture.
  stays->part = Part::drag;
  stays->samples.clear();
  remember(*stays, when);
  meant.emplace_back(DragBegan{surface, stays->at});
  return meant;
}

}  // namespace etalase::loop
