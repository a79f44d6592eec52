// The four kinds of files from their JSON.
#include "trust/metadata.hpp"

#include <fmt/format.h>

#include <set>

#include "trust/fields.hpp"
#include "trust/limits.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Json;
using base::Result;

namespace {

Result<Root> read_root(const Json& part, const Header& header) {
  const auto consistent = part.find("consistent_snapshot");
  if (consistent == part.end() || *consistent != true) {
    return fail(ErrorKind::corrupt, "the feed was made without consistent snapshots");
  }
  const Json* keys = nullptr;
  const Json* roles = nullptr;
  ETALASE_TRY(keys, object_field(part, "keys"));
  ETALASE_TRY(roles, object_field(part, "roles"));
  Root root;
  root.version = header.version;
  root.expires = header.expires;
  ETALASE_TRY(root.keys, read_keys(*keys));
  const std::pair<const char*, RoleKeys*> named[] = {
      {"root", &root.root}, {"timestamp", &root.timestamp}, {"snapshot", &root.snapshot}, {"targets", &root.targets}};
  for (const auto& [name, role] : named) {
    const Json* rule = nullptr;
    ETALASE_TRY(rule, object_field(*roles, name));
    ETALASE_TRY(*role, read_role_keys(*rule));
  }
  return root;
}

Result<Timestamp> read_timestamp(const Json& part, const Header& header) {
  const Json* meta = nullptr;
  const Json* snapshot = nullptr;
  ETALASE_TRY(meta, object_field(part, "meta"));
  ETALASE_TRY(snapshot, object_field(*meta, "snapshot.json"));
  Timestamp timestamp;
  timestamp.version = header.version;
  timestamp.expires = header.expires;
  ETALASE_TRY(timestamp.snapshot, read_file_meta(*snapshot));
  if (part.contains("signed_at")) {
    base::SystemTime signed_at;
    ETALASE_TRY(signed_at, time_field(part, "signed_at"));
    timestamp.signed_at = signed_at;
  }
  return timestamp;
}

Result<Snapshot> read_snapshot(const Json& part, const Header& header) {
  constexpr std::string_view k_ending = ".json";
  const Json* meta = nullptr;
  ETALASE_TRY(meta, object_field(part, "meta"));
  Snapshot snapshot;
  snapshot.version = header.version;
  snapshot.expires = header.expires;
  for (const auto& [name, file] : meta->items()) {
    if (!std::string_view(name).ends_with(k_ending)) {
      return fail(ErrorKind::corrupt, "the snapshot names a file that is no .json");
    }
    FileMeta read;
    ETALASE_TRY(read, read_file_meta(file));
    snapshot.roles.emplace(name.substr(0, name.size() - k_ending.size()), std::move(read));
  }
  if (!snapshot.roles.contains("targets")) return fail(ErrorKind::corrupt, "the snapshot does not name targets.json");
  return snapshot;
}

Result<DelegatedRole::Search> read_terminating(const Json& object) {
  const auto found = object.find("terminating");
  if (found == object.end() || !found->is_boolean()) {
    return fail(ErrorKind::corrupt, "a delegation does not say whether it is terminating");
  }
  return found->get<bool>() ? DelegatedRole::Search::ends_here : DelegatedRole::Search::goes_on;
}

Result<DelegatedRole> read_delegated_role(const Json& object) {
  DelegatedRole role;
  ETALASE_TRY(role.name, text_field(object, "name"));
  if (role.name.empty() || is_top_level_role(role.name)) {
    return fail(ErrorKind::corrupt, "a delegation takes a name that it may not have");
  }
  ETALASE_TRY(role.keys, read_role_keys(object));
  ETALASE_TRY(role.search, read_terminating(object));
  if (object.contains("paths") == object.contains("path_hash_prefixes")) {
    return fail(ErrorKind::corrupt, "a delegation needs either paths or path_hash_prefixes");
  }
  if (object.contains("paths")) {
    ETALASE_TRY(role.paths, texts_field(object, "paths"));
  } else {
    ETALASE_TRY(role.path_hash_prefixes, texts_field(object, "path_hash_prefixes"));
  }
  return role;
}

Result<Delegations> read_delegations(const Json& object) {
  const Json* keys = nullptr;
  const Json* roles = nullptr;
  ETALASE_TRY(keys, object_field(object, "keys"));
  ETALASE_TRY(roles, array_field(object, "roles"));
  Delegations delegations;
  ETALASE_TRY(delegations.keys, read_keys(*keys));
  std::set<std::string> seen;
  for (const auto& one : *roles) {
    DelegatedRole role;
    ETALASE_TRY(role, read_delegated_role(one));
    if (!seen.insert(role.name).second) return fail(ErrorKind::corrupt, "two delegations have the same name");
    delegations.roles.push_back(std::move(role));
  }
  return delegations;
}

Result<TargetInfo> read_target(const Json& object) {
  TargetInfo info;
  ETALASE_TRY(info.length.count, integer_field(object, "length", 0));
  ETALASE_TRY(info.hashes, read_hashes(object));
  return info;
}

Result<Targets> read_targets(const Json& part, const Header& header) {
  const Json* listed = nullptr;
  ETALASE_TRY(listed, object_field(part, "targets"));
  Targets targets;
  targets.version = header.version;
  targets.expires = header.expires;
  for (const auto& [path, object] : listed->items()) {
    auto info = read_target(object);
    if (!info) return fail(info.error().within(fmt::format("target '{}'", path)));
    targets.targets.emplace(path, std::move(*info));
  }
  if (part.contains("delegations")) {
    const Json* delegations = nullptr;
    ETALASE_TRY(delegations, object_field(part, "delegations"));
    ETALASE_TRY(targets.delegations, read_delegations(*delegations));
  }
  return targets;
}

template <class Role>
Result<Unverified<Role>> parse(std::string_view bytes, base::Bytes limit, std::string_view type,
                               Result<Role> (*read)(const Json&, const Header&)) {
  Opened opened;
  RoleFile<Role> file;
  ETALASE_TRY(opened, open_metadata(bytes, limit, type));
  ETALASE_TRY(file.role, read(opened.signed_part, opened.header));
  file.bytes = bytes;
  return Unverified<Role>(std::move(file), std::move(opened.envelope));
}

}  // namespace

Result<Unverified<Root>> parse_root(std::string_view bytes) { return parse(bytes, k_root_limit, "root", read_root); }
Result<Unverified<Timestamp>> parse_timestamp(std::string_view bytes) {
  return parse(bytes, k_timestamp_limit, "timestamp", read_timestamp);
}
Result<Unverified<Snapshot>> parse_snapshot(std::string_view bytes) {
  return parse(bytes, k_snapshot_limit, "snapshot", read_snapshot);
}
Result<Unverified<Targets>> parse_targets(std::string_view bytes) {
  return parse(bytes, k_targets_limit, "targets", read_targets);
}

}  // namespace etalase::trust
