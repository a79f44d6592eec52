// The status files of a kiosk's two programs: written whole, read by each other, the uplink and staff.
#pragma once

#include <string>
#include <string_view>

#include "base/file_system.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "base/units.hpp"
#include "report/kiosk_status.hpp"
#include "report/sync_status.hpp"

namespace etalase::report {

inline constexpr base::Bytes k_status_limit = base::megabytes(1);

[[nodiscard]] std::string sync_status_path(const std::string& runtime);
[[nodiscard]] std::string kiosk_status_path(const std::string& runtime);

// Kinds: too_large, corrupt with the path, refused for a later major format.
[[nodiscard]] base::Result<SyncStatus> parse_sync_status(std::string_view bytes);
[[nodiscard]] base::Result<KioskStatus> parse_kiosk_status(std::string_view bytes);
// The same of the files in the runtime folder; not_found where there is none.
[[nodiscard]] base::Result<SyncStatus> read_sync_status(const base::FileSystem& files, const std::string& runtime);
[[nodiscard]] base::Result<KioskStatus> read_kiosk_status(const base::FileSystem& files, const std::string& runtime);

// As in sync.json, with the ages that times have at `now`: the moment of writing, or of being asked.
[[nodiscard]] base::Json to_json(const SyncStatus& status, base::SystemTime now);
// The bytes of sync.json, with ages as of `status.time`.
[[nodiscard]] std::string to_bytes(const SyncStatus& status);
// The bytes of kiosk.json.
[[nodiscard]] std::string to_bytes(const KioskStatus& status);

}  // namespace etalase::report
