// The schemas say the same as the code, and are themselves in order.
#include "feed/schema.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "feed/samples.hpp"

namespace etalase::feed {
namespace {

using base::Json;

TEST(Schema, ExistsForEveryKindAndFile) {
  // A name without a schema ends the program; no schema takes a number.
  for (const auto& kind : known_kinds()) EXPECT_FALSE(check_schema("part-" + kind, Json(1))) << kind;
  for (const char* name : {"feed", "withdrawn", "status"}) EXPECT_FALSE(check_schema(name, Json(1))) << name;
}

TEST(Schema, AcceptsEveryFullSample) {
  for (const auto& kind : known_kinds()) {
    const auto checked = check_schema("part-" + kind, test::part_of(kind, {test::full_item(kind)}));
    EXPECT_TRUE(checked) << kind << ": " << checked.error().message;
  }
  EXPECT_TRUE(check_schema("feed", test::full_feed()));
}

// Counts what a schema and its nested lists name, so that a member added to the code is missed here.
TEST(Schema, NamesEveryMemberOfTheSamples) {
  for (const auto& kind : known_kinds()) {
    std::ifstream in(std::string(ETALASE_SOURCE_DIR) + "/assets/schema/part-" + kind + ".json");
    const auto schema = Json::parse(in);
    const auto& members = schema["properties"]["items"]["items"]["properties"];
    const auto item = test::full_item(kind);
    for (const auto& [key, value] : item.items()) EXPECT_TRUE(members.contains(key)) << kind << ' ' << key;
    EXPECT_EQ(members.size(), item.size()) << kind;
  }
}

TEST(Schema, RefusesWrongTypesByItself) {
  for (const auto& kind : known_kinds()) {
    const auto whole = test::full_item(kind);
    for (const auto& [key, value] : whole.items()) {
      auto item = whole;
      item[key] = value.is_boolean() ? Json("ya") : Json(true);
      EXPECT_FALSE(check_schema("part-" + kind, test::part_of(kind, {item}))) << kind << ' ' << key;
    }
  }
}

TEST(Schema, ChecksInsideOfBlocks) {
  auto item = test::full_item("product");
  item["story"][0]["text"] = {{"en", "no Indonesian"}};
  const auto checked = check_schema("part-product", test::part_of("product", {item}));
  ASSERT_FALSE(checked);
  EXPECT_TRUE(checked.error().message.starts_with("items[0].story[0]")) << checked.error().message;
}

}  // namespace
}  // namespace etalase::feed
