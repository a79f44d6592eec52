// The "signed" member of a targets file. For metadata.cpp alone.
#pragma once

#include "base/json.hpp"
#include "base/result.hpp"
#include "trust/fields.hpp"
#include "trust/roles.hpp"

namespace etalase::trust {

// Reads targets and delegations; kind corrupt.
[[nodiscard]] base::Result<Targets> read_targets(const base::Json& part, const Header& header);

}  // namespace etalase::trust
