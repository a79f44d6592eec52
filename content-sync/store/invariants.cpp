// Two moments of a store, and what may lie between them.
#include "store/invariants.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "store/generation.hpp"

namespace etalase::store {

namespace {

constexpr base::Bytes k_metadata_limit = base::megabytes(5);
constexpr base::Bytes k_floor_limit{64};

std::int64_t seconds_of(base::SystemTime time) {
  return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

base::Json read_json(const base::FileSystem& files, const std::string& path) {
  const auto bytes = files.read(path, k_metadata_limit);
  if (!bytes) return base::Json::object();
  return base::parse_json(*bytes, k_metadata_limit).value_or(base::Json::object());
}

// A number below keys that may not be there; 0 then.
std::uint64_t number_at(const base::Json& json, const char* pointer) {
  const base::Json::json_pointer place(pointer);
  return json.contains(place) && json.at(place).is_number_unsigned() ? json.at(place).get<std::uint64_t>() : 0;
}

std::string trusted_feed(const base::Json& targets) {
  const base::Json::json_pointer place("/signed/targets/feed.json/hashes/sha256");
  return targets.contains(place) && targets.at(place).is_string() ? targets.at(place).get<std::string>()
                                                                  : std::string();
}

}  // namespace

std::string_view name_of(Invariant invariant) {
  switch (invariant) {
    case Invariant::whole: return "whole";
    case Invariant::old_or_new: return "old or new";
    case Invariant::never_lost: return "never lost";
    case Invariant::no_way_back: return "no way back";
    case Invariant::converged: return "converged";
    case Invariant::reader_undisturbed: return "reader undisturbed";
    case Invariant::bounded: return "bounded";
  }
  return "";
}

Moment look(const base::FileSystem& files, const Layout& layout) {
  Moment moment;
  const auto link = files.read_link(layout.current());
  const std::string name = link ? link->substr(link->rfind('/') + 1) : std::string();
  if (const auto now = load_generation(files, layout, name); now && generation_number(name) > 0) {
    moment.generation = now->name;
    moment.serial = now->serial;
    moment.feed = now->feed_sha256;
  }
  for (const auto& entry : files.list(layout.metadata()).value_or(std::vector<base::DirEntry>{})) {
    constexpr std::string_view end = ".json";
    if (!entry.name.ends_with(end)) continue;
    const auto json = read_json(files, layout.metadata() + "/" + entry.name);
    const auto role = entry.name.substr(0, entry.name.size() - end.size());
    if (const auto version = number_at(json, "/signed/version"); version > 0) moment.versions[role] = version;
    if (role == "targets") moment.trusted_feed = trusted_feed(json);
  }
  const auto floor = files.read(layout.metadata() + "/time-floor", k_floor_limit);
  if (const auto time = base::parse_time(std::string(base::trim(floor.value_or(""))))) {
    moment.versions["time-floor"] = static_cast<std::uint64_t>(std::max<std::int64_t>(0, seconds_of(*time)));
  }
  const auto withdrawn = number_at(read_json(files, layout.withdrawn()), "/serial");
  if (withdrawn > 0) moment.versions["withdrawn.json"] = withdrawn;
  return moment;
}

std::vector<Breach> compare(const Moment& before, const Moment& after, std::int64_t announced) {
  std::vector<Breach> breaches;
  const auto add = [&](Invariant invariant, std::string words) { breaches.push_back({invariant, std::move(words)}); };
  const bool old_one = after.feed == before.feed;
  const bool new_one = !after.feed.empty() && after.feed == after.trusted_feed;
  if (!old_one && !new_one) {
    add(Invariant::old_or_new, fmt::format("feed {} is neither what showed before nor what is signed", after.serial));
  }
  if (after.serial < std::max(before.serial, announced)) {
    add(Invariant::never_lost,
        fmt::format("feed {} was on show, and now it is feed {}", std::max(before.serial, announced), after.serial));
  }
  for (const auto& [role, version] : before.versions) {
    const auto found = after.versions.find(role);
    const std::uint64_t now = found == after.versions.end() ? 0 : found->second;
    // A new root may begin the numbers of the other keys anew.
    const bool root_is_new = after.versions.contains("root") && before.versions.contains("root") &&
                             after.versions.at("root") > before.versions.at("root");
    if (now < version && !root_is_new) {
      add(Invariant::no_way_back, fmt::format("{} went back from version {} to {}", role, version, now));
    }
  }
  return breaches;
}

}  // namespace etalase::store
