// Opens the window and holds together what belongs to it.
#include "platform/window.hpp"

#include <SDL.h>

#include "backends/imgui_impl_opengl3.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "platform/gl_gpu.hpp"
#include "platform/sdl_queue.hpp"

namespace etalase::platform {

namespace {

using base::ErrorKind;
using base::fail;

// SDL as a whole.
struct Library {
  Library() = default;
  ~Library() { SDL_Quit(); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};
struct DestroyWindow {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
struct DeleteContext {
  void operator()(void* context) const { SDL_GL_DeleteContext(context); }
};
using WindowPtr = std::unique_ptr<SDL_Window, DestroyWindow>;
using ContextPtr = std::unique_ptr<void, DeleteContext>;

// The ImGui context and its backend, used for draw lists.
struct ImGuiContextOwner {
  ImGuiContextOwner() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().LogFilename = nullptr;
    ImGui::GetIO().DisplaySize = ImVec2(16, 16);
    ImGui::GetStyle().CircleTessellationMaxError = 0.15F;
  }
  // Makes the backend's objects and prepares what draw lists share (white pixel, anti-aliasing); one empty frame does.
  bool start() {
    started = ImGui_ImplOpenGL3_Init();
    if (!started) return false;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ImGui::EndFrame();
    constexpr float k_everywhere = 1.0e5F;
    ImGui::GetDrawListSharedData()->ClipRectFullscreen =
        ImVec4(-k_everywhere, -k_everywhere, k_everywhere, k_everywhere);
    return true;
  }
  ~ImGuiContextOwner() {
    if (started) ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
  }
  ImGuiContextOwner(const ImGuiContextOwner&) = delete;
  ImGuiContextOwner& operator=(const ImGuiContextOwner&) = delete;
  bool started = false;
};

void give_hints(const WindowOptions& options) {
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0");
  // With libdecor under cage the frame callbacks never come and each swap blocks.
  SDL_SetHint(SDL_HINT_VIDEO_WAYLAND_ALLOW_LIBDECOR, "0");
  if (!options.driver.empty()) SDL_SetHint(SDL_HINT_VIDEODRIVER, options.driver.c_str());
}

void ask_for_gl(int profile, int major, int minor) {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, profile);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, major);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, minor);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

// A window manager gives the window the whole display; without one, on bare X11, it stays as it was made.
SDL_Rect display_bounds() {
  SDL_Rect bounds{0, 0, 1080, 1920};
  (void)SDL_GetDisplayBounds(0, &bounds);
  return bounds;
}

WindowPtr make_window(const WindowOptions& options) {
  constexpr Uint32 k_flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI;
  const char* title = options.title.c_str();
  if (options.windowed)
    return WindowPtr(SDL_CreateWindow(title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.windowed->width,
                                      options.windowed->height, k_flags | SDL_WINDOW_RESIZABLE));
  const SDL_Rect whole = display_bounds();
  return WindowPtr(
      SDL_CreateWindow(title, whole.x, whole.y, whole.w, whole.h, k_flags | SDL_WINDOW_FULLSCREEN_DESKTOP));
}

}  // namespace

struct Window::State final : public media::Panel {
  State(const WindowOptions& given, const base::Clock& clock)
      : options(given), queue(clock, [this] { return event_context(); }) {}

  [[nodiscard]] base::Result<void> open_gl();
  [[nodiscard]] EventContext event_context() const;
  [[nodiscard]] loop::PixelSize panel_size() const;
  void keep_rate();

  [[nodiscard]] loop::PixelSize page_size() const override {
    return platform::page_size(panel_size(), options.rotation);
  }
  void present(std::span<ImDrawList* const> lists, std::uint32_t clear) override;
  [[nodiscard]] media::Pixels capture(std::span<ImDrawList* const> lists, std::uint32_t clear) override;
  [[nodiscard]] std::uint64_t frames() const override { return shown; }

  // In this order: what is below is torn down first.
  WindowOptions options;
  Library library;
  SdlQueue queue;
  WindowPtr window;
  ContextPtr context;
  GlFunctions gl;
  ImGuiContextOwner imgui;
  std::unique_ptr<GlGpu> gpu;
  std::uint64_t shown = 0;
  Uint64 last_swap = 0;
};

base::Result<void> Window::State::open_gl() {
  struct Version {
    int profile;
    int major;
    int minor;
  };
  for (const Version version : {Version{SDL_GL_CONTEXT_PROFILE_CORE, 3, 3}, Version{SDL_GL_CONTEXT_PROFILE_ES, 3, 0}}) {
    ask_for_gl(version.profile, version.major, version.minor);
    window = make_window(options);
    if (!window) continue;
    context.reset(SDL_GL_CreateContext(window.get()));
    if (context && gl.load() && imgui.start()) return {};
    context.reset();
  }
  return fail(ErrorKind::unavailable,
              std::string("no OpenGL 3.3 or OpenGL ES 3.0: install libgl1-mesa-dri (") + SDL_GetError() + ")");
}

EventContext Window::State::event_context() const {
  EventContext now;
  now.rotation = options.rotation;
  SDL_GetWindowSize(window.get(), &now.window.width, &now.window.height);
  now.panel = panel_size();
  return now;
}

loop::PixelSize Window::State::panel_size() const {
  loop::PixelSize size;
  SDL_GL_GetDrawableSize(window.get(), &size.width, &size.height);
  return size;
}

void Window::State::present(std::span<ImDrawList* const> lists, std::uint32_t clear) {
  gpu->draw_on_screen(lists, panel_size(), options.rotation, clear);
  keep_rate();
  SDL_GL_SwapWindow(window.get());
  ++shown;
}

void Window::State::keep_rate() {
  if (options.max_frame_rate <= 0) return;
  const Uint64 least = 1000 / static_cast<Uint64>(options.max_frame_rate);
  const Uint64 elapsed = SDL_GetTicks64() - last_swap;
  if (elapsed < least) SDL_Delay(static_cast<Uint32>(least - elapsed));
  last_swap = SDL_GetTicks64();
}

media::Pixels Window::State::capture(std::span<ImDrawList* const> lists, std::uint32_t clear) {
  const loop::Texture target = gpu->create_target(page_size());
  gpu->draw_into(target, lists, clear);
  media::Pixels pixels = gpu->read_target(target);
  gpu->destroy(target);
  return pixels;
}

namespace {

tl::unexpected<base::Error> no_display(const std::string& reason) {
  return fail(ErrorKind::unavailable, "no display: start the kiosk under cage, X11 or with --render (" + reason + ")");
}

// Where no screen answers, SDL takes a driver that draws for nobody, unless it was asked for by name.
bool draws_for_nobody(const WindowOptions& options) {
  if (!options.driver.empty() || SDL_GetHint(SDL_HINT_VIDEODRIVER) != nullptr) return false;
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  return driver == "offscreen" || driver == "dummy" || driver == "evdev";
}

}  // namespace

base::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options, const base::Clock& clock) {
  give_hints(options);
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return no_display(SDL_GetError());
  if (draws_for_nobody(options)) {
    SDL_Quit();
    return no_display("neither DISPLAY nor WAYLAND_DISPLAY leads to a screen");
  }
  auto state = std::make_unique<State>(options, clock);
  ETALASE_CHECK(state->open_gl());
  state->gpu = std::make_unique<GlGpu>(state->gl);
  SDL_GL_SetSwapInterval(1);
  if (!options.windowed) SDL_ShowCursor(SDL_DISABLE);
  return std::unique_ptr<Window>(new Window(std::move(state)));
}

Window::Window(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Window::~Window() = default;

loop::EventQueue& Window::queue() { return m_state->queue; }
media::Panel& Window::panel() { return *m_state; }
media::Gpu& Window::gpu() { return *m_state->gpu; }
text::AlphaTextures& Window::alpha_textures() { return *m_state->gpu; }

media::Pixels Window::read_panel(std::span<ImDrawList* const> lists, std::uint32_t clear) {
  m_state->gpu->draw_on_screen(lists, m_state->panel_size(), m_state->options.rotation, clear);
  return m_state->gpu->read_screen(m_state->panel_size());
}

std::string Window::description() const {
  const loop::PixelSize panel = m_state->panel_size();
  return std::string(SDL_GetCurrentVideoDriver()) + ", " + std::to_string(panel.width) + "x" +
         std::to_string(panel.height) + ", " + m_state->gpu->description();
}

}  // namespace etalase::platform
