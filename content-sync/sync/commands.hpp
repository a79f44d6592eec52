// The commands of etalase-sync behind main.
#pragma once

#include "sync/command_line.hpp"

namespace etalase::sync {

// Runs the command with real disk, clock and network; returns the exit status.
[[nodiscard]] int run_command(const Command& command);

}  // namespace etalase::sync
