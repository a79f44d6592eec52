// The kiosk under cage: fullscreen, drawing only while something moves, and back after a kill by the unit's own words.
#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>

#include "support/supervisor.hpp"
#include "system/synced_gallery.hpp"

namespace etalase::test {
namespace {

const std::string k_unit = std::string(ETALASE_SOURCE_DIR) + "/systemd/etalase-kiosk.service";

class UnderCage : public SyncedGallery {
 protected:
  void SetUp() override {
    SyncedGallery::SetUp();
    if (!IsSkipped()) m_display = cage_display(*m_stage);
  }

  std::unique_ptr<Display> m_display;
};

TEST_F(UnderCage, DrawsWhileItAnimatesAndRestsUntouched) {
  // The replay asks the running kiosk itself for its counter: it grows over a page change, and not over two quiet
  // seconds.
  const std::string replay = m_stage->write("/rest.jsonl", R"({"clock":"real"}
{"after":0,"expect":"text","value":"Kain ikat motif Belik","within":120000}
{"after":0,"mark":"swaps"}
{"after":200,"finger":0,"phase":"down","x":0.5,"y":0.4}
{"after":80,"finger":0,"phase":"up","x":0.5,"y":0.4}
{"after":0,"expect":"page","value":"product/TNN-001","within":60000}
{"after":1500,"expect":"swaps","value":"advanced"}
{"after":2000,"mark":"swaps"}
{"after":2000,"expect":"swaps","value":"still"}
{"after":0,"shot":"full.png"}
)");
  Process process(kiosk(*m_display, {"--replay", replay}));
  EXPECT_EQ(process.wait(std::chrono::seconds(240)), 0) << slurp(m_display->log());
  const std::string png = slurp(m_stage->path("/shots/full.png"));
  ASSERT_GT(png.size(), 24U);
  // The PNG header tells the size: wlroots' headless output is 1280x720, and fullscreen fills it.
  const auto number = [&png](std::size_t at) {
    return (static_cast<unsigned char>(png[at + 2]) << 8) | static_cast<unsigned char>(png[at + 3]);
  };
  EXPECT_EQ(number(16), 1280);
  EXPECT_EQ(number(20), 720);
}

TEST_F(UnderCage, ComesBackAfterAKillAsTheUnitSays) {
  const auto policy = read_restart_policy(k_unit);
  ASSERT_TRUE(policy);
  EXPECT_EQ(policy->when, RestartPolicy::When::always);
  Supervisor supervisor(*policy, kiosk(*m_display));
  const auto showing = [&] { return status().contains("started"); };
  ASSERT_TRUE(eventually(showing, std::chrono::seconds(120))) << slurp(m_display->log());
  const auto first = status().at("started");
  std::filesystem::remove(m_stage->path("/run/etalase/kiosk.json"));
  supervisor.process().signal_group(SIGKILL);
  const auto killed = std::chrono::steady_clock::now();
  const bool back = eventually(
      [&] {
        supervisor.poll();
        return showing() && status().at("started") != first;
      },
      std::chrono::seconds(120));
  EXPECT_TRUE(back) << slurp(m_display->log());
  EXPECT_EQ(supervisor.starts(), 2);
  const auto took = std::chrono::steady_clock::now() - killed;
  std::cout << "seconds until back: " << std::chrono::duration<double>(took).count() << "\n";
}

}  // namespace
}  // namespace etalase::test
