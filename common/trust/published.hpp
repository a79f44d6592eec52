// What a repository on the publisher's own disk says now.
#pragma once

#include <string>

#include "base/file_system.hpp"
#include "base/result.hpp"
#include "trust/roles.hpp"

namespace etalase::trust {

// What a repository publishes now; version 0 where a role was never published. Claims of files that this machine wrote
// itself: they tell which version comes next, and are never trusted.
struct Published {
  Root root;
  Timestamp timestamp;
  Snapshot snapshot;
  Targets targets;
  Targets withdrawals;
};

// Reads what timestamp.json in the metadata folder leads to, signatures unchecked, and the newest root. Kind corrupt
// when a file that should be there is missing or broken; an empty folder is all zeros.
[[nodiscard]] base::Result<Published> read_published(const base::FileSystem& files, const std::string& metadata_folder);

}  // namespace etalase::trust
