// Runs one command of etalase-council.
#pragma once

#include "cli/command_line.hpp"

namespace etalase::cli {

// Runs a command with real disk and clock, as the owner of its folder; prints errors as one line on stderr, in the
// staff's language. Returns the exit status.
[[nodiscard]] int run(const CommandLine& command);

}  // namespace etalase::cli
