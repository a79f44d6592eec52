// spdlog behind our two functions; the only file that names it.
#include "base/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <memory>

namespace etalase::base {

namespace {

spdlog::level::level_enum to_spdlog(LogLevel level) {
  switch (level) {
    case LogLevel::debug: return spdlog::level::debug;
    case LogLevel::info: return spdlog::level::info;
    case LogLevel::warning: return spdlog::level::warn;
    case LogLevel::error: return spdlog::level::err;
  }
  return spdlog::level::info;
}

// The journal reads a priority in angle brackets at the start of a line and keeps its own time.
std::string journal_prefix(LogLevel level) {
  switch (level) {
    case LogLevel::debug: return "<7>";
    case LogLevel::info: return "<6>";
    case LogLevel::warning: return "<4>";
    case LogLevel::error: return "<3>";
  }
  return "<6>";
}

bool under_journal() { return std::getenv("JOURNAL_STREAM") != nullptr; }

}  // namespace

void start_log(std::string_view program, LogLevel lowest) {
  auto logger =
      std::make_shared<spdlog::logger>(std::string(program), std::make_shared<spdlog::sinks::stderr_sink_mt>());
  logger->set_pattern(under_journal() ? "%v" : "%H:%M:%S.%e %n %l: %v");
  logger->set_level(to_spdlog(lowest));
  logger->flush_on(spdlog::level::debug);
  spdlog::set_default_logger(std::move(logger));
}

void log(LogLevel level, std::string_view line) {
  if (under_journal()) {
    spdlog::log(to_spdlog(level), "{}{}", journal_prefix(level), line);
  } else {
    spdlog::log(to_spdlog(level), "{}", line);
  }
}

}  // namespace etalase::base
