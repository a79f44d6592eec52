// Ages, sizes and sentences.
#include "sync/status_text.hpp"

#include <fmt/format.h>

#include "base/sizes.hpp"
#include "report/status_codec.hpp"
#include "sync/advice.hpp"

namespace etalase::sync {

namespace {

std::string span(std::chrono::milliseconds time) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
  if (seconds < 120) return fmt::format("{} s", seconds);
  if (seconds < 2 * 3600) return fmt::format("{} min", seconds / 60);
  if (seconds < 48 * 3600) return fmt::format("{} h", seconds / 3600);
  return fmt::format("{} days", seconds / 86400);
}

// A clock that was set back must not make an age negative.
std::string ago(const std::optional<base::SystemTime>& then, base::SystemTime now) {
  if (!then) return "never";
  return *then > now ? "at a time to come: check the clock" : span(now - *then) + " ago";
}

std::string next_line(const report::SourceStatus& source, base::SystemTime now) {
  if (!source.next_attempt) return {};
  return *source.next_attempt <= now ? "; next look now" : "; next look in " + span(*source.next_attempt - now);
}

std::string source_text(const report::SourceStatus& source, base::SystemTime now) {
  auto text = fmt::format("{}\n  checked {}, changed {}{}\n", to_line(source), ago(source.last_check_ok, now),
                          ago(source.last_change, now), next_line(source, now));
  // Of a store that cannot be looked at nobody can say that nothing was ever published.
  const bool is_unseen = source.generation.empty() && source.error && source.error->origin == base::Origin::machine;
  if (!is_unseen)
    text += fmt::format("  published {}, generation {} ({}), hash {}\n",
                        source.feed.published_at.empty() ? "never" : source.feed.published_at,
                        source.generation.empty() ? "none" : source.generation,
                        source.previous.empty() ? "no rollback copy" : "before it " + source.previous,
                        source.feed.hash.empty() ? "none" : source.feed.hash.substr(0, 12));
  const auto& roles = source.roles;
  text += fmt::format("  versions: root {}, timestamp {}, snapshot {}, targets {}, withdrawals {}\n", roles.root,
                      roles.timestamp, roles.snapshot, roles.targets, roles.withdrawals);
  if (!source.error) return text;
  const auto& error = *source.error;
  const auto kind = error.kind ? base::name_of(*error.kind) : "error";
  const auto what_to_do =
      error.kind ? ruling_for(*error.kind, error.origin).advice : "a later etalase-sync knows more of it";
  return text + fmt::format("  {} since {}: {}; {}\n", kind, base::format_utc(error.since), error.message, what_to_do);
}

}  // namespace

std::string to_line(const report::SourceStatus& source) {
  auto line = fmt::format("{}: {}, feed {}", source.id, name_of(source.state), source.feed.serial);
  if (source.bytes.total > source.bytes.done) {
    line += fmt::format(", fetched {} of {}", base::size_text(source.bytes.done), base::size_text(source.bytes.total));
  }
  return line;
}

std::string to_text(const report::SyncStatus& status, base::SystemTime now) {
  std::string text;
  for (const auto& source : status.sources) text += source_text(source, now);
  if (status.sources.empty()) text += "no [[source]] in the configuration: nothing is fetched\n";
  if (status.clock.source == report::ClockStatus::Source::floor)
    text += fmt::format("clock: behind {}, when something was signed already: set it\n",
                        base::format_utc(status.clock.floor));
  return text + fmt::format("disk: {} free, {} used, {} kept free\n", base::size_text(status.disk.free),
                            base::size_text(status.disk.used), base::size_text(status.disk.reserve));
}

base::Json brought_up_to(const report::SyncStatus& written, base::SystemTime now, DaemonRuns runs) {
  auto json = report::to_json(written, now);
  constexpr const char* k_words[] = {"running", "stopped", "unknown"};
  json["daemon"] = k_words[static_cast<std::size_t>(runs)];
  return json;
}

}  // namespace etalase::sync
