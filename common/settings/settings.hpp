// The configuration of a kiosk: /etc/etalase/etalase.toml with etalase.d/*.toml; read by kiosk and sync.
#pragma once

#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "base/result.hpp"
#include "settings/defaults.hpp"

namespace etalase::settings {

struct Settings {
  Kiosk kiosk;
  Display display;
  TouchMatrix touch_matrix = k_plain_touch;
  std::vector<std::string> languages = {"id", "en"};
  Idle idle;
  std::string staff_pin_hash;
  Paths paths;
  std::vector<Source> sources;  // exactly one is own, unless empty
  Sync sync;
  Uplink uplink;
  bool operator==(const Settings&) const = default;
};

// Writes "file:line: message".
[[nodiscard]] std::string to_string(const Problem& problem);

struct Loaded {
  Settings settings;
  std::vector<Problem> problems;
};

// Reads `path` and then, beside it, etalase.d/*.toml in name order; tables merge, [[source]] appends. Whatever is wrong
// becomes a problem and its default stays: the kiosk shows the problems and runs, the others call `strict` first.
[[nodiscard]] Loaded load(const base::FileSystem& files, const std::string& path);
// Returns the settings, or kind invalid with every problem on a line of its own.
[[nodiscard]] base::Result<Settings> strict(Loaded loaded);
// Returns the own source, or nullptr when there is no source.
[[nodiscard]] const Source* own_source(const Settings& settings);

}  // namespace etalase::settings
