// The graphics card behind OpenGL.
#pragma once

#include <map>

#include "media/gpu.hpp"
#include "platform/draw_lists.hpp"
#include "platform/gl_functions.hpp"
#include "text/paragraph_cache.hpp"

namespace etalase::platform {

// Owns textures and framebuffers of the current context, which must outlive it; main thread.
class GlGpu final : public media::Gpu, public text::AlphaTextures {
 public:
  explicit GlGpu(const GlFunctions& gl);
  ~GlGpu() override;
  GlGpu(const GlGpu&) = delete;
  GlGpu& operator=(const GlGpu&) = delete;

  [[nodiscard]] loop::Texture create_rgba(const media::Pixels& pixels, media::Wrap wrap) override;
  void update_rgba(loop::Texture texture, const media::Pixels& pixels) override;
  [[nodiscard]] loop::Texture create_alpha(int width, int height, std::span<const std::uint8_t> alpha) override;
  void destroy(loop::Texture texture) override;
  [[nodiscard]] base::Bytes held() const override { return m_held; }
  [[nodiscard]] loop::Texture create_target(loop::PixelSize size) override;
  void draw_into(loop::Texture target, std::span<ImDrawList* const> lists, std::uint32_t clear) override;
  [[nodiscard]] media::Pixels read_target(loop::Texture target) override;
  [[nodiscard]] DrawCallback opaque_begin() const override;
  [[nodiscard]] DrawCallback opaque_end() const override;
  [[nodiscard]] bool is_software() const override { return m_software; }
  [[nodiscard]] std::string description() const override { return m_description; }

  // Draws into the window's back buffer.
  void draw_on_screen(std::span<ImDrawList* const> lists, loop::PixelSize panel, Rotation rotation,
                      std::uint32_t clear);
  // Reads the window's back buffer, rows from the top.
  [[nodiscard]] media::Pixels read_screen(loop::PixelSize panel);

 private:
  struct Target {
    GLuint framebuffer;
    loop::PixelSize size;
  };
  [[nodiscard]] GLuint new_texture(GLint filter, GLint wrap);
  void note(GLuint id, loop::PixelSize size, int bytes_a_pixel);
  void paint(std::span<ImDrawList* const> lists, loop::PixelSize size, const Placement& placement, std::uint32_t clear);
  [[nodiscard]] media::Pixels read(loop::PixelSize size);

  const GlFunctions& m_gl;
  DrawLists m_draw;
  std::map<std::uint32_t, Target> m_targets;
  std::map<std::uint32_t, base::Bytes> m_bytes;  // of each living texture
  base::Bytes m_held;
  std::string m_description;
  bool m_software = false;
};

}  // namespace etalase::platform
