// JSON with caps, and the canonical form that signatures cover.
#include "base/json.hpp"

#include <gtest/gtest.h>

namespace etalase::base {
namespace {

constexpr Bytes k_plenty = megabytes(10);

TEST(ParseJson, CapsBytes) {
  EXPECT_TRUE(parse_json("[1]", {3}));
  const auto long_one = parse_json("[1] ", {3});
  ASSERT_FALSE(long_one);
  EXPECT_EQ(long_one.error().kind, ErrorKind::too_large);
}

TEST(ParseJson, CapsDepthAt64) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(parse_json(nested(64), k_plenty));
  EXPECT_FALSE(parse_json(nested(65), k_plenty));
  EXPECT_FALSE(parse_json(std::string(2'000'000, '['), k_plenty));
  EXPECT_FALSE(parse_json(std::string(2'000'000, '{'), k_plenty));
}

TEST(ParseJson, CountsNoBracketsInStrings) {
  EXPECT_TRUE(parse_json('"' + std::string(100, '[') + '"', k_plenty));
  EXPECT_TRUE(parse_json("\"\\\"" + std::string(100, '[') + '"', k_plenty));
  EXPECT_FALSE(parse_json("[\"\\\\\"," + std::string(100, '[') + std::string(100, ']') + ']', k_plenty));
}

TEST(ParseJson, RefusesWhatIsNoJson) {
  for (const char* text :
       {"", "{", "[1,]", "{'a':1}", "NaN", "<html>", "[1] x", "\"\xFF\"", "\"\xC0\x80\"", "// c\n1"}) {
    const auto json = parse_json(text, k_plenty);
    ASSERT_FALSE(json) << text;
    EXPECT_EQ(json.error().kind, ErrorKind::corrupt) << text;
  }
}

TEST(ParseJson, SaysInOneShortLineWhatIsWrong) {
  const auto number = parse_json(std::string(1000, '9'), k_plenty);
  ASSERT_FALSE(number);
  EXPECT_LT(number.error().message.size(), 250U);
}

TEST(CanonicalJson, SortsKeysAndDropsWhiteSpace) {
  EXPECT_EQ(*canonical_json(Json::parse(R"( { "b" : [ 1, true, null ], "a" : { "z": -5, "Z": "x" } } )")),
            R"({"a":{"Z":"x","z":-5},"b":[1,true,null]})");
}

TEST(CanonicalJson, EscapesQuoteAndBackslashAlone) {
  EXPECT_EQ(*canonical_json(Json("a\"b\\c\n\x01é/")), "\"a\\\"b\\\\c\n\x01é/\"");
}

TEST(CanonicalJson, WritesLargeIntegersWhole) {
  EXPECT_EQ(*canonical_json(Json(std::uint64_t{18446744073709551615ULL})), "18446744073709551615");
  EXPECT_EQ(*canonical_json(Json(std::int64_t{-9223372036854775807})), "-9223372036854775807");
}

TEST(CanonicalJson, RefusesFractions) {
  const auto refused = canonical_json(Json::parse("{\"a\":[1.5]}"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::corrupt);
  EXPECT_FALSE(canonical_json(Json::parse("1e2")));
}

TEST(CanonicalJson, OfEmptyThings) {
  EXPECT_EQ(*canonical_json(Json::object()), "{}");
  EXPECT_EQ(*canonical_json(Json::array()), "[]");
  EXPECT_EQ(*canonical_json(Json("")), "\"\"");
}

}  // namespace
}  // namespace etalase::base
