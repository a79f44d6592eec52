// What a run of the kiosk is made of besides the platform.
#pragma once

#include <functional>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "app/options.hpp"
#include "settings/settings.hpp"
#include "text/paragraph_cache.hpp"

namespace etalase::app {

// Who wants to hear that the loop turns: the supervisor, and the heap, which gives memory back at rest.
struct Heartbeat {
  std::function<void(base::BootTime)> ready;
  std::function<void(base::BootTime)> tick;
  std::function<std::optional<base::BootTime>()> next;
  std::function<void()> rest;  // nothing was drawn for a while
};

// Whether the language was chosen on the command line and so outlives a new configuration.
enum class KeepsLanguage { no, yes };

struct Start {
  settings::Settings settings;
  std::vector<settings::Problem> problems;
  std::string source;  // id; empty when there is none
  actions::Page page{actions::PageKind::attract, {}, {}};
  Appearance appearance;
  std::string language = "id";
  KeepsLanguage keeps_language = KeepsLanguage::no;
  bool timers = true;   // idle, slides, opening hours
  bool records = true;  // runs and kiosk.json
  Heartbeat heartbeat;
  std::string trace;                         // file of --trace, may be empty
  double began = 0;                          // trace_time() of main's first line
  std::function<settings::Loaded()> reload;  // reads the configuration again; may be empty
  std::future<text::Typesetter> typesetter;  // from warm_typesetter(); may be empty
};

// The folder of the own source's store.
[[nodiscard]] inline std::string source_folder(const Start& start) {
  return start.settings.paths.sources + "/" + (start.source.empty() ? "none" : start.source);
}

}  // namespace etalase::app
