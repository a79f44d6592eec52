// etalase-sync: the only program on a kiosk that talks to the network.
#include <cstdio>
#include <exception>

#include "sync/commands.hpp"

int main(int argc, char** argv) {
  try {
    const auto parsed = etalase::sync::parse_command_line(argc, argv);
    return parsed.go_on ? etalase::sync::run_command(parsed.command) : parsed.exit_status;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "etalase-sync: unexpected: %s: please report this\n", error.what());
    return 1;
  }
}
