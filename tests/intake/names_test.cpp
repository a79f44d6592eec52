// Ids and names, and the nearest of them.
#include "intake/names.hpp"

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

TEST(NameTable, TakesIdOrUniqueName) {
  NameTable table;
  table.add("UMKM-01", {{"id", "Batik Contoh"}});
  table.add("UMKM-02", {{"id", "Kembar"}});
  table.add("UMKM-03", {{"id", "Kembar"}});
  table.add("UMKM-04", {});
  EXPECT_EQ(table.find("UMKM-01"), "UMKM-01");
  EXPECT_EQ(table.find("umkm-01"), "UMKM-01");
  EXPECT_EQ(table.find("batik contoh"), "UMKM-01");
  EXPECT_FALSE(table.find("Kembar"));
  EXPECT_FALSE(table.find(""));
  EXPECT_TRUE(table.has("UMKM-04"));
}

}  // namespace
}  // namespace etalase::intake
