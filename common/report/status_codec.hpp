// JSON of the status files, both ways.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/units.hpp"
#include "report/kiosk_status.hpp"
#include "report/sync_status.hpp"

namespace etalase::report {

inline constexpr base::Bytes k_status_limit = base::megabytes(1);

// Kinds: too_large, corrupt with the path, refused for a later major format.
[[nodiscard]] base::Result<SyncStatus> parse_sync_status(std::string_view bytes);
[[nodiscard]] base::Result<KioskStatus> parse_kiosk_status(std::string_view bytes);

// As in sync.json, with the ages that times have at `now`: the moment of writing, or of being asked.
[[nodiscard]] base::Json to_json(const SyncStatus& status, base::SystemTime now);
// The bytes of sync.json, with ages as of `status.time`.
[[nodiscard]] std::string to_bytes(const SyncStatus& status);
// The bytes of kiosk.json.
[[nodiscard]] std::string to_bytes(const KioskStatus& status);

}  // namespace etalase::report
