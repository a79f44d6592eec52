// Turns vertices and clip rectangles on their way to the backend.
#include "platform/draw_lists.hpp"

#include <algorithm>

#include "backends/imgui_impl_opengl3.h"

namespace etalase::platform {

namespace {

void turn(ImVector<ImDrawVert>& vertices, const Placement& placement) {
  for (ImDrawVert& vertex : vertices) {
    const loop::Point turned = placement.of({vertex.pos.x, vertex.pos.y});
    vertex.pos = ImVec2(turned.x, turned.y);
  }
}

void turn(ImVector<ImDrawCmd>& commands, const Placement& placement) {
  for (ImDrawCmd& command : commands) {
    const loop::Point a = placement.of({command.ClipRect.x, command.ClipRect.y});
    const loop::Point b = placement.of({command.ClipRect.z, command.ClipRect.w});
    command.ClipRect = ImVec4(std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y));
  }
}

void give(std::span<ImDrawList* const> lists, loop::PixelSize output) {
  ImDrawData data;
  data.Valid = true;
  data.DisplaySize = ImVec2(static_cast<float>(output.width), static_cast<float>(output.height));
  data.FramebufferScale = ImVec2(1, 1);
  for (ImDrawList* list : lists) {
    data.TotalVtxCount += list->VtxBuffer.Size;
    data.TotalIdxCount += list->IdxBuffer.Size;
  }
  data.CmdListsCount = static_cast<int>(lists.size());
#if IMGUI_VERSION_NUM >= 18973
  for (ImDrawList* list : lists) data.CmdLists.push_back(list);
  ImGui_ImplOpenGL3_RenderDrawData(&data);
#else
  std::vector<ImDrawList*> pointers(lists.begin(), lists.end());
  data.CmdLists = pointers.data();
  ImGui_ImplOpenGL3_RenderDrawData(&data);
#endif
}

}  // namespace

void DrawLists::draw(std::span<ImDrawList* const> lists, loop::PixelSize output, const Placement& placement) {
  if (placement == Placement{}) {
    give(lists, output);
    return;
  }
  m_scratch.resize(std::max(m_scratch.size(), lists.size()));
  for (std::size_t i = 0; i < lists.size(); ++i) {
    m_scratch[i].vertices = lists[i]->VtxBuffer;
    m_scratch[i].commands = lists[i]->CmdBuffer;
    turn(m_scratch[i].vertices, placement);
    turn(m_scratch[i].commands, placement);
  }
  exchange(lists);
  give(lists, output);
  exchange(lists);
}

void DrawLists::exchange(std::span<ImDrawList* const> lists) {
  for (std::size_t i = 0; i < lists.size(); ++i) {
    lists[i]->VtxBuffer.swap(m_scratch[i].vertices);
    lists[i]->CmdBuffer.swap(m_scratch[i].commands);
  }
}

}  // namespace etalase::platform
