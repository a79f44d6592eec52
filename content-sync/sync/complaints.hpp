// What is said in the log about a source: once when a trouble begins, once when it ends; pure.
#pragma once

#include <optional>
#include <string>

#include "base/log.hpp"
#include "sync/status.hpp"

namespace etalase::sync {

// Chooses how bad an error is. `unreachable` tells that the network, not this machine, failed.
enum class Reach { reached, unreachable };
[[nodiscard]] SourceState state_for(const base::Error& error, Reach reach);

// Returns one sentence about what to do.
[[nodiscard]] std::string advice(SourceState state, const base::Error& error);

struct LogLine {
  base::LogLevel level;
  std::string text;
};
// Enters the outcome of a job (no error: all went well) and returns what to say, if anything: trouble of the same state
// and kind is not said twice, and keeps its `since`.
[[nodiscard]] std::optional<LogLine> enter_outcome(SourceStatus& source, const std::optional<base::Error>& error,
                                                   Reach reach, base::SystemTime now);

}  // namespace etalase::sync
