// What a mode is, and everything that one works with.
#pragma once

#include "app/navigation.hpp"

namespace etalase::app {

// References alone; all of it outlives every mode.
struct ModeContext {
  const Platform& platform;
  const Configuration& configuration;
  loop::DrawReasons& reasons;
  loop::Deadlines& deadlines;
  loop::Worker& disk;
  StatusRecord& status;
  Content& content;
  TouchInput& touch;
  Session& session;
  IdleQuestion& question;
  Display& display;
  Navigation& navigation;
  ModeSwitch& modes;

  [[nodiscard]] base::BootTime now() const { return platform.clock.boot_now(); }
};

// Main thread. A mode sets its deadlines while it is active and clears them when it is left; what it asked workers for
// may come home later and then shows nothing.
class Mode {
 public:
  virtual ~Mode() = default;
  // Takes the panel: sets deadlines, shows its page.
  virtual void activate(Change change) = 0;
  // Lets go of it: clears every deadline that it owns.
  virtual void deactivate() = 0;
  // Shows its page anew: content, configuration or the visit's place changed.
  virtual void show(Change change) = 0;
  // Does what a touch asks for.
  virtual void act(const actions::Action& action) { m_context.navigation.act(action); }
  // A touch or key came, before anything is made of it; the session knows of it already.
  virtual void touched() {}
  // The last finger is up, or the key; what it meant is done.
  virtual void touch_ended() {}
  // A key of a keyboard or a remote control.
  virtual void key_pressed(loop::Key) {}
  // Answers a deadline of its own; leaves others alone.
  virtual void deadline_came(loop::Deadline) {}
  // A frame of its page was shown.
  virtual void frame_shown() {}
  // sync.json was rewritten.
  virtual void reports_changed() {}
  // Tells whether the page that was asked for is still on its way.
  [[nodiscard]] virtual bool is_loading() const { return false; }

 protected:
  explicit Mode(ModeContext& context) : m_context(context) {}
  ModeContext& m_context;  // NOLINT: shared with the modes by intent
};

}  // namespace etalase::app
