// Files of the metadata folder.
#include "trust/local_metadata.hpp"

#include "base/text.hpp"
#include "trust/roles.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

constexpr base::Bytes k_floor_limit{64};

// Takes absent, oversized and lost on the medium for "nothing of ours"; every other failure stays one.
Result<std::optional<std::string>> optional_read(Result<std::string> bytes) {
  if (bytes) return std::optional<std::string>(std::move(*bytes));
  const auto kind = bytes.error().kind;
  const bool gone = kind == ErrorKind::not_found || kind == ErrorKind::too_large || kind == ErrorKind::corrupt;
  if (gone) return std::optional<std::string>();
  return fail(std::move(bytes.error()));
}

}  // namespace

std::string LocalMetadata::path_of(std::string_view role) const { return m_folder + "/" + local_file_name(role); }

Result<std::optional<std::string>> LocalMetadata::read(std::string_view role, base::Bytes limit) const {
  return optional_read(m_files.read(path_of(role), limit));
}

// A new folder's own name has to be durable too, or all that is stored in it goes with it.
Result<void> LocalMetadata::make_folder(const std::string& folder) {
  if (m_files.info(folder)) return {};
  const auto slash = folder.rfind('/');
  const bool has_parent = slash != std::string::npos && slash > 0;
  if (has_parent) ETALASE_CHECK(make_folder(folder.substr(0, slash)));
  ETALASE_CHECK(m_files.make_folders(folder));
  return m_files.sync_folder(has_parent ? folder.substr(0, slash) : slash == 0 ? "/" : ".");
}

Result<void> LocalMetadata::write_bytes(std::string_view role, std::string_view bytes) {
  ETALASE_CHECK(make_folder(m_folder));
  return base::write_durably(m_files, path_of(role), bytes);
}

Result<void> LocalMetadata::forget(const std::string& path) {
  const auto found = m_files.info(path);
  if (!found) return found.error().kind == ErrorKind::not_found ? Result<void>{} : fail(found.error());
  ETALASE_CHECK(m_files.remove(path));
  return m_files.sync_folder(m_folder);
}

Result<void> LocalMetadata::remove(std::string_view role) { return forget(path_of(role)); }

Result<std::optional<base::SystemTime>> LocalMetadata::read_floor() const {
  std::optional<std::string> bytes;
  ETALASE_TRY(bytes, optional_read(m_files.read(floor_path(), k_floor_limit)));
  if (!bytes) return std::optional<base::SystemTime>();
  const auto floor = base::parse_time(std::string(base::trim(*bytes)));
  return floor ? std::optional<base::SystemTime>(*floor) : std::nullopt;
}

Result<void> LocalMetadata::write_floor(base::SystemTime floor) {
  ETALASE_CHECK(make_folder(m_folder));
  return base::write_durably(m_files, floor_path(), base::format_utc(floor) + "\n");
}

Result<void> LocalMetadata::remove_floor() { return forget(floor_path()); }

}  // namespace etalase::trust
