// What a repository on the publisher's own disk says now.
#pragma once

#include <cstdint>
#include <string>

#include "base/file_system.hpp"
#include "base/result.hpp"
#include "trust/roles.hpp"

namespace etalase::trust {

// The version of each role; 0 where it was never signed.
struct Versions {
  std::uint64_t timestamp = 0;
  std::uint64_t snapshot = 0;
  std::uint64_t targets = 0;
  std::uint64_t withdrawals = 0;
  bool operator==(const Versions&) const = default;
};

// What a repository publishes now; version 0 where a role was never published. Timestamp and snapshot are signed by the
// freshness key of the root; the rest are claims of files that this machine wrote itself.
struct Published {
  Root root;
  Timestamp timestamp;
  Snapshot snapshot;
  Targets targets;
  Targets withdrawals;
  Versions highest;  // that were ever signed, as far as anybody remembers: the next ones are above
};

// Reads the newest root and what timestamp.json in the metadata folder leads to. `remembered` are the versions signed
// last, which stand in for a timestamp.json that is lost or was signed by nobody; where nothing is left that they lead
// to, roles are 0 and `highest` tells. Kind corrupt, its subject the file, when a file that should be there is missing
// or broken and what is left does not say which version comes next; an empty folder is all zeros.
[[nodiscard]] base::Result<Published> read_published(const base::FileSystem& files, const std::string& metadata_folder,
                                                     const Versions& remembered = {});

}  // namespace etalase::trust
