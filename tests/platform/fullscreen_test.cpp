// The window on a real X server that has no window manager: it fills the panel, whatever its size.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/window.hpp"
#include "support/process.hpp"
#include "support/temp_dir.hpp"

namespace etalase::platform {
namespace {

using namespace std::chrono_literals;

std::string whole_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What the server shows: it keeps its screen in a file, in the format of xwd.
class ScreenFile {
 public:
  explicit ScreenFile(const std::string& path) : m_bytes(whole_file(path)) {}
  // Red, green, blue at a place, in 0..255; black outside of the screen.
  [[nodiscard]] std::array<int, 3> at(std::uint32_t x, std::uint32_t y) const {
    constexpr std::uint32_t k_bytes_per_line = 12;
    constexpr std::uint32_t k_colours = 19;
    constexpr std::uint32_t k_colour_size = 12;
    if (m_bytes.size() < 100) return {};
    const std::size_t pixel =
        field(0) + field(k_colours) * k_colour_size + y * std::size_t{field(k_bytes_per_line)} + x * std::size_t{4};
    if (pixel + 4 > m_bytes.size()) return {};
    return {byte(pixel + 2), byte(pixel + 1), byte(pixel)};
  }

 private:
  [[nodiscard]] int byte(std::size_t at) const { return static_cast<unsigned char>(m_bytes[at]); }
  // The header's fields are 32 bits, most significant byte first.
  [[nodiscard]] std::uint32_t field(std::size_t index) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<std::uint32_t>(byte(index * 4 + i));
    return value;
  }
  std::string m_bytes;
};

class FullscreenTest : public ::testing::TestWithParam<loop::PixelSize> {
 protected:
  FullscreenTest() {
    const auto size = GetParam();
    const std::string screen = std::to_string(size.width) + "x" + std::to_string(size.height) + "x24";
    const std::string number = m_folder / "number";
    m_server.emplace(test::Command{.argv = {"/bin/sh", "-c",
                                            "exec Xvfb -displayfd 3 -screen 0 " + screen + " -fbdir " +
                                                m_folder.path() + " -nolisten tcp -ac 3>" + number},
                                   .output = m_folder / "log"});
    m_ready = test::eventually([&] { return whole_file(number).find('\n') != std::string::npos; }, 20s);
    const std::string text = whole_file(number);
    setenv("DISPLAY", (":" + text.substr(0, text.find('\n'))).c_str(), 1);
    setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
  }
  ~FullscreenTest() override {
    unsetenv("DISPLAY");
    unsetenv("LIBGL_ALWAYS_SOFTWARE");
  }
  [[nodiscard]] std::string screen_file() const { return m_folder / "Xvfb_screen0"; }

  test::TempDir m_folder;
  std::optional<test::Process> m_server;
  bool m_ready = false;
};

TEST_P(FullscreenTest, FillsThePanelWithoutAWindowManager) {
  ASSERT_TRUE(m_ready) << "no Xvfb: install xvfb";
  const base::RealClock clock;
  WindowOptions options;
  options.driver = "x11";
  auto window = Window::open(options, clock);
  ASSERT_TRUE(window) << window.error().message;
  EXPECT_EQ((*window)->panel().page_size(), GetParam());
  const auto red = IM_COL32(200, 0, 0, 255);
  const auto right = static_cast<std::uint32_t>(GetParam().width) - 1;
  const auto bottom = static_cast<std::uint32_t>(GetParam().height) - 1;
  const std::array<int, 3> seen{200, 0, 0};
  const bool filled = test::eventually(
      [&] {
        (void)(*window)->queue().wait_until(base::BootTime{0});
        (*window)->panel().present({}, red);
        const ScreenFile screen(screen_file());
        return screen.at(0, 0) == seen && screen.at(right, 0) == seen && screen.at(0, bottom) == seen &&
               screen.at(right, bottom) == seen;
      },
      20s);
  EXPECT_TRUE(filled) << "a corner of the panel shows something else";
}

// It used to draw for nobody, and a technician saw a black panel and no word. In a process of its own: drivers asked
// for by other tests stay asked for.
TEST(NoScreenDeathTest, IsSaidInsteadOfDrawingForNobody) {
  if (std::filesystem::exists("/dev/dri")) GTEST_SKIP() << "this machine has a screen without a server";
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const auto start = [] {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"}) unsetenv(name);
    const base::RealClock clock;
    const auto window = Window::open({}, clock);
    if (!window) std::fputs(window.error().message.c_str(), stderr);
    std::exit(window ? 1 : 0);
  };
  EXPECT_EXIT(start(), ::testing::ExitedWithCode(0), "no display: start the kiosk under cage");
}

INSTANTIATE_TEST_SUITE_P(Panels, FullscreenTest,
                         ::testing::Values(loop::PixelSize{1920, 1080}, loop::PixelSize{3840, 2160},
                                           loop::PixelSize{1080, 1920}),
                         [](const auto& tested) { return "Width" + std::to_string(tested.param.width); });

}  // namespace
}  // namespace etalase::platform
