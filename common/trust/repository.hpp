// The publisher's side of TUF: values in, signed metadata files out.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "base/result.hpp"
#include "trust/keys.hpp"
#include "trust/roles.hpp"

namespace etalase::trust {

// How long a signature is good, counted from signing.
constexpr std::chrono::days k_root_life{3652};
constexpr std::chrono::days k_targets_life{730};
constexpr std::chrono::days k_freshness_life{30};

// Which edition of a role this is, and when it is signed; the expiry follows from the role.
struct Edition {
  std::uint64_t version = 1;
  base::SystemTime signed_at;
};

// The public halves that a root names.
struct RootRoles {
  std::vector<PublicKey> root;  // A and B: either one may rotate
  PublicKey content;            // targets
  PublicKey freshness;          // snapshot and timestamp
};

// A metadata file with its name below metadata/, for example "3.snapshot.json".
struct MetadataFile {
  std::string name;
  std::string bytes;
};

// Builds `N.root.json`; sign with a key of the new root, and when rotating with one of the old root as well.
[[nodiscard]] MetadataFile build_root(const Edition& edition, const RootRoles& roles,
                                      const std::vector<PrivateKey>& signers);
// Builds `N.targets.json` with the terminating delegation of withdrawn.json to the freshness key.
[[nodiscard]] MetadataFile build_targets(const Edition& edition, const std::map<std::string, TargetInfo>& targets,
                                         const PrivateKey& content, const PublicKey& freshness);
// Builds `N.withdrawals.json`, which names withdrawn.json alone.
[[nodiscard]] MetadataFile build_withdrawals(const Edition& edition, const TargetInfo& withdrawn,
                                             const PrivateKey& freshness);
// Builds `N.snapshot.json` over the two roles' files as they are published.
[[nodiscard]] MetadataFile build_snapshot(const Edition& edition, const FileMeta& targets, const FileMeta& withdrawals,
                                          const PrivateKey& freshness);
// Builds `timestamp.json`, with `signed_at` from the edition.
[[nodiscard]] MetadataFile build_timestamp(const Edition& edition, const FileMeta& snapshot,
                                           const PrivateKey& freshness);

// Describes a published metadata file for its parent: version, length, SHA-256.
[[nodiscard]] FileMeta describe_metadata(std::uint64_t version, std::string_view bytes);
// Describes a target's bytes: length and SHA-256.
[[nodiscard]] TargetInfo describe_target(std::string_view bytes);

}  // namespace etalase::trust
