// Pictures and texts keep one bound, whatever pages come.
#include "media/drawing_budget.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/posix_file_system.hpp"
#include "media/texture_cache.hpp"
#include "support/fake_event_queue.hpp"
#include "support/fake_gpu.hpp"
#include "text/paragraph_cache.hpp"

namespace etalase::media {
namespace {

constexpr base::Bytes k_limit = base::megabytes(4);

class DrawingBudgetTest : public ::testing::Test {
 protected:
  // A page: pictures by number, each with a paragraph.
  void draw(const std::vector<int>& page) {
    paragraphs.frame_begins();
    textures.frame_begins(now += std::chrono::milliseconds(16));
    for (const int number : page) {
      shown = textures.get(key(number), "/nowhere", 0);
      (void)paragraphs.get(text::RichText("Karya " + std::to_string(number)), {}, 300);
    }
    textures.frame_ends(pool);
    budget.keep(textures.waiting());
  }
  void decode(int number) {
    const int side = 100 + number % 7 * 40;
    const auto size = static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4;
    textures.arrived(key(number), Pixels{side, side, std::vector<std::uint8_t>(size)});
  }
  static PictureKey key(int number) { return {std::to_string(number), {}}; }

  test::FakeGpu gpu;
  test::FakeEventQueue queue;
  std::unique_ptr<base::FileSystem> files = base::make_posix_file_system();
  DecodePool pool{queue, *files, [](const PictureKey&, base::Result<Pixels>) {}};
  text::ParagraphCache paragraphs{gpu};
  TextureCache textures{gpu, {}, [] { return std::chrono::microseconds{0}; }};
  DrawingBudget budget{gpu, k_limit, {&paragraphs, &textures}};
  base::BootTime now{0};
  Picture shown;
};

TEST_F(DrawingBudgetTest, RandomPagesKeepTheBound) {
  std::mt19937 random(20261130);  // NOLINT: the same pages each time
  for (int page = 0; page < 200; ++page) {
    std::vector<int> numbers(1 + random() % 5);
    for (int& number : numbers) number = static_cast<int>(random() % 150);
    draw(numbers);
    for (const int number : numbers) decode(number);
    draw(numbers);
    EXPECT_LE(gpu.held() + textures.waiting(), k_limit) << "page " << page;
    EXPECT_EQ(shown.state, PictureState::shown);
  }
  EXPECT_GT(gpu.held().count, k_limit.count / 2) << "what fits is kept";
  EXPECT_EQ(gpu.destroyed_unknown, 0);
}

TEST_F(DrawingBudgetTest, APageLargerThanTheBudgetShowsAllOfIt) {
  std::vector<int> page;
  for (int number = 0; number < 60; ++number) page.push_back(number);
  draw(page);
  for (const int number : page) decode(number);
  draw(page);
  EXPECT_GT(gpu.held(), k_limit);
  draw(page);
  EXPECT_EQ(gpu.live.size(), 120U);
  draw({1});
  EXPECT_LE(gpu.held(), k_limit);
  EXPECT_EQ(shown.state, PictureState::shown);
}

// Texts and pictures go by the same order: what page 1 used before anything of page 2.
TEST_F(DrawingBudgetTest, TheOldestOfAllGoesFirst) {
  for (const int number : {1, 2}) {
    draw({number});
    decode(number);
    draw({number});
  }
  draw({3});
  EXPECT_EQ(gpu.live.size(), 5U);
  budget.set_limit({gpu.held().count - 1});
  budget.keep({});
  EXPECT_EQ(paragraphs.oldest(), 4U) << "the paragraph of page 1 is gone";
  EXPECT_EQ(textures.oldest(), 2U);
  budget.set_limit({gpu.held().count - 1});
  budget.keep({});
  EXPECT_EQ(textures.oldest(), 4U) << "and its picture";
  EXPECT_EQ(gpu.live.size(), 3U);
}

TEST_F(DrawingBudgetTest, TargetsOfRowsCount) {
  draw({1});
  decode(1);
  draw({1});
  draw({});
  const auto row = gpu.create_target({1000, 1000});
  budget.keep({});
  EXPECT_EQ(gpu.live.size(), 1U) << "only the row is left";
  EXPECT_TRUE(gpu.live.contains(row.id));
}

TEST(DrawingLimit, IsHalfOnPanelsOf1080p) {
  EXPECT_EQ(drawing_limit({1080, 1920}), base::megabytes(64));
  EXPECT_EQ(drawing_limit({1920, 1080}), base::megabytes(64));
  EXPECT_EQ(drawing_limit({2160, 3840}), base::megabytes(128));
}

}  // namespace
}  // namespace etalase::media
