// TUF 1.0 metadata from its JSON; what parses here has a valid form, and nothing more is promised.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "trust/signatures.hpp"

namespace etalase::trust {

// Each parses a file of its role. Checked: size limit, "_type", spec_version 1.x, version at least 1, expires in UTC,
// unique signature and key ids, thresholds, hash and length forms. Kinds too_large and corrupt.
[[nodiscard]] base::Result<Unverified<Root>> parse_root(std::string_view bytes);
[[nodiscard]] base::Result<Unverified<Timestamp>> parse_timestamp(std::string_view bytes);
[[nodiscard]] base::Result<Unverified<Snapshot>> parse_snapshot(std::string_view bytes);
[[nodiscard]] base::Result<Unverified<Targets>> parse_targets(std::string_view bytes);

}  // namespace etalase::trust
