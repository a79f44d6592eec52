// Bytes that no honest publisher sends: refused, never a crash.
#include <gtest/gtest.h>

#include "feed/samples.hpp"

namespace etalase::feed {
namespace {

using base::ErrorKind;

TEST(Hostile, PartCutAtEveryByteIsRefused) {
  const auto bytes = to_bytes(test::part_of("product", {test::full_item("product")}));
  for (std::size_t length = 0; length + 2 < bytes.size(); ++length) {
    ASSERT_FALSE(parse_part(std::string_view(bytes).substr(0, length))) << length;
  }
}

TEST(Hostile, PartWithAnyByteChangedNeverCrashes) {
  const auto bytes = to_bytes(test::part_of("notice", {test::full_item("notice")}));
  int refused = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto changed = bytes;
    changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ 0x95U);
    if (!parse_part(changed)) ++refused;
  }
  EXPECT_GT(refused, 0);
}

TEST(Hostile, WebPageIsNoFeed) {
  for (const char* page : {"<!DOCTYPE html><html></html>", "", "null", "[]", "\"etalase-feed/1\"", "{}"}) {
    const auto feed = parse_feed(page);
    ASSERT_FALSE(feed) << page;
    EXPECT_EQ(feed.error().kind, ErrorKind::corrupt) << page;
  }
}

TEST(Hostile, TooManyBytesAreRefusedBeforeParsing) {
  EXPECT_EQ(parse_feed(std::string(k_feed_limit.count + 1, ' ')).error().kind, ErrorKind::too_large);
  EXPECT_EQ(parse_part(std::string(k_part_limit.count + 1, ' ')).error().kind, ErrorKind::too_large);
  EXPECT_EQ(parse_withdrawn(std::string(k_withdrawn_limit.count + 1, ' ')).error().kind, ErrorKind::too_large);
}

TEST(Hostile, DeepNestingIsRefused) {
  auto part = test::part_of("product", {test::full_item("product")});
  auto bytes = to_bytes(part);
  bytes.insert(1, "\"x\":" + std::string(100'000, '[') + std::string(100'000, ']') + ',');
  EXPECT_EQ(parse_part(bytes).error().message, "JSON nested deeper than 64 levels");
}

TEST(Hostile, LongTextMeetsNoPattern) {
  auto item = test::full_item("product");
  item["slug"] = std::string(1'000'000, 'a');
  EXPECT_TRUE(test::refusal(test::part_of("product", {item})).starts_with("items[0].slug"));
  auto unknown = test::full_item("product");
  unknown["unknown"] = std::string(1'000'000, 'a');
  EXPECT_EQ(test::refusal(test::part_of("product", {unknown})), "");
}

TEST(Hostile, InvalidUtf8IsRefused) {
  auto bytes = to_bytes(test::part_of("notice", {test::full_item("notice")}));
  const auto at = bytes.find("Pindah");
  for (const char* bad : {"\xC3\x28", "\xED\xA0\x80", "\xC0\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    auto broken = bytes;
    broken.insert(at, bad);
    EXPECT_FALSE(parse_part(broken));
  }
}

TEST(Hostile, NumbersBeyondRangeAreRefused) {
  for (const char* number : {"1e400", "99999999999999999999", "-1", "18446744073709551615", "1e3"}) {
    auto bytes = to_bytes(test::part_of("product", {test::full_item("product")}));
    bytes.replace(bytes.find("250000"), 6, number);
    EXPECT_FALSE(parse_part(bytes)) << number;
  }
}

TEST(Hostile, ManyEntriesAreCapped) {
  auto item = test::full_item("product");
  for (int i = 0; i < 60; ++i) item["tags"].push_back("t");
  EXPECT_EQ(test::refusal(test::part_of("product", {item})),
            "items[0].tags: expected a list of 0 to 50, got a list of 61 (product/BTK-012)");
  auto texts = test::full_item("product");
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b < 'd'; ++b) texts["name"][std::string{a, b}] = "x";
  }
  EXPECT_TRUE(
      test::refusal(test::part_of("product", {texts})).starts_with("items[0].name: expected a text by language"));
}

}  // namespace
}  // namespace etalase::feed
