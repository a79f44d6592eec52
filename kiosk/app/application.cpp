// The loop: events in, deadlines, frames out.
#include "app/application.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/log.hpp"
#include "parts/frame.hpp"

namespace etalase::app {

using loop::DrawReason;

namespace {

constexpr std::chrono::milliseconds k_virtual_frame{16};
constexpr loop::Kinetic::Seconds k_first_frame{1.0F / 60};
constexpr loop::Kinetic::Seconds k_longest_frame{0.05F};

std::string source_folder(const Start& start) {
  return start.settings.paths.sources + "/" + (start.source.empty() ? "none" : start.source);
}

}  // namespace

Application::Application(const Platform& platform, Start start)
    : m_platform(platform),
      m_start(std::move(start)),
      m_reasons([](std::string_view line) { base::log_debug(line); }),
      m_room(std::make_unique<StudioRoom>(platform, m_reasons, source_folder(m_start),
                                          m_start.settings.display.diagonal_inches, std::move(m_start.typesetter))),
      m_library(std::make_unique<Library>(platform.queue, platform.files, source_folder(m_start))),
      m_showing(std::make_unique<Showing>(platform, *m_room)),
      m_disk(std::make_unique<loop::Worker>("disk", platform.queue)),
      m_phrases(parts::Phrases::built_in()),
      m_navigator(m_start.page),
      m_visit(
          {m_start.timers ? m_start.settings.idle.after : std::chrono::milliseconds{0}, m_start.settings.idle.dialog}),
      m_language(m_start.language),
      m_trace(m_start.trace, m_start.began) {
  m_recogniser =
      std::make_unique<loop::Recogniser>(loop::TouchScale{platform.panel.page_size(), m_room->theme().px_per_mm()});
  m_room->set_theme(platform.panel.page_size(),
                    m_start.modes.large ? widgets::TextSize::large : widgets::TextSize::normal);
  // A visit that begins on an inner page has home behind it.
  const auto kind = m_start.page.kind;
  if (kind != actions::PageKind::attract && kind != actions::PageKind::idle && kind != actions::PageKind::welcome) {
    m_navigator.home();
    m_navigator.open(m_start.page);
  }
  if (m_start.modes.still) {
    m_showing->set_still();
    m_room->set_still();
  }
}

Application::~Application() {
  // Workers first: nothing may come home to what is gone.
  m_disk.reset();
  m_library.reset();
  m_showing.reset();
  m_room.reset();
}

int Application::run() {
  begin();
  while (!m_stop) turn();
  if (!m_status.feed.sha256.empty()) record(RunEvent::end, m_status.feed.sha256);
  m_disk->wait_idle();
  return m_exit_code;
}

// When something happens by itself.
std::optional<base::BootTime> Application::next_moment() const {
  std::optional<base::BootTime> next = loop::earlier(m_visit.next(), m_deadlines.next());
  next = loop::earlier(next, m_staff.corners.next());
  if (m_start.heartbeat.next) next = loop::earlier(next, m_start.heartbeat.next());
  const auto visitor =
      m_visit.phase() == loop::VisitPhase::attract ? Adoption::Visitor::none : Adoption::Visitor::present;
  return m_opening ? next : loop::earlier(next, m_adoption.due(visitor, m_last_touch));
}

std::optional<base::BootTime> Application::deadline() const {
  if (m_reasons.any() || m_start.virtual_clock != nullptr) return now();
  std::optional<base::BootTime> next = next_moment();
  if (m_start.script && m_step < m_start.script->steps.size()) {
    constexpr std::chrono::milliseconds k_poll{20};
    next = loop::earlier(next, std::max(step_due(), now() + k_poll));
  }
  return next;
}

void Application::turn() {
  if (m_start.virtual_clock != nullptr) {
    m_library->wait_idle();
    m_room->wait_idle();
    m_disk->wait_idle();
  }
  std::vector<loop::Event> events = m_platform.queue.wait_until(deadline());
  for (loop::Event& event : events) dispatch(event);
  if (m_start.script) run_script();
  tick();
  if (m_stop) return;
  if (m_reasons.any()) {
    draw_frame();
    if (m_start.virtual_clock != nullptr) m_start.virtual_clock->advance(k_virtual_frame);
  } else if (m_start.virtual_clock != nullptr && events.empty() && !m_loading && !m_opening) {
    // What a worker is asked for comes home before time goes on.
    advance_virtual_time();
  }
}

void Application::dispatch(loop::Event& event) {
  if (loop::is_from_visitor(event)) return touched(event);
  if (auto* done = std::get_if<loop::TaskDone>(&event)) return done->done.run();
  if (std::holds_alternative<loop::Stop>(event)) m_stop = true;
  if (std::holds_alternative<loop::SettingsChanged>(event)) settings_changed();
  if (std::holds_alternative<loop::Exposed>(event)) m_reasons.request(DrawReason::content);
  if (const auto* changed = std::get_if<loop::GenerationChanged>(&event);
      changed != nullptr && changed->source == m_start.source)
    m_adoption.arrived(now());
  if (const auto* changed = std::get_if<loop::WithdrawnChanged>(&event);
      changed != nullptr && changed->source == m_start.source)
    withdrawn_changed();
  if (std::holds_alternative<loop::StatusChanged>(event)) staff_news();
  if (std::holds_alternative<loop::FingersLost>(event)) {
    corner_held(m_staff.corners.take(event, touch_scale()));
    for (const loop::Gesture& gesture : m_recogniser->cancel()) take(gesture);
  }
  if (const auto* resized = std::get_if<loop::Resized>(&event)) {
    m_room->set_theme(resized->page, m_room->theme().text_size());
    m_recogniser->set_scale({resized->page, m_room->theme().px_per_mm()});
    relayout();
  }
}

void Application::tick() {
  corner_held(m_staff.corners.tick(now()));
  if (const auto phase = m_visit.tick(now())) phase_changed(*phase);
  for (const std::string& name : m_deadlines.take_due(now())) deadline_came(name);
  check_adoption();
  if (m_start.heartbeat.tick) m_start.heartbeat.tick(now());
}

void Application::deadline_came(const std::string& name) {
  if (name == "slide") next_slide();
  if (name == "countdown") {
    m_reasons.request(DrawReason::countdown);
    if (m_asking) m_deadlines.set("countdown", now() + std::chrono::seconds(1));
  }
  if (name == "status") write_status_now();
  if (name == "midnight") plan_midnight();
  if (name == "hours") plan_darkness();
  if (name == "pin" && m_navigator.here().page.kind == actions::PageKind::pin) show_pin(Change::at_once);
  if (name == "staff" && m_navigator.here().page.kind == actions::PageKind::staff) read_reports(std::nullopt);
  if (name == "flower") m_reasons.request(DrawReason::content);
}

Overlays Application::overlays() const {
  Overlays overlays;
  const parts::View shown = view();
  const bool home = m_navigator.here().page.kind == actions::PageKind::home;
  overlays.bar =
      parts::bar_for(shown, m_navigator.can_go_back() ? widgets::BackKey::works : widgets::BackKey::first_page,
                     home ? parts::PagePlace::home : parts::PagePlace::inner);
  if (!m_asking) return overlays;
  widgets::IdleDialog dialog;
  const auto left = m_visit.dialog_left(now()).value_or(m_visit.dialog_length());
  dialog.seconds_left = static_cast<int>((left.count() + 999) / 1000);
  dialog.seconds_total = std::max(1, static_cast<int>(m_visit.dialog_length().count() / 1000));
  dialog.language = m_language;
  dialog.second_language = m_language == "en" ? "id" : "en";
  dialog.question = shown.say("still_there").text;
  dialog.question_second = m_phrases.say(dialog.second_language, "still_there").text;
  dialog.explanation = shown.say("still_there_text").text;
  dialog.done = {shown.say("done").text, m_language, ""};
  dialog.go_on = {shown.say("continue").text, m_language, "arrow_right"};
  overlays.dialog = std::move(dialog);
  return overlays;
}

void Application::draw_frame() {
  const double began = trace_time();
  const std::string reasons = m_trace.on() ? m_reasons.text() : "";
  m_reasons.frame_begins();
  // From one frame's begin to the next: drawing itself takes most of that time.
  const base::BootTime begins = now();
  m_room->frame_begins(begins);
  const loop::Kinetic::Seconds since = begins - m_last_frame;
  const loop::Kinetic::Seconds elapsed = m_moved ? std::min(since, k_longest_frame) : k_first_frame;
  const Showing::Motion motion = m_showing->step(elapsed);
  m_moved = motion.scrolls || motion.fades;
  m_reasons.hold_while(DrawReason::scroll, motion.scrolls);
  m_reasons.hold_while(DrawReason::transition, motion.fades);
  ImDrawList list(ImGui::GetDrawListSharedData());
  m_showing->draw(list, m_recogniser->pressed(), overlays());
  std::array<ImDrawList*, 1> lists{&list};
  m_platform.panel.present(lists, widgets::colours::k_paper);
  m_trace.frame(began, reasons);
  m_last_frame = begins;
  m_status.last_frame = m_platform.clock.system_now();
  m_status.swaps = m_platform.panel.frames();
  const bool restless = m_room->frame_ends();
  m_reasons.hold_while(DrawReason::texture_arrived, restless);
  if (parts::Stage* stage = m_showing->stage(); stage != nullptr && stage->wants_frame())
    m_reasons.request(DrawReason::content);
  if (!m_showing->settled()) m_deadlines.set("flower", now() + std::chrono::milliseconds(160));
  if (m_showing->has_screen()) {
    load_more();
    if (!m_ready) {
      m_ready = true;
      if (!m_status.feed.sha256.empty()) record(RunEvent::ready, m_status.feed.sha256);
      if (m_start.heartbeat.ready) m_start.heartbeat.ready(now());
      write_status_now();
    }
  }
}

void Application::advance_virtual_time() {
  std::optional<base::BootTime> next = next_moment();
  if (m_start.script && m_step < m_start.script->steps.size()) {
    const base::BootTime due = step_due();
    next = loop::earlier(next, due > now() ? due : now() + k_virtual_frame);
  }
  if (!next) {
    m_stop = true;
    return;
  }
  m_start.virtual_clock->advance(std::max(*next - now(), std::chrono::milliseconds{1}));
}

}  // namespace etalase::app
