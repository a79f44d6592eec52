// The status as JSON and as text.
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
                                base::ErrorKind::refused};

SourceStatus source_of(const Json& json) {
  SourceStatus source;
  source.id = text_of(json, "id");
  source.state = named(text_of(json, "state"), k_states);
  const auto& feed = part_of(json, "feed");
  source.feed = {number_of(feed, "serial"), text_of(feed, "hash"), text_of(feed, "published_at")};
  source.generation = text_of(json, "generation");
  source.last_check_ok = time_of(json, "last_check_ok");
  const auto& error = part_of(json, "error");
  if (error.empty()) return source;
  source.error = SourceError{named(text_of(error, "kind"), k_kinds), text_of(error, "message"),
                             time_of(error, "since").value_or(base::SystemTime{})};
  return source;
}

Json source_json(const SourceStatus& source) {
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
  for (const auto& source : status.sources) sources.push_back(source_json(source));
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

std::string to_text(const Status& status) {
  std::string text;
  for (const auto& source : status.sources) {
    text += fmt::format("{}: {}, feed {} ({}), generation {}, last good check {}\n", source.id, name_of(source.state),
                        source.feed.serial, source.feed.published_at,
                        source.generation.empty() ? "none" : source.generation,
                        source.last_check_ok ? base::format_utc(*source.last_check_ok) : "never");
    if (source.error) text += fmt::format("  {}: {}\n", base::name_of(source.error->kind), source.error->message);
  }
  return text + fmt::format("disk: {} MB free, {} MB used\n", status.disk.free.count / 1'000'000,
                            status.disk.used.count / 1'000'000);
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
  const auto& disk = part_of(json, "disk");
  status.disk = {
      {static_cast<std::uint64_t>(number_of(disk, "free"))}, {static_cast<std::uint64_t>(number_of(disk, "used"))}, {}};
  return status;
}

void remember(SourceStatus& source, const Json& earlier) {
  if (!earlier.is_object() || !earlier.contains("sources") || !earlier["sources"].is_array()) return;
  for (const auto& each : earlier["sources"]) {
    if (!each.is_object() || !each.contains("id") || each["id"] != source.id) continue;
    source.last_check_ok = time_of(each, "last_check_ok");
    source.last_change = time_of(each, "last_change");
  }
}

bool needs_somebody(const Status& status) {
  return std::any_of(status.sources.begin(), status.sources.end(), [](const SourceStatus& source) {
    return source.state == SourceState::refused || source.state == SourceState::error;
  });
}

}  // namespace etalase::sync
