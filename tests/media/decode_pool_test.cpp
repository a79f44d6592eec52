// Pictures are decoded nearest first; what left the screen is not.
#include "media/decode_pool.hpp"

#include <gmock/gmock.h>

#include <latch>

#include "base/digest.hpp"
#include "support/fake_event_queue.hpp"
#include "support/jpeg.hpp"

namespace etalase::media {
namespace {

using base::fail;
using base::Result;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Files in memory; reading "gate" blocks until it is opened.
class GatedFiles final : public base::FileSystem {
 public:
  std::map<std::string, std::string> files;
  mutable std::latch reached{1};
  mutable std::latch gate{1};

  Result<std::string> read(const std::string& path, base::Bytes) const override {
    if (path == "gate") {
      reached.count_down();
      gate.wait();
    }
    const auto found = files.find(path);
    if (found == files.end()) return fail(base::ErrorKind::not_found, path);
    return found->second;
  }
  Result<std::string> read_at(const std::string&, base::Bytes, base::Bytes) const override { return refused(); }
  Result<std::unique_ptr<base::WritableFile>> create(const std::string&, std::uint32_t) override { return refused(); }
  Result<std::unique_ptr<base::WritableFile>> append_to(const std::string&, std::uint32_t) override {
    return refused();
  }
  Result<std::unique_ptr<base::PageFile>> create_pages(const std::string&, std::uint32_t) override { return refused(); }
  Result<base::FileInfo> info(const std::string&) const override { return refused(); }
  Result<std::vector<base::DirEntry>> list(const std::string&) const override { return refused(); }
  Result<void> make_folders(const std::string&) override { return refused(); }
  Result<void> rename(const std::string&, const std::string&) override { return refused(); }
  Result<void> remove(const std::string&) override { return refused(); }
  Result<void> symlink(const std::string&, const std::string&) override { return refused(); }
  Result<std::string> read_link(const std::string&) const override { return refused(); }
  Result<void> set_mode(const std::string&, std::uint32_t) override { return refused(); }
  Result<void> sync_folder(const std::string&) override { return refused(); }
  Result<void> sync_all(const std::string&) override { return refused(); }
  Result<base::Bytes> free_space(const std::string&) const override { return refused(); }
  Result<std::unique_ptr<base::FileLock>> lock(const std::string&, base::LockMode, base::LockWait) override {
    return refused();
  }

 private:
  static tl::unexpected<base::Error> refused() { return fail(base::ErrorKind::refused, "read only"); }
};

class DecodePoolTest : public ::testing::Test {
 protected:
  GatedFiles files;
  test::FakeEventQueue queue;
  std::vector<std::string> arrived;  // width of each picture, or the error's kind, in order
  DecodePool::Sink sink = [this](const PictureKey&, Result<Pixels> result) {
    arrived.push_back(result ? std::to_string(result->width) : std::string(base::name_of(result.error().kind)));
  };

  // Puts a picture of that width under a path and returns the request for it.
  DecodeRequest picture(const std::string& path, int width, float distance) {
    files.files[path] = test::jpeg_of(width, 8, {9, 9, 9});
    return {{base::sha256_hex(files.files[path]), {}}, path, distance};
  }
  void finish(DecodePool& pool) {
    pool.wait_idle();
    queue.run_completions();
  }
};

TEST_F(DecodePoolTest, BringsPicturesHome) {
  DecodePool pool(queue, files, sink);
  pool.want({picture("a", 16, 0)});
  pool.wait_idle();
  EXPECT_THAT(arrived, IsEmpty());
  queue.run_completions();
  EXPECT_THAT(arrived, ElementsAre("16"));
}

TEST_F(DecodePoolTest, DecodesTheNearestFirst) {
  const auto blocker = picture("gate", 8, 0);
  const std::vector<DecodeRequest> wanted = {blocker, picture("far", 40, 900), picture("near", 16, 10),
                                             picture("mid", 24, 300)};
  DecodePool pool(queue, files, sink);
  pool.want({blocker});
  files.reached.wait();
  pool.want(wanted);
  files.gate.count_down();
  finish(pool);
  EXPECT_THAT(arrived, ElementsAre("8", "16", "24", "40"));
}

TEST_F(DecodePoolTest, NewDistancesChangeTheOrder) {
  const auto blocker = picture("gate", 8, 0);
  auto first = picture("first", 16, 10);
  auto second = picture("second", 24, 500);
  DecodePool pool(queue, files, sink);
  pool.want({blocker});
  files.reached.wait();
  pool.want({blocker, first, second});
  std::swap(first.distance, second.distance);
  pool.want({blocker, first, second});
  files.gate.count_down();
  finish(pool);
  EXPECT_THAT(arrived, ElementsAre("8", "24", "16"));
}

TEST_F(DecodePoolTest, WhatLeftTheScreenIsNotDecodedOrDelivered) {
  const auto blocker = picture("gate", 8, 0);
  const auto left = picture("left", 16, 10);
  const auto stays = picture("stays", 24, 500);
  DecodePool pool(queue, files, sink);
  pool.want({blocker, left, stays});
  files.reached.wait();
  pool.want({stays});
  files.gate.count_down();
  finish(pool);
  EXPECT_THAT(arrived, ElementsAre("24"));
}

TEST_F(DecodePoolTest, WhatIsUnderWayIsNotDecodedTwice) {
  const auto blocker = picture("gate", 8, 0);
  DecodePool pool(queue, files, sink);
  pool.want({blocker});
  files.reached.wait();
  pool.want({blocker});
  files.gate.count_down();
  pool.wait_idle();
  pool.want({blocker});
  finish(pool);
  EXPECT_THAT(arrived, ElementsAre("8"));
}

TEST_F(DecodePoolTest, OneFileInTwoSizesIsTwoPictures) {
  auto large = picture("a", 64, 0);
  auto small = large;
  small.key.wanted = {16, 2};
  small.distance = 5;
  DecodePool pool(queue, files, sink);
  pool.want({large, small});
  finish(pool);
  EXPECT_THAT(arrived, ElementsAre("64", "16"));
}

TEST_F(DecodePoolTest, TellsWhyAPictureDoesNotCome) {
  auto missing = picture("missing", 8, 0);
  files.files.erase("missing");
  auto damaged = picture("damaged", 16, 1);
  files.files["damaged"] += "x";
  DecodePool pool(queue, files, sink);
  pool.want({missing, damaged});
  finish(pool);
  EXPECT_THAT(arrived, ElementsAre("not_found", "untrusted"));
}

TEST_F(DecodePoolTest, NothingIsDeliveredAfterItsEnd) {
  {
    DecodePool pool(queue, files, sink);
    pool.want({picture("a", 16, 0)});
    pool.wait_idle();
  }
  queue.run_completions();
  EXPECT_THAT(arrived, IsEmpty());
}

}  // namespace
}  // namespace etalase::media
