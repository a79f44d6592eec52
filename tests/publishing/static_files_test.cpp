// Files below public/ on a disk that is full.
#include "publishing/static_files.hpp"

#include <gtest/gtest.h>

#include "support/fake_clock.hpp"
#include "support/fake_file_system.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {
namespace {

constexpr const char* k_file = "/c/public/feed/media/ab/abc.jpg";

TEST(StaticFiles, AFullDiskIsNamedWithWhatIsFreeAndNothingStays) {
  etalase::test::FakeFileSystem files;
  files.plant("/full", "");
  files.plant(std::string(k_file) + ".tmp", "half");
  files.set_free_space(base::kilobytes(12));
  files.full_while("/full");
  Written written;
  const auto refused = write_static(files, k_file, "picture", written);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::ErrorKind::no_space);
  const auto said = words::told(refused.error());
  EXPECT_NE(said.en.find("the disk is full: " + std::string(k_file)), std::string::npos) << said.en;
  EXPECT_NE(said.id.find("disk penuh: " + std::string(k_file)), std::string::npos) << said.id;
  EXPECT_NE(said.en.find("12"), std::string::npos) << said.en;
  EXPECT_EQ(said.en.find("in the way"), std::string::npos) << said.en;
  EXPECT_FALSE(files.exists(std::string(k_file) + ".tmp"));
  EXPECT_EQ(written.files, 0);
  ASSERT_TRUE(files.remove("/full"));
  EXPECT_TRUE(write_static(files, k_file, "picture", written));
  EXPECT_EQ(files.read(k_file, base::kilobytes(1)).value(), "picture");
}

}  // namespace
}  // namespace etalase::publishing
