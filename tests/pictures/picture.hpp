// Pictures made in memory for tests.
#pragma once

#include <array>
#include <string>

namespace etalase::pictures::test {

// A JPEG of a colour ramp in this size (pixels); `seed` changes it. With an EXIF orientation of 6 it lies on its side
// and carries a GPS tag.
[[nodiscard]] std::string make_jpeg(int width, int height, int seed, int orientation = 1);

enum class Profile { none, wide };

// A square JPEG of one sRGB colour; with `wide` it is written in Display P3 and says so.
[[nodiscard]] std::string make_plain(int side, const std::array<double, 3>& colour, Profile profile);

}  // namespace etalase::pictures::test
