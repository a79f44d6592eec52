// Words for troubles.
#include "sync/complaints.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "sync/advice.hpp"

namespace etalase::sync {

using report::SourceState;

namespace {

// What a peer said may be in an error's words: an address, a certificate's name, a piece of what it sent.
std::string one_line(std::string_view words) {
  constexpr std::size_t k_most = 1000;
  std::string line;
  while (!words.empty() && line.size() < k_most) {
    auto piece = base::first_character(words);
    if (!base::is_utf8(piece)) piece = piece.substr(0, 1);
    const auto byte = static_cast<unsigned char>(piece.front());
    line += byte < 0x20 || byte == 0x7F || !base::is_utf8(piece) ? "?" : piece;
    words.remove_prefix(piece.size());
  }
  return words.empty() ? line : line + "…";
}

}  // namespace

void remember(report::SourceStatus& source, const report::SyncStatus& earlier) {
  for (const auto& known : earlier.sources) {
    if (known.id != source.id) continue;
    source.roles = known.roles;
    source.last_check_ok = known.last_check_ok;
    source.last_change = known.last_change;
    source.error = known.error;
    if (source.error) source.state = known.state;
  }
}

std::optional<LogLine> Complaints::enter(report::SourceStatus& source, const std::optional<base::Error>& error,
                                         base::SystemTime now) {
  if (!error) {
    const bool was_troubled = source.error.has_value();
    source.state = SourceState::ok;
    source.error.reset();
    source.last_check_ok = now;
    if (!was_troubled) return {};
    return LogLine{base::LogLevel::info, source.id + ": all is well again"};
  }
  base::Error fault = error->from(base::Origin::machine);
  fault.message = one_line(error->message);
  const auto& ruling = ruling_for(fault.kind, fault.origin);
  const bool same = source.error && source.error->kind == fault.kind && source.error->origin == fault.origin;
  const bool said = same && m_said;
  source.error = report::fault_of(fault, same ? source.error->since : now);
  source.state = ruling.state;
  m_said = true;
  if (said) return {};
  const auto level = ruling.state == SourceState::offline ? base::LogLevel::warning : base::LogLevel::error;
  return LogLine{level, fmt::format("{}: {} ({}): {}; {}", source.id, name_of(ruling.state), base::name_of(fault.kind),
                                    fault.message, ruling.advice)};
}

}  // namespace etalase::sync
