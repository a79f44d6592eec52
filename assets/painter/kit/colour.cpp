// Converts screen colours to linear light.
#include "kit/colour.hpp"

namespace etalase::painter {

Colour from_hex(std::uint32_t hex) {
  const auto channel = [hex](unsigned shift) {
    return std::pow(static_cast<float>((hex >> shift) & 0xffU) / 255.0F, 2.1F);
  };
  return {channel(16), channel(8), channel(0)};
}

}  // namespace etalase::painter
