// A daemon on a real disk, with a network and a clock that are not.
#pragma once

#include <gmock/gmock.h>
#include <signal.h>

#include "base/log.hpp"
#include "base/posix_file_system.hpp"
#include "base/version.hpp"
#include "support/fake_network.hpp"
#include "support/temp_dir.hpp"
#include "sync/daemon.hpp"
#include "sync/feed_server.hpp"

namespace etalase::sync {

class FakeDaemonTest : public testing::Test {
 protected:
  FakeDaemonTest() {
    base::start_log("etalase-sync", base::LogLevel::info);
    m_settings.paths = {m_dir / "sources", m_dir / "kiosk", m_dir / "run"};
    m_settings.sync.reserve = {};
    for (const auto& folder : {m_settings.paths.sources, m_settings.paths.runtime})
      EXPECT_TRUE(m_files->make_folders(folder));
    EXPECT_TRUE(base::write_durably(*m_files, m_dir / "root.json", m_council.root()));
    m_settings.sources = {{"galeri", test::k_feed_url, m_dir / "root.json", "", "", true}};
    m_network.after_step = [this] { step(); };
  }
  // Called after each step of time while the daemon rests; the default ends it when the time is over.
  virtual void step() {
    if (m_clock.boot_now() >= m_end) stop();
  }
  static void stop() { EXPECT_EQ(raise(SIGTERM), 0); }
  int run_for(base::BootTime time) {
    m_end = m_clock.boot_now() + time;
    Daemon daemon(tools(), m_settings);
    m_network.is_resting = [&daemon] { return daemon.is_resting(); };
    return daemon.run(Lasting::forever);
  }
  DaemonTools tools() {
    return {*m_files, m_clock, m_network, [this] { return m_read_again; }};
  }
  base::Json status() { return base::Json::parse(*m_files->read(m_dir / "run/sync.json", base::megabytes(1))); }
  std::string current(const std::string& id = "galeri") {
    const auto link = m_files->read_link(m_dir / ("sources/" + id + "/current"));
    return link ? *link : "";
  }

  test::TempDir m_dir;
  std::unique_ptr<base::FileSystem> m_files = base::make_posix_file_system();
  // No kiosk runs before its package was built.
  test::FakeClock m_clock{base::build_date() + std::chrono::hours(24)};
  test::FakeHttp m_http;
  test::FakeNetwork m_network{m_clock, m_http};
  test::FeedServer m_council{m_http, m_clock};
  settings::Settings m_settings;
  base::Result<settings::Settings> m_read_again = settings::Settings{};
  base::BootTime m_end{0};
};

}  // namespace etalase::sync
