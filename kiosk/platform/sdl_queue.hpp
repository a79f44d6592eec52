// The event queue on top of SDL's.
#pragma once

#include <SDL.h>

#include <functional>

#include "loop/event_queue.hpp"
#include "platform/sdl_events.hpp"

namespace etalase::platform {

// Owns a user event type of SDL and the events that wait in it; SDL must outlive it. Waiting is SDL's own: no polling
// under X11 and Wayland.
class SdlQueue final : public loop::EventQueue {
 public:
  // `context` is asked at each event for the window as it is then; the time is the clock's.
  SdlQueue(const base::Clock& clock, std::function<EventContext()> context);
  ~SdlQueue() override;
  SdlQueue(const SdlQueue&) = delete;
  SdlQueue& operator=(const SdlQueue&) = delete;

  void post(loop::Event event) override;
  [[nodiscard]] std::vector<loop::Event> wait_until(std::optional<loop::BootTime> deadline) override;

 private:
  [[nodiscard]] bool wait(SDL_Event& event, std::optional<loop::BootTime> deadline) const;
  void take(const SDL_Event& event, std::vector<loop::Event>& events) const;

  const base::Clock& m_clock;
  std::function<EventContext()> m_context;
  Uint32 m_type;
};

}  // namespace etalase::platform
