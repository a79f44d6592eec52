// What brings content into a council and out of it: sample, import, export.
#pragma once

#include "cli/command_line.hpp"
#include "cli/tools.hpp"

namespace etalase::cli {

// Each prints to stdout and returns the exit status: 0, or 1 when what was asked is refused for its content.
[[nodiscard]] base::Result<int> run_sample(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_import(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_export(const CommandLine& command, Tools tools);

}  // namespace etalase::cli
