// The OpenGL functions used besides ImGui's backend, loaded at run time; OpenGL 3.3 and OpenGL ES 3.0 both have them.
#pragma once

#include <SDL_opengl.h>

namespace etalase::platform {

struct GlFunctions {
  PFNGLGENTEXTURESEXTPROC gen_textures = nullptr;
  void(APIENTRY* delete_textures)(GLsizei, const GLuint*) = nullptr;
  void(APIENTRY* bind_texture)(GLenum, GLuint) = nullptr;
  void(APIENTRY* tex_parameter)(GLenum, GLenum, GLint) = nullptr;
  void(APIENTRY* tex_image)(GLenum, GLint, GLint, GLsizei, GLsizei, GLint, GLenum, GLenum, const void*) = nullptr;
  void(APIENTRY* tex_sub_image)(GLenum, GLint, GLint, GLint, GLsizei, GLsizei, GLenum, GLenum, const void*) = nullptr;
  void(APIENTRY* pixel_store)(GLenum, GLint) = nullptr;
  void(APIENTRY* clear_color)(GLfloat, GLfloat, GLfloat, GLfloat) = nullptr;
  void(APIENTRY* clear)(GLbitfield) = nullptr;
  void(APIENTRY* viewport)(GLint, GLint, GLsizei, GLsizei) = nullptr;
  void(APIENTRY* read_pixels)(GLint, GLint, GLsizei, GLsizei, GLenum, GLenum, void*) = nullptr;
  void(APIENTRY* enable)(GLenum) = nullptr;
  void(APIENTRY* disable)(GLenum) = nullptr;
  const GLubyte*(APIENTRY* get_string)(GLenum) = nullptr;
  PFNGLGENFRAMEBUFFERSPROC gen_framebuffers = nullptr;
  PFNGLDELETEFRAMEBUFFERSPROC delete_framebuffers = nullptr;
  PFNGLBINDFRAMEBUFFERPROC bind_framebuffer = nullptr;
  PFNGLFRAMEBUFFERTEXTURE2DPROC framebuffer_texture = nullptr;
  PFNGLCHECKFRAMEBUFFERSTATUSPROC check_framebuffer = nullptr;

  // Loads all from the current context; returns whether none is missing.
  [[nodiscard]] bool load();
};

}  // namespace etalase::platform
