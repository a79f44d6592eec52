// Pictures appear, fade in, stay within memory and time.
#include "media/texture_cache.hpp"

#include <gtest/gtest.h>

#include "base/digest.hpp"
#include "base/posix_file_system.hpp"
#include "media/drawing_budget.hpp"
#include "support/fake_event_queue.hpp"
#include "support/fake_gpu.hpp"

namespace etalase::media {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

Pixels picture(int width, int height) {
  return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 4), 90)};
}

class TextureCacheTest : public ::testing::Test {
 protected:
  test::FakeGpu gpu;
  test::FakeEventQueue queue;
  std::unique_ptr<base::FileSystem> files = base::make_posix_file_system();
  microseconds per_look{0};
  microseconds spent{0};
  milliseconds now{1000};
  TextureCache::Limits limits;
  // Every look at the stopwatch costs `per_look`.
  TextureCache::Stopwatch stopwatch = [this] { return spent += per_look; };

  static PictureKey key(int number) { return {base::sha256_hex(std::to_string(number)), {}}; }
  // Draws a frame that shows the given pictures, the first one nearest.
  void frame(TextureCache& cache, const std::vector<int>& numbers) {
    DecodePool pool(queue, *files, [](const PictureKey&, base::Result<Pixels>) {});
    cache.frame_begins(now);
    float distance = 0;
    for (const int number : numbers) last = cache.get(key(number), "/nowhere", distance++);
    cache.frame_ends(pool);
    now += milliseconds(16);
  }
  Picture last;
};

TEST_F(TextureCacheTest, WaitsThenFadesInThenStands) {
  TextureCache cache(gpu, limits, stopwatch);
  frame(cache, {1});
  EXPECT_EQ(last.state, PictureState::waiting);
  EXPECT_EQ(last.asked_since, milliseconds(1000));
  cache.arrived(key(1), picture(48, 60));
  EXPECT_TRUE(cache.restless());
  frame(cache, {1});
  EXPECT_EQ(last.state, PictureState::shown);
  EXPECT_EQ(last.size, (loop::PixelSize{48, 60}));
  EXPECT_LT(last.opacity, 0.2F);
  now += milliseconds(60);
  frame(cache, {1});
  EXPECT_GT(last.opacity, 0.4F);
  EXPECT_TRUE(cache.restless());
  now += milliseconds(150);
  frame(cache, {1});
  EXPECT_EQ(last.opacity, 1);
  EXPECT_FALSE(cache.restless());
}

TEST_F(TextureCacheTest, WithoutMotionPicturesAppearAtOnce) {
  TextureCache cache(gpu, limits, stopwatch);
  cache.set_fade(milliseconds(0));
  frame(cache, {1});
  cache.arrived(key(1), picture(8, 8));
  frame(cache, {1});
  EXPECT_EQ(last.opacity, 1);
  EXPECT_FALSE(cache.restless());
}

TEST_F(TextureCacheTest, UploadsNearestFirstWithinTheTimeOfAFrame) {
  TextureCache cache(gpu, limits, stopwatch);
  frame(cache, {1, 2, 3});
  for (const int number : {3, 2, 1}) cache.arrived(key(number), picture(8, 8));
  per_look = microseconds(1500);
  frame(cache, {3, 1, 2});
  EXPECT_EQ(gpu.created, 2);
  EXPECT_TRUE(cache.restless());
  per_look = microseconds(9000);
  frame(cache, {3});
  EXPECT_EQ(gpu.created, 3);
  EXPECT_EQ(last.state, PictureState::shown);
}

TEST_F(TextureCacheTest, AtLeastOneIsUploadedAFrame) {
  per_look = milliseconds(50);
  TextureCache cache(gpu, limits, stopwatch);
  frame(cache, {1, 2});
  cache.arrived(key(1), picture(8, 8));
  cache.arrived(key(2), picture(8, 8));
  frame(cache, {1, 2});
  EXPECT_EQ(gpu.created, 1);
  frame(cache, {1, 2});
  EXPECT_EQ(gpu.created, 2);
}

TEST_F(TextureCacheTest, AFailedPictureStaysFailedUntilANewGeneration) {
  TextureCache cache(gpu, limits, stopwatch);
  frame(cache, {1});
  cache.arrived(key(1), base::fail(base::ErrorKind::untrusted, "wrong hash"));
  frame(cache, {1});
  EXPECT_EQ(last.state, PictureState::failed);
  EXPECT_FALSE(cache.restless());
  cache.forget_failures();
  frame(cache, {1});
  EXPECT_EQ(last.state, PictureState::waiting);
}

TEST_F(TextureCacheTest, AnEmptyPictureIsAFailedOne) {
  TextureCache cache(gpu, limits, stopwatch);
  frame(cache, {1});
  cache.arrived(key(1), Pixels{});
  frame(cache, {1});
  EXPECT_EQ(last.state, PictureState::failed);
}

TEST_F(TextureCacheTest, EvictsTheOldestOverTheLimitButNeverWhatIsShown) {
  const base::Bytes limit{texture_bytes({8, 8}, 4).count * 2};
  TextureCache cache(gpu, limits, stopwatch);
  DrawingBudget budget(gpu, limit, {&cache});
  frame(cache, {1, 2, 3});
  for (const int number : {1, 2, 3}) cache.arrived(key(number), picture(8, 8));
  frame(cache, {1, 2, 3});
  budget.keep({});
  EXPECT_EQ(gpu.live.size(), 3U);
  frame(cache, {2, 3});
  budget.keep({});
  EXPECT_EQ(gpu.live.size(), 2U);
  frame(cache, {3, 1});
  EXPECT_EQ(last.state, PictureState::waiting);
  EXPECT_LE(gpu.held(), limit);
}

TEST_F(TextureCacheTest, DecodedPixelsCountUntilTheyAreUploaded) {
  TextureCache cache(gpu, limits, stopwatch);
  frame(cache, {1});
  cache.arrived(key(1), picture(8, 8));
  EXPECT_EQ(cache.waiting().count, 8U * 8U * 4U);
  frame(cache, {1});
  EXPECT_EQ(cache.waiting().count, 0U);
}

TEST_F(TextureCacheTest, APictureThatLeftBeforeItArrivedIsDropped) {
  TextureCache cache(gpu, limits, stopwatch);
  frame(cache, {1});
  frame(cache, {});
  cache.arrived(key(1), picture(8, 8));
  frame(cache, {});
  EXPECT_EQ(gpu.created, 0);
  EXPECT_FALSE(cache.restless());
}

TEST_F(TextureCacheTest, AWithdrawnPictureIsGoneAtOnce) {
  TextureCache cache(gpu, limits, stopwatch);
  frame(cache, {1});
  cache.arrived(key(1), picture(8, 8));
  frame(cache, {1});
  cache.forget(key(1).sha256);
  EXPECT_TRUE(gpu.live.empty());
  EXPECT_EQ(gpu.held().count, 0U);
}

TEST_F(TextureCacheTest, ReturnsEveryTexture) {
  {
    TextureCache cache(gpu, limits, stopwatch);
    frame(cache, {1});
    cache.arrived(key(1), picture(8, 8));
    frame(cache, {1});
    EXPECT_EQ(gpu.live.size(), 1U);
  }
  EXPECT_TRUE(gpu.live.empty());
  EXPECT_EQ(gpu.destroyed_unknown, 0);
}

}  // namespace
}  // namespace etalase::media
