// Walks from timestamp.json to the files it names.
#include "trust/published.hpp"

#include <algorithm>
#include <charconv>

#include "trust/limits.hpp"
#include "trust/metadata.hpp"
#include "trust/roles.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

constexpr std::string_view k_root_ending = ".root.json";

// Returns N of "N.root.json", 0 for any other name.
std::uint64_t root_version(std::string_view name) {
  if (!name.ends_with(k_root_ending)) return 0;
  name.remove_suffix(k_root_ending.size());
  std::uint64_t version = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), version);
  return error == std::errc{} && end == name.data() + name.size() ? version : 0;
}

Result<std::uint64_t> newest_root(const base::FileSystem& files, const std::string& folder) {
  const auto entries = files.list(folder);
  if (!entries && entries.error().kind == ErrorKind::not_found) return 0;
  if (!entries) return fail(entries.error());
  std::uint64_t newest = 0;
  for (const auto& entry : *entries) newest = std::max(newest, root_version(entry.name));
  return newest;
}

// Reads and parses one file that must be there.
template <class Role>
Result<Role> read_role(const base::FileSystem& files, const std::string& path, base::Bytes limit,
                       Result<Unverified<Role>> (*parse)(std::string_view)) {
  auto bytes = files.read(path, limit);
  if (!bytes) {
    auto error = bytes.error();
    if (error.kind == ErrorKind::not_found) error.kind = ErrorKind::corrupt;
    return fail(std::move(error));
  }
  auto parsed = parse(*bytes);
  if (!parsed) return fail(parsed.error().within(path));
  return parsed->claims();
}

// Reads a targets file that the snapshot names; leaves it at version 0 when it names none.
Result<Targets> read_named(const base::FileSystem& files, const std::string& folder, const Snapshot& snapshot,
                           std::string_view role) {
  const auto meta = snapshot.roles.find(std::string(role));
  if (meta == snapshot.roles.end()) return Targets{};
  return read_role<Targets>(files, folder + "/" + published_file_name(meta->second.version, role), k_targets_limit,
                            parse_targets);
}

}  // namespace

Result<Published> read_published(const base::FileSystem& files, const std::string& metadata_folder) {
  Published published;
  std::uint64_t root = 0;
  ETALASE_TRY(root, newest_root(files, metadata_folder));
  const auto path = [&](const std::string& name) { return metadata_folder + "/" + name; };
  if (root > 0) {
    ETALASE_TRY(published.root,
                read_role<Root>(files, path(published_file_name(root, "root")), k_root_limit, parse_root));
  }
  const auto found = files.info(path("timestamp.json"));
  if (!found && found.error().kind == ErrorKind::not_found) return published;
  ETALASE_TRY(published.timestamp,
              read_role<Timestamp>(files, path("timestamp.json"), k_timestamp_limit, parse_timestamp));
  const auto snapshot_name = published_file_name(published.timestamp.snapshot.version, "snapshot");
  ETALASE_TRY(published.snapshot, read_role<Snapshot>(files, path(snapshot_name), k_snapshot_limit, parse_snapshot));
  ETALASE_TRY(published.targets, read_named(files, metadata_folder, published.snapshot, "targets"));
  ETALASE_TRY(published.withdrawals, read_named(files, metadata_folder, published.snapshot, k_withdrawals_role));
  return published;
}

}  // namespace etalase::trust
