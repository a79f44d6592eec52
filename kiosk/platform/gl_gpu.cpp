// Textures, targets and frames by OpenGL 3.3 or ES 3.0.
#include "platform/gl_gpu.hpp"

#include <SDL.h>

#include <algorithm>

#include "base/assert.hpp"

namespace etalase::platform {

namespace {

std::string text_of(const GlFunctions& gl, GLenum name) {
  const GLubyte* text = gl.get_string(name);
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));  // NOLINT: GL's bytes
}

float channel(std::uint32_t colour, int shift) { return static_cast<float>((colour >> shift) & 0xFF) / 255; }

// A draw list's callback gets no object, so the function is looked up by its name.
void set_blending(const char* function) {
  using Toggle = void(APIENTRY*)(GLenum);
  if (const auto toggle = reinterpret_cast<Toggle>(SDL_GL_GetProcAddress(function))) toggle(GL_BLEND);  // NOLINT
}

void flip_rows(media::Pixels& pixels) {
  const auto row = static_cast<std::ptrdiff_t>(pixels.width) * 4;
  for (int y = 0; y < pixels.height / 2; ++y) {
    const auto top = pixels.rgba.begin() + y * row;
    std::swap_ranges(top, top + row, pixels.rgba.begin() + (pixels.height - 1 - y) * row);
  }
}

}  // namespace

GlGpu::GlGpu(const GlFunctions& gl) : m_gl(gl) {
  const std::string renderer = text_of(gl, GL_RENDERER);
  m_description = renderer + ", " + text_of(gl, GL_VERSION);
  m_software = renderer.find("llvmpipe") != std::string::npos || renderer.find("softpipe") != std::string::npos ||
               renderer.find("SwiftShader") != std::string::npos;
  m_gl.pixel_store(GL_UNPACK_ALIGNMENT, 1);
  m_gl.pixel_store(GL_PACK_ALIGNMENT, 1);
}

GlGpu::~GlGpu() {
  while (!m_targets.empty()) destroy({m_targets.begin()->first});
}

GLuint GlGpu::new_texture(GLint filter, GLint wrap) {
  GLuint id = 0;
  m_gl.gen_textures(1, &id);
  m_gl.bind_texture(GL_TEXTURE_2D, id);
  m_gl.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
  m_gl.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
  m_gl.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, wrap);
  m_gl.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, wrap);
  return id;
}

void GlGpu::note(GLuint id, loop::PixelSize size, int bytes_a_pixel) {
  const base::Bytes bytes = media::texture_bytes(size, bytes_a_pixel);
  m_bytes[id] = bytes;
  m_held = m_held + bytes;
}

loop::Texture GlGpu::create_rgba(const media::Pixels& pixels, media::Wrap wrap) {
  ETALASE_ASSERT(pixels.bytes() ==
                 static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 4);
  const GLuint id = new_texture(GL_LINEAR, wrap == media::Wrap::repeat ? GL_REPEAT : GL_CLAMP_TO_EDGE);
  m_gl.tex_image(GL_TEXTURE_2D, 0, GL_RGBA8, pixels.width, pixels.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 pixels.rgba.data());
  note(id, {pixels.width, pixels.height}, 4);
  return {id};
}

void GlGpu::update_rgba(loop::Texture texture, const media::Pixels& pixels) {
  m_gl.bind_texture(GL_TEXTURE_2D, texture.id);
  m_gl.tex_sub_image(GL_TEXTURE_2D, 0, 0, 0, pixels.width, pixels.height, GL_RGBA, GL_UNSIGNED_BYTE,
                     pixels.rgba.data());
}

loop::Texture GlGpu::create_alpha(int width, int height, std::span<const std::uint8_t> alpha) {
  ETALASE_ASSERT(alpha.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  const GLuint id = new_texture(GL_LINEAR, GL_CLAMP_TO_EDGE);
  m_gl.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_R, GL_ONE);
  m_gl.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_G, GL_ONE);
  m_gl.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_B, GL_ONE);
  m_gl.tex_parameter(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_A, GL_RED);
  m_gl.tex_image(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, alpha.data());
  note(id, {width, height}, 1);
  return {id};
}

void GlGpu::destroy(loop::Texture texture) {
  if (const auto target = m_targets.find(texture.id); target != m_targets.end()) {
    m_gl.delete_framebuffers(1, &target->second.framebuffer);
    m_targets.erase(target);
  }
  if (const auto bytes = m_bytes.find(texture.id); bytes != m_bytes.end()) {
    m_held.count -= bytes->second.count;
    m_bytes.erase(bytes);
  }
  const GLuint id = texture.id;
  m_gl.delete_textures(1, &id);
}

loop::Texture GlGpu::create_target(loop::PixelSize size) {
  const GLuint id = new_texture(GL_NEAREST, GL_CLAMP_TO_EDGE);
  m_gl.tex_image(GL_TEXTURE_2D, 0, GL_RGBA8, size.width, size.height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
  GLuint framebuffer = 0;
  m_gl.gen_framebuffers(1, &framebuffer);
  m_gl.bind_framebuffer(GL_FRAMEBUFFER, framebuffer);
  m_gl.framebuffer_texture(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, id, 0);
  ETALASE_ASSERT(m_gl.check_framebuffer(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE);
  m_gl.bind_framebuffer(GL_FRAMEBUFFER, 0);
  m_targets[id] = {framebuffer, size};
  note(id, size, 4);
  return {id};
}

void GlGpu::draw_into(loop::Texture target, std::span<ImDrawList* const> lists, std::uint32_t clear) {
  const Target& into = m_targets.at(target.id);
  m_gl.bind_framebuffer(GL_FRAMEBUFFER, into.framebuffer);
  // Drawn upside down, the first row in memory is the top one, and uv runs from the top as with pictures.
  paint(lists, into.size, upside_down(into.size), clear);
  m_gl.bind_framebuffer(GL_FRAMEBUFFER, 0);
}

media::Pixels GlGpu::read_target(loop::Texture target) {
  const Target& from = m_targets.at(target.id);
  m_gl.bind_framebuffer(GL_FRAMEBUFFER, from.framebuffer);
  media::Pixels pixels = read(from.size);
  m_gl.bind_framebuffer(GL_FRAMEBUFFER, 0);
  return pixels;
}

media::Gpu::DrawCallback GlGpu::opaque_begin() const {
  return [](const ImDrawList*, const ImDrawCmd*) { set_blending("glDisable"); };
}

media::Gpu::DrawCallback GlGpu::opaque_end() const {
  return [](const ImDrawList*, const ImDrawCmd*) { set_blending("glEnable"); };
}

void GlGpu::draw_on_screen(std::span<ImDrawList* const> lists, loop::PixelSize panel, Rotation rotation,
                           std::uint32_t clear) {
  paint(lists, panel, on_panel(panel, rotation), clear);
}

media::Pixels GlGpu::read_screen(loop::PixelSize panel) {
  media::Pixels pixels = read(panel);
  flip_rows(pixels);
  return pixels;
}

void GlGpu::paint(std::span<ImDrawList* const> lists, loop::PixelSize size, const Placement& placement,
                  std::uint32_t clear) {
  m_gl.viewport(0, 0, size.width, size.height);
  m_gl.disable(GL_SCISSOR_TEST);
  m_gl.clear_color(channel(clear, 0), channel(clear, 8), channel(clear, 16), 1);
  m_gl.clear(GL_COLOR_BUFFER_BIT);
  m_draw.draw(lists, size, placement);
}

media::Pixels GlGpu::read(loop::PixelSize size) {
  media::Pixels pixels{size.width, size.height, {}};
  pixels.rgba.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4);
  m_gl.read_pixels(0, 0, size.width, size.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.rgba.data());
  return pixels;
}

}  // namespace etalase::platform
