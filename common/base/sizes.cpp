// Units by the size that they are for.
#include "base/sizes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace etalase::base {

namespace {

struct SizeUnit {
  std::string_view name;
  std::uint64_t bytes;
};
constexpr std::array k_units = {SizeUnit{" GB", 1'000'000'000}, SizeUnit{" MB", 1'000'000}, SizeUnit{" kB", 1000},
                                SizeUnit{" B", 1}};

// In the largest unit of which there are ten: what is rounded away is a tenth at most.
const SizeUnit& unit_for(Bytes size) {
  const auto* unit =
      std::find_if(k_units.begin(), k_units.end(), [&](const auto& each) { return size.count / each.bytes >= 10; });
  return unit == k_units.end() ? k_units.back() : *unit;
}

std::string rounded_up(Bytes size, const SizeUnit& unit) {
  const auto count = size.count / unit.bytes + (size.count % unit.bytes == 0 ? 0 : 1);
  return std::to_string(count) + std::string(unit.name);
}

}  // namespace

std::string size_text(Bytes size) { return rounded_up(size, unit_for(size)); }

NeededAndFree needed_and_free(Bytes needed, Bytes free) {
  const auto& unit = unit_for(needed);
  return {rounded_up(needed, unit), std::to_string(free.count / unit.bytes) + std::string(unit.name)};
}

}  // namespace etalase::base
