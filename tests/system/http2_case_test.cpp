// The case of tests/data/http2: pictures behind redirects and a busy server over HTTP/2, by its own script.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "base/json.hpp"
#include "system/nginx.hpp"
#include "system/sync_home.hpp"

namespace etalase::test {
namespace {

namespace fs = std::filesystem;

// A published council with two dozen pictures, in a folder that nginx's own user may enter.
void publish_into(const fs::path& folder) {
  SyncHome home;
  auto feed = small_feed(1);
  for (std::size_t i = 0; i < 24; ++i)
    static_cast<void>(add_large_picture(feed, "GBR-" + std::to_string(i), 30'000 + 1000 * i));
  home.publish(feed);
  for (const auto& [path, bytes] : home.files()) {
    const auto file = folder / path.substr(1);
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
  }
}

// What each of the script's kiosks says of itself.
std::vector<base::Json> statuses_below(const fs::path& folder) {
  std::vector<base::Json> all;
  for (const auto& each : fs::recursive_directory_iterator(folder)) {
    if (each.path().filename() != "sync.json") continue;
    std::ifstream in(each.path());
    all.push_back(base::Json::parse(in, nullptr, false));
  }
  return all;
}

TEST(Http2Case, ThreeServersGiveTheWholeFeed) {
  if (const auto obstacle = Nginx::obstacle())
    GTEST_SKIP() << "SKIPPED LOUDLY: " << *obstacle << ": apt install nginx-light openssl";
  const TempDir folder;
  fs::permissions(folder.path(), fs::perms::others_exec | fs::perms::group_exec, fs::perm_options::add);
  publish_into(folder / "public");
  fs::create_directories(folder / "work");
  const auto done = run({.argv = {"bash", std::string(ETALASE_SOURCE_DIR) + "/tests/data/http2/50-http2-ulang.sh",
                                  ETALASE_BINARY_DIR, folder / "public", "nginx"},
                         .environment = {{"TMPDIR", folder / "work"}},
                         .umask = 0022});
  EXPECT_EQ(done.status, 0) << done.output;
  for (const char* line : {"port 27500: exit 0", "port 27501: exit 0", "port 27502: exit 0"})
    EXPECT_THAT(done.output, testing::HasSubstr(line));
  const auto statuses = statuses_below(folder / "work");
  EXPECT_EQ(statuses.size(), 3U);
  for (const auto& each : statuses) {
    EXPECT_EQ(each["sources"][0]["state"], "ok") << done.output;
    EXPECT_EQ(each["sources"][0]["feed"]["serial"], 1);
  }
}

}  // namespace
}  // namespace etalase::test
