// Hashes against the published examples of FIPS 180.
#include "base/digest.hpp"

#include <gtest/gtest.h>

namespace etalase::base {
namespace {

TEST(Digest, GivesTheStandardsExamples) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  Digest wide(HashKind::sha512);
  wide.add("abc");
  EXPECT_EQ(wide.finish(),
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d442364"
            "3ce80e2a9ac94fa54ca49f");
}

TEST(Digest, DoesNotMindPieces) {
  Digest digest;
  for (const char c : std::string("abc")) digest.add(std::string_view(&c, 1));
  digest.add("");
  EXPECT_EQ(digest.finish(), sha256_hex("abc"));
}

TEST(Digest, MovesWithItsState) {
  Digest digest;
  digest.add("ab");
  Digest moved = std::move(digest);
  moved.add("c");
  EXPECT_EQ(moved.finish(), sha256_hex("abc"));
}

TEST(Digest, KnowsAHashName) {
  EXPECT_TRUE(is_sha256_hex(std::string(64, '0')));
  EXPECT_FALSE(is_sha256_hex(std::string(64, 'A')));
  EXPECT_FALSE(is_sha256_hex(std::string(63, 'a')));
  EXPECT_FALSE(is_sha256_hex(std::string(65, 'a')));
  EXPECT_FALSE(is_sha256_hex("../" + std::string(61, 'a')));
}

}  // namespace
}  // namespace etalase::base
