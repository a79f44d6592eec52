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
enum class Rollover { no, yes };  // whether the next finger may come before the last is lifted, as in typing

// What lies under a point. A target may lie on a surface: a card on a shelf. Zoom::yes makes the surface take pinches
// and double taps. Report target 0 while the surface is flinging, so that the touch only stops it.
struct Hit {
  TargetId target = 0;
  SurfaceId surface = 0;
  Pan pan = Pan::none;
  Zoom zoom = Zoom::no;
  Rollover rollover = Rollover::no;
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

// Owns the state of all fingers; main thread; knows no clock. Each finger means something of its own: a press, which
// becomes a drag after 3 mm along an axis that its surface pans, or one half of a pinch where the surface zooms. Of
// several presses the one that is released first acts and voids the others; two fingers on one control press nothing. A
// second finger does not stop a drag. A finger that has been still for a second while another one does something is a
// palm: it is ignored until it is lifted. Alone it is an ordinary press, however long.
class Recogniser {
 public:
  explicit Recogniser(TouchScale scale);
  void set_scale(TouchScale scale) { m_scale = scale; }

  // Each returns what the event meant, in order; mostly nothing or one gesture.
  [[nodiscard]] std::vector<Gesture> down(const FingerDown& event, const HitTest& page);
  [[nodiscard]] std::vector<Gesture> move(const FingerMove& event, const HitTest& page);
  [[nodiscard]] std::vector<Gesture> up(const FingerUp& event, const HitTest& page);
  // Ends whatever goes on without effect and forgets the fingers (fingers lost, a held corner).
  [[nodiscard]] std::vector<Gesture> cancel();
  // Lets go of what is pressed without effect: the page changed under the fingers, which may still scroll.
  [[nodiscard]] std::vector<Gesture> void_presses();
  // Takes a finger event and leaves every other alone.
  [[nodiscard]] std::vector<Gesture> take(const Event& event, const HitTest& page);

  // Tells whether a finger is on the panel that is not ignored.
  [[nodiscard]] bool touching() const;
  // Returns the target that is to be drawn pressed now; 0 when none.
  [[nodiscard]] TargetId pressed() const;

 private:
  enum class Part { nothing, press, drag, pinch };
  struct Sample {
    Point at;
    BootTime when;
  };
  struct Finger {
    FingerId id = 0;
    Part part = Part::nothing;
    Hit hit;
    bool inside = true;  // of what it presses
    bool ignored = false;
    Point down;
    BootTime down_at{0};
    Point at;
    Sample rest;  // where it has been still, and since when
    std::deque<Sample> samples;
  };
  [[nodiscard]] Finger* find(FingerId id);
  [[nodiscard]] Finger* other_on(const Finger& finger, Part part);
  [[nodiscard]] std::vector<Gesture> begin(Finger& finger);
  [[nodiscard]] std::vector<Gesture> finish_key(const Finger& next);
  [[nodiscard]] std::vector<Gesture> begin_pinch(Finger& first, Finger& second);
  [[nodiscard]] std::vector<Gesture> begin_drag(Finger& finger);
  [[nodiscard]] std::vector<Gesture> move_press(Finger& finger, const HitTest& page);
  [[nodiscard]] std::vector<Gesture> release_press(const Finger& finger, BootTime when, const HitTest& page);
  [[nodiscard]] std::vector<Gesture> move_pinch();
  [[nodiscard]] std::vector<Gesture> end_pinch(SurfaceId surface, BootTime when);
  [[nodiscard]] std::vector<Gesture> double_tap(const Finger& finger, BootTime when);
  // Ignores whoever has been still while the finger `but` does something; a drag pauses as long as it likes, until
  // another finger has finished.
  enum class Doing { touches, lifts };
  [[nodiscard]] std::vector<Gesture> ignore_palms(FingerId but, BootTime now, Doing doing);
  [[nodiscard]] float px(float mm) const { return mm * m_scale.pixels_per_mm; }

  TouchScale m_scale;
  std::vector<Finger> m_fingers;
  Point m_centre;  // of the pinch, of which there is one at most
  float m_spread = 0;
  struct FirstTap {
    SurfaceId surface;
    Point at;
    BootTime when;
  };
  std::optional<FirstTap> m_first_tap;
};

}  // namespace etalase::loop
