// etalase-sync: the only program on a kiosk that talks to the network.
#include <csignal>
#include <cstdio>
#include <exception>

#include "base/version.hpp"
#include "sync/commands.hpp"
#include "uplink/curl_poster.hpp"
#include "uplink/enrol.hpp"
#include "uplink/service.hpp"

namespace {

using namespace etalase;

sync::UplinkPort make_uplink() {
  sync::UplinkPort uplink_port;
  uplink_port.start = [](base::FileSystem& files, const base::Clock& clock, sync::UplinkPort::Read read) {
    return std::make_shared<uplink::Service>(files, clock, std::move(read));
  };
  uplink_port.enrol = [](base::FileSystem& files, const settings::Settings& settings, const std::string& code) {
    const auto poster = uplink::make_curl_poster("etalase-sync/" + std::string(base::version()));
    return uplink::enrol(files, *poster, settings, code);
  };
  return uplink_port;
}

}  // namespace

int main(int argc, char** argv) {
  // OpenSSL writes to connections that the other end has closed; libcurl guards against the signal only where it may
  // change how the whole program takes it.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const auto parsed = sync::parse_command_line(argc, argv);
    return parsed.go_on ? sync::run_command(parsed.command, make_uplink()) : parsed.exit_status;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "etalase-sync: unexpected: %s: please report this\n", error.what());
    return 1;
  }
}
