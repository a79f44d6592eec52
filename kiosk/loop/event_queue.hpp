// Where every event enters the main loop.
#pragma once

#include <optional>
#include <vector>

#include "loop/event.hpp"

namespace etalase::loop {

// Owned by main; outlives every thread that posts.
class EventQueue {
 public:
  virtual ~EventQueue() = default;

  // Adds an event and wakes the waiting loop. Any thread.
  virtual void post(Event event) = 0;
  // Sleeps until an event is there or the deadline has come, then returns all that wait, oldest first; none at the
  // deadline. Without a deadline it sleeps until an event. A deadline that has passed only polls. Main thread.
  [[nodiscard]] virtual std::vector<Event> wait_until(std::optional<BootTime> deadline) = 0;
};

}  // namespace etalase::loop
