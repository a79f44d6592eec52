// The commands of etalase-council.
#pragma once

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "cli/command_line.hpp"

namespace etalase::cli {

// What every command works with.
struct Tools {
  base::FileSystem& files;
  const base::Clock& clock;
};

// Runs a command with real disk and clock, as the owner of its folder; prints errors as one line on stderr. Returns the
// exit status.
[[nodiscard]] int run(const CommandLine& command);

// Each prints to stdout and returns the exit status: 0, or 1 when what was asked is refused for its content.
[[nodiscard]] base::Result<int> run_init(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_sample(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_import(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_export(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_publish(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_withdraw(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_serve(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_user(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_usb(const CommandLine& command, Tools tools);
[[nodiscard]] base::Result<int> run_keys(const CommandLine& command, Tools tools);

// Chooses the language of what is printed: the one asked for, else the council's.
[[nodiscard]] drafts::StaffLanguage language_of(const CommandLine& command, drafts::StaffLanguage council);

}  // namespace etalase::cli
