// Takes settings in.
#include "app/configuration.hpp"

#include "base/log.hpp"

namespace etalase::app {

Configuration::Configuration(const Start& start)
    : m_settings(start.settings),
      m_problems(start.problems),
      m_language(start.language),
      m_keeps_language(start.keeps_language),
      m_access{.motion = start.appearance.access.motion},
      m_timers(start.timers),
      m_reader(start.reload) {}

loop::VisitTimes Configuration::visit_times() const {
  return {m_timers ? m_settings.idle.after : std::chrono::milliseconds{0}, m_settings.idle.dialog};
}

std::optional<std::chrono::milliseconds> Configuration::slide_time() const {
  if (!m_timers || m_settings.idle.slide.count() <= 0) return std::nullopt;
  return m_settings.idle.slide;
}

void Configuration::take(settings::Loaded loaded) {
  settings::Settings& read = loaded.settings;
  const bool fixed = read.paths == m_settings.paths && read.sources == m_settings.sources &&
                     read.display.rotation == m_settings.display.rotation;
  if (!fixed)
    base::log_warning("configuration: [paths], [[source]] and rotation change when the kiosk starts the next time");
  m_problems = std::move(loaded.problems);
  m_settings.kiosk = std::move(read.kiosk);
  m_settings.idle = read.idle;
  m_settings.languages = std::move(read.languages);
  m_settings.staff_pin_hash = std::move(read.staff_pin_hash);
  m_settings.display.diagonal_inches = read.display.diagonal_inches;
  m_settings.display.lower_edge_mm = read.display.lower_edge_mm;
  if (m_keeps_language == KeepsLanguage::no && !m_settings.languages.empty()) m_language = m_settings.languages.front();
}

}  // namespace etalase::app
