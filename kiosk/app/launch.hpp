// From the command line and the configuration to a run.
#pragma once

#include "app/platform.hpp"
#include "app/script.hpp"
#include "app/start.hpp"
#include "loop/manual_clock.hpp"

namespace etalase::app {

// A run, and the script that drives it: of --replay, or made for --render; none when visitors do.
struct Launch {
  Start start;
  std::optional<Script> script;
};

// Reads the configuration, applies the options and makes the script. Kinds: not_found and corrupt for a replay that
// cannot be read.
[[nodiscard]] base::Result<Launch> prepare(const Options& options, const base::FileSystem& files);

// Runs the kiosk to its end; returns the program's exit code. `virtual_clock` is the platform's clock when
// is_virtual().
[[nodiscard]] int run(const Platform& platform, Launch launch, loop::ManualClock& virtual_clock);

// Prints every problem of the configuration to stderr, or in one line what it says; returns the exit code of
// --check-config: 0, or 2.
[[nodiscard]] int check_config(const Options& options, const base::FileSystem& files);

// Tells whether the run takes its time from a clock that it moves itself, and with which time it begins.
[[nodiscard]] bool is_virtual(const Launch& launch);
[[nodiscard]] base::SystemTime first_moment(const Options& options);

}  // namespace etalase::app
