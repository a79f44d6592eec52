// etalase-council: where a council prepares, checks and publishes its content.
#include <cstdio>
#include <exception>

#include "cli/command_line.hpp"
#include "cli/run.hpp"
#include "words/message.hpp"

int main(int argc, char** argv) {
  try {
    const auto parsed = etalase::cli::parse_command_line(argc, argv);
    return parsed.go_on ? etalase::cli::run(parsed.command) : parsed.exit_status;
  } catch (const std::exception& error) {
    const auto fault = etalase::words::say("program_fault", {{"reason", std::string(error.what())}});
    std::fprintf(stderr, "etalase-council: %s\netalase-council: %s\n", fault.id.c_str(), fault.en.c_str());
    return 1;
  }
}
