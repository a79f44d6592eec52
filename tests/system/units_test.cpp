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
  for (const char* name : {"etalase-kiosk.service", "etalase-sync.service"}) {
    std::string text = slurp(k_units + name);
    for (const char* program : {"/usr/bin/cage", "/usr/bin/etalase-kiosk", "/usr/bin/etalase-sync"}) {
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
  for (const auto& unit : staged_units(folder)) argv.push_back(unit);
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

}  // namespace
}  // namespace etalase::test
