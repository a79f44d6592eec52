// Facts that the build hands in.
#include "base/version.hpp"

#include "base/assert.hpp"

namespace etalase::base {

std::string_view version() { return ETALASE_VERSION; }

SystemTime build_date() {
  const auto time = parse_time(ETALASE_BUILD_DAY "T00:00:00Z");
  ETALASE_ASSERT(time.has_value());
  return *time;
}

}  // namespace etalase::base
