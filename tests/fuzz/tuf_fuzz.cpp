// Fuzzes the readers of TUF metadata with what no key has signed yet: roots, timestamps, snapshots, targets.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/assert.hpp"
#include "trust/fields.hpp"
#include "trust/limits.hpp"
#include "trust/metadata.hpp"
#include "trust/path_patterns.hpp"
#include "trust/repository.hpp"
#include "trust/roles.hpp"
#include "trust/rules.hpp"
#include "trust/verify_target.hpp"

namespace etalase::trust {
namespace {

// What was signed is what would be read again: the canonical form is a fixed point.
void check_envelope(const Envelope& envelope) {
  const auto again = base::parse_json(envelope.canonical, k_targets_limit);
  // Control characters stay raw in canonical JSON, which no JSON parser takes back.
  if (!again) return;
  const auto canonical = base::canonical_json(*again);
  ETALASE_ASSERT(canonical && *canonical == envelope.canonical);
}

// What strangers wrote, signed by a key of ours: what comes after the signature meets it too.
template <class Role>
base::Result<Verified<Role>> sign(const Unverified<Role>& file, Signers (*signers)(const Verified<Root>&)) {
  static const auto key = PrivateKey::generate();
  static const auto root = [] {
    const RootRoles roles{{key.public_key()}, key.public_key(), key.public_key()};
    return accept_first_root(build_root({1, base::SystemTime{}}, roles, {key}).bytes).value();
  }();
  const auto& text = file.envelope().canonical;
  const Envelope envelope{text, {{key.public_key().id(), key.sign(text)}}};
  return verify(Unverified<Role>({file.claims(), text}, envelope), signers(root));
}

void check_rule(const RoleKeys& rule) { ETALASE_ASSERT(rule.threshold >= 1); }

void check_role_name(const std::string& role) {
  const auto name = local_file_name(role);
  ETALASE_ASSERT(name.find('/') == std::string::npos && name.find('\0') == std::string::npos && name != ".json");
}

void check_target(const std::string& path, const TargetInfo& info) {
  ETALASE_ASSERT(!info.hashes.empty() && !consistent_path(path, info).empty());
}

void fuzz_root(std::string_view bytes) {
  const auto root = parse_root(bytes);
  if (!root) return;
  check_envelope(root->envelope());
  const auto& claims = root->claims();
  for (const auto* rule : {&claims.root, &claims.timestamp, &claims.snapshot, &claims.targets}) {
    check_rule(*rule);
    // Whoever is trusted by a broken file is a matter of its signatures; asking must be safe.
    static_cast<void>(verify_signatures(root->envelope(), claims.keys, *rule));
  }
  static_cast<void>(accept_first_root(bytes));
  // A root never follows itself.
  const auto trusted = sign(*root, Signers::of_root);
  ETALASE_ASSERT(trusted && !accept_next_root(bytes, *trusted));
}

void fuzz_timestamp(std::string_view bytes) {
  const auto timestamp = parse_timestamp(bytes);
  if (timestamp) check_envelope(timestamp->envelope());
}

void fuzz_snapshot(std::string_view bytes) {
  const auto snapshot = parse_snapshot(bytes);
  if (!snapshot) return;
  check_envelope(snapshot->envelope());
  for (const auto& [role, meta] : snapshot->claims().roles) {
    ETALASE_ASSERT(meta.version >= 1);
    static_cast<void>(check_announced(bytes, meta));
  }
  const auto trusted = sign(*snapshot, Signers::of_snapshot);
  ETALASE_ASSERT(trusted && check_no_rollback(*trusted, *trusted));
}

void fuzz_targets(std::string_view bytes) {
  const auto targets = parse_targets(bytes);
  if (!targets) return;
  check_envelope(targets->envelope());
  for (const auto& [path, info] : targets->claims().targets) check_target(path, info);
  const auto& delegations = targets->claims().delegations;
  for (const auto& role : delegations.roles) {
    check_rule(role.keys);
    check_role_name(role.name);
    static_cast<void>(verify_signatures(targets->envelope(), delegations.keys, role.keys));
    for (const auto& [path, info] : targets->claims().targets) static_cast<void>(covers(role, path));
  }
}

}  // namespace
}  // namespace etalase::trust

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  etalase::trust::fuzz_root(bytes);
  etalase::trust::fuzz_timestamp(bytes);
  etalase::trust::fuzz_snapshot(bytes);
  etalase::trust::fuzz_targets(bytes);
  return 0;
}
