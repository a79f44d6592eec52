// The modes and who of them has the panel.
#pragma once

#include "app/staff_entrance.hpp"

namespace etalase::app {

// What modes are made with, besides what Modes owns itself.
struct ModesNeeds {
  const Platform& platform;
  const Configuration& configuration;
  loop::DrawReasons& reasons;
  loop::Deadlines& deadlines;
  loop::Worker& disk;
  StatusRecord& status;
  Content& content;
  Drawing& drawing;
  PageView& view;
  TouchInput& touch;
};

// Owns the visitor's session and every mode; main thread. The first content brings the first mode.
class Modes final : private ModeSwitch {
 public:
  // The first visit begins on `page`.
  Modes(const ModesNeeds& needs, const actions::Page& page);
  ~Modes() override;

  // The run begins: nobody has touched the panel yet.
  void begin();
  // Content on the panel has to be made anew.
  void content_changed();
  // Language, times and the PIN may have changed.
  void configuration_changed();
  // Before the touch is understood, and once it is over.
  void touched();
  void touch_ended();
  void key_pressed(loop::Key key) { current().key_pressed(key); }
  // Whatever fingers do: two corners held lead to the PIN pad.
  void watch_corners(const loop::Event& event) { m_entrance.take(event); }
  void tick();
  [[nodiscard]] std::optional<base::BootTime> next() const;
  void deadline_came(loop::Deadline deadline);
  // Goes to a page without a touch, for replays.
  void open(const actions::OpenPage& wanted);
  [[nodiscard]] Mode& current() { return *m_modes.at(static_cast<std::size_t>(m_current)); }
  [[nodiscard]] Display& display() { return m_display; }
  [[nodiscard]] const Session& session() const { return m_session; }
  [[nodiscard]] Scene scene() const;

 private:
  void enter(ModeKind mode, Change change) override;
  void go(Change change) override;

  Session m_session;
  IdleQuestion m_question;
  Display m_display;
  Navigation m_navigation;
  ModeContext m_context;
  StaffEntrance m_entrance;
  std::vector<std::unique_ptr<Mode>> m_modes;  // in the order of ModeKind
  ModeKind m_current = ModeKind::visit;
  bool m_active = false;  // the current mode was activated
};

}  // namespace etalase::app
