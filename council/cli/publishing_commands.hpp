// What concerns the published feed: publish, withdraw, release, serve, usb, keys.
#pragma once

#include "cli/command_line.hpp"
#include "cli/tools.hpp"

namespace etalase::cli {

// Each prints to stdout and returns the exit status: 0, or 1 when what was asked is refused for its content.
[[nodiscard]] base::Result<int> run_publish(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_withdraw(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_release(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_serve(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_usb(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_keys(const CommandLine& command, Tools tools);

}  // namespace etalase::cli
