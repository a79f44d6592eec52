// Building a catalogue: what it refuses, and that it can be stopped.
#include "catalogue/builder.hpp"

#include <sys/stat.h>

#include "base/posix_file_system.hpp"
#include "catalogue/fixture.hpp"
#include "feed/codec.hpp"

namespace etalase::catalogue {
namespace {

TEST(Builder, MakesTheSameBytesFromTheSameFeed) {
  const auto small = test::small_feed(1);
  const auto first = build_catalogue(small.feed, small.parts, {});
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_EQ(*first, build_catalogue(small.feed, small.parts, {}).value());
  EXPECT_TRUE(first->starts_with("SQLite format 3"));
}

TEST(Builder, LeavesOutKindsItDoesNotKnow) {
  auto small = test::small_feed(1);
  small.header.parts.push_back({"parts/hologram-000.json", "hologram", 1});
  const auto feed = feed::to_bytes(feed::to_json(small.header));
  small.parts["parts/hologram-000.json"] = R"({"format":"etalase-part/1","kind":"hologram","items":[{"id":"H1"}]})";
  EXPECT_TRUE(build_catalogue(feed, small.parts, {}));
  small.parts.erase("parts/hologram-000.json");
  EXPECT_TRUE(build_catalogue(feed, small.parts, {})) << "such a part may not even have been fetched";
}

TEST(Builder, RefusesAFeedWithAMissingPart) {
  auto small = test::small_feed(1);
  small.parts.erase("parts/story-000.json");
  EXPECT_EQ(build_catalogue(small.feed, small.parts, {}).error().kind, base::ErrorKind::corrupt);
}

TEST(Builder, RefusesAnItemThatIsThereTwice) {
  auto small = test::small_feed(1);
  small.contents["parts/product-001.json"] = small.part("product");
  small.seal();
  const auto refused = build_catalogue(small.feed, small.parts, {});
  EXPECT_EQ(refused.error().kind, base::ErrorKind::corrupt);
  EXPECT_NE(refused.error().message.find("an item is in two parts"), std::string::npos) << refused.error().message;
}

TEST(Builder, TakesMediaThatSeveralPartsCarry) {
  auto small = test::small_feed(1);
  small.part("story").media = small.part("product").media;
  small.seal();
  EXPECT_TRUE(build_catalogue(small.feed, small.parts, {}));
}

TEST(Builder, StopsWhenAsked) {
  const auto small = test::small_feed(1);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(build_catalogue(small.feed, small.parts, stop.get_token()).error().kind, base::ErrorKind::unavailable);
}

TEST(Builder, RefusesAPartThatWasCutShort) {
  auto small = test::small_feed(1);
  const std::string whole = small.parts.at("parts/story-000.json");
  for (std::size_t length = 0; length + 1 < whole.size(); length += 61) {
    small.parts["parts/story-000.json"] = whole.substr(0, length);
    ASSERT_EQ(build_catalogue(small.feed, small.parts, {}).error().kind, base::ErrorKind::corrupt) << length;
  }
}

TEST(Builder, WritesACatalogueForAPreview) {
  const test::TempDir folder;
  const auto files = base::make_posix_file_system();
  const auto small = test::small_feed(1);
  ASSERT_TRUE(write_catalogue(*files, folder.path(), build_catalogue(small.feed, small.parts, {}).value()));
  struct stat status{};
  ASSERT_EQ(::stat((folder / "catalogue-2.sqlite").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0440U);
  EXPECT_TRUE(Reader::open(folder.path()));
}

}  // namespace
}  // namespace etalase::catalogue
