// Decisions of a refresh.
#include "sync/plan.hpp"

#include <gtest/gtest.h>

#include "feed/value_fields.hpp"
#include "settings/settings.hpp"
#include "support/fake_file_system.hpp"

namespace etalase::sync {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

TEST(MediaFetch, IsAlwaysAllowedWithoutAWindow) { EXPECT_EQ(media_fetch({}, hours(12)), MediaFetch::now); }

TEST(MediaFetch, NeverHappensWhenMetered) {
  settings::Sync sync;
  sync.metered = true;
  EXPECT_EQ(media_fetch(sync, hours(12)), MediaFetch::not_now);
}

TEST(MediaFetch, KeepsToTheWindow) {
  settings::Sync sync;
  sync.window = settings::Window{hours(8), hours(17)};
  EXPECT_EQ(media_fetch(sync, hours(8)), MediaFetch::now);
  EXPECT_EQ(media_fetch(sync, hours(17)), MediaFetch::not_now);
  EXPECT_EQ(media_fetch(sync, minutes(7 * 60 + 59)), MediaFetch::not_now);
}

TEST(MediaFetch, KeepsToAWindowOverMidnight) {
  settings::Sync sync;
  sync.window = settings::Window{hours(22), hours(5)};
  EXPECT_EQ(media_fetch(sync, hours(23)), MediaFetch::now);
  EXPECT_EQ(media_fetch(sync, hours(0)), MediaFetch::now);
  EXPECT_EQ(media_fetch(sync, hours(5)), MediaFetch::not_now);
  EXPECT_EQ(media_fetch(sync, hours(12)), MediaFetch::not_now);
}

TEST(CheckPart, ComparesKindAndCount) {
  feed::Part part;
  part.kind = "notice";
  part.items.emplace_back(feed::Notice());
  EXPECT_TRUE(check_part({"parts/notice-000.json", "notice", 1}, part));
  EXPECT_EQ(check_part({"parts/notice-000.json", "maker", 1}, part).error().message,
            "kind: expected \"maker\" as in feed.json, got \"notice\"");
  EXPECT_EQ(check_part({"parts/notice-000.json", "notice", 2}, part).error().message,
            "items: expected 2 as in feed.json, got 1");
}

TEST(Plan, CountsUnknownKinds) {
  EXPECT_EQ(count_unknown({{"parts/song-000.json", "song", 1}, {"parts/maker-000.json", "maker", 1}}), 1);
}

TEST(Plan, SeesWhetherAllBlobsAreListed) {
  const std::string a(64, 'a'), b(64, 'b');
  EXPECT_TRUE(lists_all({{a, {}}, {b, {}}}, {{a, {1}}}));
  EXPECT_FALSE(lists_all({{a, {}}}, {{a, {1}}, {b, {1}}}));
  EXPECT_TRUE(lists_all({}, {}));
}

TEST(Plan, MeansTheGallerysClock) {
  feed::FeedHeader header;
  EXPECT_EQ(window_zone(header), "Asia/Jakarta");
  header.galleries.emplace_back();
  header.galleries[0].time_zone = "Asia/Jayapura";
  EXPECT_EQ(window_zone(header), "Asia/Jayapura");
}

TEST(Plan, BelievesNoFeedFromAfterItsOwnExpiry) {
  const base::SystemTime now{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}};
  EXPECT_TRUE(is_plausible(now, now + std::chrono::days(30)));
  EXPECT_FALSE(is_plausible(now + std::chrono::days(31), now + std::chrono::days(30)));
  EXPECT_FALSE(is_plausible(now, {}));
}

// The configuration knows the size classes by itself, since it stands below the feed.
TEST(MediaMaxSide, TakesEverySizeClassOfTheFeed) {
  test::FakeFileSystem files;
  for (const int side : feed::k_sides) {
    files.plant("/etalase.toml", "[sync]\nmedia_max_side = " + std::to_string(side) + "\n");
    const auto loaded = settings::load(files, "/etalase.toml");
    EXPECT_TRUE(loaded.problems.empty()) << side;
    EXPECT_EQ(loaded.settings.sync.media_max_side, side);
  }
}

}  // namespace
}  // namespace etalase::sync
