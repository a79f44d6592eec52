// The list of what is wrong.
#include "app/faults.hpp"

#include <gtest/gtest.h>

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using base::ErrorKind;

constexpr base::SystemTime k_first{1h};
constexpr base::SystemTime k_later{2h};

TEST(Faults, AKnownOneKeepsItsTime) {
  Faults faults;
  faults.add(Matter::opening, {ErrorKind::not_found, "no generation"}, k_first);
  faults.replace(Matter::opening, {ErrorKind::not_found, "no generation"}, k_later);
  ASSERT_EQ(faults.all().size(), 1U);
  EXPECT_EQ(faults.all().front().since, k_first);
}

TEST(Faults, AnotherOneInTheSameMatterTakesItsPlace) {
  Faults faults;
  faults.replace(Matter::opening, {ErrorKind::not_found, "no generation"}, k_first);
  faults.replace(Matter::opening, {ErrorKind::corrupt, "broken"}, k_later);
  ASSERT_EQ(faults.all().size(), 1U);
  EXPECT_EQ(faults.all().front().error.kind, ErrorKind::corrupt);
}

TEST(Faults, EndingAMatterLeavesOthers) {
  Faults faults;
  faults.add(Matter::configuration, {ErrorKind::invalid, "line 3"}, k_first);
  faults.add(Matter::configuration, {ErrorKind::invalid, "line 4"}, k_first);
  faults.add(Matter::damage, {ErrorKind::corrupt, "line 3"}, k_first);
  EXPECT_EQ(faults.all().size(), 3U);
  faults.end(Matter::configuration);
  ASSERT_EQ(faults.all().size(), 1U);
  EXPECT_EQ(faults.all().front().matter, Matter::damage);
}

TEST(Faults, TheOldestGivesWayToTheTwentyFirst) {
  Faults faults;
  for (int i = 0; i < 21; ++i)
    faults.add(Matter::configuration, {ErrorKind::invalid, "line " + std::to_string(i)}, k_first);
  EXPECT_EQ(faults.all().size(), 20U);
  EXPECT_EQ(faults.all().front().error.message, "line 1");
}

}  // namespace
}  // namespace etalase::app
