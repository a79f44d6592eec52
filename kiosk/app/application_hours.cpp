// The dark panel outside opening hours, and the configuration read again.
#include <algorithm>

#include "app/application.hpp"
#include "base/log.hpp"
#include "pages/dark_page.hpp"

namespace etalase::app {

using loop::DrawReason;
using loop::VisitPhase;

namespace {

// Whoever starts or touches a kiosk after hours still sees it for a while.
constexpr std::chrono::minutes k_lit_after_touch{10};
// The wall clock may be set at any time, so the hours are looked at again now and then.
constexpr std::chrono::milliseconds k_look_again = std::chrono::minutes(15);

}  // namespace

// Decides whether the panel is dark and when to look again.
void Application::plan_darkness() {
  const auto opening = m_start.timers ? opening_at(m_hours, m_platform.clock.system_now()) : std::nullopt;
  if (!opening) m_deadlines.clear("hours");
  const bool open = !opening || opening->door == Door::open;
  if (open && m_dark) wake();
  if (!opening) return;
  const base::BootTime lit_until = m_last_touch + k_lit_after_touch;
  const bool unused = m_visit.phase() == VisitPhase::attract && now() >= lit_until;
  if (!open && !m_dark && unused) go_dark();
  base::BootTime look = now() + std::min<std::chrono::milliseconds>(opening->until, k_look_again);
  if (!open && !m_dark && lit_until > now()) look = std::min(look, lit_until);
  m_deadlines.set("hours", look);
}

void Application::go_dark() {
  keep_offsets();
  m_dark = true;
  m_deadlines.clear("slide");
  m_showing->show(pages::make_dark_screen(), view(), {}, Change::at_once);
  m_reasons.request(DrawReason::content);
  m_status.page = "dark";
  m_status.page_since = m_platform.clock.system_now();
  write_status_soon();
}

void Application::wake() {
  m_dark = false;
  go(Change::at_once);
}

// SIGHUP. What the panel was opened with and where the store lies stays until the next start.
void Application::settings_changed() {
  if (!m_start.reload) return;
  m_disk->run(
      "settings", [reload = m_start.reload](std::stop_token) { return reload(); },
      [this](settings::Loaded loaded) { apply(std::move(loaded)); });
}

void Application::apply(settings::Loaded loaded) {
  settings::Settings& now_set = m_start.settings;
  for (const settings::Problem& old : m_start.problems)
    std::erase_if(m_status.errors, [&](const Fault& known) { return known.message == settings::to_string(old); });
  m_start.problems = std::move(loaded.problems);
  for (const settings::Problem& problem : m_start.problems) fault("refused", settings::to_string(problem));
  const bool fixed = loaded.settings.paths == now_set.paths && loaded.settings.sources == now_set.sources &&
                     loaded.settings.display.rotation == now_set.display.rotation;
  if (!fixed)
    base::log_warning("configuration: [paths], [[source]] and rotation change when the kiosk starts the next time");
  now_set.kiosk = std::move(loaded.settings.kiosk);
  now_set.idle = loaded.settings.idle;
  now_set.languages = std::move(loaded.settings.languages);
  now_set.staff_pin_hash = std::move(loaded.settings.staff_pin_hash);
  take_pin_hash();
  now_set.display.diagonal_inches = loaded.settings.display.diagonal_inches;
  if (m_start.keeps_language == KeepsLanguage::no && !now_set.languages.empty())
    m_start.language = now_set.languages.front();
  if (m_visit.phase() == VisitPhase::attract) m_language = m_start.language;
  m_room->set_diagonal(now_set.display.diagonal_inches);
  m_recogniser->set_scale(touch_scale());
  m_visit.set_times({m_start.timers ? now_set.idle.after : std::chrono::milliseconds{0}, now_set.idle.dialog}, now());
  base::log_info("configuration read again");
  // Gallery, languages and sizes show on every page.
  open_generation();
}

}  // namespace etalase::app
