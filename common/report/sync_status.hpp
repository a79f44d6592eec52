// How each source is doing: what etalase-sync says in sync.json.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/units.hpp"
#include "report/fault.hpp"

namespace etalase::report {

struct FeedMark {
  std::int64_t serial = 0;
  std::string hash;
  std::string published_at;  // as the feed says it; RFC 3339
  bool operator==(const FeedMark&) const = default;
};

// Versions of trusted metadata, 0 where none is.
struct Roles {
  std::uint64_t root = 0, timestamp = 0, snapshot = 0, targets = 0, withdrawals = 0;
  bool operator==(const Roles&) const = default;
};

struct Progress {
  base::Bytes done, total;
  bool operator==(const Progress&) const = default;
};

// offline: the council cannot be reached, which is no fault; refused: what came is not to be trusted or shown;
// error: this machine or the publisher needs somebody.
enum class SourceState { ok, offline, refused, error };
[[nodiscard]] constexpr std::string_view name_of(SourceState state) {
  constexpr std::string_view k_names[] = {"ok", "offline", "refused", "error"};
  return k_names[static_cast<std::size_t>(state)];
}

// One source. Times are absent until the first time.
struct SourceStatus {
  std::string id;
  std::string url;
  bool own = false;
  SourceState state = SourceState::ok;
  Roles roles;
  FeedMark feed;
  std::string generation;
  std::string previous;
  std::optional<base::SystemTime> last_check_ok;
  std::optional<base::SystemTime> last_change;
  std::optional<base::SystemTime> next_attempt;
  std::optional<Fault> error;
  Progress bytes;
  int unknown_kinds = 0;
  std::vector<std::string> set_aside;
  bool operator==(const SourceStatus&) const = default;
};

struct ClockStatus {
  enum class Source { system, floor } source = Source::system;
  base::SystemTime floor;
  bool operator==(const ClockStatus&) const = default;
};
struct DiskStatus {
  base::Bytes free, used, reserve;
  bool operator==(const DiskStatus&) const = default;
};
struct SpoolStatus {
  int files = 0;
  base::Bytes bytes;
  std::string oldest;
  bool operator==(const SpoolStatus&) const = default;
};

// etalase-status/1, as etalase-sync writes it.
struct SyncStatus {
  std::string version;
  base::SystemTime time;
  ClockStatus clock;
  std::vector<SourceStatus> sources;
  DiskStatus disk;
  SpoolStatus spool;
  bool operator==(const SyncStatus&) const = default;
};

// Tells whether a source is refused or in error.
[[nodiscard]] constexpr bool needs_somebody(SourceState state) {
  return state == SourceState::refused || state == SourceState::error;
}
[[nodiscard]] inline bool needs_somebody(const SyncStatus& status) {
  return std::any_of(status.sources.begin(), status.sources.end(),
                     [](const SourceStatus& source) { return needs_somebody(source.state); });
}

}  // namespace etalase::report
