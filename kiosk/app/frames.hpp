// Draws frames: what moved since the last one, what is drawn, why another one is wanted.
#pragma once

#include "app/page_view.hpp"
#include "app/trace.hpp"
#include "loop/deadlines.hpp"

namespace etalase::app {

// What frames are drawn with.
struct FrameNeeds {
  const Platform& platform;
  loop::DrawReasons& reasons;
  loop::Deadlines& deadlines;
  Drawing& drawing;
  PageView& view;
};

// Owns the trace and Deadline::late_pictures; main thread.
class Frames {
 public:
  Frames(const FrameNeeds& needs, Trace trace);

  // Shows one frame; `pressed` is drawn pressed.
  void draw(loop::TargetId pressed, const Overlays& overlays);
  // Returns the pixels of a frame that is not shown.
  [[nodiscard]] media::Pixels picture(loop::TargetId pressed, const Overlays& overlays);
  [[nodiscard]] Trace& trace() { return m_trace; }

 private:
  void move_on(base::BootTime now);
  void want_more();

  FrameNeeds m_needs;
  Trace m_trace;
  bool m_moved = false;  // the last frame moved something
  base::BootTime m_last{0};
};

}  // namespace etalase::app
