// The hidden way to the PIN pad: two held corners, while some PIN can open it.
#pragma once

#include "app/mode.hpp"
#include "loop/corner_holds.hpp"

namespace etalase::app {

// Owns the state of the corners; main thread.
class StaffEntrance {
 public:
  explicit StaffEntrance(ModeContext& context) : m_context(context) {}

  // Looks at the configured hash; without one that a PIN can match, the corners do nothing.
  void read_hash();
  void take(const loop::Event& event);
  void tick();
  [[nodiscard]] std::optional<base::BootTime> next() const { return m_corners.next(); }

 private:
  void held(loop::CornerHold hold);

  ModeContext& m_context;
  loop::CornerHolds m_corners;
  bool m_open = false;
};

}  // namespace etalase::app
