// A catalogue on a disk that can fail: little memory, the disk's own words, and a sign of life.
#include "catalogue/page_vfs.hpp"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include "catalogue/builder.hpp"
#include "support/fake_file_system.hpp"
#include "support/small_feed.hpp"

namespace etalase::catalogue {
namespace {

using base::ErrorKind;
constexpr const char* k_path = "/catalogue.sqlite";

class BuilderOnDisk : public testing::Test {
 protected:
  base::Result<void> build(test::FakeFileSystem& files, Ingredients from) {
    auto file = files.create_pages(k_path, 0640);
    if (!file) return base::fail(file.error());
    from.feed = m_small.feed;
    from.read_part = [this](const std::string& target) -> base::Result<std::string> {
      return m_small.parts.at(target);
    };
    return build_catalogue(**file, from);
  }

  test::SmallFeed m_small = test::small_feed(1);
  test::FakeFileSystem m_files;
};

TEST_F(BuilderOnDisk, MakesTheBytesThatItMakesInMemory) {
  ASSERT_TRUE(build(m_files, {}));
  EXPECT_EQ(m_files.read(k_path, base::megabytes(10)), build_catalogue(m_small.feed, m_small.parts, {}));
}

TEST_F(BuilderOnDisk, WritesNeighbouringPagesTogether) {
  ASSERT_TRUE(build(m_files, {}));
  const auto pages = m_files.info(k_path)->size.count / 4096;
  EXPECT_LT(static_cast<std::uint64_t>(m_files.operations()), pages);
}

// Parts of one and a half megabytes each, as large as a council may publish them.
test::SmallFeed long_stories(int parts) {
  auto small = test::small_feed(1);
  auto product = std::get<feed::Product>(small.part("product").items[0]);
  product.related.clear();
  product.images.clear();
  for (int p = 0; p < parts; ++p) {
    feed::Part part{"product", {}, {}};
    for (int i = 0; i < 50; ++i) {
      product.id = "X-" + std::to_string(p) + "-" + std::to_string(i);
      product.story = {feed::TextBlock{{{"id", std::string(15'000, static_cast<char>('a' + i % 26))}}},
                       feed::TextBlock{{{"id", std::string(15'000, static_cast<char>('a' + p % 26))}}}};
      part.items.emplace_back(product);
    }
    small.contents["parts/product-1" + std::to_string(p) + ".json"] = std::move(part);
  }
  small.seal();
  return small;
}

TEST_F(BuilderOnDisk, NeedsNoMoreMemoryForMoreParts) {
  m_small = long_stories(5);
  sqlite3_memory_highwater(1);
  ASSERT_TRUE(build(m_files, {}));
  EXPECT_GT(m_files.info(k_path)->size, base::megabytes(7));
  EXPECT_LT(sqlite3_memory_highwater(0), 6'000'000);
}

TEST_F(BuilderOnDisk, SaysWhatTheDiskSaid) {
  for (const auto kind : {ErrorKind::no_space, ErrorKind::unavailable, ErrorKind::corrupt}) {
    for (int nth = 1;; ++nth) {
      test::FakeFileSystem files;
      files.fail_at(nth, kind);
      const auto built = build(files, {});
      if (files.operations() < nth) break;
      ASSERT_FALSE(built) << nth;
      EXPECT_EQ(built.error().kind, kind) << nth << ": " << built.error().message;
      EXPECT_THAT(built.error().message, testing::HasSubstr("the disk failed as told")) << nth;
    }
  }
}

TEST_F(BuilderOnDisk, GivesSignsOfLife) {
  int signs = 0;
  Ingredients from;
  from.progress = [&signs] { ++signs; };
  ASSERT_TRUE(build(m_files, from));
  EXPECT_GE(signs, static_cast<int>(m_small.parts.size()));
}

TEST_F(BuilderOnDisk, StopsBetweenTwoParts) {
  std::stop_source stop;
  int signs = 0;
  Ingredients from;
  from.stop = stop.get_token();
  from.progress = [&] {
    if (++signs == 3) stop.request_stop();
  };
  EXPECT_EQ(build(m_files, from).error().kind, ErrorKind::unavailable);
  EXPECT_LE(signs, 4);
}

TEST_F(BuilderOnDisk, OffersOnlyPicturesThatAreThere) {
  ASSERT_TRUE(build(m_files, {}));
  const auto all = m_files.read(k_path, base::megabytes(10)).value();
  const auto& gone = m_small.contents.at("parts/product-000.json").media[0].files[1].sha256;
  ASSERT_NE(all.find(gone), std::string::npos);
  Ingredients from;
  from.has_media = [&gone](const std::string& sha256) { return sha256 != gone; };
  ASSERT_TRUE(build(m_files, from));
  const auto narrowed = m_files.read(k_path, base::megabytes(10)).value();
  EXPECT_EQ(narrowed.find(gone), std::string::npos);
  EXPECT_NE(narrowed.find(m_small.contents.at("parts/product-000.json").media[0].files[0].sha256), std::string::npos);
}

TEST(PageVfs, IsKnownToSqliteOnlyWhileItLives) {
  test::FakeFileSystem files;
  const auto first = files.create_pages("/one", 0640).value();
  const auto second = files.create_pages("/two", 0640).value();
  const PageVfs one(*first), two(*second);
  EXPECT_NE(one.name(), two.name());
  EXPECT_FALSE(one.error());
}

}  // namespace
}  // namespace etalase::catalogue
