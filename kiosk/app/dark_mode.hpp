// The black panel outside opening hours, and whether it ought to be black now: the gallery is closed and nobody is
// here.
#pragma once

#include "app/mode.hpp"

namespace etalase::app {

enum class Light { lit, dark };

// Returns what the panel ought to be, given what it is, and sets Deadline::opening_hours for the next look.
[[nodiscard]] Light light_for_hours(ModeContext& context, Light now_is);

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
