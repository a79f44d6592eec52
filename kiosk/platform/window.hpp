// The SDL window with its GL context: panel, graphics card, event queue and touches in one place.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "loop/event_queue.hpp"
#include "media/gpu.hpp"
#include "platform/rotation.hpp"
#include "text/paragraph_cache.hpp"

namespace etalase::platform {

struct WindowOptions {
  // The window's size on the panel, before rotation; the whole first display when absent, also where no window
  // manager makes windows fullscreen.
  std::optional<loop::PixelSize> windowed;
  Rotation rotation = Rotation::none;
  std::string title = "Etalase";
  // Chooses SDL's driver by name ("offscreen" for --render); empty lets SDL choose.
  std::string driver;
  // Frames a second at most; 0 follows the panel.
  int max_frame_rate = 0;
};

// Owns SDL, the GL context and the ImGui context (used for draw lists; NewFrame is called by whoever draws ImGui
// widgets). One at a time; main thread. Everything handed out lives as long as the window.
class Window {
 public:
  // Opens the window; kind unavailable, with a message that says what to do, when there is no display or no GL.
  [[nodiscard]] static base::Result<std::unique_ptr<Window>> open(const WindowOptions& options,
                                                                  const base::Clock& clock);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  [[nodiscard]] loop::EventQueue& queue();
  [[nodiscard]] media::Panel& panel();
  [[nodiscard]] media::Gpu& gpu();
  [[nodiscard]] text::AlphaTextures& alpha_textures();
  // Draws the lists as present() does and returns the panel's pixels as it hangs, without showing them.
  [[nodiscard]] media::Pixels read_panel(std::span<ImDrawList* const> lists, std::uint32_t clear);
  // Shows what SDL and GL say of themselves: driver, renderer, version, panel.
  [[nodiscard]] std::string description() const;

 private:
  struct State;
  explicit Window(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace etalase::platform
