// Sources that left the configuration: deleted only after seven days on which the configuration was read without fault.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/file_system.hpp"

namespace etalase::sync {

inline constexpr int k_days_until_departed = 7;

// Looks through the folder of all stores. A store that no source names gets a note that counts days (each day once, so
// that a clock which jumps cannot count seven at once) and goes with the seventh; a named one loses its note. Returns
// the ids that were deleted. Call it after the configuration was read without any problem, once a day.
[[nodiscard]] base::Result<std::vector<std::string>> remove_departed(base::FileSystem& files,
                                                                     const std::string& sources,
                                                                     const std::set<std::string>& configured,
                                                                     base::Day today);

}  // namespace etalase::sync
