// The shipped units are valid and say what the architecture promises.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "support/process.hpp"
#include "support/supervisor.hpp"
#include "system/gallery.hpp"

namespace etalase::test {
namespace {

namespace fs = std::filesystem;
const std::string k_units = std::string(ETALASE_SOURCE_DIR) + "/systemd/";

// Copies the units beside programs that exist, since systemd-analyze wants to see them.
std::vector<std::string> staged_units(const fs::path& folder) {
  std::vector<std::string> copies;
  for (const char* name : {"etalase-kiosk.service", "etalase-sync.service", "etalase-usb@.service",
                           "etalase-usb-eject.path", "etalase-usb-eject.service"}) {
    std::string text = slurp(k_units + name);
    for (const char* program :
         {"/usr/bin/cage", "/usr/bin/etalase-kiosk", "/usr/bin/etalase-sync", "/usr/lib/etalase/usb-mount"}) {
      for (auto at = text.find(program); at != std::string::npos; at = text.find(program, at))
        text.replace(at, std::string(program).size(), "/bin/true");
    }
    const fs::path copy = folder / name;
    std::ofstream(copy) << text;
    copies.push_back(copy.string());
  }
  return copies;
}

TEST(Units, AreValid) {
  std::string folder = (fs::temp_directory_path() / "etalase-units-XXXXXX").string();
  ASSERT_NE(mkdtemp(folder.data()), nullptr);
  std::vector<std::string> argv = {"systemd-analyze", "verify"};
  for (const auto& unit : staged_units(folder)) {
    // A template is verified as one of its instances.
    const auto at = unit.find("@.");
    argv.push_back(at == std::string::npos ? unit : unit.substr(0, at) + "@sda1" + unit.substr(at + 1));
  }
  const auto done = run({.argv = argv});
  fs::remove_all(folder);
  EXPECT_EQ(done.status, 0) << done.output;
  EXPECT_EQ(done.output.find("etalase"), std::string::npos) << done.output;
}

TEST(Units, TheKioskComesBackAfterASecondForEver) {
  const auto policy = read_restart_policy(k_units + "etalase-kiosk.service");
  ASSERT_TRUE(policy);
  EXPECT_EQ(policy->when, RestartPolicy::When::always);
  EXPECT_EQ(policy->after, std::chrono::seconds(1));
  EXPECT_NE(slurp(k_units + "etalase-kiosk.service").find("\nStartLimitIntervalSec=0\n"), std::string::npos);
}

TEST(Units, TheKioskHasNoNetworkAndNoJitBan) {
  const std::string text = slurp(k_units + "etalase-kiosk.service");
  EXPECT_NE(text.find("\nIPAddressDeny=any\n"), std::string::npos);
  EXPECT_NE(text.find("\nRestrictAddressFamilies=AF_UNIX AF_NETLINK\n"), std::string::npos);
  EXPECT_EQ(text.find("MemoryDenyWriteExecute"), std::string::npos)
      << "software rendering compiles shaders at run time";
  EXPECT_EQ(text.find("PrivateNetwork"), std::string::npos) << "touch screens plugged in again are told by netlink";
}

TEST(Units, AnImportHasNoNetworkAndRunsNothingOfTheStick) {
  const std::string unit = slurp(k_units + "etalase-usb@.service");
  EXPECT_NE(unit.find("\nPrivateNetwork=yes\n"), std::string::npos);
  EXPECT_NE(unit.find("\nUser=etalase-sync\n"), std::string::npos);
  EXPECT_NE(slurp(k_units + "usb-mount").find("nosuid,nodev,noexec,nosymfollow"), std::string::npos);
}

TEST(Units, TheUdevRuleIsValid) {
  const std::string rules = k_units + "90-etalase-usb.rules";
  EXPECT_NE(slurp(rules).find("etalase-usb@%k.service"), std::string::npos);
  const auto done = run({.argv = {"udevadm", "verify", "--resolve-names=never", rules}});
  constexpr int k_no_program = 127;
  if (done.status == k_no_program) GTEST_SKIP() << "SKIPPED LOUDLY: udevadm is missing: install udev";
  if (done.output.find("Unknown command verb") != std::string::npos)
    GTEST_SKIP() << "SKIPPED LOUDLY: this udevadm cannot verify rules";
  EXPECT_EQ(done.status, 0) << done.output;
}

// A real file system in a loop device, as udev would hand it over.
TEST(Units, TheMountScriptMountsAStickSafely) {
  const auto ready = run({.argv = {"sh", "-c", "command -v mkfs.ext4 blkid && [ $(id -u) = 0 ] && losetup -f"}});
  if (ready.status != 0) GTEST_SKIP() << "SKIPPED LOUDLY: needs root and loop devices: " << ready.output;
  std::string folder = (fs::temp_directory_path() / "etalase-stick-XXXXXX").string();
  ASSERT_NE(mkdtemp(folder.data()), nullptr);
  const std::string script = "set -eu; cd " + folder + "; truncate -s 8M image; mkfs.ext4 -q image; mkdir at; " +
                             "device=$(losetup -f --show image); trap 'umount at; losetup -d $device' EXIT; sh " +
                             k_units + "usb-mount $device at; findmnt -no OPTIONS at";
  const auto done = run({.argv = {"sh", "-c", script}});
  fs::remove_all(folder);
  ASSERT_EQ(done.status, 0) << done.output;
  for (const char* option : {"nosuid", "nodev", "noexec"}) EXPECT_NE(done.output.find(option), std::string::npos);
}

}  // namespace
}  // namespace etalase::test
