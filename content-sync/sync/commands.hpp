// The commands of etalase-sync behind main.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "settings/settings.hpp"
#include "sync/command_line.hpp"

namespace etalase::sync {

// The uplink as this room sees it, which does not know that one; main plugs it in. `start` begins it and returns what
// ends it by destruction; nothing in it may ever keep the daemon waiting. `enrol` returns how the council calls this
// kiosk.
struct UplinkPort {
  using Read = std::function<base::Result<settings::Settings>()>;
  std::function<std::shared_ptr<void>(base::FileSystem&, const base::Clock&, Read)> start;
  std::function<base::Result<std::string>(base::FileSystem&, const settings::Settings&, const std::string& code)> enrol;
};

// Runs the command with real disk, clock and network; returns the exit status.
[[nodiscard]] int run_command(const Command& command, const UplinkPort& uplink_port);

}  // namespace etalase::sync
