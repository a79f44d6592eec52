// The bytes that are signed: canonical JSON as OLPC defined it and TUF clients compute it.
#include <gtest/gtest.h>

#include "base/json.hpp"

namespace etalase {
namespace {

using base::canonical_json;
using base::Json;

std::string canonical(std::string_view text) {
  return canonical_json(base::parse_json(text, base::kilobytes(64)).value()).value();
}

TEST(CanonicalJson, SortsKeysByTheirBytesAndDropsWhiteSpace) {
  EXPECT_EQ(canonical(" { \"b\" : 1 , \"a\" : [ true , null , false ] , \"B\" : {} } "),
            R"({"B":{},"a":[true,null,false],"b":1})");
  // UTF-8 bytes sort as code points do, where UTF-16 would put the second first.
  EXPECT_EQ(canonical("{\"\\ud83d\\ude00\":1,\"\\uff61\":2}"), "{\"\xEF\xBD\xA1\":2,\"\xF0\x9F\x98\x80\":1}");
}

TEST(CanonicalJson, EscapesQuoteAndBackslashAlone) {
  EXPECT_EQ(canonical(R"(["\"\\\/\n\t\u0000\u0001é"])"),
            std::string("[\"\\\"\\\\/\n\t") + std::string(1, '\0') + "\x01\xC3\xA9\"]");
}

TEST(CanonicalJson, WritesIntegersPlainly) {
  EXPECT_EQ(canonical("[0,-0,7,-42,18446744073709551615,-9223372036854775808]"),
            "[0,0,7,-42,18446744073709551615,-9223372036854775808]");
}

TEST(CanonicalJson, RefusesWhatIsNoInteger) {
  for (const auto* text : {"[1.5]", "[1e3]", "[1.0]", "[18446744073709551616]"}) {
    EXPECT_FALSE(canonical_json(base::parse_json(text, base::kilobytes(1)).value())) << text;
  }
}

}  // namespace
}  // namespace etalase
