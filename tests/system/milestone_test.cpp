// One product through all programs, as the users they ship with, over a line that breaks twenty times.
#include <gtest/gtest.h>

#include <filesystem>
#include <random>

#include "base/json.hpp"
#include "support/dropping_proxy.hpp"
#include "system/displays.hpp"
#include "system/gallery.hpp"

namespace etalase::test {
namespace {

constexpr int k_cuts = 20;
constexpr std::uint64_t k_first_sync_bytes = 150'000;  // the painted product's sizes and its metadata

// Opens the product, waits for its price, then for the new one; each step leaves a picture.
constexpr const char* k_sees_the_price = R"({"clock":"real"}
{"after":0,"expect":"text","value":"Kain ikat motif Belik","within":120000}
{"after":200,"finger":0,"phase":"down","x":0.5,"y":0.4}
{"after":80,"finger":0,"phase":"up","x":0.5,"y":0.4}
{"after":0,"expect":"page","value":"product/TNN-001","within":60000}
{"after":0,"expect":"text","value":"Rp200.000","within":60000}
{"after":500,"shot":"before.png"}
{"after":0,"expect":"text","value":"Rp250.000","within":120000}
{"after":500,"shot":"after.png"}
)";

std::vector<std::uint64_t> random_cuts() {
  std::random_device device;
  const auto seed = device();
  std::cout << "cuts from seed " << seed << "\n";
  std::mt19937 random(seed);
  std::uniform_int_distribution<std::uint64_t> position(1, k_first_sync_bytes);
  std::vector<std::uint64_t> cuts;
  for (int i = 0; i < k_cuts; ++i) cuts.push_back(position(random));
  return cuts;
}

class Milestone : public ::testing::Test {
 protected:
  void SetUp() override {
    if (const auto obstacle = Stage::obstacle()) GTEST_SKIP() << "SKIPPED LOUDLY: " << *obstacle;
    m_stage.emplace();
    m_gallery.emplace(*m_stage);
    m_proxy.emplace(m_gallery->port(), random_cuts());
  }

  std::string configure(const std::string& name) {
    const auto& user = m_stage->kiosk_user();
    const std::string kiosk = m_stage->folder_of(user, "/var/lib/etalase/kiosk-" + name, 02770);
    const std::string runtime = m_stage->folder_of(user, "/run/etalase-" + name, 02770);
    return m_stage->write("/etc/etalase/" + name + ".toml", configuration(*m_stage, m_proxy->port(), kiosk, runtime));
  }

  void start_sync() {
    const std::string config = m_stage->write(
        "/etc/etalase/etalase.toml", configuration(*m_stage, m_proxy->port(), m_stage->path("/var/lib/etalase/kiosk"),
                                                   m_stage->path("/run/etalase")));
    m_sync.emplace(Command{.argv = {m_stage->program("etalase-sync"), "--config", config, "run"},
                           .user = m_stage->sync_user(),
                           .output = m_stage->path("/tmp-sync.log")});
  }

  Process start_kiosk(const Display& display) {
    const std::string work = m_stage->folder_of(m_stage->kiosk_user(), "/shots/" + display.name(), 0777);
    const std::string replay = m_stage->write("/shots/" + display.name() + ".jsonl", k_sees_the_price);
    return Process(display.command(m_stage->program("etalase-kiosk"),
                                   {"--config", configure(display.name()), "--replay", replay}, m_stage->kiosk_user(),
                                   work));
  }

  std::optional<Stage> m_stage;
  std::optional<Gallery> m_gallery;
  std::optional<DroppingProxy> m_proxy;
  std::optional<Process> m_sync;
};

TEST_F(Milestone, APriceChangesOnEveryScreenWithoutARestart) {
  start_sync();
  const std::string current = m_stage->path("/var/lib/etalase/sources/galeri/current/complete");
  ASSERT_TRUE(eventually([&] { return std::filesystem::exists(current); }, std::chrono::seconds(120)))
      << slurp(m_stage->path("/tmp-sync.log"));
  EXPECT_GT(m_proxy->drops(), 0) << "the line did break";
  m_proxy->heal();

  const auto displays = all_displays(*m_stage);
  std::vector<Process> kiosks;
  for (const auto& display : displays) kiosks.push_back(start_kiosk(*display));
  for (const auto& display : displays) {
    const std::string before = m_stage->path("/shots/" + display->name() + "/before.png");
    ASSERT_TRUE(eventually([&] { return std::filesystem::exists(before); }, std::chrono::seconds(200)))
        << display->name() << ": " << slurp(display->log());
  }

  m_gallery->change_price("200000", "250000");
  const auto asked = run(
      {.argv = {m_stage->program("etalase-sync"), "--config", m_stage->path("/etc/etalase/etalase.toml"), "refresh"},
       .user = m_stage->sync_user()});
  EXPECT_EQ(asked.status, 0) << asked.output;

  for (std::size_t i = 0; i < displays.size(); ++i) {
    const auto status = kiosks[i].wait(std::chrono::seconds(400));
    EXPECT_EQ(status, 0) << displays[i]->name() << ": " << slurp(displays[i]->log());
    const std::string folder = m_stage->path("/shots/" + displays[i]->name());
    EXPECT_NE(slurp(folder + "/before.png"), slurp(folder + "/after.png"));
  }
}

}  // namespace
}  // namespace etalase::test
