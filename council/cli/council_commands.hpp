// What concerns the council itself: init, user.
#pragma once

#include "cli/command_line.hpp"
#include "cli/tools.hpp"

namespace etalase::cli {

// Each prints to stdout and returns the exit status: 0, or 1 when what was asked is refused for its content.
[[nodiscard]] base::Result<int> run_init(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_user(const CommandLine& command, Tools tools);

}  // namespace etalase::cli
