// Targets against what was signed for them.
#include "trust/verify_target.hpp"

#include <gmock/gmock.h>

#include "base/digest.hpp"
#include "trust/repository.hpp"
#include "trust/repository_builder.hpp"

namespace etalase::trust {
namespace {

using base::ErrorKind;
using base::HashKind;
using test::kind_of;

TEST(TargetCheck, AcceptsTheSignedBytesInAnyPieces) {
  const std::string bytes = "kain tenun troso";
  for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
    TargetCheck check(describe_target(bytes));
    ASSERT_TRUE(check.add(bytes.substr(0, cut)));
    ASSERT_TRUE(check.add(bytes.substr(cut)));
    EXPECT_TRUE(check.finish()) << cut;
  }
}

TEST(TargetCheck, StopsAtTheFirstByteTooMany) {
  TargetCheck check(describe_target("abc"));
  EXPECT_TRUE(check.add("abc"));
  EXPECT_EQ(kind_of(check.add("d")), ErrorKind::too_large);
}

TEST(TargetCheck, RefusesAnyCutAndAnyOtherByte) {
  const std::string bytes = "gerabah kasongan";
  const auto info = describe_target(bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto cut = verify_target(bytes.substr(0, size), info);
    EXPECT_EQ(kind_of(cut), ErrorKind::corrupt);
    EXPECT_THAT(cut.error().message, testing::HasSubstr("bytes instead of the 16 signed"));
    auto changed = bytes;
    changed[size] = 'X';
    EXPECT_EQ(kind_of(verify_target(changed, info)), ErrorKind::corrupt);
  }
}

TEST(TargetCheck, HoldsEveryGivenHash) {
  const std::string bytes = "x";
  TargetInfo info{{1}, {{HashKind::sha256, base::sha256_hex(bytes)}, {HashKind::sha512, test::sha512_hex(bytes)}}};
  EXPECT_TRUE(verify_target(bytes, info));
  info.hashes[HashKind::sha512] = test::sha512_hex("y");
  EXPECT_EQ(kind_of(verify_target(bytes, info)), ErrorKind::corrupt);
}

TEST(TargetCheck, RefusesWhatNobodyHashed) { EXPECT_EQ(kind_of(verify_target("", {{0}, {}})), ErrorKind::corrupt); }

TEST(ConsistentPath, PutsTheHashBeforeTheFileName) {
  const auto info = describe_target("x");
  const auto hash = base::sha256_hex("x");
  EXPECT_EQ(consistent_path("feed.json", info), hash + ".feed.json");
  EXPECT_EQ(consistent_path("parts/product-007.json", info), "parts/" + hash + ".product-007.json");
}

TEST(ConsistentPath, FallsBackToSha512) {
  const TargetInfo info{{1}, {{HashKind::sha512, test::sha512_hex("x")}}};
  EXPECT_EQ(consistent_path("a", info), test::sha512_hex("x") + ".a");
}

}  // namespace
}  // namespace etalase::trust
