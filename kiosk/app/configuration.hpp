// The settings that the kiosk runs with now.
#pragma once

#include "app/start.hpp"
#include "loop/visit.hpp"

namespace etalase::app {

// Owns the settings; main thread.
class Configuration {
 public:
  // Takes what the run was started with.
  explicit Configuration(const Start& start);

  [[nodiscard]] const settings::Settings& settings() const { return m_settings; }
  [[nodiscard]] const std::vector<settings::Problem>& problems() const { return m_problems; }
  // In which a visit begins.
  [[nodiscard]] const std::string& language() const { return m_language; }
  // How pages are when a visit begins.
  [[nodiscard]] const actions::Access& access() const { return m_access; }
  // Tells whether anything happens by itself: not while one page is rendered.
  [[nodiscard]] bool has_timers() const { return m_timers; }
  [[nodiscard]] loop::VisitTimes visit_times() const;
  // How long a slide stands; nothing when slides stay.
  [[nodiscard]] std::optional<std::chrono::milliseconds> slide_time() const;
  // Reads the configuration again, on a worker; empty when there is nothing to read.
  [[nodiscard]] const std::function<settings::Loaded()>& reader() const { return m_reader; }
  // Takes what was read. What the panel was opened with and where the store lies stay until the next start.
  void take(settings::Loaded loaded);

 private:
  settings::Settings m_settings;
  std::vector<settings::Problem> m_problems;
  std::string m_language;
  KeepsLanguage m_keeps_language;
  actions::Access m_access;
  bool m_timers;
  std::function<settings::Loaded()> m_reader;
};

}  // namespace etalase::app
