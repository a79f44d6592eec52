// The command line of etalase-kiosk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "actions/action.hpp"
#include "base/clock.hpp"
#include "base/result.hpp"
#include "loop/geometry.hpp"

namespace etalase::app {

// What --render draws.
struct RenderJob {
  actions::Page page;
  std::string out;          // PNG, may be empty when layout_json is not
  std::string layout_json;  // may be empty
  float scroll = 0;         // pixels of the main column
};

// How pages look from the start: --mode.
struct Appearance {
  actions::Access access;
  actions::Sheet sheet = actions::Sheet::none;  // with --render: open over the page; a photograph is its first one
};

struct Options {
  std::string config = "/etc/etalase/etalase.toml";
  std::string sources;  // overrides [paths] sources
  std::optional<loop::PixelSize> windowed;
  bool check_config = false;
  bool make_pin = false;
  std::string replay;
  std::string trace;
  std::optional<RenderJob> render;
  std::optional<std::string> language;
  std::optional<double> diagonal_inches;
  std::optional<base::SystemTime> now;
  Appearance appearance;
};

// What main should do instead of running: --help, --version or a mistake on the command line (exit code 2).
struct EarlyExit {
  int exit_code = 0;
  std::string text;
};

// Reads the arguments without the program's name.
[[nodiscard]] tl::expected<Options, EarlyExit> parse_options(const std::vector<std::string>& arguments);

}  // namespace etalase::app
