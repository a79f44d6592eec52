// A replay: touches, pictures to take and expectations, one JSON object a line.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "actions/action.hpp"
#include "base/result.hpp"
#include "loop/event.hpp"

namespace etalase::app {

enum class FingerPhase { down, move, up };
struct FingerStep {
  loop::FingerId finger = 0;
  FingerPhase phase = FingerPhase::down;
  loop::Point at;  // 0..1 of the page
};
// Touches the middle of the control with that role or text.
struct TapStep {
  std::string target;
  bool if_there = false;  // else a control that is not there fails the replay
};
// Writes what is on the panel as a PNG, once every picture is there.
struct ShotStep {
  std::string file;
};
// Writes the whole page's layout list as JSON.
struct LayoutStep {
  std::string file;
};
// Scrolls the main column.
struct ScrollStep {
  float offset = 0;
};
enum class Expected { page, text, swaps };
// Goes to a page by its name, with what lies over it.
struct OpenStep {
  actions::OpenPage wanted;
};
// Remembers how many frames were shown.
struct MarkStep {};
// Fails the replay unless the page, or a text in the layout list, is `value` within the time; swaps: "advanced" or
// "still" since the mark.
struct ExpectStep {
  Expected what = Expected::page;
  std::string value;
  std::chrono::milliseconds within{0};
};

struct Step {
  std::chrono::milliseconds at{0};     // since the replay began, at the earliest
  std::chrono::milliseconds after{0};  // since the step before was done, at the earliest
  std::variant<FingerStep, TapStep, ShotStep, LayoutStep, ScrollStep, OpenStep, MarkStep, ExpectStep> what{};
};

// real: the first line was {"clock":"real"}; else time is virtual and nothing is waited for.
enum class ScriptClock { virtual_time, real };
struct Script {
  ScriptClock clock = ScriptClock::virtual_time;
  std::vector<Step> steps;
};

// Reads a replay; kind corrupt with the line's number and what was expected.
[[nodiscard]] base::Result<Script> parse_script(std::string_view text);

}  // namespace etalase::app
