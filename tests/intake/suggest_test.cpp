// Nearest names.
#include "intake/suggest.hpp"

#include <gtest/gtest.h>

namespace etalase::intake {
namespace {

TEST(Suggest, FindsTheNearestWithinReason) {
  const std::vector<std::string> names = {"UMKM Contoh 01", "UMKM Contoh 03", "Rotan Contoh"};
  EXPECT_EQ(nearest("UMKM Contoh 3", names), "UMKM Contoh 03");
  EXPECT_EQ(nearest("rotan contho", names), "Rotan Contoh");
  EXPECT_FALSE(nearest("sepeda motor", names));
  EXPECT_FALSE(nearest("", names));
}

TEST(Suggest, LeavesVeryLongTextsAlone) { EXPECT_FALSE(nearest(std::string(100000, 'a'), {std::string(100000, 'a')})); }

}  // namespace
}  // namespace etalase::intake
