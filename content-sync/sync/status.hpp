// What runtime/sync.json says, as values; format "etalase-status/1", schema assets/schema/status.json.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "base/units.hpp"
#include "trust/updater.hpp"

namespace etalase::sync {

// offline: the council cannot be reached, which is no fault; refused: what came is not to be trusted or shown;
// error: this machine or the publisher needs somebody.
enum class SourceState { ok, offline, refused, error };
[[nodiscard]] std::string_view name_of(SourceState state);

struct SourceError {
  base::ErrorKind kind;
  std::string message;
  base::SystemTime since;
  bool from_earlier_run = false;  // said in an earlier run's log, not in this one's
};

struct FeedStatus {
  std::int64_t serial = 0;
  std::string hash;
  std::string published_at;
};

// Times are absent until the first time.
struct SourceStatus {
  std::string id;
  std::string url;
  bool own = false;
  SourceState state = SourceState::ok;
  trust::RoleVersions roles;
  FeedStatus feed;
  std::string generation;
  std::string previous;
  std::optional<base::SystemTime> last_check_ok;
  std::optional<base::SystemTime> last_change;
  std::optional<base::SystemTime> next_attempt;
  std::optional<SourceError> error;
  base::Bytes bytes_done;
  base::Bytes bytes_total;
  int unknown_kinds = 0;
  std::vector<std::string> set_aside;
};

struct ClockStatus {
  enum class Source { system, floor } source = Source::system;
  base::SystemTime floor;
};
struct DiskStatus {
  base::Bytes free, used, reserve;
};
struct SpoolStatus {
  int files = 0;
  base::Bytes bytes;
  std::string oldest;
};

struct Status {
  std::string version;
  base::SystemTime time;
  ClockStatus clock;
  std::vector<SourceStatus> sources;
  DiskStatus disk;
  SpoolStatus spool;
};

[[nodiscard]] base::Json to_json(const Status& status);
// Whether a daemon keeps what a status file says up to date.
enum class DaemonRuns { yes, no };
// Brings a status file up to the time it is asked for: ages, and whether a daemon still writes it.
[[nodiscard]] base::Json brought_up_to(base::Json written, base::SystemTime now, DaemonRuns runs);
// Writes for a person: versions, ages, what is wrong and what comes next.
[[nodiscard]] std::string to_text(const Status& status, base::SystemTime now);
// Says in one line how a source is doing, for systemd.
[[nodiscard]] std::string to_line(const SourceStatus& source);
// Takes over from an earlier status file which versions a source trusts, when it last was well and last changed, and
// since when it is in trouble; ignores what it cannot read.
void remember(SourceStatus& source, const base::Json& earlier);
// Reads a status file; kind corrupt when it is none. Only what to_text and needs_somebody show is read.
[[nodiscard]] base::Result<Status> read_status(std::string_view text);
// Tells whether a source is refused or in error: exit status 1.
[[nodiscard]] bool needs_somebody(const Status& status);

}  // namespace etalase::sync
