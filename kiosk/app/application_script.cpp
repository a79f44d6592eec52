// Plays replays inside the loop.
#include <imgui.h>

#include <array>

#include "app/application.hpp"
#include "base/log.hpp"

namespace etalase::app {

using loop::DrawReason;

namespace {
// A picture is taken when nothing moves any more, at the latest after this time.
constexpr std::chrono::seconds k_patience{5};
}  // namespace

bool Application::is_still() const {
  return !m_reasons.any() && !m_loading && !m_opening && m_showing->has_screen() && m_showing->settled();
}

void Application::fail_script(const std::string& message) {
  base::log_error("replay, step " + std::to_string(m_step + 1) + ": " + message);
  m_exit_code = 1;
}

base::BootTime Application::step_due() const {
  const Step& step = m_start.script->steps[m_step];
  return std::max(m_began + step.at, m_step_done + step.after);
}

void Application::run_script() {
  const std::vector<Step>& steps = m_start.script->steps;
  while (m_step < steps.size() && now() >= step_due()) {
    if (!m_step_since) m_step_since = now();
    if (!perform(steps[m_step])) return;
    ++m_step;
    m_step_done = now();
    m_step_since.reset();
  }
  if (m_step >= steps.size()) m_stop = true;
}

// Returns whether the step is over; false lets the loop turn once more.
bool Application::perform(const Step& step) {
  const base::BootTime waited = now() - *m_step_since;
  if (const auto* finger = std::get_if<FingerStep>(&step.what)) {
    loop::Event event = loop::FingerMove{finger->finger, finger->at, now()};
    if (finger->phase == FingerPhase::down) event = loop::FingerDown{finger->finger, finger->at, now()};
    if (finger->phase == FingerPhase::up) event = loop::FingerUp{finger->finger, finger->at, now()};
    touched(event);
    return true;
  }
  if (std::holds_alternative<MarkStep>(step.what)) {
    m_marked_swaps = m_platform.panel.frames();
    return true;
  }
  if (const auto* expect = std::get_if<ExpectStep>(&step.what)) {
    if (!m_loading && meets(*expect)) return true;
    if (waited < std::max(expect->within, m_loading ? std::chrono::milliseconds(k_patience) : expect->within))
      return false;
    fail_script("expected " + expect->value + ", the page is " + m_status.page);
    return true;
  }
  // Everything else acts on what a visitor can see.
  if (!is_still() && waited < k_patience) return false;
  if (const auto* target = std::get_if<TapStep>(&step.what)) tap(target->target);
  if (const auto* open = std::get_if<OpenStep>(&step.what)) {
    m_visit.touched(now());
    act(actions::OpenPage{open->page, ""});
  }
  if (const auto* scroll = std::get_if<ScrollStep>(&step.what)) {
    if (m_showing->stage() != nullptr && m_showing->stage()->main() != nullptr)
      m_showing->stage()->main()->scroll().set_offset(scroll->offset);
    m_reasons.request(DrawReason::scroll);
  }
  if (const auto* shot = std::get_if<ShotStep>(&step.what); shot != nullptr && !take_shot(shot->file))
    fail_script("cannot write " + shot->file);
  if (const auto* layout = std::get_if<LayoutStep>(&step.what)) {
    const std::string json = widgets::to_json(m_showing->whole_layout(overlays()));
    if (const auto written = base::write_durably(m_platform.files, layout->file, json, 0644); !written)
      fail_script(written.error().message);
  }
  return true;
}

void Application::tap(const std::string& target) {
  const widgets::LayoutItem* item = m_showing->layout().find(target);
  if (item == nullptr) return fail_script("nothing to tap named \"" + target + "\" on " + m_status.page);
  const loop::Point centre = item->seen.centre();
  const loop::Point at{centre.x / m_room->theme().width(), centre.y / m_room->theme().height()};
  touched(loop::FingerDown{loop::k_mouse_finger, at, now()});
  touched(loop::FingerUp{loop::k_mouse_finger, at, now() + std::chrono::milliseconds(60)});
}

bool Application::take_shot(const std::string& file) {
  ImDrawList list(ImGui::GetDrawListSharedData());
  m_room->frame_begins(now());
  m_showing->draw(list, m_recogniser->pressed(), overlays());
  std::array<ImDrawList*, 1> lists{&list};
  const media::Pixels pixels = m_platform.panel.capture(lists, widgets::colours::k_paper);
  (void)m_room->frame_ends();
  return base::write_durably(m_platform.files, file, media::encode_png(pixels), 0644).has_value();
}

bool Application::meets(const ExpectStep& expect) {
  if (expect.what == Expected::page) return m_status.page == expect.value;
  if (expect.what == Expected::swaps)
    return (m_platform.panel.frames() != m_marked_swaps) == (expect.value == "advanced");
  for (const widgets::LayoutItem& item : m_showing->layout().items())
    if (item.text.find(expect.value) != std::string::npos) return true;
  return false;
}

}  // namespace etalase::app
