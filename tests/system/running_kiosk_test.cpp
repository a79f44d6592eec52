// What reaches a kiosk that runs as its own user: a take-down, and a feed that kills it.
#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <set>

#include "support/supervisor.hpp"
#include "system/synced_gallery.hpp"

namespace etalase::test {
namespace {

namespace fs = std::filesystem;

// Opens the piece, and sees it go.
constexpr const char* k_sees_it_go = R"({"clock":"real"}
{"after":0,"expect":"text","value":"Kain ikat motif Belik","within":120000}
{"after":200,"finger":0,"phase":"down","x":0.5,"y":0.4}
{"after":80,"finger":0,"phase":"up","x":0.5,"y":0.4}
{"after":0,"expect":"page","value":"product/TNN-001","within":60000}
{"after":500,"shot":"before.png"}
{"after":0,"expect":"page","value":"home","within":20000}
{"after":1000,"shot":"after.png"}
)";

class RunningKiosk : public SyncedGallery {
 protected:
  void SetUp() override {
    SyncedGallery::SetUp();
    if (!IsSkipped()) m_display = offscreen_display(*m_stage);
  }

  [[nodiscard]] std::set<std::string> blobs() const {
    std::set<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(m_stage->path("/var/lib/etalase/sources/galeri/blobs")))
      if (entry.is_regular_file()) names.insert(entry.path().filename());
    return names;
  }

  std::unique_ptr<Display> m_display;
};

TEST_F(RunningKiosk, ATakeDownReachesTheScreenAndTheDisk) {
  Process daemon(Command{.argv = {m_stage->program("etalase-sync"), "--config", m_config, "run"},
                         .user = m_stage->sync_user(),
                         .output = m_stage->path("/tmp-sync.log")});
  ASSERT_FALSE(blobs().empty());
  Process process(kiosk(*m_display, {"--replay", m_stage->write("/visit.jsonl", k_sees_it_go)}));
  ASSERT_TRUE(eventually([&] { return fs::exists(m_stage->path("/shots/before.png")); }, std::chrono::seconds(200)))
      << slurp(m_display->log());
  m_gallery->council("withdraw", {"product/TNN-001", "--purge", "--reason", "uji"});
  sync("refresh");
  EXPECT_EQ(process.wait(std::chrono::seconds(120)), 0) << slurp(m_display->log());
  EXPECT_TRUE(eventually([&] { return blobs().empty(); }, std::chrono::seconds(60)))
      << "the only picture is still on the disk\n"
      << slurp(m_stage->path("/tmp-sync.log"));
  sync("verify");
}

TEST_F(RunningKiosk, AFeedThatKillsItThriceGivesWayToTheOneBefore) {
  const auto good = fs::read_symlink(m_stage->path("/var/lib/etalase/sources/galeri/current")).filename().string();
  m_gallery->change_price("200000", "250000");
  sync("once");
  const auto policy = read_restart_policy(std::string(ETALASE_SOURCE_DIR) + "/systemd/etalase-kiosk.service");
  ASSERT_TRUE(policy);
  Supervisor supervisor(*policy, kiosk(*m_display));
  const auto comes_up = [&](int start) {
    return eventually(
        [&] {
          supervisor.poll();
          return supervisor.starts() == start && status().value("generation", "") != "";
        },
        std::chrono::seconds(120));
  };
  for (int death = 1; death <= 3; ++death) {
    ASSERT_TRUE(comes_up(death)) << slurp(m_display->log());
    EXPECT_NE(status().at("generation"), good) << "death " << death;
    supervisor.process().signal_group(SIGKILL);
    ASSERT_TRUE(eventually([&] { return supervisor.process().wait(std::chrono::seconds(0)).has_value(); },
                           std::chrono::seconds(20)));
    fs::remove(m_stage->path("/run/etalase/kiosk.json"));
  }
  ASSERT_TRUE(comes_up(4)) << slurp(m_display->log());
  EXPECT_EQ(status().at("generation"), good);
  EXPECT_EQ(status().at("set_aside").size(), 1U);
}

}  // namespace
}  // namespace etalase::test
