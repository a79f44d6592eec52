// Runs one command of etalase-council.
#pragma once

#include "base/file_system.hpp"
#include "cli/command_line.hpp"
#include "words/message.hpp"

namespace etalase::cli {

// Runs a command with real disk and clock, as the owner of its folder; prints errors as one line on stderr, in the
// staff's language. Returns the exit status.
[[nodiscard]] int run(const CommandLine& command);

// Chooses the language of what is printed: the one asked for, else the council's, else Indonesian.
[[nodiscard]] words::StaffLanguage language_of(const CommandLine& command, const base::FileSystem& files);

}  // namespace etalase::cli
