// Sizes that tell apart what differs.
#include "base/sizes.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace etalase::base {
namespace {

TEST(Sizes, AreInAUnitThatSaysSomething) {
  EXPECT_EQ(size_text({0}), "0 B");
  EXPECT_EQ(size_text({812}), "812 B");
  EXPECT_EQ(size_text({9'999}), "9999 B");
  EXPECT_EQ(size_text({74'001}), "75 kB");
  EXPECT_EQ(size_text({1'203'500}), "1204 kB");
  EXPECT_EQ(size_text({9'999'999}), "10000 kB");
  EXPECT_EQ(size_text({41'200'000}), "42 MB");
  EXPECT_EQ(size_text({64'000'000'000}), "64 GB");
  EXPECT_EQ(size_text({std::numeric_limits<std::uint64_t>::max()}), "18446744074 GB");
}

TEST(Sizes, WhatIsNeededAndWhatIsFreeNeverReadAlike) {
  const auto words = [](Bytes needed, Bytes free) {
    const auto said = needed_and_free(needed, free);
    return said.needed + " / " + said.free;
  };
  EXPECT_EQ(words({1'400'000}, {1'100'000}), "1400 kB / 1100 kB");
  EXPECT_EQ(words({1'000'001}, {1'000'000}), "1001 kB / 1000 kB");
  EXPECT_EQ(words({12'000'000'001}, {12'000'000'000}), "13 GB / 12 GB");
  EXPECT_EQ(words({600}, {0}), "600 B / 0 B");
  EXPECT_EQ(words({42'000'000}, {300'000}), "42 MB / 0 MB");
  for (const std::uint64_t free : {0ULL, 1ULL, 999ULL, 1000ULL, 999'999ULL, 10'000'000ULL, 123'456'789'012ULL}) {
    const auto said = needed_and_free({free + 1}, {free});
    EXPECT_NE(said.needed, said.free) << free;
  }
}

}  // namespace
}  // namespace etalase::base
