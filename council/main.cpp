// etalase-council: where a council prepares, checks and publishes its content.
#include <cstdio>
#include <exception>

#include "cli/commands.hpp"

int main(int argc, char** argv) {
  try {
    const auto parsed = etalase::cli::parse_command_line(argc, argv);
    return parsed.go_on ? etalase::cli::run(parsed.command) : parsed.exit_status;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "etalase-council: %s; laporkan kepada pembuat program ini\n", error.what());
    return 1;
  }
}
