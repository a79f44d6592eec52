// A graphics card that only keeps count of what it is asked for.
#pragma once

#include <map>

#include "media/gpu.hpp"
#include "text/paragraph_cache.hpp"

namespace etalase::test {

class FakeGpu final : public media::Gpu, public text::AlphaTextures {
 public:
  [[nodiscard]] loop::Texture create_rgba(const media::Pixels& pixels, media::Wrap) override {
    return add({pixels.width, pixels.height}, 4);
  }
  void update_rgba(loop::Texture, const media::Pixels&) override { ++updates; }
  [[nodiscard]] loop::Texture create_alpha(int width, int height, std::span<const std::uint8_t>) override {
    return add({width, height}, 1);
  }
  void destroy(loop::Texture texture) override { destroyed_unknown += live.erase(texture.id) == 0 ? 1 : 0; }
  [[nodiscard]] loop::Texture create_target(loop::PixelSize size) override { return add(size, 4); }
  void draw_into(loop::Texture, std::span<ImDrawList* const>, std::uint32_t) override { ++compositions; }
  [[nodiscard]] media::Pixels read_target(loop::Texture texture) override {
    const auto size = live.at(texture.id).size;
    return {
        size.width, size.height,
        std::vector<std::uint8_t>(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4)};
  }
  [[nodiscard]] DrawCallback opaque_begin() const override { return nullptr; }
  [[nodiscard]] DrawCallback opaque_end() const override { return nullptr; }
  [[nodiscard]] bool is_software() const override { return true; }
  [[nodiscard]] std::string description() const override { return "fake"; }

  [[nodiscard]] base::Bytes held() const override {
    base::Bytes bytes;
    for (const auto& [id, texture] : live) bytes = bytes + texture.bytes;
    return bytes;
  }

  struct Live {
    loop::PixelSize size;
    base::Bytes bytes;
  };
  std::map<std::uint32_t, Live> live;
  int created = 0;
  int updates = 0;
  int compositions = 0;
  int destroyed_unknown = 0;

 private:
  loop::Texture add(loop::PixelSize size, int bytes_a_pixel) {
    const auto id = static_cast<std::uint32_t>(++created);
    live[id] = {size, media::texture_bytes(size, bytes_a_pixel)};
    return {id};
  }
};

}  // namespace etalase::test
