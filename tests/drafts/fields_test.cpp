// Operational and content fields.
#include "drafts/fields.hpp"

#include <gtest/gtest.h>

namespace etalase::drafts {
namespace {

using base::Json;

Entry entry(std::string_view kind, const Json& json) { return read_entry(kind, json).entry; }
ChangedFields changed(std::string_view kind, const Json& before, const Json& after) {
  return changed_fields(kind, entry(kind, before), entry(kind, after));
}

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
  EXPECT_EQ(changed("product", before, {{"id", "A1"}}).worst, Change::none);
}

TEST(Fields, TheWorstChangeCounts) {
  const Json before = {{"price", {{"min", 1}, {"max", 5}, {"as_of", "2026-01-05"}}}, {"name", {{"id", "Kain"}}}};
  Json after = before;
  after["price"]["min"] = 2;
  const auto cheap = changed("product", before, after);
  EXPECT_EQ(cheap.worst, Change::operational);
  EXPECT_EQ(cheap.keys, std::vector<std::string>{"price"});
  after["name"]["id"] = "Kain lain";
  EXPECT_EQ(changed("product", before, after).worst, Change::content);
}

TEST(Fields, GalleryHoursAreOperationalItsNameIsNot) {
  const Json before = Json::parse(
      R"({"galleries":[{"id":"G1","name":{"id":"Galeri"},"time_zone":"Asia/Jakarta","hours":{"mon":[["09:00","17:00"]]}}]})");
  Json after = before;
  after["galleries"][0]["hours"] = Json::object();
  EXPECT_EQ(changed("council", before, after).worst, Change::operational);
  after["galleries"][0]["name"]["id"] = "Lain";
  EXPECT_EQ(changed("council", before, after).worst, Change::content);
}

TEST(Fields, OutgoingIsApprovedContentWithNewestOperations) {
  const Json approved = {{"name", {{"id", "Lama"}}},
                         {"price", {{"min", 1}, {"max", 1}, {"as_of", "2026-01-05"}}},
                         {"private", {{"note", "x"}}},
                         {"display_until", "2026-12-31"}};
  const Json newest = {{"name", {{"id", "Baru"}}},
                       {"price", {{"min", 2}, {"max", 2}, {"as_of", "2026-01-06"}}},
                       {"private", {{"note", "y"}}}};
  const auto item = outgoing(*entry("product", approved).item(), *entry("product", newest).item());
  EXPECT_EQ(item, *entry("product", {{"name", {{"id", "Lama"}}}, {"price", newest["price"]}}).item());
}

TEST(Fields, OddShapesAreComparedNotTrusted) {
  EXPECT_EQ(changed("council", {{"galleries", 5}}, {{"galleries", "x"}}).worst, Change::content);
  EXPECT_EQ(changed("product", Json(), Json::array()).worst, Change::none);
  EXPECT_EQ(changed("product", {{"price", 5}}, {{"price", "x"}}).worst, Change::operational);
}

}  // namespace
}  // namespace etalase::drafts
