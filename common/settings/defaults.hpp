// The tables of the configuration as values, each with its defaults, and what may be wrong in them; the keys:
// config/etalase.toml.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>

#include "base/units.hpp"
#include "base/url.hpp"

namespace etalase::settings {

enum class Backlight { none, sysfs, ddc };
enum class Rotation { none = 0, quarter = 90, half = 180, three_quarters = 270 };

// A point of the gallery's floor plan, 0..1 from the upper left: "you are here".
struct FloorPosition {
  double x = 0;
  double y = 0;
  bool operator==(const FloorPosition&) const = default;
};

struct Kiosk {
  std::string id = "kiosk";
  std::string name;
  std::string gallery;  // the gallery's id in the own feed; empty means its first gallery
  std::optional<FloorPosition> floor_position;
  bool operator==(const Kiosk&) const = default;
};

struct Display {
  double diagonal_inches = 32;
  Rotation rotation = Rotation::none;
  double lower_edge_mm = 700;  // above the floor: what acts stays within reach
  int max_frame_rate = 60;
  Backlight backlight = Backlight::none;  // reserved: no program acts on it yet
  bool operator==(const Display&) const = default;
};

// Maps a touch to the panel, row by row: x' = m0 x + m1 y + m2, y' = m3 x + m4 y + m5, all in 0..1. Reserved: no
// program acts on it yet.
using TouchMatrix = std::array<double, 6>;
inline constexpr TouchMatrix k_plain_touch = {1, 0, 0, 0, 1, 0};

// How long nobody may touch before each thing happens; zero turns it off.
struct Idle {
  std::chrono::milliseconds after = std::chrono::seconds(60);
  std::chrono::milliseconds dialog = std::chrono::seconds(20);
  std::chrono::milliseconds qr = std::chrono::seconds(90);
  std::chrono::milliseconds slide = std::chrono::seconds(9);
  bool operator==(const Idle&) const = default;
};

struct Paths {
  std::string sources = "/var/lib/etalase/sources";
  std::string kiosk = "/var/lib/etalase/kiosk";
  std::string runtime = "/run/etalase";
  bool operator==(const Paths&) const = default;
};

// One council's feed. `url` is the address of its public/feed; `root` a file with the first trusted root.
struct Source {
  std::string id;
  std::string url;
  std::string root;
  std::string token_file;  // may be empty
  std::string ca_file;     // may be empty
  bool own = false;
  bool operator==(const Source&) const = default;
};

// Local times between which media may be fetched; may pass midnight.
struct Window {
  std::chrono::minutes from{0};
  std::chrono::minutes until{0};
  bool operator==(const Window&) const = default;
};

struct Sync {
  std::chrono::milliseconds every = std::chrono::minutes(5);
  std::optional<Window> window;  // absent: at any time
  bool metered = false;
  base::Bytes max_rate;  // a second; zero means no cap
  base::ProxyAddress proxy;
  std::string proxy_file;  // one that holds the proxy's address, so that its password stands in no other file
  base::Bytes reserve = base::megabytes(1000);
  int media_max_side = 0;  // largest size class fetched; zero means all
  bool operator==(const Sync&) const = default;
};

struct Uplink {
  std::string url;
  std::string token_file;
  std::chrono::milliseconds every = std::chrono::minutes(15);
  bool operator==(const Uplink&) const = default;
};

// One thing wrong in a configuration file; line 0 concerns the whole file.
struct Problem {
  std::string file;
  int line = 0;
  std::string message;
  bool operator==(const Problem&) const = default;
};

}  // namespace etalase::settings
