// Ids and names.
#include "intake/name_table.hpp"

#include <gtest/gtest.h>

namespace etalase::intake {
namespace {

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
