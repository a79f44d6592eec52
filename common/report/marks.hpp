// What counts and answers are marked with: the hour, and an id of their own.
#pragma once

#include <string>

#include "base/clock.hpp"

namespace etalase::report {

// The local hour of a time in a zone: "2026-01-05T13".
[[nodiscard]] std::string hour_at(base::SystemTime time, const std::string& zone);
// A random uuid, version 4.
[[nodiscard]] std::string make_uuid();

}  // namespace etalase::report
