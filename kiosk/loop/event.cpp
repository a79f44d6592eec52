// Names of events and who caused them.
#include "loop/event.hpp"

#include <array>

namespace etalase::loop {

namespace {
constexpr std::array<std::string_view, std::variant_size_v<Event>> k_event_names = {
    "finger_down",    "finger_move",        "finger_up",
    "fingers_lost",   "key_down",           "text_typed",
    "wheel_turned",   "generation_changed", "withdrawn_changed",
    "status_changed", "settings_changed",   "resized",
    "exposed",        "task_done",          "stop"};
}

std::string_view name_of(const Event& event) { return k_event_names.at(event.index()); }

bool is_from_visitor(const Event& event) {
  return std::holds_alternative<FingerDown>(event) || std::holds_alternative<FingerMove>(event) ||
         std::holds_alternative<FingerUp>(event) || std::holds_alternative<KeyDown>(event) ||
         std::holds_alternative<TextTyped>(event) || std::holds_alternative<WheelTurned>(event);
}

}  // namespace etalase::loop
