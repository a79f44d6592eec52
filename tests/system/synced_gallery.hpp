// A stage whose kiosk has synced once, for tests of a kiosk that runs as its own user.
#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "base/json.hpp"
#include "system/displays.hpp"
#include "system/gallery.hpp"

namespace etalase::test {

class SyncedGallery : public ::testing::Test {
 protected:
  void SetUp() override {
    if (const auto obstacle = Stage::obstacle()) GTEST_SKIP() << "SKIPPED LOUDLY: " << *obstacle;
    m_stage.emplace();
    m_gallery.emplace(*m_stage);
    m_config = m_stage->write("/etc/etalase/etalase.toml",
                              configuration(*m_stage, m_gallery->port(), m_stage->path("/var/lib/etalase/kiosk"),
                                            m_stage->path("/run/etalase")));
    sync("once");
  }

  // Runs etalase-sync to its end as its user.
  void sync(const std::string& verb) const {
    const auto done =
        run({.argv = {m_stage->program("etalase-sync"), "--config", m_config, verb}, .user = m_stage->sync_user()});
    ASSERT_EQ(done.status, 0) << verb << ": " << done.output;
  }

  // The command that starts the kiosk on a display, as its user, working in /shots.
  [[nodiscard]] Command kiosk(const Display& display, const std::vector<std::string>& more = {}) {
    const std::string work = m_stage->folder_of(m_stage->kiosk_user(), "/shots", 0777);
    std::vector<std::string> arguments = {"--config", m_config};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return display.command(m_stage->program("etalase-kiosk"), arguments, m_stage->kiosk_user(), work);
  }

  // What the kiosk says of itself; empty before it does.
  [[nodiscard]] base::Json status() const {
    const auto json = base::parse_json(slurp(m_stage->path("/run/etalase/kiosk.json")), base::megabytes(1));
    return json ? *json : base::Json::object();
  }

  std::optional<Stage> m_stage;
  std::optional<Gallery> m_gallery;
  std::string m_config;
};

}  // namespace etalase::test
