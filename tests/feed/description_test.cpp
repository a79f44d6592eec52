// What the description of fields says.
#include "feed/description.hpp"

#include <gtest/gtest.h>

#include "feed/codec.hpp"
#include "feed/samples.hpp"

namespace etalase::feed {
namespace {

const Field& field(std::string_view kind, std::string_view key) {
  const auto* found = description_of(kind)->find(key);
  EXPECT_NE(found, nullptr) << kind << ' ' << key;
  return *found;
}

TEST(Description, ExistsForEveryKindAndFile) {
  for (const auto& kind : known_kinds()) EXPECT_NE(description_of(kind), nullptr) << kind;
  for (const auto* name : {"feed", "council", "withdrawn", "media"}) EXPECT_NE(description_of(name), nullptr) << name;
  EXPECT_EQ(description_of("nothing"), nullptr);
  EXPECT_EQ(description_of("product")->find("nothing"), nullptr);
}

// The samples have every member, so that one that is read but not described is missed here.
TEST(Description, NamesWhatIsReadAndWritten) {
  for (const auto& kind : known_kinds()) {
    const auto sample = test::full_item(kind);
    const auto& members = description_of(kind)->members;
    EXPECT_EQ(members.size(), sample.size()) << kind;
    for (const auto& member : members) {
      EXPECT_TRUE(sample.contains(member.key))
          << "tests/feed/samples.cpp: " << kind << " has no \"" << member.key << '"';
    }
  }
}

TEST(Description, TellsTypeLimitAndNeed) {
  EXPECT_EQ(field("product", "name").need, Need::required);
  EXPECT_EQ(field("product", "name").shape.limit.most, 200U);
  EXPECT_EQ(field("product", "slug").need, Need::optional);
  EXPECT_EQ(field("product", "maker").shape.form, &k_form_id);
  EXPECT_EQ(field("product", "crafts").shape.most, 12U);
  EXPECT_EQ(field("product", "price").shape.name, "money");
  EXPECT_EQ(field("product", "story").shape.inner.front().type, ShapeType::block);
  EXPECT_EQ(field("product", "availability").shape.otherwise, "shelf");
  EXPECT_EQ(field("product", "related").shape.inner.front().form, &k_form_ref);
  EXPECT_EQ(field("maker", "graduate").shape.type, ShapeType::flag);
  EXPECT_EQ(field("maker", "scale").shape.otherwise, "");
  EXPECT_EQ(field("maker", "scale").shape.names.size(), 3U);
  EXPECT_EQ(field("collaboration", "status").shape.otherwise, "");
  EXPECT_EQ(field("statistic", "values").shape.inner.front().find("value")->shape.range.most, 1'000'000'000'000'000);
  EXPECT_EQ(field("region", "districts").shape.inner.front().find("tile")->shape.least, 2U);
  EXPECT_EQ(field("media", "files").shape.least, 1U);
  EXPECT_EQ(field("feed", "galleries").shape.inner.front().find("hours")->shape.members.size(), 7U);
}

TEST(Description, PriceAndShelfAreOperationalNameAndStoryAreNot) {
  for (const auto* key : {"price", "availability", "display", "display_from", "display_until", "featured"}) {
    EXPECT_EQ(field("product", key).role, FieldRole::operational) << key;
  }
  for (const auto* key : {"id", "name", "story", "images", "maker", "certificates", "links"}) {
    EXPECT_EQ(field("product", key).role, FieldRole::content) << key;
  }
  const auto& gallery = field("council", "galleries").shape.inner.front();
  EXPECT_EQ(gallery.find("hours")->role, FieldRole::operational);
  EXPECT_EQ(gallery.find("name")->role, FieldRole::content);
}

TEST(Description, NoticesAreOperationalAsAWhole) {
  const auto& notice = *description_of("notice");
  EXPECT_EQ(notice.others, FieldRole::operational);
  for (const auto& member : notice.members) EXPECT_EQ(member.role, FieldRole::operational) << member.key;
}

TEST(Description, KnowsWhereTextsAre) {
  for (const auto* key : {"name", "story", "food", "care"}) EXPECT_TRUE(holds_text(field("product", key).shape)) << key;
  for (const auto* key : {"id", "price", "links", "images", "related", "certificates"}) {
    EXPECT_FALSE(holds_text(field("product", key).shape)) << key;
  }
  EXPECT_TRUE(holds_text(field("story", "panels").shape));
}

}  // namespace
}  // namespace etalase::feed
