// The kiosk's loop: events in, deadlines, frames out.
#pragma once

#include "app/modes.hpp"
#include "app/sight.hpp"

namespace etalase::app {

// What a turn of the loop did.
enum class Turn { nothing, events, frame };

// Owns everything on screen; main thread. A frame is drawn only while a named reason holds.
class Application {
 public:
  Application(const Platform& platform, Start start);
  ~Application();
  Application(const Application&) = delete;
  Application& operator=(const Application&) = delete;

  // Turns the loop from begin() to end(), until Stop.
  void run();

  // The steps of run(), for whoever drives it from outside. A turn waits for events, at the latest until `latest`.
  void begin();
  Turn turn(std::optional<base::BootTime> latest);
  void end();
  [[nodiscard]] bool is_stopped() const { return m_stopped; }
  // When something happens by itself.
  [[nodiscard]] std::optional<base::BootTime> next() const;
  // Tells whether a worker was asked for something that the page waits for.
  [[nodiscard]] bool is_busy();
  // Blocks until every worker has answered.
  void wait_for_workers();
  [[nodiscard]] Sight sight();

 private:
  void dispatch(loop::Event& event);
  void touched(const loop::Event& event);
  void watch_page();
  void resized(const loop::Resized& event);
  void tick();
  void deadline_came(loop::Deadline deadline);
  void draw_frame();
  void read_configuration();
  void configuration_came(settings::Loaded loaded);
  [[nodiscard]] base::BootTime now() const { return m_platform.clock.boot_now(); }

  const Platform& m_platform;
  Heartbeat m_heartbeat;
  Configuration m_configuration;
  loop::DrawReasons m_reasons;
  loop::Deadlines m_deadlines;
  loop::Worker m_disk;
  StatusRecord m_status;
  Drawing m_drawing;
  PageView m_view;
  Frames m_frames;
  Content m_content;
  TouchInput m_touch;
  Modes m_modes;
  bool m_ready = false;  // the first frame was shown
  bool m_stopped = false;
};

}  // namespace etalase::app
