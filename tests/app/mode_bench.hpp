// One mode on its own: everything that it works with, but no loop, no window and no other mode.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>

#include "app/mode.hpp"
#include "base/posix_file_system.hpp"
#include "pages/test_gallery.hpp"
#include "support/fake_event_queue.hpp"
#include "support/fake_gpu.hpp"

namespace etalase::app {

class FakePanel final : public media::Panel {
 public:
  [[nodiscard]] loop::PixelSize page_size() const override { return {540, 960}; }
  void present(std::span<ImDrawList* const>, std::uint32_t) override {}
  [[nodiscard]] media::Pixels capture(std::span<ImDrawList* const>, std::uint32_t) override { return {}; }
  [[nodiscard]] std::uint64_t frames() const override { return 7; }
};

// Notes where a mode wants to go and goes nowhere.
class NotedSwitch final : public ModeSwitch {
 public:
  void enter(ModeKind mode, Change) override { entered.push_back(mode); }
  void go(Change) override { ++went; }
  std::vector<ModeKind> entered;
  int went = 0;
};

// A Monday at ten, local time, in a gallery whose hours are nine to five.
class ModeBench {
 public:
  explicit ModeBench(const settings::Settings& given = {}) : m_start(start(given)) {
    m_drawing.set_access({.motion = actions::Motion::still});
  }

  // Opens the store's generation.
  void open_content() {
    content.begin();
    settle();
  }
  // Lets every worker answer and takes the answers home.
  void settle() {
    do {
      content.wait_idle();
      m_disk.wait_idle();
    } while (m_queue.run_completions() > 0);
  }
  [[nodiscard]] bool is_set(loop::Deadline deadline) const { return deadlines.at(deadline).has_value(); }
  [[nodiscard]] const std::string& page() const { return status.status().page; }
  [[nodiscard]] std::string file(const std::string& name) const { return m_folder / name; }

 private:
  // Made once for all benches: none of them writes into it.
  [[nodiscard]] static const test::TempDir& store() {
    static const test::TempDir folder;
    static const bool made = [] {
      test::SmallFeed feed = test::difficult_feed();
      for (const char* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
        feed.header.galleries.front().hours[day] = {{"09:00", "17:00"}};
      feed.seal();
      test::make_store(folder / "galeri", feed, "000001");
      return std::filesystem::exists(folder / "galeri/current");
    }();
    EXPECT_TRUE(made);
    return folder;
  }
  [[nodiscard]] Start start(const settings::Settings& given) const {
    Start made;
    made.settings = given;
    made.settings.paths.sources = store().path();
    made.settings.paths.runtime = m_folder.path();
    made.settings.paths.kiosk = m_folder.path();
    made.source = "galeri";
    made.records = false;
    return made;
  }

  test::TempDir m_folder;
  std::unique_ptr<base::FileSystem> m_files = base::make_posix_file_system();
  Start m_start;

 public:
  loop::ManualClock clock{
      base::SystemTime{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + std::chrono::hours{3}}};

 private:
  test::FakeEventQueue m_queue;
  test::FakeGpu m_gpu;
  FakePanel m_panel;
  Platform m_platform{m_queue, m_panel, m_gpu, m_gpu, clock, *m_files};
  Configuration m_configuration{m_start};
  loop::DrawReasons m_reasons;

 public:
  loop::Deadlines deadlines;

 private:
  loop::Worker m_disk{"disk", m_queue};

 public:
  StatusRecord status{m_platform, deadlines, m_disk, {m_folder.path(), false}};

 private:
  Drawing m_drawing{m_platform, m_reasons, {source_folder(m_start), {32, {700}}, {}}};
  PageView m_view{m_platform, m_drawing};

 public:
  Content content{
      {m_platform, m_configuration, deadlines, status, m_drawing},
      std::make_unique<Library>(m_queue, *m_files, Library::Folders{source_folder(m_start), m_folder.path()}),
      PoisonGuard(m_platform, m_disk, {m_folder.path(), false}),
      [] {}};

 private:
  TouchInput m_touch{m_drawing, m_view, m_reasons, [](const actions::Action&) {}};

 public:
  Session session{loop::Visit(m_configuration.visit_times()), Navigator({actions::PageKind::attract, {}, {}}), "id"};
  IdleQuestion question{clock, deadlines, m_reasons};
  Display display{{clock, m_configuration, m_reasons, status, content, m_drawing, m_view}, session, question};
  NotedSwitch modes;

 private:
  Navigation m_navigation{{m_reasons, m_configuration, m_drawing, m_touch, session, question, display, modes}};

 public:
  ModeContext context{m_platform, m_configuration, m_reasons, deadlines, m_disk,       status, content,
                      m_touch,    session,         question,  display,   m_navigation, modes};
};

}  // namespace etalase::app
