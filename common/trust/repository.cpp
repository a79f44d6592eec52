// Metadata written and signed.
#include "trust/repository.hpp"

#include "base/assert.hpp"
#include "base/digest.hpp"
#include "base/json.hpp"

namespace etalase::trust {

using base::Json;

namespace {

constexpr const char* k_specification = "1.0.31";

Json header(const char* type, const Edition& edition, std::chrono::days life) {
  ETALASE_ASSERT(edition.version >= 1);
  return {{"_type", type},
          {"spec_version", k_specification},
          {"version", edition.version},
          {"expires", base::format_utc(edition.signed_at + life)}};
}

std::string sign(const Json& part, const std::vector<PrivateKey>& signers) {
  const auto canonical = base::canonical_json(part);
  ETALASE_ASSERT(canonical.has_value());
  Json signatures = Json::array();
  for (const auto& key : signers) {
    signatures.push_back({{"keyid", key.public_key().id()}, {"sig", key.sign(*canonical)}});
  }
  return Json{{"signatures", signatures}, {"signed", part}}.dump() + "\n";
}

Json rule(const std::vector<PublicKey>& keys) {
  Json ids = Json::array();
  for (const auto& key : keys) ids.push_back(key.id());
  return {{"keyids", ids}, {"threshold", 1}};
}

Json key_objects(const std::vector<PublicKey>& keys) {
  Json objects = Json::object();
  for (const auto& key : keys) objects[key.id()] = key.json();
  return objects;
}

Json hash_object(const Hashes& hashes) {
  Json object = Json::object();
  for (const auto& [kind, hex] : hashes) object[kind == base::HashKind::sha256 ? "sha256" : "sha512"] = hex;
  return object;
}

Json meta_object(const FileMeta& meta) {
  Json object{{"version", meta.version}};
  if (meta.length) object["length"] = meta.length->count;
  if (!meta.hashes.empty()) object["hashes"] = hash_object(meta.hashes);
  return object;
}

Json target_objects(const std::map<std::string, TargetInfo>& targets) {
  Json objects = Json::object();
  for (const auto& [path, info] : targets) {
    objects[path] = {{"length", info.length.count}, {"hashes", hash_object(info.hashes)}};
  }
  return objects;
}

}  // namespace

MetadataFile build_root(const Edition& edition, const RootRoles& roles, const std::vector<PrivateKey>& signers) {
  auto part = header("root", edition, k_root_life);
  auto keys = roles.root;
  keys.push_back(roles.content);
  keys.push_back(roles.freshness);
  part["consistent_snapshot"] = true;
  part["keys"] = key_objects(keys);
  part["roles"] = {{"root", rule(roles.root)},
                   {"targets", rule({roles.content})},
                   {"snapshot", rule({roles.freshness})},
                   {"timestamp", rule({roles.freshness})}};
  return {published_file_name(edition.version, "root"), sign(part, signers)};
}

MetadataFile build_targets(const Edition& edition, const std::map<std::string, TargetInfo>& targets,
                           const PrivateKey& content, const PublicKey& freshness) {
  auto part = header("targets", edition, k_targets_life);
  auto role = rule({freshness});
  role["name"] = k_withdrawals_role;
  role["terminating"] = true;
  role["paths"] = Json::array({k_withdrawn_path});
  part["targets"] = target_objects(targets);
  part["delegations"] = {{"keys", key_objects({freshness})}, {"roles", Json::array({role})}};
  return {published_file_name(edition.version, "targets"), sign(part, {content})};
}

MetadataFile build_withdrawals(const Edition& edition, const TargetInfo& withdrawn, const PrivateKey& freshness) {
  auto part = header("targets", edition, k_freshness_life);
  part["targets"] = target_objects({{std::string(k_withdrawn_path), withdrawn}});
  return {published_file_name(edition.version, k_withdrawals_role), sign(part, {freshness})};
}

MetadataFile build_snapshot(const Edition& edition, const FileMeta& targets, const FileMeta& withdrawals,
                            const PrivateKey& freshness) {
  auto part = header("snapshot", edition, k_freshness_life);
  part["meta"] = {{local_file_name("targets"), meta_object(targets)},
                  {local_file_name(k_withdrawals_role), meta_object(withdrawals)}};
  return {published_file_name(edition.version, "snapshot"), sign(part, {freshness})};
}

MetadataFile build_timestamp(const Edition& edition, const FileMeta& snapshot, const PrivateKey& freshness) {
  auto part = header("timestamp", edition, k_freshness_life);
  part["signed_at"] = base::format_utc(edition.signed_at);
  part["meta"] = {{local_file_name("snapshot"), meta_object(snapshot)}};
  return {local_file_name("timestamp"), sign(part, {freshness})};
}

FileMeta describe_metadata(std::uint64_t version, std::string_view bytes) {
  return {version, base::Bytes{bytes.size()}, {{base::HashKind::sha256, base::sha256_hex(bytes)}}};
}

TargetInfo describe_target(std::string_view bytes) {
  return {base::Bytes{bytes.size()}, {{base::HashKind::sha256, base::sha256_hex(bytes)}}};
}

}  // namespace etalase::trust
