// The status as JSON, there and back.
#include "sync/status.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace etalase::sync {

namespace {

using base::Json;

std::string time_or_empty(const std::optional<base::SystemTime>& time) {
  return time ? base::format_utc(*time) : std::string();
}

std::optional<base::SystemTime> time_of(const Json& object, const char* key) {
  if (!object.contains(key) || !object[key].is_string()) return {};
  const auto time = base::parse_time(object[key].get<std::string>());
  return time ? std::optional(*time) : std::nullopt;
}

Json error_json(const std::optional<SourceError>& error) {
  if (!error) return nullptr;
  return {{"kind", base::name_of(error->kind)}, {"message", error->message}, {"since", base::format_utc(error->since)}};
}

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t number_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

const Json& part_of(const Json& object, const char* key) {
  static const Json k_empty = Json::object();
  const auto found = object.find(key);
  return found != object.end() && found->is_object() ? *found : k_empty;
}

template <class E, std::size_t N>
E named(const std::string& name, const std::array<E, N>& all) {
  for (const auto each : all) {
    if (name_of(each) == name) return each;
  }
  return all.back();
}

constexpr std::array k_states = {SourceState::ok, SourceState::offline, SourceState::refused, SourceState::error};
constexpr std::array k_kinds = {base::ErrorKind::not_found, base::ErrorKind::unavailable, base::ErrorKind::corrupt,
                                base::ErrorKind::untrusted, base::ErrorKind::too_large,   base::ErrorKind::no_space,
                                base::ErrorKind::expired,   base::ErrorKind::rolled_back, base::ErrorKind::busy,
                                base::ErrorKind::locked,    base::ErrorKind::invalid,     base::ErrorKind::refused};

base::Bytes bytes_of(const Json& object, const char* key) {
  return {static_cast<std::uint64_t>(std::max<std::int64_t>(0, number_of(object, key)))};
}

trust::RoleVersions roles_of(const Json& json) {
  const auto version = [&json](const char* role) { return bytes_of(json, role).count; };
  return {version("root"), version("timestamp"), version("snapshot"), version("targets"), version("withdrawals")};
}

std::optional<SourceError> error_of(const Json& json) {
  const auto since = time_of(json, "since");
  if (!since) return {};
  return SourceError{named(text_of(json, "kind"), k_kinds), text_of(json, "message"), *since, true};
}

Json seconds_since(const std::optional<base::SystemTime>& then, base::SystemTime now) {
  if (!then) return nullptr;
  return std::chrono::duration_cast<std::chrono::seconds>(now - *then).count();
}

Json age_json(const SourceStatus& source, base::SystemTime now) {
  return {{"check", seconds_since(source.last_check_ok, now)}, {"change", seconds_since(source.last_change, now)}};
}

SourceStatus source_of(const Json& json) {
  SourceStatus source;
  source.id = text_of(json, "id");
  source.url = text_of(json, "url");
  source.state = named(text_of(json, "state"), k_states);
  source.roles = roles_of(part_of(json, "roles"));
  const auto& feed = part_of(json, "feed");
  source.feed = {number_of(feed, "serial"), text_of(feed, "hash"), text_of(feed, "published_at")};
  source.generation = text_of(json, "generation");
  source.previous = text_of(json, "previous");
  source.last_check_ok = time_of(json, "last_check_ok");
  source.last_change = time_of(json, "last_change");
  source.next_attempt = time_of(json, "next_attempt");
  const auto& bytes = part_of(json, "bytes");
  source.bytes_done = bytes_of(bytes, "done");
  source.bytes_total = bytes_of(bytes, "total");
  source.error = error_of(part_of(json, "error"));
  return source;
}

Json source_json(const SourceStatus& source, base::SystemTime now) {
  return {{"id", source.id},
          {"url", source.url},
          {"own", source.own},
          {"state", name_of(source.state)},
          {"roles",
           {{"root", source.roles.root},
            {"timestamp", source.roles.timestamp},
            {"snapshot", source.roles.snapshot},
            {"targets", source.roles.targets},
            {"withdrawals", source.roles.withdrawals}}},
          {"feed",
           {{"serial", source.feed.serial}, {"hash", source.feed.hash}, {"published_at", source.feed.published_at}}},
          {"generation", source.generation},
          {"previous", source.previous},
          {"last_check_ok", time_or_empty(source.last_check_ok)},
          {"last_change", time_or_empty(source.last_change)},
          {"age", age_json(source, now)},
          {"next_attempt", time_or_empty(source.next_attempt)},
          {"error", error_json(source.error)},
          {"bytes", {{"done", source.bytes_done.count}, {"total", source.bytes_total.count}}},
          {"unknown_kinds", source.unknown_kinds},
          {"set_aside", source.set_aside}};
}

}  // namespace

std::string_view name_of(SourceState state) {
  constexpr std::string_view k_names[] = {"ok", "offline", "refused", "error"};
  return k_names[static_cast<std::size_t>(state)];
}

Json to_json(const Status& status) {
  Json sources = Json::array();
  for (const auto& source : status.sources) sources.push_back(source_json(source, status.time));
  const bool by_floor = status.clock.source == ClockStatus::Source::floor;
  return {
      {"format", "etalase-status/1"},
      {"version", status.version},
      {"time", base::format_utc(status.time)},
      {"clock", {{"source", by_floor ? "floor" : "system"}, {"floor", base::format_utc(status.clock.floor)}}},
      {"sources", std::move(sources)},
      {"disk",
       {{"free", status.disk.free.count}, {"used", status.disk.used.count}, {"reserve", status.disk.reserve.count}}},
      {"spool", {{"files", status.spool.files}, {"bytes", status.spool.bytes.count}, {"oldest", status.spool.oldest}}}};
}

Json brought_up_to(Json written, base::SystemTime now, DaemonRuns runs) {
  written["daemon"] = runs == DaemonRuns::yes ? "running" : "stopped";
  for (auto& each : written["sources"]) {
    if (each.is_object()) each["age"] = age_json(source_of(each), now);
  }
  return written;
}

base::Result<Status> read_status(std::string_view text) {
  constexpr base::Bytes k_limit = base::megabytes(4);
  Json json;
  ETALASE_TRY(json, base::parse_json(text, k_limit));
  if (!json.is_object() || text_of(json, "format") != "etalase-status/1" || !json["sources"].is_array()) {
    return base::fail(base::ErrorKind::corrupt, "not a status file");
  }
  Status status;
  for (const auto& each : json["sources"]) {
    if (each.is_object()) status.sources.push_back(source_of(each));
  }
  status.time = time_of(json, "time").value_or(base::SystemTime{});
  const auto& disk = part_of(json, "disk");
  status.disk = {bytes_of(disk, "free"), bytes_of(disk, "used"), bytes_of(disk, "reserve")};
  return status;
}

void remember(SourceStatus& source, const Json& earlier) {
  if (!earlier.is_object() || !earlier.contains("sources") || !earlier["sources"].is_array()) return;
  for (const auto& each : earlier["sources"]) {
    if (!each.is_object() || text_of(each, "id") != source.id) continue;
    const auto known = source_of(each);
    source.roles = known.roles;
    source.last_check_ok = known.last_check_ok;
    source.last_change = known.last_change;
    source.error = known.error;
    if (source.error) source.state = known.state;
  }
}

bool needs_somebody(const Status& status) {
  return std::any_of(status.sources.begin(), status.sources.end(), [](const SourceStatus& source) {
    return source.state == SourceState::refused || source.state == SourceState::error;
  });
}

}  // namespace etalase::sync
