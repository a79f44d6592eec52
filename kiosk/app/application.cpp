// Joins the parts and turns the loop.
#include "app/application.hpp"

#include "base/log.hpp"

namespace etalase::app {

using loop::Deadline;
using loop::DrawReason;

namespace {

// After a page's leftover work, within the time that a slide stands.
constexpr std::chrono::seconds k_rest{3};

base::Error as_error(const settings::Problem& problem) {
  return {base::ErrorKind::invalid, settings::to_string(problem), problem.file};
}

widgets::Mounting mounting_of(const settings::Display& display) {
  return {display.diagonal_inches, {static_cast<float>(display.lower_edge_mm)}};
}

}  // namespace

Application::Application(const Platform& platform, Start start)
    : m_platform(platform),
      m_heartbeat(std::move(start.heartbeat)),
      m_configuration(start),
      m_reasons([](std::string_view line) { base::log_debug(line); }),
      m_disk("disk", platform.queue),
      m_status(platform, m_deadlines, m_disk, {start.settings.paths.runtime, start.records}),
      m_drawing(platform, m_reasons,
                {source_folder(start), mounting_of(start.settings.display), std::move(start.typesetter)}),
      m_view(platform, m_drawing),
      m_frames({platform, m_reasons, m_deadlines, m_drawing, m_view}, Trace(start.trace, start.began)),
      m_content({platform, m_configuration, m_deadlines, m_status, m_drawing},
                std::make_unique<Library>(platform.queue, platform.files,
                                          Library::Folders{source_folder(start), start.settings.paths.runtime}),
                PoisonGuard(platform, m_disk, {start.settings.paths.kiosk, start.records}),
                [this] { m_modes.content_changed(); }),
      m_touch(m_drawing, m_view, m_reasons, [this](const actions::Action& action) { m_modes.current().act(action); }),
      m_modes(
          {platform, m_configuration, m_reasons, m_deadlines, m_disk, m_status, m_content, m_drawing, m_view, m_touch},
          start.page) {
  m_status.begin(start.source);
  m_drawing.set_access(start.appearance.access);
}

Application::~Application() = default;

void Application::run() {
  begin();
  while (!m_stopped) (void)turn(next());
  end();
}

void Application::begin() {
  for (const settings::Problem& problem : m_configuration.problems())
    m_status.fault(Matter::configuration, as_error(problem));
  m_modes.begin();
  m_content.begin();
}

void Application::end() {
  m_content.end();
  m_disk.wait_idle();
}

std::optional<base::BootTime> Application::next() const {
  std::optional<base::BootTime> next = loop::earlier(m_modes.next(), m_deadlines.next());
  if (m_heartbeat.next) next = loop::earlier(next, m_heartbeat.next());
  return loop::earlier(next, m_content.next(m_modes.session()));
}

bool Application::is_busy() { return m_content.opening() || m_modes.current().is_loading(); }

void Application::wait_for_workers() {
  m_content.wait_idle();
  m_drawing.wait_idle();
  m_disk.wait_idle();
}

Sight Application::sight() { return Sight({m_reasons, m_status, m_content, m_touch, m_view, m_frames, m_modes}); }

Turn Application::turn(std::optional<base::BootTime> latest) {
  std::vector<loop::Event> events = m_platform.queue.wait_until(m_reasons.any() ? std::optional(now()) : latest);
  for (loop::Event& event : events) {
    dispatch(event);
    watch_page();
  }
  tick();
  watch_page();
  const Turn taken = events.empty() ? Turn::nothing : Turn::events;
  if (m_stopped || !m_reasons.any()) return taken;
  draw_frame();
  watch_page();
  return Turn::frame;
}

void Application::watch_page() {
  const bool arrives = m_modes.current().is_loading() || m_reasons.has(DrawReason::transition);
  m_touch.page_is(m_modes.scene(), arrives ? Arrival::under_way : Arrival::over, now());
}

void Application::dispatch(loop::Event& event) {
  if (loop::is_from_visitor(event)) return touched(event);
  if (auto* done = std::get_if<loop::TaskDone>(&event)) return done->done.run();
  if (std::holds_alternative<loop::Stop>(event)) m_stopped = true;
  if (std::holds_alternative<loop::SettingsChanged>(event)) read_configuration();
  if (std::holds_alternative<loop::Exposed>(event)) m_reasons.request(DrawReason::content);
  if (std::holds_alternative<loop::StatusChanged>(event)) m_modes.current().reports_changed();
  if (const auto* changed = std::get_if<loop::GenerationChanged>(&event);
      changed != nullptr && changed->source == m_status.status().source)
    m_content.arrived();
  if (const auto* changed = std::get_if<loop::WithdrawnChanged>(&event);
      changed != nullptr && changed->source == m_status.status().source)
    m_content.withdrawn_changed();
  if (std::holds_alternative<loop::FingersLost>(event)) {
    m_modes.watch_corners(event);
    m_touch.take(event);
  }
  if (const auto* size = std::get_if<loop::Resized>(&event)) resized(*size);
}

void Application::touched(const loop::Event& event) {
  m_frames.trace().touch();
  m_status.touched();
  watch_page();
  // A touch that was meant for the visit before begins no other.
  const bool counts = m_touch.counts(event) || !m_modes.session().is_attract();
  if (counts) m_modes.touched();
  m_modes.watch_corners(event);
  m_touch.take(event);
  if (const auto* key = std::get_if<loop::KeyDown>(&event)) m_modes.key_pressed(key->key);
  const bool ended = std::holds_alternative<loop::FingerUp>(event) || std::holds_alternative<loop::KeyDown>(event);
  if (counts && ended && !m_touch.touching()) m_modes.touch_ended();
}

void Application::resized(const loop::Resized& event) {
  m_drawing.set_panel(event.page);
  m_touch.measure_again();
  m_modes.display().relayout();
}

void Application::tick() {
  m_modes.tick();
  for (const Deadline due : m_deadlines.take_due(now())) deadline_came(due);
  m_content.adopt_when_due(m_modes.session());
  if (m_heartbeat.tick) m_heartbeat.tick(now());
}

void Application::deadline_came(Deadline deadline) {
  switch (deadline) {
    case Deadline::status: return m_status.write_now();
    case Deadline::midnight: return m_content.check_day();
    case Deadline::late_pictures: return m_reasons.request(DrawReason::content);
    case Deadline::rest: return m_heartbeat.rest();
    default: return m_modes.deadline_came(deadline);
  }
}

void Application::draw_frame() {
  m_frames.draw(m_touch.pressed(), m_modes.display().overlays());
  m_status.frame_shown();
  if (m_heartbeat.rest) m_deadlines.set(Deadline::rest, now() + k_rest);
  if (m_modes.display().is_empty()) return;
  m_modes.current().frame_shown();
  if (m_ready) return;
  m_ready = true;
  m_content.first_frame_shown();
  if (m_heartbeat.ready) m_heartbeat.ready(now());
  m_status.write_now();
}

void Application::read_configuration() {
  if (!m_configuration.reader()) return;
  m_disk.run(
      "settings", [read = m_configuration.reader()](std::stop_token) { return read(); },
      [this](settings::Loaded loaded) { configuration_came(std::move(loaded)); });
}

void Application::configuration_came(settings::Loaded loaded) {
  m_configuration.take(std::move(loaded));
  m_status.mended(Matter::configuration);
  for (const settings::Problem& problem : m_configuration.problems())
    m_status.fault(Matter::configuration, as_error(problem));
  m_drawing.set_mounting(mounting_of(m_configuration.settings().display));
  m_touch.measure_again();
  m_modes.configuration_changed();
  base::log_info("configuration read again");
  // Gallery, languages and sizes show on every page.
  m_content.open();
}

}  // namespace etalase::app
