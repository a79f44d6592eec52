// Asks SDL for each OpenGL function by name.
#include "platform/gl_functions.hpp"

#include <SDL.h>

namespace etalase::platform {

namespace {
template <class Function>
bool find(Function& function, const char* name) {
  function = reinterpret_cast<Function>(SDL_GL_GetProcAddress(name));  // NOLINT: how OpenGL hands functions out
  return function != nullptr;
}
}  // namespace

bool GlFunctions::load() {
  return find(gen_textures, "glGenTextures") && find(delete_textures, "glDeleteTextures") &&
         find(bind_texture, "glBindTexture") && find(tex_parameter, "glTexParameteri") &&
         find(tex_image, "glTexImage2D") && find(tex_sub_image, "glTexSubImage2D") &&
         find(pixel_store, "glPixelStorei") && find(clear_color, "glClearColor") && find(clear, "glClear") &&
         find(viewport, "glViewport") && find(read_pixels, "glReadPixels") && find(enable, "glEnable") &&
         find(disable, "glDisable") && find(get_string, "glGetString") && find(gen_framebuffers, "glGenFramebuffers") &&
         find(delete_framebuffers, "glDeleteFramebuffers") && find(bind_framebuffer, "glBindFramebuffer") &&
         find(framebuffer_texture, "glFramebufferTexture2D") && find(check_framebuffer, "glCheckFramebufferStatus");
}

}  // namespace etalase::platform
