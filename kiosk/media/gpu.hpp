// What the kiosk asks of the graphics card; platform is the only one to answer, FakeGpu in tests.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/result.hpp"
#include "base/units.hpp"
#include "loop/geometry.hpp"
#include "loop/texture.hpp"
#include "media/pixels.hpp"

struct ImDrawList;
struct ImDrawCmd;

namespace etalase::media {

// repeat: a tile, its size should be a power of two; clamp: everything else.
enum class Wrap { clamp, repeat };

// Returns what a texture costs: drivers lay pixels out in tiles, llvmpipe in tiles of 64 x 64.
[[nodiscard]] constexpr base::Bytes texture_bytes(loop::PixelSize size, int bytes_a_pixel) {
  constexpr std::uint64_t k_tile = 64;
  const auto tiles = [](int side) { return (static_cast<std::uint64_t>(side) + k_tile - 1) / k_tile; };
  return {tiles(size.width) * tiles(size.height) * k_tile * k_tile * static_cast<std::uint64_t>(bytes_a_pixel)};
}

// Main thread. Textures live until destroy() or until the Gpu goes. ImGui draw lists take texture.for_draw_list().
class Gpu {
 public:
  using DrawCallback = void (*)(const ImDrawList*, const ImDrawCmd*);
  virtual ~Gpu() = default;

  // Uploads RGBA bytes (width * height * 4, rows from the top).
  [[nodiscard]] virtual loop::Texture create_rgba(const Pixels& pixels, Wrap wrap) = 0;
  // Replaces all pixels of a texture of the same size.
  virtual void update_rgba(loop::Texture texture, const Pixels& pixels) = 0;
  // Uploads coverage: white with that alpha, tinted by vertex colour.
  [[nodiscard]] virtual loop::Texture create_alpha(int width, int height, std::span<const std::uint8_t> alpha) = 0;
  virtual void destroy(loop::Texture texture) = 0;
  // Returns what all living textures and targets take, each as texture_bytes() says.
  [[nodiscard]] virtual base::Bytes held() const = 0;

  // Makes an opaque texture that can be drawn into, for composed rows; drawn nearest, upright, uv 0..1 from the top.
  [[nodiscard]] virtual loop::Texture create_target(loop::PixelSize size) = 0;
  // Draws lists, in order, into a target from (0,0) to its size, over the clear colour (0xAABBGGRR as in ImU32).
  virtual void draw_into(loop::Texture target, std::span<ImDrawList* const> lists, std::uint32_t clear) = 0;
  // Reads a target back, rows from the top.
  [[nodiscard]] virtual Pixels read_target(loop::Texture target) = 0;

  // A draw list's AddCallback(opaque_begin(), nullptr) switches blending off until opaque_end(): for composed rows and
  // full grounds, which then cost a third less without a GPU. Null in a fake.
  [[nodiscard]] virtual DrawCallback opaque_begin() const = 0;
  [[nodiscard]] virtual DrawCallback opaque_end() const = 0;

  // Tells whether pixels are painted by the processor (llvmpipe, softpipe): then attract does not pan.
  [[nodiscard]] virtual bool is_software() const = 0;
  // Returns the driver's name for staff and --doctor.
  [[nodiscard]] virtual std::string description() const = 0;
};

// The visible panel. Main thread.
class Panel {
 public:
  virtual ~Panel() = default;
  // Returns the upright page's size in pixels, rotation already undone.
  [[nodiscard]] virtual loop::PixelSize page_size() const = 0;
  // Draws the lists, in order, over the clear colour (0xAABBGGRR) and shows the frame.
  virtual void present(std::span<ImDrawList* const> lists, std::uint32_t clear) = 0;
  // Draws as present() does, but returns the upright page's pixels instead of showing them.
  [[nodiscard]] virtual Pixels capture(std::span<ImDrawList* const> lists, std::uint32_t clear) = 0;
  // Counts frames shown since the start: proof of picture.
  [[nodiscard]] virtual std::uint64_t frames() const = 0;
};

}  // namespace etalase::media
