// The panel's pixel density from its size.
#include "widgets/millimetres.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::widgets {

float pixels_per_mm(loop::PixelSize page, double diagonal_inches) {
  constexpr double k_mm_per_inch = 25.4;
  const double diagonal_pixels = std::hypot(page.width, page.height);
  return static_cast<float>(diagonal_pixels / (std::max(diagonal_inches, 3.0) * k_mm_per_inch));
}

}  // namespace etalase::widgets
