// What roles and their files are called, in the repository and in the kiosk's metadata folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace etalase::trust {

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
