// What the kiosk's own pictures hold for a phone: every code is read back by zbar, as any user, without a network.
#include <gtest/gtest.h>

#include <filesystem>

#include "pages/test_gallery.hpp"
#include "support/process.hpp"

namespace etalase::test {
namespace {

namespace fs = std::filesystem;

struct Shown {
  std::string size;
  std::string inches;
  std::string mode;
};

std::ostream& operator<<(std::ostream& out, const Shown& shown) {
  return out << shown.size << " " << shown.inches << "\" " << shown.mode;
}

bool has_reader() { return run({.argv = {"sh", "-c", "command -v zbarimg >/dev/null"}}).status == 0; }

class ReadCodes : public testing::TestWithParam<Shown> {
 protected:
  void SetUp() override {
    if (!has_reader()) GTEST_SKIP() << "install zbar-tools";
    make_store(m_folder / "sources/galeri", difficult_feed(), "000001");
  }
  // Draws a page with its sheet of codes and returns what a phone reads on it.
  std::string read(const std::string& page) {
    const std::string picture = m_folder / "page.png";
    const Finished drawn =
        run({.argv = {std::string(ETALASE_BINARY_DIR) + "/etalase-kiosk", "--config", "/nowhere", "--sources",
                      m_folder / "sources", "--render", page, "--size", GetParam().size, "--diagonal",
                      GetParam().inches, "--mode", GetParam().mode, "--now", "2026-01-05", "--out", picture},
             .environment = {{"ASAN_OPTIONS", "detect_leaks=0"}}});  // the graphics driver's
    EXPECT_EQ(drawn.status, 0) << drawn.output;
    const Finished seen = run({.argv = {"sh", "-c", "zbarimg --quiet --raw '" + picture + "' 2>/dev/null"}});
    return seen.output;
  }

  TempDir m_folder;
};

TEST_P(ReadCodes, OfEveryPageThatHasThem) {
  EXPECT_EQ(read("product/KRY-103"), "https://contoh.example/p/KRY-103/\n");
  EXPECT_EQ(read("maker/UMKM-13"), "https://contoh.example/m/UMKM-13/\n");
  EXPECT_EQ(read("event/ACR-11"), "https://contoh.example/e/ACR-11/\n");
  EXPECT_EQ(read("list?ids=KRY-103,KRY-101"), "https://contoh.example/l/#KRY-103,KRY-101\n");
}

// As full as a code of the list becomes.
TEST_P(ReadCodes, OfALongList) {
  std::string ids = "KRY-100";
  for (int i = 101; i < 115; ++i) ids += ",KRY-" + std::to_string(i);
  EXPECT_EQ(read("list?ids=" + ids + ",KRY-115,KRY-116"), "https://contoh.example/l/#" + ids + "\n");
}

INSTANTIATE_TEST_SUITE_P(Panels, ReadCodes,
                         testing::Values(Shown{"1080x1920", "15.6", "qr"}, Shown{"1080x1920", "32", "qr"},
                                         Shown{"1080x1920", "32", "qr,large"}, Shown{"1920x1080", "32", "qr"},
                                         Shown{"1920x1080", "43", "qr,large"}, Shown{"2160x3840", "55", "qr"},
                                         Shown{"2160x3840", "55", "qr,lowered"}, Shown{"1080x1920", "65", "qr,lowered"},
                                         Shown{"3840x2160", "65", "qr"}));

}  // namespace
}  // namespace etalase::test
