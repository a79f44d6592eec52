// Real pixels without a display: SDL's offscreen driver and whatever OpenGL the machine has.
#include "platform/window.hpp"

#include <SDL.h>
#include <gmock/gmock.h>

#include <thread>

#include "imgui.h"
#include "imgui_internal.h"
#include "loop/draw_reasons.hpp"

namespace etalase::platform {
namespace {

constexpr std::uint32_t k_ground = IM_COL32(0xF8, 0xF3, 0xE9, 255);
constexpr std::uint32_t k_red = IM_COL32(200, 0, 0, 255);
constexpr std::uint32_t k_blue = IM_COL32(0, 0, 200, 255);

using Colour = std::array<int, 3>;
constexpr Colour k_ground_seen{0xF8, 0xF3, 0xE9};
constexpr Colour k_red_seen{200, 0, 0};
constexpr Colour k_blue_seen{0, 0, 200};

Colour at(const media::Pixels& pixels, int x, int y) {
  const auto* pixel =
      pixels.rgba.data() +
      (static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) + static_cast<std::size_t>(x)) * 4;
  return {pixel[0], pixel[1], pixel[2]};
}

class WindowTest : public ::testing::Test {
 protected:
  void open(Rotation rotation) {
    WindowOptions options;
    options.windowed = loop::PixelSize{160, 96};
    options.driver = "offscreen";
    options.rotation = rotation;
    auto opened = Window::open(options, clock);
    ASSERT_TRUE(opened.has_value()) << opened.error().message;
    window = std::move(*opened);
    list = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
    begin();
  }
  void begin() {
    list->_ResetForNewFrame();
    list->PushTextureID(ImGui::GetIO().Fonts->TexID);
    list->PushClipRectFullScreen();
  }
  void TearDown() override {
    list.reset();
    window.reset();
  }
  [[nodiscard]] std::vector<ImDrawList*> lists() const { return {list.get()}; }

  base::RealClock clock;
  std::unique_ptr<Window> window;
  std::unique_ptr<ImDrawList> list;
};

TEST_F(WindowTest, DrawsAQuadWhereItWasAsked) {
  open(Rotation::none);
  list->AddRectFilled({10, 20}, {30, 40}, k_red);
  const auto pixels = window->read_panel(lists(), k_ground);
  ASSERT_EQ(pixels.width, 160);
  ASSERT_EQ(pixels.height, 96);
  EXPECT_EQ(at(pixels, 20, 30), k_red_seen);
  EXPECT_EQ(at(pixels, 5, 30), k_ground_seen);
  EXPECT_EQ(at(pixels, 20, 60), k_ground_seen);
}

struct Turned {
  Rotation rotation;
  int x;
  int y;
};
class WindowRotation : public WindowTest, public ::testing::WithParamInterface<Turned> {};

// A quad at the page's top left corner, clipped to its left half.
TEST_P(WindowRotation, TurnsPixelsAndClipping) {
  open(GetParam().rotation);
  list->PushClipRect({0, 0}, {10, 20});
  list->AddRectFilled({0, 0}, {20, 20}, k_red);
  list->PopClipRect();
  const auto pixels = window->read_panel(lists(), k_ground);
  EXPECT_EQ(at(pixels, GetParam().x, GetParam().y), k_red_seen);
  int red = 0;
  for (int y = 0; y < pixels.height; ++y) {
    for (int x = 0; x < pixels.width; ++x) red += at(pixels, x, y) == k_red_seen ? 1 : 0;
  }
  EXPECT_NEAR(red, 200, 24);  // anti-aliased edges
}

TEST_P(WindowRotation, LeavesTheListsAsTheyWere) {
  open(GetParam().rotation);
  list->AddRectFilled({0, 0}, {20, 20}, k_red);
  const auto first = window->read_panel(lists(), k_ground);
  EXPECT_EQ(window->read_panel(lists(), k_ground).rgba, first.rgba);
}

TEST_P(WindowRotation, ACaptureIsUpright) {
  open(GetParam().rotation);
  list->AddRectFilled({0, 0}, {20, 20}, k_red);
  const auto pixels = window->panel().capture(lists(), k_ground);
  EXPECT_EQ((loop::PixelSize{pixels.width, pixels.height}), window->panel().page_size());
  EXPECT_EQ(at(pixels, 10, 10), k_red_seen);
  EXPECT_EQ(at(pixels, 40, 40), k_ground_seen);
}

TEST_P(WindowRotation, APushedFingerArrivesOnThePage) {
  open(GetParam().rotation);
  SDL_Event event{};
  event.type = SDL_FINGERDOWN;
  event.tfinger.x = (static_cast<float>(GetParam().x) + 0.5F) / 160;
  event.tfinger.y = (static_cast<float>(GetParam().y) + 0.5F) / 96;
  SDL_PushEvent(&event);
  std::optional<loop::Point> touched;
  for (const auto& got : window->queue().wait_until(base::BootTime{0})) {
    if (const auto* down = std::get_if<loop::FingerDown>(&got)) touched = down->at;
  }
  ASSERT_TRUE(touched.has_value());
  const auto page = window->panel().page_size();
  EXPECT_LT(touched->x * static_cast<float>(page.width), 20);
  EXPECT_LT(touched->y * static_cast<float>(page.height), 20);
}

INSTANTIATE_TEST_SUITE_P(All, WindowRotation,
                         ::testing::Values(Turned{Rotation::none, 4, 4}, Turned{Rotation::quarter, 155, 4},
                                           Turned{Rotation::half, 155, 91}, Turned{Rotation::three_quarters, 4, 91}));

TEST_F(WindowTest, ARowIsComposedUprightAndDrawnOneToOne) {
  open(Rotation::none);
  media::Gpu& gpu = window->gpu();
  const auto row = gpu.create_target({100, 30});
  list->AddRectFilled({0, 0}, {100, 10}, k_red);
  list->AddRectFilled({0, 20}, {50, 30}, k_blue);
  gpu.draw_into(row, lists(), k_ground);
  const auto composed = gpu.read_target(row);
  EXPECT_EQ(at(composed, 50, 4), k_red_seen);
  EXPECT_EQ(at(composed, 25, 25), k_blue_seen);
  EXPECT_EQ(at(composed, 75, 25), k_ground_seen);

  begin();
  list->AddCallback(gpu.opaque_begin(), nullptr);
  list->AddImage(row.for_draw_list(), {20, 40}, {120, 70});
  list->AddCallback(gpu.opaque_end(), nullptr);
  list->AddRectFilled({0, 0}, {10, 10}, IM_COL32(0, 0, 0, 0));
  const auto screen = window->read_panel(lists(), IM_COL32_WHITE);
  EXPECT_EQ(at(screen, 70, 44), k_red_seen);
  EXPECT_EQ(at(screen, 45, 65), k_blue_seen);
  EXPECT_EQ(at(screen, 110, 65), k_ground_seen);
  EXPECT_EQ(at(screen, 5, 5), (Colour{255, 255, 255}));
  gpu.destroy(row);
}

TEST_F(WindowTest, CoverageIsTintedByTheVertexColour) {
  open(Rotation::none);
  const std::vector<std::uint8_t> alpha = {255, 0, 128, 255, 0, 128};  // odd width: rows are not padded
  const auto texture = window->gpu().create_alpha(3, 2, alpha);
  list->AddImage(texture.for_draw_list(), {0, 0}, {3, 2}, {0, 0}, {1, 1}, k_red);
  const auto pixels = window->read_panel(lists(), IM_COL32_WHITE);
  EXPECT_EQ(at(pixels, 0, 0), k_red_seen);
  EXPECT_EQ(at(pixels, 1, 0), (Colour{255, 255, 255}));
  EXPECT_NEAR(at(pixels, 2, 1)[1], 127, 2);
  window->gpu().destroy(texture);
}

TEST_F(WindowTest, PicturesAreUploadedReplacedAndRepeated) {
  open(Rotation::none);
  media::Pixels picture{2, 1, {200, 0, 0, 255, 0, 0, 200, 255}};
  const auto texture = window->gpu().create_rgba(picture, media::Wrap::repeat);
  list->AddImage(texture.for_draw_list(), {0, 0}, {8, 4}, {0, 0}, {4, 4});
  auto pixels = window->read_panel(lists(), k_ground);
  EXPECT_EQ(at(pixels, 0, 0), k_red_seen);
  EXPECT_EQ(at(pixels, 1, 3), k_blue_seen);
  EXPECT_EQ(at(pixels, 6, 3), k_red_seen);
  std::swap_ranges(picture.rgba.begin(), picture.rgba.begin() + 4, picture.rgba.begin() + 4);
  window->gpu().update_rgba(texture, picture);
  EXPECT_EQ(at(window->read_panel(lists(), k_ground), 0, 0), k_blue_seen);
  window->gpu().destroy(texture);
}

TEST_F(WindowTest, PicturesAreBitIdenticalFromRunToRun) {
  const auto draw = [this] {
    open(Rotation::none);
    list->AddCircleFilled({50, 50}, 30, k_red);
    auto pixels = window->panel().capture(lists(), k_ground);
    TearDown();
    return pixels.rgba;
  };
  EXPECT_EQ(draw(), draw());
}

TEST_F(WindowTest, CountsFramesOnlyWhenAReasonHolds) {
  open(Rotation::none);
  loop::DrawReasons reasons;
  const auto turn_loop = [&] {
    (void)window->queue().wait_until(base::BootTime{0});
    if (!reasons.any()) return;
    reasons.frame_begins();
    window->panel().present(lists(), k_ground);
  };
  for (int i = 0; i < 5; ++i) turn_loop();
  EXPECT_EQ(window->panel().frames(), 0U);
  reasons.request(loop::DrawReason::content);
  for (int i = 0; i < 5; ++i) turn_loop();
  EXPECT_EQ(window->panel().frames(), 1U);
}

TEST_F(WindowTest, AnEventOfAnotherThreadWakesTheLoop) {
  open(Rotation::none);
  std::jthread other([this] { window->queue().post(loop::TaskDone{"query", [] {}}); });
  std::vector<std::string_view> names;
  while (names.empty()) {
    for (const auto& event : window->queue().wait_until(std::nullopt)) {
      if (std::holds_alternative<loop::TaskDone>(event)) names.push_back(loop::name_of(event));
    }
  }
  EXPECT_EQ(names.front(), "task_done");
}

TEST_F(WindowTest, PostedEventsKeepTheirOrderAndContents) {
  open(Rotation::none);
  for (int i = 0; i < 100; ++i) window->queue().post(loop::GenerationChanged{std::to_string(i)});
  std::vector<std::string> sources;
  for (const auto& event : window->queue().wait_until(base::BootTime{0})) {
    if (const auto* changed = std::get_if<loop::GenerationChanged>(&event)) sources.push_back(changed->source);
  }
  ASSERT_EQ(sources.size(), 100U);
  EXPECT_EQ(sources[42], "42");
}

TEST_F(WindowTest, TheDeadlineEndsTheWait) {
  open(Rotation::none);
  while (!window->queue().wait_until(base::BootTime{0}).empty()) {
  }
  const auto deadline = clock.boot_now() + std::chrono::milliseconds(20);
  EXPECT_TRUE(window->queue().wait_until(deadline).empty());
  EXPECT_GE(clock.boot_now(), deadline);
}

TEST_F(WindowTest, AFingerTellsWhenItCame) {
  open(Rotation::none);
  const auto before = clock.boot_now();
  SDL_Event event{};
  event.type = SDL_FINGERDOWN;
  SDL_PushEvent(&event);
  std::optional<base::BootTime> came;
  for (const auto& got : window->queue().wait_until(base::BootTime{0})) {
    if (const auto* down = std::get_if<loop::FingerDown>(&got)) came = down->when;
  }
  ASSERT_TRUE(came.has_value());
  EXPECT_GE(*came, before);
  EXPECT_LE(*came, clock.boot_now());
}

TEST_F(WindowTest, UnreadEventsAreFreedAtTheEnd) {
  open(Rotation::none);
  auto alive = std::make_shared<int>(1);
  window->queue().post(loop::TaskDone{"late", [alive] {}});
  EXPECT_EQ(alive.use_count(), 2);
  TearDown();
  EXPECT_EQ(alive.use_count(), 1);
}

TEST_F(WindowTest, DescribesDriverAndSize) {
  open(Rotation::none);
  EXPECT_THAT(window->description(), ::testing::StartsWith("offscreen, 160x96, "));
  EXPECT_FALSE(window->gpu().description().empty());
}

TEST(Window, WithoutADisplaySaysWhatToDo) {
  WindowOptions options;
  options.driver = "no-such-driver";
  const auto opened = Window::open(options, base::RealClock());
  ASSERT_FALSE(opened.has_value());
  EXPECT_EQ(opened.error().kind, base::ErrorKind::unavailable);
  EXPECT_THAT(opened.error().message, ::testing::HasSubstr("cage"));
}

}  // namespace
}  // namespace etalase::platform
