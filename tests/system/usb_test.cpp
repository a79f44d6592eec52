// A stick from the council's program to the kiosk's, as processes of their own users, without a network.
#include <gtest/gtest.h>

#include <filesystem>

#include "system/gallery.hpp"

namespace etalase::test {
namespace {

namespace fs = std::filesystem;

class UsbStick : public testing::Test {
 protected:
  void SetUp() override {
    if (const auto obstacle = Stage::obstacle()) GTEST_SKIP() << "SKIPPED LOUDLY: " << *obstacle;
    m_stage.emplace();
    m_gallery.emplace(*m_stage);
    m_stick = m_stage->folder_of(m_stage->council_user(), "/media/stick", 0777);
    // Nobody listens at port 1: what comes, comes from the stick.
    m_config = m_stage->write(
        "/etc/etalase/etalase.toml",
        configuration(*m_stage, 1, m_stage->path("/var/lib/etalase/kiosk"), m_stage->path("/run/etalase")));
  }
  Finished import_stick() {
    return run({.argv = {m_stage->program("etalase-sync"), "--config", m_config, "import", m_stick},
                .user = m_stage->sync_user()});
  }
  std::optional<Stage> m_stage;
  std::optional<Gallery> m_gallery;
  std::string m_stick;
  std::string m_config;
};

TEST_F(UsbStick, BringsAFeedToAKioskWithoutANetwork) {
  const auto said = m_gallery->council("usb", {m_stick});
  EXPECT_LT(said.find("Berlaku sampai"), said.find("Good until")) << said;
  const auto first = import_stick();
  EXPECT_EQ(first.status, 0) << first.output;
  EXPECT_NE(slurp(m_stick + "/etalase-hasil.txt").find("sudah diperbarui"), std::string::npos);
  EXPECT_NE(slurp(m_stage->path("/run/etalase/usb.json")).find("\"updated\""), std::string::npos);
  EXPECT_TRUE(fs::exists(m_stage->path("/var/lib/etalase/sources/galeri/current/complete")));
  const auto again = import_stick();
  EXPECT_EQ(again.status, 0) << again.output;
  EXPECT_NE(again.output.find("sudah memuat"), std::string::npos) << again.output;
  fs::remove(m_stick + "/feed/metadata/timestamp.json");
  const auto broken = import_stick();
  EXPECT_EQ(broken.status, 1);
  EXPECT_TRUE(fs::exists(m_stage->path("/var/lib/etalase/sources/galeri/current/complete")));
}

}  // namespace
}  // namespace etalase::test
