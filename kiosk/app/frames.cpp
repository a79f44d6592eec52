// One frame after the other.
#include "app/frames.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace etalase::app {

using loop::Deadline;
using loop::DrawReason;

namespace {

constexpr loop::Kinetic::Seconds k_first_frame{1.0F / 60};
constexpr loop::Kinetic::Seconds k_longest_frame{0.05F};
// The ornament of a placeholder appears 150 ms after its picture was asked for.
constexpr std::chrono::milliseconds k_look_for_late_pictures{160};

}  // namespace

Frames::Frames(const FrameNeeds& needs, Trace trace) : m_needs(needs), m_trace(std::move(trace)) {}

// From one frame's begin to the next: drawing itself takes most of that time.
void Frames::move_on(base::BootTime now) {
  const loop::Kinetic::Seconds since = now - m_last;
  const loop::Kinetic::Seconds elapsed = m_moved ? std::min(since, k_longest_frame) : k_first_frame;
  const PageView::Motion motion = m_needs.view.step(elapsed);
  m_moved = motion.scrolls || motion.fades;
  m_last = now;
  m_needs.reasons.hold_while(DrawReason::scroll, motion.scrolls);
  m_needs.reasons.hold_while(DrawReason::transition, motion.fades);
}

void Frames::draw(loop::TargetId pressed, const Overlays& overlays) {
  const double began = trace_time();
  const std::string reasons = m_trace.on() ? m_needs.reasons.text() : "";
  m_needs.reasons.frame_begins();
  const base::BootTime now = m_needs.platform.clock.boot_now();
  m_needs.drawing.frame_begins(now);
  move_on(now);
  ImDrawList list(ImGui::GetDrawListSharedData());
  m_needs.view.draw(list, pressed, overlays);
  std::array<ImDrawList*, 1> lists{&list};
  m_needs.platform.panel.present(lists, widgets::colours::k_paper);
  m_trace.frame(began, reasons);
  want_more();
}

void Frames::want_more() {
  m_needs.reasons.hold_while(DrawReason::texture_arrived, m_needs.drawing.frame_ends());
  const parts::Stage* stage = m_needs.view.stage();
  if (stage != nullptr && stage->wants_frame()) m_needs.reasons.request(DrawReason::content);
  if (m_needs.view.settled()) return m_needs.deadlines.clear(Deadline::late_pictures);
  m_needs.deadlines.set(Deadline::late_pictures, m_needs.platform.clock.boot_now() + k_look_for_late_pictures);
}

media::Pixels Frames::picture(loop::TargetId pressed, const Overlays& overlays) {
  ImDrawList list(ImGui::GetDrawListSharedData());
  m_needs.drawing.frame_begins(m_needs.platform.clock.boot_now());
  m_needs.view.draw(list, pressed, overlays);
  std::array<ImDrawList*, 1> lists{&list};
  media::Pixels pixels = m_needs.platform.panel.capture(lists, widgets::colours::k_paper);
  (void)m_needs.drawing.frame_ends();
  return pixels;
}

}  // namespace etalase::app
