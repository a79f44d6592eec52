// A kiosk in memory and a real folder that stands for a USB stick.
#pragma once

#include <filesystem>
#include <fstream>

#include "support/temp_dir.hpp"
#include "sync/agent_fixture.hpp"
#include "sync/usb_import.hpp"

namespace etalase::sync {

class UsbTest : public AgentTest {
 protected:
  UsbTest() {
    m_settings.paths = {"/sources", "/kiosk", "/run"};
    m_settings.sources = {{"galeri", test::k_feed_url, "/etc/root.json", "", "", true}};
    // A network of its own would need all of these to be right.
    m_settings.sync.window = settings::Window{std::chrono::minutes(0), std::chrono::minutes(1)};
    m_settings.sync.metered = true;
  }

  // Copies what a council serves; the stick may hold an older copy.
  void write_stick() { write_stick(m_http); }
  void write_stick(const test::FakeHttp& served) {
    const std::string_view below = test::k_feed_url;
    for (const auto& [url, answer] : served.answers) {
      const std::filesystem::path path = m_stick / "feed" + url.substr(below.size());
      std::filesystem::create_directories(path.parent_path());
      std::ofstream(path, std::ios::binary) << answer.body;
    }
  }
  report::UsbResult import_it() {
    m_http.asked.clear();
    const auto stick = Stick::open(m_stick.path());
    return stick ? import_stick({m_files, m_clock, {}}, m_settings, *stick, {})
                 : no_stick(stick.error(), m_clock.system_now());
  }
  [[nodiscard]] std::string on_stick(const std::string& name) const { return m_stick / "feed/" + name; }
  // The path of a picture on the stick.
  [[nodiscard]] std::string picture_on_stick(const test::SmallFeed& small) {
    return m_stick / "feed" + picture_url(small, "product").substr(std::string_view(test::k_feed_url).size());
  }

  test::TempDir m_stick;
  settings::Settings m_settings;
};

}  // namespace etalase::sync
