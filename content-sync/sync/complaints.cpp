// Words for troubles.
#include "sync/complaints.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace etalase::sync {

using base::ErrorKind;
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

SourceState state_for(ErrorKind kind, Reach reach) {
  switch (kind) {
    case ErrorKind::unavailable: return reach == Reach::unreachable ? SourceState::offline : SourceState::error;
    case ErrorKind::no_space:
    case ErrorKind::busy:
    case ErrorKind::not_found: return SourceState::error;
    case ErrorKind::corrupt:
    case ErrorKind::untrusted:
    case ErrorKind::too_large:
    case ErrorKind::expired:
    case ErrorKind::rolled_back:
    case ErrorKind::locked:
    case ErrorKind::invalid:
    case ErrorKind::refused: return SourceState::refused;
  }
  return SourceState::error;
}

std::string advice(SourceState state, ErrorKind kind) {
  if (state == SourceState::offline) return "the screen goes on with what it has; if this lasts, check the network";
  switch (kind) {
    case ErrorKind::no_space: return "free space on the disk or lower [sync] reserve";
    case ErrorKind::not_found: return "check url in the configuration; if it is right, the council must publish again";
    case ErrorKind::untrusted:
      return "it was not taken over; check the clock and the network's log-in page, then ask the council whether its "
             "keys changed";
    case ErrorKind::corrupt:
      return "it was not taken over; check url and the network's log-in page, else tell the council";
    case ErrorKind::too_large: return "it was not taken over; tell the council that it published too much";
    case ErrorKind::busy: return "another program works on the store; if this lasts, restart etalase-sync";
    case ErrorKind::expired:
      return "it was not taken over; check this machine's clock; if it is right, the council must publish again";
    case ErrorKind::invalid: return "correct the configuration or the file it names, then reload etalase-sync";
    case ErrorKind::rolled_back:
    case ErrorKind::locked:
    case ErrorKind::refused:
      return "it was not taken over; if the above is right on this machine, the council must publish again";
    case ErrorKind::unavailable: return "check this machine's disk and who may write to it";
  }
  return {};
}

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
                                         Reach reach, base::SystemTime now) {
  if (!error) {
    const bool was_troubled = source.error.has_value();
    source.state = SourceState::ok;
    source.error.reset();
    source.last_check_ok = now;
    if (!was_troubled) return {};
    return LogLine{base::LogLevel::info, source.id + ": all is well again"};
  }
  base::Error fault = *error;
  fault.message = one_line(error->message);
  const auto state = state_for(fault.kind, reach);
  const bool same = source.error && source.error->kind == fault.kind && source.state == state;
  const bool said = same && m_said;
  source.error = report::fault_of(fault, same ? source.error->since : now);
  source.state = state;
  m_said = true;
  if (said) return {};
  const auto level = state == SourceState::offline ? base::LogLevel::warning : base::LogLevel::error;
  return LogLine{level, fmt::format("{}: {} ({}): {}; {}", source.id, name_of(state), base::name_of(fault.kind),
                                    fault.message, advice(state, fault.kind))};
}

}  // namespace etalase::sync
