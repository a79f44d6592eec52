// TUF 1.0 metadata as plain values, and what roles and their files are called; whether anybody signed them is told by
// signatures.hpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/digest.hpp"
#include "base/json.hpp"
#include "base/units.hpp"
#include "trust/keys.hpp"

namespace etalase::trust {

// Who may sign for a role; the ids are unique, the threshold at least 1.
struct RoleKeys {
  std::vector<std::string> key_ids;
  std::uint64_t threshold = 1;
};

// Keys by the id the metadata gives them.
using Keys = std::map<std::string, PublicKey>;
// Lower-case hex by kind; kinds we do not know are left out.
using Hashes = std::map<base::HashKind, std::string>;

struct Root {
  std::uint64_t version = 0;
  base::SystemTime expires;
  Keys keys;
  RoleKeys root, timestamp, snapshot, targets;
};

// A metadata file as its parent describes it.
struct FileMeta {
  std::uint64_t version = 0;
  std::optional<base::Bytes> length;
  Hashes hashes;
};

struct Timestamp {
  std::uint64_t version = 0;
  base::SystemTime expires;
  FileMeta snapshot;
  // Our publisher's clock when it signed; absent in others' feeds.
  std::optional<base::SystemTime> signed_at;
};

struct Snapshot {
  std::uint64_t version = 0;
  base::SystemTime expires;
  // By role name, without ".json".
  std::map<std::string, FileMeta> roles;
};

// A target as the metadata describes it; at least one known hash.
struct TargetInfo {
  base::Bytes length;
  Hashes hashes;
};

// A file that trusted metadata names.
struct Target {
  std::string path;
  TargetInfo info;
};

struct DelegatedRole {
  std::string name;
  RoleKeys keys;
  // A terminating role's answer is the last word for the paths it covers.
  enum class Search { goes_on, ends_here } search = Search::goes_on;
  // Exactly one of the two is given.
  std::optional<std::vector<std::string>> paths;
  std::optional<std::vector<std::string>> path_hash_prefixes;
};

struct Delegations {
  Keys keys;
  std::vector<DelegatedRole> roles;  // in order of trust
};

struct Targets {
  std::uint64_t version = 0;
  base::SystemTime expires;
  std::map<std::string, TargetInfo> targets;
  Delegations delegations;
};

// The delegated role that takes items down, and the one target it may name.
constexpr std::string_view k_withdrawals_role = "withdrawals";
constexpr std::string_view k_withdrawn_path = "withdrawn.json";

// Tells whether the name is root, timestamp, snapshot or targets, which no delegation may take.
[[nodiscard]] bool is_top_level_role(std::string_view role);
// Returns "<percent-encoded role>.json": one file name whatever the role is called, so a role is never a path.
[[nodiscard]] std::string local_file_name(std::string_view role);
// Returns "<version>.<percent-encoded role>.json", as a repository with consistent snapshots publishes it.
[[nodiscard]] std::string published_file_name(std::uint64_t version, std::string_view role);

}  // namespace etalase::trust
