// What is said in the log about a source: once when a trouble begins, once when it ends.
#pragma once

#include <optional>
#include <string>

#include "base/log.hpp"
#include "report/sync_status.hpp"

namespace etalase::sync {

struct LogLine {
  base::LogLevel level;
  std::string text;
};

// Takes over from an earlier run's status which versions the source trusts, when it last was well and last changed, and
// since when it is in trouble.
void remember(report::SourceStatus& source, const report::SyncStatus& earlier);

// What this run has said of one source. A trouble of the same kind and origin is not said twice, and keeps its `since`;
// one that only an earlier run told of is said once more.
class Complaints {
 public:
  // Enters the outcome of a job (no error: all went well) and returns what to say, if anything.
  [[nodiscard]] std::optional<LogLine> enter(report::SourceStatus& source, const std::optional<base::Error>& error,
                                             base::SystemTime now);

 private:
  bool m_said = false;
};

}  // namespace etalase::sync
