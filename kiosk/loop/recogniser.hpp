// The one touch recogniser: fingers in, gestures out.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "loop/event.hpp"
#include "loop/gesture.hpp"

namespace etalase::loop {

enum class Pan { none, horizontal, vertical, both };
enum class Zoom { no, yes };

// What lies under a point. A target may lie on a surface: a card on a shelf. Zoom::yes makes the surface take pinches
// and double taps. Report target 0 while the surface is flinging, so that the touch only stops it.
struct Hit {
  TargetId target = 0;
  SurfaceId surface = 0;
  Pan pan = Pan::none;
  Zoom zoom = Zoom::no;
};

// Answered by the page's layout list. Points are pixels of the upright page.
class HitTest {
 public:
  virtual ~HitTest() = default;
  [[nodiscard]] virtual Hit hit(Point at) const = 0;
  // Tells whether a release here still counts for the target: its hit area, up to 4 mm beyond the drawing but never
  // past the middle of the gap to a neighbour.
  [[nodiscard]] virtual bool releases(TargetId target, Point at) const = 0;
};

// How finger positions (0..1) become pixels and how long a millimetre is.
struct TouchScale {
  PixelSize page;
  float pixels_per_mm = 1;
  // Returns the pixel of the page at a place in 0..1.
  [[nodiscard]] Point on_page(Point at) const {
    return {at.x * static_cast<float>(page.width), at.y * static_cast<float>(page.height)};
  }
};

// Owns the state of all fingers; main thread; knows no clock. A second finger cancels a press; it starts a pinch where
// the surface zooms; a long press is an ordinary press. A finger becomes a drag after 3 mm along an axis the surface
// pans. After a cancelled press nothing happens until all fingers are up.
class Recogniser {
 public:
  explicit Recogniser(TouchScale scale);
  void set_scale(TouchScale scale) { m_scale = scale; }

  // Each returns what the event meant, in order; mostly nothing or one gesture.
  [[nodiscard]] std::vector<Gesture> down(const FingerDown& event, const HitTest& page);
  [[nodiscard]] std::vector<Gesture> move(const FingerMove& event, const HitTest& page);
  [[nodiscard]] std::vector<Gesture> up(const FingerUp& event, const HitTest& page);
  // Ends whatever goes on without effect (fingers lost, page changed under the finger).
  [[nodiscard]] std::vector<Gesture> cancel();
  // Takes a finger event and leaves every other alone.
  [[nodiscard]] std::vector<Gesture> take(const Event& event, const HitTest& page);

  // Tells whether any finger is on the panel.
  [[nodiscard]] bool touching() const { return !m_fingers.empty(); }
  // Returns the target that is to be drawn pressed now; 0 when none.
  [[nodiscard]] TargetId pressed() const;

 private:
  enum class Mode { idle, press, drag, pinch, dead };
  struct Finger {
    FingerId id;
    Point at;
  };
  struct Sample {
    Point at;
    BootTime when;
  };
  [[nodiscard]] Finger* find(FingerId id);
  [[nodiscard]] std::vector<Gesture> second_finger(const HitTest& page);
  [[nodiscard]] std::vector<Gesture> move_press(Point at, const HitTest& page);
  [[nodiscard]] std::vector<Gesture> release_press(Point at, BootTime when, const HitTest& page);
  [[nodiscard]] std::vector<Gesture> move_drag(Point at);
  [[nodiscard]] std::vector<Gesture> move_pinch();
  [[nodiscard]] std::vector<Gesture> end_pinch(BootTime when);
  [[nodiscard]] bool leaves_press(Point at) const;
  [[nodiscard]] Point along_pan(Point delta) const;
  [[nodiscard]] Point velocity(BootTime when) const;
  void remember(Point at, BootTime when);

  TouchScale m_scale;
  Mode m_mode = Mode::idle;
  std::vector<Finger> m_fingers;
  Hit m_hit;
  Point m_down;
  Point m_last;
  BootTime m_down_at{0};
  bool m_inside = false;
  float m_spread = 0;
  std::deque<Sample> m_samples;
  struct FirstTap {
    SurfaceId surface;
    Point at;
    BootTime when;
  };
  std::optional<FirstTap> m_first_tap;
};

}  // namespace etalase::loop
