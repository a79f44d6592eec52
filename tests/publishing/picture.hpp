// Pictures made in memory for the publishing tests.
#pragma once

#include <string>

namespace etalase::publishing::test {

// A JPEG of a colour ramp in this size (pixels); `seed` changes it. With an EXIF orientation of 6 it lies on its side
// and carries a GPS tag.
[[nodiscard]] std::string make_jpeg(int width, int height, int seed, int orientation = 1);

}  // namespace etalase::publishing::test
