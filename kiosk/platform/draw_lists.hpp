// Gives draw lists to ImGui's OpenGL backend, turned as the output needs it.
#pragma once

#include <span>
#include <vector>

#include "imgui.h"
#include "platform/rotation.hpp"

namespace etalase::platform {

// Owns scratch buffers that are reused from frame to frame; main thread.
class DrawLists {
 public:
  // Draws into the bound framebuffer of the given size; the lists come back unchanged.
  void draw(std::span<ImDrawList* const> lists, loop::PixelSize output, const Placement& placement);

 private:
  struct Scratch {
    ImVector<ImDrawVert> vertices;
    ImVector<ImDrawCmd> commands;
  };
  void exchange(std::span<ImDrawList* const> lists);

  std::vector<Scratch> m_scratch;
};

}  // namespace etalase::platform
