// Who has the panel, and how it is handed on.
#pragma once

#include "app/page_view.hpp"

namespace etalase::app {

// A mode is a class and a row of the table in modes.cpp.
enum class ModeKind { visit, pin, staff, dark };

// Hands the panel from mode to mode.
class ModeSwitch {
 public:
  virtual ~ModeSwitch() = default;
  // Gives the panel to a mode; a mode that has it already shows itself again.
  virtual void enter(ModeKind mode, Change change) = 0;
  // Shows the page that the visit stands on, in the mode that it belongs to.
  virtual void go(Change change) = 0;
};

}  // namespace etalase::app
