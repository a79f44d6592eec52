// etalase-council: where a council prepares, checks and publishes its content.
#include <cstdio>
#include <exception>

#include "base/posix_file_system.hpp"
#include "cli/command_line.hpp"
#include "cli/run.hpp"
#include "words/message.hpp"

int main(int argc, char** argv) {
  const auto files = etalase::base::make_posix_file_system();
  const auto language = etalase::cli::language_in(argc, argv, *files);
  try {
    const auto parsed = etalase::cli::parse_command_line(argc, argv, language);
    return parsed.go_on ? etalase::cli::run(parsed.command) : parsed.exit_status;
  } catch (const std::exception& error) {
    const auto fault = etalase::words::say("program_fault", {{"reason", std::string(error.what())}});
    std::fprintf(stderr, "etalase-council: %s\n", fault.in(language).c_str());
    return 1;
  }
}
