// Targets and delegations from their JSON.
#include "trust/target_roles.hpp"

#include <fmt/format.h>

#include <set>

#include "trust/fields.hpp"
#include "trust/names.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Json;
using base::Result;

namespace {

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

}  // namespace

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

}  // namespace etalase::trust
