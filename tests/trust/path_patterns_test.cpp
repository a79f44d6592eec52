// Wildcards of delegated paths.
#include "trust/path_patterns.hpp"

#include <gtest/gtest.h>

#include "base/digest.hpp"

namespace etalase::trust {
namespace {

struct Case {
  const char* pattern;
  const char* path;
  bool match;
};

class Pattern : public testing::TestWithParam<Case> {};

TEST_P(Pattern, MatchesAsTheSpecificationSays) {
  EXPECT_EQ(matches_pattern(GetParam().pattern, GetParam().path), GetParam().match)
      << GetParam().pattern << " on " << GetParam().path;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Pattern,
    testing::Values(Case{"withdrawn.json", "withdrawn.json", true}, Case{"withdrawn.json", "withdrawn.jso", false},
                    Case{"withdrawn.json", "withdrawn_json", false}, Case{"*", "x", true}, Case{"*", "", true},
                    Case{"*", "a/b", false}, Case{"*/*", "a/b", true}, Case{"*/*", "a/b/c", false},
                    Case{"a*", "a/b", false}, Case{"targets/*.tgz", "targets/foo.tgz", true},
                    Case{"targets/*.tgz", "targets/foo.txt", false}, Case{"targets/*.tgz", "targets/a/foo.tgz", false},
                    Case{"foo-?.tgz", "foo-2.tgz", true}, Case{"foo-?.tgz", "foo-.tgz", false},
                    Case{"foo-?.tgz", "foo-22.tgz", false}, Case{"?", "/", false}, Case{"a?b", "a/b", false},
                    Case{"*a*b*c", "xxaxxbxxc", true}, Case{"*a*b*c", "xxaxxbxxcx", false}, Case{"a*b*b", "ab", false},
                    Case{"a*b*b", "abb", true}, Case{"xb*bc", "xbc", false}, Case{"xb*bc", "xbbc", true},
                    Case{"a**b", "ab", true}, Case{"**", "anything", true}, Case{"[ab]x", "bx", true},
                    Case{"[ab]x", "cx", false}, Case{"[!ab]x", "cx", true}, Case{"[!ab]x", "ax", false},
                    Case{"[a-c]", "b", true}, Case{"[a-c]", "d", false}, Case{"[]]", "]", true},
                    Case{"[!a]", "!", true}, Case{"[^a]", "^", true}, Case{"[", "[", true}, Case{"[a", "[a", true},
                    Case{"*[0-9]", "part-7", true}, Case{"", "", true}, Case{"", "x", false}, Case{"/x", "x", false},
                    Case{"x/", "x", false}));

TEST(Pattern, TakesNoExponentialTime) {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "a*";
  EXPECT_FALSE(matches_pattern(pattern + "b", std::string(20000, 'a')));
}

TEST(Covers, GoesByPathsOrByHashPrefixes) {
  DelegatedRole role;
  EXPECT_FALSE(covers(role, "x"));
  role.paths = {"a/*", "x"};
  EXPECT_TRUE(covers(role, "x"));
  EXPECT_FALSE(covers(role, "y"));
  DelegatedRole binned;
  binned.path_hash_prefixes = {base::sha256_hex("x").substr(0, 2)};
  EXPECT_TRUE(covers(binned, "x"));
  binned.path_hash_prefixes = {base::sha256_hex("x") + "0"};
  EXPECT_FALSE(covers(binned, "x"));
}

}  // namespace
}  // namespace etalase::trust
