// TUF 1.0 metadata as typed values; what parses here has a valid form, and nothing more is promised.
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
#include "base/result.hpp"
#include "base/units.hpp"
#include "trust/keys.hpp"

namespace etalase::trust {

struct Signature {
  std::string key_id;
  std::string hex;
};

// What was signed, byte for byte, and by whom it claims to be.
struct Envelope {
  std::string canonical;
  std::vector<Signature> signatures;
};

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

// A parsed file with what its signatures cover.
template <class Role>
struct Signed {
  Role role;
  Envelope envelope;
};

// Each parses a file of its role. Checked: size limit, "_type", spec_version 1.x, version at least 1, expires in UTC,
// unique signature and key ids, thresholds, hash and length forms. Kinds too_large and corrupt.
[[nodiscard]] base::Result<Signed<Root>> parse_root(std::string_view bytes);
[[nodiscard]] base::Result<Signed<Timestamp>> parse_timestamp(std::string_view bytes);
[[nodiscard]] base::Result<Signed<Snapshot>> parse_snapshot(std::string_view bytes);
[[nodiscard]] base::Result<Signed<Targets>> parse_targets(std::string_view bytes);

// Counts distinct keys (by identity, not by id) with a valid signature; kind untrusted below the threshold.
[[nodiscard]] base::Result<void> verify_signatures(const Envelope& envelope, const Keys& keys, const RoleKeys& allowed);

}  // namespace etalase::trust
