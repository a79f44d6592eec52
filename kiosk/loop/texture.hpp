// The name of a texture on the graphics card: text and media make them, widgets draw them.
#pragma once

#include <cstdint>

namespace etalase::loop {

// The longest side that every graphics card of a kiosk takes, in pixels.
inline constexpr int k_longest_texture = 8192;

// A value; whoever made the texture destroys it. Zero is no texture.
struct Texture {
  std::uint32_t id = 0;

  [[nodiscard]] constexpr bool exists() const { return id != 0; }
  // Returns the form that a draw list takes as its texture id.
  [[nodiscard]] void* for_draw_list() const {
    return reinterpret_cast<void*>(static_cast<std::uintptr_t>(id));  // NOLINT: the draw list's own convention
  }
  bool operator==(const Texture&) const = default;
};

}  // namespace etalase::loop
