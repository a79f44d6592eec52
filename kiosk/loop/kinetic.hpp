// One axis of scrolling: drag, fling, glide to a place, always within its bounds.
#pragma once

#include <chrono>
#include <optional>

namespace etalase::loop {

// A value; knows no clock. Offsets are pixels from the content's start, rising towards its end.
class Kinetic {
 public:
  using Seconds = std::chrono::duration<float>;

  // Sets the largest offset (content length minus view length, at least 0) and clamps into it.
  void set_limit(float largest);

  // Jumps; a running fling ends.
  void set_offset(float offset);
  // Follows a finger: pass minus the finger's movement. Ends a fling; stops at the bounds without rubber.
  void drag_by(float pixels);
  // Lets go with a speed in pixels a second (minus the finger's); slow releases rest at once.
  void fling(float velocity);
  // Moves to an offset with ease-out over the given time (page arrows, back to top).
  void glide_to(float offset, Seconds duration);
  // Stops where it is.
  void stop();
  // Advances by the time since the last frame; returns whether it still moves, so another frame is wanted.
  bool step(Seconds elapsed);

  [[nodiscard]] float offset() const { return m_offset; }
  // Returns the offset in whole pixels: what drawing uses, so that text and rows stay crisp.
  [[nodiscard]] float pixel_offset() const;
  [[nodiscard]] float limit() const { return m_limit; }
  [[nodiscard]] bool moving() const { return m_glide.has_value() || m_velocity != 0; }
  [[nodiscard]] bool at_end() const { return m_offset >= m_limit; }

 private:
  struct Glide {
    float from;
    float to;
    Seconds duration;
    Seconds elapsed;
  };
  [[nodiscard]] float clamped(float offset) const;

  float m_offset = 0;
  float m_limit = 0;
  float m_velocity = 0;
  std::optional<Glide> m_glide;
};

// Returns 0..1 eased out (cubic): fast first, gentle at the end. Input is clamped to 0..1.
[[nodiscard]] float ease_out(float t);

}  // namespace etalase::loop
