// Walks from timestamp.json to the files it names.
#include "trust/published.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "trust/limits.hpp"
#include "trust/metadata.hpp"
#include "trust/roles.hpp"
#include "trust/signatures.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

// Returns N of "N.<role>.json", 0 for any other name.
std::uint64_t numbered(std::string_view name, std::string_view role) {
  const auto ending = "." + std::string(role) + ".json";
  if (!name.ends_with(ending)) return 0;
  name.remove_suffix(ending.size());
  std::uint64_t version = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), version);
  return error == std::errc{} && end == name.data() + name.size() ? version : 0;
}

// What a missing, broken or unsigned file comes to; any other kind is a disk that does not answer.
bool is_lost(const base::Error& error) { return error.kind == ErrorKind::corrupt; }

template <class Role>
using Parse = Result<Unverified<Role>> (*)(std::string_view);

// Reads and parses one file that must be there.
template <class Role>
Result<Unverified<Role>> read_role(const base::FileSystem& files, const std::string& path, Parse<Role> parse) {
  const auto lost = [&path](base::Error error) {
    if (error.kind == ErrorKind::not_found || error.kind == ErrorKind::too_large) error.kind = ErrorKind::corrupt;
    error.subject = path;
    return fail(std::move(error));
  };
  auto bytes = files.read(path, k_targets_limit);
  if (!bytes) return lost(bytes.error());
  auto parsed = parse(*bytes);
  if (!parsed) return lost(parsed.error().within(path));
  return parsed;
}

// The same, and signed by one of the signers.
template <class Role>
Result<Role> read_signed(const base::FileSystem& files, const std::string& path, Parse<Role> parse,
                         const Signers& signers) {
  auto file = read_role(files, path, parse);
  if (!file) return fail(file.error());
  const auto verified = verify(*file, signers);
  if (verified) return **verified;
  auto error = verified.error().within(path);
  error.kind = ErrorKind::corrupt;
  error.subject = path;
  return fail(std::move(error));
}

// One reading of a metadata folder.
class Reading {
 public:
  Reading(const base::FileSystem& files, const std::string& folder) : m_files(files), m_folder(folder) {}

  Result<Published> operator()(const Versions& remembered) {
    ETALASE_CHECK(list());
    m_published.highest = remembered;
    const auto newest = newest_of("root");
    if (newest == 0) return without_root();
    const auto root = read_role<Root>(m_files, path(published_file_name(newest, "root")), parse_root);
    if (!root) return fail(root.error());
    const auto verified = verify_first(*root);
    if (!verified) return lost(published_file_name(newest, "root"));
    m_published.root = **verified;
    ETALASE_CHECK(count_numbered(*verified));
    ETALASE_CHECK(read_chain(*verified, remembered));
    return m_published;
  }

 private:
  [[nodiscard]] std::string path(const std::string& name) const { return m_folder + "/" + name; }
  [[nodiscard]] tl::unexpected<base::Error> lost(const std::string& name) const {
    return fail({ErrorKind::corrupt, path(name) + ": missing or not signed", path(name), {}});
  }

  Result<void> list() {
    const auto entries = m_files.list(m_folder);
    if (!entries && entries.error().kind == ErrorKind::not_found) return {};
    if (!entries) return fail(entries.error());
    for (const auto& entry : *entries) m_names.push_back(entry.name);
    return {};
  }
  [[nodiscard]] bool has(std::string_view name) const {
    return std::find(m_names.begin(), m_names.end(), name) != m_names.end();
  }
  [[nodiscard]] std::uint64_t newest_of(std::string_view role) const {
    std::uint64_t newest = 0;
    for (const auto& name : m_names) newest = std::max(newest, numbered(name, role));
    return newest;
  }

  Result<Published> without_root() const {
    if (has("timestamp.json")) return lost("1.root.json");
    return m_published;
  }

  // Files that a name alone puts high are not counted, nor is what nobody signed.
  template <class Role>
  Result<void> count(std::string_view role, Parse<Role> parse, const Signers& signers, std::uint64_t& highest) {
    for (const auto& name : m_names) {
      const auto version = numbered(name, role);
      if (version <= highest) continue;
      const auto file = read_signed<Role>(m_files, path(name), parse, signers);
      if (!file && !is_lost(file.error())) return fail(file.error());
      if (file && file->version == version) highest = version;
    }
    return {};
  }
  Result<void> count_numbered(const Verified<Root>& root) {
    auto& highest = m_published.highest;
    ETALASE_CHECK(count<Snapshot>("snapshot", parse_snapshot, Signers::of_snapshot(root), highest.snapshot));
    ETALASE_CHECK(count<Targets>("targets", parse_targets, Signers::of_targets(root), highest.targets));
    // Delegated to the same key that signs timestamps.
    return count<Targets>(k_withdrawals_role, parse_targets, Signers::of_timestamp(root), highest.withdrawals);
  }

  Result<void> read_chain(const Verified<Root>& root, const Versions& remembered) {
    auto timestamp =
        read_signed<Timestamp>(m_files, path("timestamp.json"), parse_timestamp, Signers::of_timestamp(root));
    if (timestamp) {
      m_published.timestamp = std::move(*timestamp);
      m_published.highest.timestamp = std::max(m_published.highest.timestamp, m_published.timestamp.version);
      return read_below(root);
    }
    if (!is_lost(timestamp.error())) return fail(timestamp.error());
    if (m_published.highest == Versions{} && !has("timestamp.json")) return {};
    // A newer snapshot than the remembered one had a newer timestamp too, and nobody knows its version.
    if (remembered.timestamp == 0 || m_published.highest.snapshot > remembered.snapshot) return lost("timestamp.json");
    m_published.timestamp.version = remembered.timestamp;
    m_published.timestamp.snapshot.version = remembered.snapshot;
    const auto below = read_below(root);
    if (below || !is_lost(below.error())) return below;
    m_published.snapshot = {};
    m_published.targets = {};
    m_published.withdrawals = {};
    return {};
  }

  Result<void> read_below(const Verified<Root>& root) {
    const auto name = published_file_name(m_published.timestamp.snapshot.version, "snapshot");
    ETALASE_TRY(m_published.snapshot,
                read_signed<Snapshot>(m_files, path(name), parse_snapshot, Signers::of_snapshot(root)));
    ETALASE_TRY(m_published.targets, read_named("targets"));
    ETALASE_TRY(m_published.withdrawals, read_named(k_withdrawals_role));
    auto& highest = m_published.highest;
    highest.snapshot = std::max(highest.snapshot, m_published.snapshot.version);
    highest.targets = std::max(highest.targets, m_published.targets.version);
    highest.withdrawals = std::max(highest.withdrawals, m_published.withdrawals.version);
    return {};
  }

  // Reads a targets file that the snapshot names; leaves it at version 0 when it names none.
  [[nodiscard]] Result<Targets> read_named(std::string_view role) const {
    const auto meta = m_published.snapshot.roles.find(std::string(role));
    if (meta == m_published.snapshot.roles.end()) return Targets{};
    const auto file = read_role<Targets>(m_files, path(published_file_name(meta->second.version, role)), parse_targets);
    if (!file) return fail(file.error());
    return file->claims();
  }

  const base::FileSystem& m_files;
  const std::string& m_folder;
  std::vector<std::string> m_names;
  Published m_published;
};

}  // namespace

Result<Published> read_published(const base::FileSystem& files, const std::string& metadata_folder,
                                 const Versions& remembered) {
  return Reading(files, metadata_folder)(remembered);
}

}  // namespace etalase::trust
