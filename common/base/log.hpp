// Levelled log lines to stderr, or to the journal when systemd runs the program.
#pragma once

#include <string>
#include <string_view>

namespace etalase::base {

enum class LogLevel { debug, info, warning, error };

// Chooses the lowest level that is written; call once in main, before threads start.
void start_log(std::string_view program, LogLevel lowest);
// Writes one line; thread-safe.
void log(LogLevel level, std::string_view line);

inline void log_debug(std::string_view line) { log(LogLevel::debug, line); }
inline void log_info(std::string_view line) { log(LogLevel::info, line); }
inline void log_warning(std::string_view line) { log(LogLevel::warning, line); }
inline void log_error(std::string_view line) { log(LogLevel::error, line); }

}  // namespace etalase::base
