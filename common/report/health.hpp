// How a kiosk is: what its two programs say in sync.json and kiosk.json, as values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace etalase::report {

// Times are RFC 3339 and empty where there was none yet.
struct Fault {
  std::string kind;
  std::string message;
  std::string since;
  bool operator==(const Fault&) const = default;
};

struct FeedMark {
  std::int64_t serial = 0;
  std::string hash;
  std::string published_at;
  bool operator==(const FeedMark&) const = default;
};

// Versions of trusted metadata, 0 where none is.
struct Roles {
  std::int64_t root = 0, timestamp = 0, snapshot = 0, targets = 0, withdrawals = 0;
  bool operator==(const Roles&) const = default;
};

struct Progress {
  std::int64_t done = 0, total = 0;
  bool operator==(const Progress&) const = default;
};

// One source in sync.json. `state` is ok, offline, refused or error; `error` is empty unless something is wrong.
struct SourceHealth {
  std::string id;
  std::string url;
  bool own = false;
  std::string state;
  Roles roles;
  FeedMark feed;
  std::string generation;
  std::string previous;
  std::string last_check_ok;
  std::string last_change;
  std::string next_attempt;
  Fault error;
  Progress bytes;
  std::int64_t unknown_kinds = 0;
  std::vector<std::string> set_aside;
  bool operator==(const SourceHealth&) const = default;
};

struct ClockHealth {
  std::string source;  // system or floor
  std::string floor;
  bool operator==(const ClockHealth&) const = default;
};
struct DiskHealth {
  std::int64_t free = 0, used = 0, reserve = 0;
  bool operator==(const DiskHealth&) const = default;
};
struct SpoolHealth {
  std::int64_t files = 0, bytes = 0;
  std::string oldest;
  bool operator==(const SpoolHealth&) const = default;
};

// etalase-status/1, as etalase-sync writes it.
struct SyncHealth {
  std::string version;
  std::string time;
  ClockHealth clock;
  std::vector<SourceHealth> sources;
  DiskHealth disk;
  SpoolHealth spool;
  bool operator==(const SyncHealth&) const = default;
};

// etalase-kiosk/1, as etalase-kiosk writes it: proof of what is on the screen.
struct KioskHealth {
  std::string version;
  std::string boot_id;
  std::string started;
  std::string source;
  std::string generation;
  FeedMark feed;
  std::string page;
  std::string page_since;
  std::string last_frame;
  std::string last_touch;
  std::vector<Fault> errors;
  std::vector<std::string> set_aside;
  bool operator==(const KioskHealth&) const = default;
};

// Each is absent in a batch when its program does not run.
struct Health {
  SyncHealth sync;
  KioskHealth kiosk;
  bool operator==(const Health&) const = default;
};

}  // namespace etalase::report
