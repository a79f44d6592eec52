// Drives the kiosk from outside: touches it, looks at it, and says whether it was as expected.
#pragma once

#include "app/application.hpp"
#include "app/script.hpp"
#include "loop/manual_clock.hpp"

namespace etalase::app {

// Owns the script and how far it has come; main thread. Touches go through the event queue as a finger's do.
class Replay {
 public:
  // With a virtual clock the kiosk never waits: time jumps to what is due.
  Replay(Application& kiosk, const Platform& platform, Script script, loop::ManualClock* virtual_clock);

  // Runs the kiosk from begin() to end(), until the last step or Stop; returns the exit code: 0, or 1 when an
  // expectation failed.
  [[nodiscard]] int run();

 private:
  [[nodiscard]] bool is_over() const { return m_step >= m_script.steps.size(); }
  [[nodiscard]] base::BootTime due() const;
  [[nodiscard]] std::optional<base::BootTime> latest() const;
  void play_due_steps();
  [[nodiscard]] bool perform(const Step& step);
  void touch(const FingerStep& step);
  void tap(const TapStep& step);
  void save_picture(const std::string& file);
  void save_layout(const std::string& file);
  [[nodiscard]] bool has_come_true(const ExpectStep& expect);
  [[nodiscard]] bool meets(const ExpectStep& expect) const;
  void fail(const std::string& message);
  void pass_time(Turn turn);
  [[nodiscard]] base::BootTime now() const { return m_platform.clock.boot_now(); }

  Application& m_kiosk;
  const Platform& m_platform;
  Sight m_sight;
  Script m_script;
  loop::ManualClock* m_virtual_clock;
  base::BootTime m_began{0};
  std::size_t m_step = 0;
  base::BootTime m_step_done{0};               // of the step before
  std::optional<base::BootTime> m_step_since;  // when the step was tried first
  bool m_touched = false;                      // the kiosk has yet to take a touch
  std::uint64_t m_marked_frames = 0;
  int m_exit_code = 0;
};

}  // namespace etalase::app
