// Publishing on a real disk: what is public before and after.
#include "publishing/council_fixture.hpp"
#include "publishing/static_files.hpp"

namespace etalase::publishing {
namespace {

using Publish = test::CouncilTest;

TEST_F(Publish, MakesTheFirstFeedPublic) {
  const auto report = publish_now();
  EXPECT_EQ(report.outcome, PublishOutcome::content);
  EXPECT_EQ(report.serial, 1);
  EXPECT_EQ(report.items, 2);
  const auto feed = published();
  EXPECT_EQ(feed.header->feed_id, "contoh");
  EXPECT_TRUE(has_item(feed, {"product", "BTK-001"}));
  EXPECT_EQ(media_hashes(feed.parts).size(), 3U);
}

TEST_F(Publish, TwiceWithoutAChangeChangesOnlyFreshness) {
  publish_now();
  const auto before = published();
  clock.advance(std::chrono::hours(1));
  asked = 0;
  const auto report = publish_now();
  const auto after = published();
  EXPECT_EQ(report.outcome, PublishOutcome::freshness_only);
  EXPECT_EQ(asked, 0) << "no passphrase without a change";
  EXPECT_EQ(after.metadata.timestamp.version, before.metadata.timestamp.version + 1);
  EXPECT_EQ(after.metadata.snapshot.version, before.metadata.snapshot.version);
  EXPECT_EQ(after.metadata.targets.version, before.metadata.targets.version);
  EXPECT_EQ(after.header, before.header);
}

TEST_F(Publish, FreshnessIsRenewedBeforeItEnds) {
  publish_now();
  const auto before = published();
  clock.advance(std::chrono::days(10));
  publish_now();
  EXPECT_EQ(published().metadata.snapshot.version, before.metadata.snapshot.version + 1);
  EXPECT_EQ(published().metadata.withdrawals.version, before.metadata.withdrawals.version + 1);
}

TEST_F(Publish, OneBadPhotoDoesNotStopTheGallery) {
  auto second = product("BTK-002", 7);
  save({"product", "BTK-002"}, second);
  const auto picture = council->pictures.find(second["images"][0].get<std::string>());
  ASSERT_TRUE(picture && *picture);
  const auto master = council->pictures.path_of(**picture);
  const auto bytes = files->read(master, base::megabytes(10));
  ASSERT_TRUE(bytes);
  ASSERT_TRUE(base::write_durably(*files, master, bytes->substr(0, bytes->size() / 2)));
  const auto report = publish_now();
  EXPECT_TRUE(has_item(published(), {"product", "BTK-002"}));
  EXPECT_TRUE(own_media_hashes(hashes_by_item(published()), {"product", "BTK-002"}).empty());
  EXPECT_FALSE(own_media_hashes(hashes_by_item(published()), {"product", "BTK-001"}).empty());
  ASSERT_EQ(report.remarks.size(), 1U);
  EXPECT_NE(report.remarks[0].en.find("product/BTK-002: photo BTK-002_1.jpg is left out"), std::string::npos)
      << report.remarks[0].en;
}

TEST_F(Publish, AChangedPriceRaisesTheSerialAndOnePart) {
  publish_now();
  const auto before = published();
  auto changed = product("BTK-001", 1);
  changed["price"]["min"] = changed["price"]["max"] = 250000;
  save({"product", "BTK-001"}, changed);
  EXPECT_EQ(publish_now().serial, 2);
  const auto after = published();
  int different = 0;
  for (const auto& [path, info] : after.metadata.targets.targets) {
    different += before.metadata.targets.targets.at(path).hashes == info.hashes ? 0 : 1;
  }
  EXPECT_EQ(different, 2) << "the part and feed.json";
}

TEST_F(Publish, AWrongPassphraseLeavesTheFeedAsItWas) {
  publish_now();
  const auto before = published();
  save({"product", "BTK-002"}, product("BTK-002", 2));
  const auto report =
      publish(place(), *council, []() -> base::Result<std::string> { return std::string("salah semua"); });
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().kind, base::ErrorKind::locked);
  EXPECT_EQ(published().metadata.timestamp.version, before.metadata.timestamp.version);
}

TEST_F(Publish, KeepsTheIssueBeforeForKiosksInMidDownload) {
  publish_now();
  const auto first = published();
  auto changed = product("BTK-001", 2);
  save({"product", "BTK-001"}, changed);
  publish_now();
  const auto media = [this](const std::string& hash) {
    return files->info(root() + "/public/feed/" + media_path(hash)).has_value();
  };
  for (const auto& hash : media_hashes(first.parts)) EXPECT_TRUE(media(hash));
  changed["price"]["min"] = 1000;
  save({"product", "BTK-001"}, changed);
  publish_now();
  for (const auto& hash : media_hashes(first.parts)) EXPECT_FALSE(media(hash)) << "two issues ago";
}

TEST_F(Publish, EveryPublicFileIsWorldReadable) {
  publish_now();
  const auto paths = list_below(*files, root() + "/public");
  ASSERT_TRUE(paths);
  ASSERT_GT(paths->size(), 10U);
  for (const auto& path : *paths) EXPECT_EQ(files->info(root() + "/public/" + path)->mode, 0644U) << path;
}

}  // namespace
}  // namespace etalase::publishing
