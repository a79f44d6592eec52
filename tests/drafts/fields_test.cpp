// Operational and content fields.
#include "drafts/fields.hpp"

#include <gtest/gtest.h>

namespace etalase::drafts {
namespace {

using base::Json;

TEST(Fields, PriceAndShelfAreOperationalNameAndStoryAreNot) {
  for (const auto* key : {"price", "availability", "display", "display_from", "display_until", "featured"}) {
    EXPECT_EQ(class_of("product", key), FieldClass::operational) << key;
  }
  for (const auto* key : {"name", "story", "images", "maker", "certificates", "links"}) {
    EXPECT_EQ(class_of("product", key), FieldClass::content) << key;
  }
  EXPECT_EQ(class_of("product", "private"), FieldClass::internal);
  EXPECT_EQ(class_of("notice", "text"), FieldClass::operational);
  EXPECT_EQ(class_of("maker", "consent"), FieldClass::operational);
}

TEST(Fields, EmptyEqualsAbsent) {
  const Json before = {{"id", "A1"}, {"tags", Json::array()}, {"care", nullptr}, {"slug", ""}};
  EXPECT_EQ(changed_fields("product", before, {{"id", "A1"}}).worst, Change::none);
}

TEST(Fields, TheWorstChangeCounts) {
  const Json before = {{"price", {{"min", 1}}}, {"name", {{"id", "Kain"}}}};
  Json after = before;
  after["price"]["min"] = 2;
  const auto cheap = changed_fields("product", before, after);
  EXPECT_EQ(cheap.worst, Change::operational);
  EXPECT_EQ(cheap.keys, std::vector<std::string>{"price"});
  after["name"]["id"] = "Kain lain";
  EXPECT_EQ(changed_fields("product", before, after).worst, Change::content);
}

TEST(Fields, GalleryHoursAreOperationalItsNameIsNot) {
  const Json before =
      Json::parse(R"({"galleries":[{"id":"G1","name":{"id":"Galeri"},"hours":{"mon":[["09:00","17:00"]]}}]})");
  Json after = before;
  after["galleries"][0]["hours"] = Json::object();
  EXPECT_EQ(changed_fields("council", before, after).worst, Change::operational);
  after["galleries"][0]["name"]["id"] = "Lain";
  EXPECT_EQ(changed_fields("council", before, after).worst, Change::content);
}

TEST(Fields, OutgoingIsApprovedContentWithNewestOperations) {
  const Json approved = {{"name", {{"id", "Lama"}}},
                         {"price", {{"min", 1}}},
                         {"private", {{"note", "x"}}},
                         {"display_until", "2026-12-31"}};
  const Json newest = {{"name", {{"id", "Baru"}}}, {"price", {{"min", 2}}}, {"private", {{"note", "y"}}}};
  const auto json = outgoing("product", approved, newest);
  EXPECT_EQ(json, (Json{{"name", {{"id", "Lama"}}}, {"price", {{"min", 2}}}}));
}

TEST(Fields, OutgoingHoursComeFromTheNewestHeader) {
  const Json approved =
      Json::parse(R"({"galleries":[{"id":"G1","name":{"id":"Galeri"},"hours":{"mon":[["09:00","17:00"]]}}]})");
  const Json newest =
      Json::parse(R"({"galleries":[{"id":"G1","name":{"id":"Baru"},"hours":{"tue":[["08:00","12:00"]]}}]})");
  const auto gallery = outgoing("council", approved, newest)["galleries"][0];
  EXPECT_EQ(gallery["name"]["id"], "Galeri");
  EXPECT_TRUE(gallery["hours"].contains("tue"));
}

TEST(Fields, OddShapesAreComparedNotTrusted) {
  EXPECT_EQ(changed_fields("council", {{"galleries", 5}}, {{"galleries", "x"}}).worst, Change::content);
  EXPECT_EQ(changed_fields("product", Json(), Json::array()).worst, Change::none);
  EXPECT_NO_THROW((void)outgoing("council", {{"galleries", {1, 2}}}, {{"galleries", {Json::object()}}}));
}

}  // namespace
}  // namespace etalase::drafts
