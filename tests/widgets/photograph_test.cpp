// A photograph full screen asks for two sizes and no more, within what drawing may hold.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "media/drawing_budget.hpp"
#include "support/fake_event_queue.hpp"
#include "support/fake_file_system.hpp"
#include "support/fake_gpu.hpp"
#include "widgets/photograph_view.hpp"

namespace etalase::widgets {
namespace {

using media::PictureKey;
using media::WantedSize;
using testing::ElementsAre;

feed::Media photograph(int width, int height) {
  feed::Media media;
  media.id = "FOTO";
  media.color = "#a05030";
  media.files = {{480, "small", 1, width / 4, height / 4}, {3000, "large", 1, width, height}};
  return media;
}

class PhotographViewTest : public testing::Test {
 protected:
  PhotographViewTest() {
    m_sheet.close = {"Tutup", "id", "cross"};
    m_sheet.language = "id";
    m_sheet.hint = "Ketuk dua kali";
  }
  PhotographView& open(const feed::Media& media) {
    m_sheet.media = media;
    LayoutList scratch;
    const Canvas measure(m_studio, nullptr, scratch);
    return m_view.emplace(measure, m_sheet, Rect{48, 1777, 1032, 1888});
  }
  // Draws a frame and remembers what was asked for.
  void draw() {
    LayoutList layout;
    Canvas canvas(m_studio, nullptr, layout);
    m_textures.frame_begins(std::chrono::milliseconds{0});
    m_view->draw(canvas);
    m_textures.frame_ends(m_pool);
    m_pool.wait_idle();
    m_queue.run_completions();
  }
  [[nodiscard]] std::vector<PictureKey> asked() const { return {m_asked.begin(), m_asked.end()}; }
  void arrive(const PictureKey& key) {
    media::Pixels pixels{2, 2, std::vector<std::uint8_t>(16)};
    m_textures.arrived(key, std::move(pixels));
  }

  test::FakeGpu m_gpu;
  Theme m_theme{{1080, 1920}, {32, {700}}};
  text::ParagraphCache m_paragraphs{m_gpu};
  media::TextureCache m_textures{
      m_gpu, {{}, std::chrono::milliseconds{0}}, [] { return std::chrono::microseconds{0}; }};
  Pictures m_pictures{m_textures, "/nowhere"};
  Stamps m_stamps{m_gpu};
  Studio m_studio{m_paragraphs, m_pictures, m_stamps, m_theme};
  test::FakeEventQueue m_queue;
  test::FakeFileSystem m_files;
  std::set<PictureKey> m_asked;
  media::DecodePool m_pool{m_queue, m_files,
                           [this](const PictureKey& key, const base::Result<media::Pixels>&) { m_asked.insert(key); }};
  PhotographSheet m_sheet;
  std::optional<PhotographView> m_view;
};

TEST_F(PhotographViewTest, AsksForTheWholeAloneWhileItIsWhole) {
  open(photograph(1600, 2000));
  draw();
  EXPECT_THAT(asked(), ElementsAre(PictureKey{"large", {1080, 1350}}));
}

TEST_F(PhotographViewTest, AsksForOneLargerSizeHoweverItIsPinched) {
  PhotographView& view = open(photograph(1600, 2000));
  for (int step = 0; step < 20; ++step) {
    view.zoom().zoom_by(1.05F, {500, 700});
    draw();
  }
  EXPECT_THAT(asked(), ElementsAre(PictureKey{"large", {1080, 1350}}, PictureKey{"large", {1600, 2000}}));
}

TEST_F(PhotographViewTest, ALargePictureKeepsToAQuarterOfWhatDrawingMayHold) {
  PhotographView& view = open(photograph(6000, 6000));
  view.zoom().zoom_by(4, {500, 700});
  draw();
  ASSERT_THAT(asked(), ElementsAre(testing::Field(&PictureKey::sha256, "large"), PictureKey{"small", {1080, 1080}}));
  const WantedSize largest = asked().front().wanted;
  EXPECT_LE(std::int64_t{largest.width} * largest.height * 4, media::drawing_limit(m_theme.page()).count / 4);
  EXPECT_GT(largest.width, 1080);
}

TEST_F(PhotographViewTest, ASmallPictureIsAskedForOnce) {
  PhotographView& view = open(photograph(640, 800));
  view.zoom().zoom_by(3, {500, 700});
  draw();
  EXPECT_EQ(asked().size(), 1U);
}

TEST_F(PhotographViewTest, StandsStillOnceTheSizeThatShowsHasCome) {
  PhotographView& view = open(photograph(1600, 2000));
  draw();
  EXPECT_FALSE(view.settled());
  arrive({"large", {1080, 1350}});
  draw();
  EXPECT_TRUE(view.settled());
  view.zoom().zoom_by(2, {500, 700});
  draw();
  EXPECT_FALSE(view.settled());
  arrive({"large", {1600, 2000}});
  draw();
  EXPECT_TRUE(view.settled());
}

}  // namespace
}  // namespace etalase::widgets
