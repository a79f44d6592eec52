// The kiosk as a replay sees it: what a visitor could see, and whether it still changes.
#pragma once

#include "app/frames.hpp"
#include "app/modes.hpp"

namespace etalase::app {

// References alone; main thread.
class Sight {
 public:
  struct Of {
    loop::DrawReasons& reasons;
    const StatusRecord& status;
    const Content& content;
    const TouchInput& touch;
    PageView& view;
    Frames& frames;
    Modes& modes;
  };
  explicit Sight(const Of& of) : m_of(of) {}

  // The name of the page on the panel, as kiosk.json has it.
  [[nodiscard]] const std::string& page() const { return m_of.status.status().page; }
  // What was drawn last.
  [[nodiscard]] const widgets::LayoutList& layout() const { return m_of.view.layout(); }
  // The whole page, also what is scrolled away.
  [[nodiscard]] widgets::LayoutList whole_layout() const;
  [[nodiscard]] media::Pixels picture() const;
  // A page that was asked for is on its way.
  [[nodiscard]] bool is_loading() const { return m_of.modes.current().is_loading(); }
  // A press that begins now acts.
  [[nodiscard]] bool takes_presses(base::BootTime now) const { return m_of.touch.takes_presses(now); }
  // Everything is there and nothing moves.
  [[nodiscard]] bool is_still() const;

  // What no finger can do: goes to a page by its name, scrolls the main column to a place.
  void open(const actions::OpenPage& wanted) const { m_of.modes.open(wanted); }
  void scroll_to(float offset) const;

 private:
  Of m_of;
};

}  // namespace etalase::app
