// From the command line and the configuration to a run.
#pragma once

#include "app/application.hpp"

namespace etalase::app {

// Reads the configuration, applies the options and makes the script of --render or --replay. Kinds: not_found and
// corrupt for a replay that cannot be read.
[[nodiscard]] base::Result<Start> prepare(const Options& options, const base::FileSystem& files);

// Prints every problem of the configuration to stderr; returns the exit code of --check-config: 0, or 2.
[[nodiscard]] int check_config(const Options& options, const base::FileSystem& files);

// Tells whether the run takes its time from a clock that it moves itself, and with which time it begins.
[[nodiscard]] bool is_virtual(const Start& start);
[[nodiscard]] base::SystemTime first_moment(const Options& options);

}  // namespace etalase::app
