// Small JPEG pictures for tests.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace etalase::test {

// Returns a baseline JPEG of one colour.
[[nodiscard]] std::string jpeg_of(int width, int height, std::array<std::uint8_t, 3> colour);

}  // namespace etalase::test
