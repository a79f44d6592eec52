// What is signed is there: files that are missing or rotten are made again before the signature, or it does not happen.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "publishing/council_fixture.hpp"
#include "publishing/static_files.hpp"
#include "trust/verify_target.hpp"

namespace etalase::publishing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class Whole : public test::CouncilTest {
 protected:
  [[nodiscard]] std::string media_file() {
    return root() + "/public/feed/" + media_path(*media_hashes(published().parts).begin());
  }
  [[nodiscard]] std::string target_file(const std::string& target) {
    const auto& targets = published().metadata.targets.targets;
    return targets_folder(council->folder) + "/" + trust::consistent_path(target, targets.at(target));
  }
  // The same length, other bytes, and times as they were: what a worn-out disk gives back.
  static void rot(const std::string& path) {
    const auto time = fs::last_write_time(path);
    const auto size = fs::file_size(path);
    fs::permissions(path, fs::perms::owner_write, fs::perm_options::add);
    std::fstream(path, std::ios::in | std::ios::out | std::ios::binary).seekp(static_cast<long>(size / 2)) << "ROT";
    fs::last_write_time(path, time);
  }
  // Every file that the newest feed names, against its hash.
  void expect_whole() {
    const auto feed = read_feed(*files, council->folder);
    ASSERT_TRUE(feed) << feed.error().message;
    for (const auto& hash : media_hashes(feed->parts)) {
      const auto bytes = files->read(root() + "/public/feed/" + media_path(hash), base::megabytes(8));
      ASSERT_TRUE(bytes) << bytes.error().message;
      EXPECT_EQ(base::sha256_hex(*bytes), hash);
    }
  }
  std::uint64_t version() { return published().metadata.timestamp.version; }
};

TEST_F(Whole, AMediumThatIsGoneOrRottenIsMadeAgainWithoutThePassphrase) {
  publish_now();
  asked = 0;
  for (const auto& spoil : std::vector<std::function<void(const std::string&)>>{
           [](const std::string& path) { fs::remove(path); }, rot,
           [](const std::string& path) { fs::resize_file(path, 0); },
           [](const std::string& path) { std::ofstream(path, std::ios::app) << "more"; }}) {
    spoil(media_file());
    const auto report = publish_now();
    EXPECT_EQ(report.outcome, PublishOutcome::freshness_only);
    EXPECT_EQ(report.new_files, 1 + 1) << "the medium and timestamp.json";
    expect_whole();
  }
  EXPECT_EQ(asked, 0);
}

TEST_F(Whole, APartThatIsGoneOrRottenIsWrittenAgain) {
  publish_now();
  asked = 0;
  const auto part = target_file("parts/product-000.json");
  for (const auto& spoil : std::vector<std::function<void(const std::string&)>>{
           [](const std::string& path) { fs::remove(path); }, rot,
           [](const std::string& path) { fs::resize_file(path, 0); }}) {
    spoil(part);
    EXPECT_EQ(publish_now().outcome, PublishOutcome::freshness_only);
    expect_whole();
  }
  EXPECT_EQ(asked, 0);
}

TEST_F(Whole, WhatCannotBePutBackEndsThePublishUnsigned) {
  save({"product", "BTK-002"}, product("BTK-002", 2));
  publish_now();
  const auto before = version();
  const auto file =
      root() + "/public/feed/" + media_path(own_media_hashes(hashes_by_item(published()), {"product", "BTK-002"})[0]);
  fs::remove(file);
  fs::create_directories(file + "/in-the-way");
  const auto refused = publish(place(), *council, ask());
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, ::testing::StartsWith("product/BTK-002: BTK-002_1.jpg: " + file));
  EXPECT_THAT(refused.error().message, HasSubstr("singkirkan yang menghalangi"));
  fs::remove_all(file);
  EXPECT_EQ(version(), before);
  publish_now();
  expect_whole();
}

TEST_F(Whole, AFileInTheWayOfAPartEndsThePublishUnsigned) {
  publish_now();
  const auto before = version();
  const auto part = target_file("parts/maker-000.json");
  fs::remove(part);
  fs::create_directories(part + "/in-the-way");
  const auto refused = publish(place(), *council, ask());
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, HasSubstr(part));
  fs::remove_all(part);
  publish_now();
  EXPECT_EQ(version(), before + 1);
}

TEST_F(Whole, ALostHeaderSaysWhereToFindIt) {
  publish_now();
  const auto file = target_file("feed.json");
  rot(file);
  const auto refused = publish(place(), *council, ask());
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, HasSubstr(file));
  EXPECT_THAT(refused.error().message, HasSubstr("flashdisk"));
}

TEST_F(Whole, ARottenMediumOfALostPhotoIsLeftOutAndNamed) {
  save({"product", "BTK-002"}, product("BTK-002", 2));
  publish_now();
  const auto own = own_media_hashes(hashes_by_item(published()), {"product", "BTK-002"});
  rot(root() + "/public/feed/" + media_path(own[0]));
  const auto picture = council->pictures.list();
  ASSERT_TRUE(picture);
  for (const auto& each : *picture) {
    if (each.file_name == "BTK-002_1.jpg") fs::remove(council->pictures.path_of(each));
  }
  const auto report = publish_now();
  ASSERT_EQ(report.remarks.size(), 1U);
  EXPECT_THAT(report.remarks[0].id, HasSubstr("product/BTK-002: foto BTK-002_1.jpg tidak ikut tayang"));
  expect_whole();
}

}  // namespace
}  // namespace etalase::publishing
