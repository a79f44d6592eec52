// The real application on an offscreen panel, with a clock that the replay moves.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <vector>

#include "app/replay.hpp"
#include "base/posix_file_system.hpp"
#include "pages/test_gallery.hpp"
#include "platform/window.hpp"

namespace etalase::app {

// Shows frames that take a while, as a slow graphics card does.
class SlowPanel final : public media::Panel {
 public:
  SlowPanel(media::Panel& panel, loop::ManualClock& clock, std::chrono::milliseconds takes)
      : m_panel(panel), m_clock(clock), m_takes(takes) {}
  [[nodiscard]] loop::PixelSize page_size() const override { return m_panel.page_size(); }
  void present(std::span<ImDrawList* const> lists, std::uint32_t clear) override {
    m_panel.present(lists, clear);
    m_clock.advance(m_takes);
  }
  [[nodiscard]] media::Pixels capture(std::span<ImDrawList* const> lists, std::uint32_t clear) override {
    return m_panel.capture(lists, clear);
  }
  [[nodiscard]] std::uint64_t frames() const override { return m_panel.frames(); }

 private:
  media::Panel& m_panel;
  loop::ManualClock& m_clock;
  std::chrono::milliseconds m_takes;
};

class KioskTest : public testing::Test {
 protected:
  KioskTest() : KioskTest(loop::PixelSize{540, 960}) {}
  explicit KioskTest(loop::PixelSize panel) { open_window(panel); }

  void open_window(loop::PixelSize panel) {
    m_window.reset();  // there is one at a time
    auto window = platform::Window::open({panel, platform::Rotation::none, "test", "offscreen", 0}, m_clock);
    if (window) m_window = std::move(*window);
  }

  // Plays the lines; returns the exit code.
  int play(const std::string& lines, actions::Page page = {actions::PageKind::attract, {}, {}}) {
    Start start = start_on(std::move(page));
    auto script = parse_script(lines);
    EXPECT_TRUE(script) << (script ? "" : script.error().message);
    start.heartbeat.tick = [this](base::BootTime now) { happen(now); };
    start.heartbeat.next = [this] { return next_event(); };
    SlowPanel panel(m_window->panel(), m_clock, m_frame_takes);
    const Platform lent{m_window->queue(), panel, m_window->gpu(), m_window->alpha_textures(), m_clock, *m_files};
    const int code = play(lent, std::move(start), std::move(*script));
    // What workers still had to tell was meant for the kiosk that is gone.
    (void)m_window->queue().wait_until(m_clock.boot_now());
    return code;
  }
  // What a kiosk draws on and reads, for as long as the fixture.
  [[nodiscard]] Platform platform() {
    return {m_window->queue(), m_window->panel(), m_window->gpu(), m_window->alpha_textures(), m_clock, *m_files};
  }
  // How a kiosk begins on a page.
  [[nodiscard]] Start start_on(actions::Page page) const {
    Start start;
    start.settings = m_settings;
    start.settings.paths.sources = m_folder / "sources";
    start.settings.paths.kiosk = m_folder.path();
    start.settings.paths.runtime = m_folder.path();
    start.source = "galeri";
    start.page = std::move(page);
    start.records = m_records;
    start.reload = m_reload;
    if (m_still) start.appearance.access.motion = actions::Motion::still;
    return start;
  }
  void store(const test::SmallFeed& feed, const std::string& generation) {
    test::make_store(m_folder / "sources/galeri", feed, generation);
  }
  // Does something to the outside world once the replay has come so far.
  void later(base::BootTime at, std::function<void()> action) { m_later.emplace_back(at, std::move(action)); }

  test::TempDir m_folder;
  std::unique_ptr<base::FileSystem> m_files = base::make_posix_file_system();
  loop::ManualClock m_clock{
      base::SystemTime{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + std::chrono::hours{3}}};
  std::unique_ptr<platform::Window> m_window;
  settings::Settings m_settings;
  bool m_records = false;
  bool m_still = false;  // nothing fades or glides
  std::chrono::milliseconds m_frame_takes{0};
  std::function<settings::Loaded()> m_reload;

 private:
  int play(const Platform& lent, Start start, Script script) {
    Application kiosk(lent, std::move(start));
    return Replay(kiosk, lent, std::move(script), &m_clock).run();
  }

  void happen(base::BootTime now) {
    for (auto& [at, action] : m_later)
      if (action && now >= at) std::exchange(action, {})();
  }

  [[nodiscard]] std::optional<base::BootTime> next_event() const {
    std::optional<base::BootTime> next;
    for (const auto& [at, action] : m_later)
      if (action) next = loop::earlier(next, at);
    return next;
  }

  std::vector<std::pair<base::BootTime, std::function<void()>>> m_later;
};

}  // namespace etalase::app
