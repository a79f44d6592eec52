// Real pictures through libvips.
#include "pictures/inspector.hpp"

#include <gtest/gtest.h>
#include <vips/vips8>

namespace etalase::pictures {
namespace {

class VipsInspectorTest : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(VIPS_INIT("test"), 0); }

  // Encodes a ramp as a file of this kind, for example ".jpg".
  static std::string encoded(const char* suffix, int width, int height, int orientation = 1) {
    auto image = vips::VImage::identity().cast(VIPS_FORMAT_UCHAR).resize(width / 256.0).embed(0, 0, width, height);
    image =
        image.bandjoin({image, image}).copy(vips::VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
    if (orientation != 1) image.set("orientation", orientation);
    void* data = nullptr;
    std::size_t size = 0;
    image.write_to_buffer(suffix, &data, &size);
    std::string bytes(static_cast<const char*>(data), size);
    g_free(data);
    return bytes;
  }

  std::unique_ptr<PictureInspector> inspector = make_vips_inspector();
};

TEST_F(VipsInspectorTest, ReadsSizeAndKind) {
  for (const auto& [suffix, extension] : {std::pair{".jpg", "jpg"}, {".png", "png"}, {".webp", "webp"}}) {
    const auto facts = inspector->inspect(encoded(suffix, 1024, 600));
    ASSERT_TRUE(facts) << suffix << facts.error().message;
    EXPECT_EQ(facts->width, 1024);
    EXPECT_EQ(facts->height, 600);
    EXPECT_EQ(facts->extension, extension);
  }
}

TEST_F(VipsInspectorTest, TurnsPicturesUpright) {
  const auto facts = inspector->inspect(encoded(".jpg", 1024, 600, 6));
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->width, 600);
  EXPECT_EQ(facts->height, 1024);
}

TEST_F(VipsInspectorTest, ACutFileIsRefusedWhereverItIsCut) {
  const auto bytes = encoded(".jpg", 1024, 600);
  for (std::size_t length = 0; length + 2 < bytes.size(); length += bytes.size() / 40 + 1) {
    EXPECT_FALSE(inspector->inspect(std::string_view(bytes).substr(0, length))) << length;
  }
}

TEST_F(VipsInspectorTest, OtherKindsAreRefused) {
  EXPECT_FALSE(inspector->inspect(""));
  EXPECT_FALSE(inspector->inspect("<svg xmlns='http://www.w3.org/2000/svg' width='2000' height='2000'/>"));
  EXPECT_FALSE(inspector->inspect("P6\n2000 2000\n255\n" + std::string(2000 * 2000 * 3, 'x')));
  EXPECT_FALSE(inspector->inspect("%PDF-1.4\n"));
  EXPECT_FALSE(inspector->inspect(encoded(".gif", 1024, 600)));
}

}  // namespace
}  // namespace etalase::pictures
