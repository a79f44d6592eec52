// Reads replays.
#include "app/script.hpp"

#include <optional>

#include "base/json.hpp"
#include "base/text.hpp"
#include "pages/registry.hpp"

namespace etalase::app {

namespace {

using base::Json;

constexpr base::Bytes k_line_limit = base::kilobytes(4);

std::optional<std::string> text_of(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

double number_of(const Json& json, const char* key, double otherwise) {
  const auto found = json.find(key);
  return found != json.end() && found->is_number() ? found->get<double>() : otherwise;
}

base::Result<FingerStep> finger_step(const Json& json) {
  FingerStep step;
  step.finger = static_cast<loop::FingerId>(number_of(json, "finger", 0));
  const auto phase = text_of(json, "phase");
  if (phase == "down")
    step.phase = FingerPhase::down;
  else if (phase == "move")
    step.phase = FingerPhase::move;
  else if (phase == "up")
    step.phase = FingerPhase::up;
  else
    return base::fail(base::ErrorKind::corrupt, "\"phase\" must be down, move or up");
  step.at = {static_cast<float>(number_of(json, "x", -1)), static_cast<float>(number_of(json, "y", -1))};
  if (step.at.x < 0 || step.at.x > 1 || step.at.y < 0 || step.at.y > 1)
    return base::fail(base::ErrorKind::corrupt, "\"x\" and \"y\" must be 0..1");
  return step;
}

base::Result<ExpectStep> expect_step(const Json& json, const std::string& what) {
  ExpectStep step;
  if (what == "page")
    step.what = Expected::page;
  else if (what == "text")
    step.what = Expected::text;
  else if (what == "swaps")
    step.what = Expected::swaps;
  else
    return base::fail(base::ErrorKind::corrupt, "\"expect\" must be page, text or swaps");
  const auto value = text_of(json, "value");
  if (!value) return base::fail(base::ErrorKind::corrupt, "\"expect\" needs a \"value\"");
  step.value = *value;
  step.within = std::chrono::milliseconds(static_cast<std::int64_t>(number_of(json, "within", 0)));
  return step;
}

base::Result<Step> parse_step(const Json& json) {
  Step step;
  step.at = std::chrono::milliseconds(static_cast<std::int64_t>(number_of(json, "ms", 0)));
  step.after = std::chrono::milliseconds(static_cast<std::int64_t>(number_of(json, "after", 0)));
  if (json.contains("finger")) {
    ETALASE_TRY(step.what, finger_step(json));
  } else if (const auto tap = text_of(json, "tap")) {
    step.what = TapStep{*tap, json.contains("if_there") && json["if_there"] == true};
  } else if (const auto shot = text_of(json, "shot")) {
    step.what = ShotStep{*shot};
  } else if (const auto layout = text_of(json, "layout")) {
    step.what = LayoutStep{*layout};
  } else if (json.contains("scroll")) {
    step.what = ScrollStep{static_cast<float>(number_of(json, "scroll", 0))};
  } else if (const auto open = text_of(json, "open")) {
    ETALASE_TRY(const actions::Page page, pages::parse_page(*open));
    step.what = OpenStep{{page}};
  } else if (json.contains("mark")) {
    step.what = MarkStep{};
  } else if (const auto expect = text_of(json, "expect")) {
    ETALASE_TRY(step.what, expect_step(json, *expect));
  } else {
    return base::fail(base::ErrorKind::corrupt, "expected finger, tap, shot, layout, scroll, open, mark or expect");
  }
  return step;
}

}  // namespace

base::Result<Script> parse_script(std::string_view text) {
  Script script;
  int number = 0;
  for (const std::string& line : base::split(text, '\n')) {
    ++number;
    if (base::trim(line).empty()) continue;
    const std::string context = "line " + std::to_string(number);
    const auto json = base::parse_json(line, k_line_limit);
    if (!json) return base::fail(json.error().within(context));
    if (!json->is_object()) return base::fail(base::ErrorKind::corrupt, context + ": expected an object");
    if (const auto clock = text_of(*json, "clock")) {
      if (*clock != "real" && *clock != "virtual")
        return base::fail(base::ErrorKind::corrupt, context + ": \"clock\" must be real or virtual");
      script.clock = *clock == "real" ? ScriptClock::real : ScriptClock::virtual_time;
      continue;
    }
    auto step = parse_step(*json);
    if (!step) return base::fail(step.error().within(context));
    script.steps.push_back(std::move(*step));
  }
  return script;
}

}  // namespace etalase::app
