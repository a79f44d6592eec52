// The black panel outside opening hours.
#pragma once

#include "app/mode.hpp"

namespace etalase::app {

// Owns Deadline::opening_hours while the panel is dark.
class DarkMode final : public Mode {
 public:
  explicit DarkMode(ModeContext& context) : Mode(context) {}

  void activate(Change change) override;
  void deactivate() override;
  // New content lights nothing; the hours that came with it may.
  void show(Change change) override;
  // Any touch lights the panel, and is answered there.
  void touched() override;
  void deadline_came(loop::Deadline deadline) override;

 private:
  void wake();
};

}  // namespace etalase::app
