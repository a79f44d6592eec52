// Events of other threads travel through SDL's queue as pointers.
#include "platform/sdl_queue.hpp"

#include <algorithm>
#include <limits>
#include <memory>

#include "base/assert.hpp"
#include "base/log.hpp"

namespace etalase::platform {

SdlQueue::SdlQueue(const base::Clock& clock, std::function<EventContext()> context)
    : m_clock(clock), m_context(std::move(context)), m_type(SDL_RegisterEvents(1)) {
  ETALASE_ASSERT(m_type != std::numeric_limits<Uint32>::max());
}

SdlQueue::~SdlQueue() {
  SDL_Event event;
  while (SDL_PeepEvents(&event, 1, SDL_GETEVENT, m_type, m_type) > 0) {
    const std::unique_ptr<loop::Event> unread(static_cast<loop::Event*>(event.user.data1));
  }
}

void SdlQueue::post(loop::Event event) {
  auto held = std::make_unique<loop::Event>(std::move(event));
  SDL_Event message{};
  message.type = m_type;
  message.user.data1 = held.get();
  if (SDL_PushEvent(&message) == 1) {
    (void)held.release();  // whoever takes the message owns it
  } else {
    base::log_error(std::string("event ") + std::string(loop::name_of(*held)) + " lost: the queue is full");
  }
}

std::vector<loop::Event> SdlQueue::wait_until(std::optional<loop::BootTime> deadline) {
  std::vector<loop::Event> events;
  SDL_Event event;
  do {
    if (!wait(event, deadline)) break;
    take(event, events);
    while (SDL_PollEvent(&event) == 1) take(event, events);
  } while (events.empty());
  return events;
}

bool SdlQueue::wait(SDL_Event& event, std::optional<loop::BootTime> deadline) const {
  if (!deadline) return SDL_WaitEvent(&event) == 1;
  const auto left = *deadline - m_clock.boot_now();
  if (left.count() <= 0) return SDL_PollEvent(&event) == 1;
  constexpr long long k_longest = 3'600'000;  // SDL counts in int; an hour is long enough to look again
  // Both clocks cut off parts of a millisecond, so one more keeps the wait from ending before the deadline.
  return SDL_WaitEventTimeout(&event, static_cast<int>(std::min<long long>(left.count() + 1, k_longest))) == 1;
}

void SdlQueue::take(const SDL_Event& event, std::vector<loop::Event>& events) const {
  if (event.type == m_type) {
    const std::unique_ptr<loop::Event> held(static_cast<loop::Event*>(event.user.data1));
    events.push_back(std::move(*held));
    return;
  }
  EventContext context = m_context();
  context.now = m_clock.boot_now();
  if (auto translated = translate(event, context)) events.push_back(std::move(*translated));
}

}  // namespace etalase::platform
