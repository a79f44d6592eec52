// The status for people: a technician at a terminal, and systemctl status; pure.
#pragma once

#include <string>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "report/sync_status.hpp"

namespace etalase::sync {

// Writes for a person: versions, ages, what is wrong and what comes next.
[[nodiscard]] std::string to_text(const report::SyncStatus& status, base::SystemTime now);
// Says in one line how a source is doing, for systemd.
[[nodiscard]] std::string to_line(const report::SourceStatus& source);

// Whether a daemon keeps what a status file says up to date.
// unknown: its lock cannot be looked at.
enum class DaemonRuns { yes, no, unknown };
// The status file as of the time it is asked for: ages, and whether a daemon still writes it.
[[nodiscard]] base::Json brought_up_to(const report::SyncStatus& written, base::SystemTime now, DaemonRuns runs);

}  // namespace etalase::sync
