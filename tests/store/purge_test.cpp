// Taking withdrawn items out of parts.
#include "store/purge.hpp"

#include "store/fixture.hpp"

namespace etalase::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::set<std::string> names_of(const std::vector<Blob>& blobs) {
  std::set<std::string> names;
  for (const auto& blob : blobs) names.insert(blob.sha256);
  return names;
}

TEST(Purge, KeepsEverythingWhenTheListIsEmpty) {
  const auto content = content_of(test::small_feed(1));
  const auto purged = purge(content, {});
  ASSERT_TRUE(purged);
  EXPECT_EQ(purged->content.parts, content.parts);
  EXPECT_THAT(purged->left_out, IsEmpty());
}

TEST(Purge, TakesAnItemItsPicturesAndNothingElse) {
  const auto small = test::small_feed(1);
  const auto content = content_of(small);
  const auto purged = purge(content, {{"product/BTK-001", "product/NONE-1"}, {}});
  ASSERT_TRUE(purged);
  EXPECT_THAT(purged->left_out, ElementsAre("product/BTK-001"));
  EXPECT_EQ(purged->doomed_blobs.size(), 2U);
  EXPECT_EQ(purged->content.blobs.size(), content.blobs.size() - 2);
  const auto part = feed::parse_part(purged->content.parts.at("parts/product-000.json"));
  ASSERT_TRUE(part) << part.error().message;
  EXPECT_EQ(part->items.size(), 3U);
  EXPECT_EQ(part->media.size(), 3U);
  EXPECT_EQ(purged->content.parts.at("parts/story-000.json"), content.parts.at("parts/story-000.json"));
}

TEST(Purge, SparesAPictureThatAnotherItemNames) {
  auto small = test::small_feed(1);
  std::get<feed::Story>(small.part("story").items[0]).hero = "BTK-001";
  small.seal();
  const auto purged = purge(content_of(small), {{"product/BTK-001"}, {}});
  ASSERT_TRUE(purged);
  EXPECT_THAT(purged->doomed_blobs, IsEmpty());
}

TEST(Purge, SparesAPictureThatTheVocabularyNames) {
  auto small = test::small_feed(1);
  small.header.vocab.craft[1].media = "BTK-001";
  small.seal();
  EXPECT_THAT(purge(content_of(small), {{"product/BTK-001"}, {}})->doomed_blobs, IsEmpty());
}

TEST(Purge, TakesListedMediaWhoeverNamesThem) {
  const auto small = test::small_feed(1);
  const auto& files = small.contents.at("parts/product-000.json").media[2].files;
  const auto purged = purge(content_of(small), {{}, {files[0].sha256}});
  ASSERT_TRUE(purged);
  EXPECT_THAT(purged->doomed_blobs, UnorderedElementsAre(files[0].sha256));
  EXPECT_THAT(purged->left_out, ElementsAre(files[0].sha256));
  EXPECT_EQ(feed::parse_part(purged->content.parts.at("parts/product-000.json"))->media[2].files.size(), 1U);
}

TEST(Purge, DropsAMediaEntryWithoutFiles) {
  const auto small = test::small_feed(1);
  const auto& files = small.contents.at("parts/product-000.json").media[2].files;
  const auto purged = purge(content_of(small), {{}, {files[0].sha256, files[1].sha256}});
  EXPECT_EQ(feed::parse_part(purged->content.parts.at("parts/product-000.json"))->media.size(), 3U);
}

TEST(Purge, KeepsFieldsItDoesNotKnow) {
  auto content = content_of(test::small_feed(1));
  auto json = base::Json::parse(content.parts.at("parts/product-000.json"));
  json["items"][2]["hologram"] = {{"depth", 3}};
  content.parts["parts/product-000.json"] = feed::to_bytes(json);
  const auto purged = purge(content, {{"product/BTK-001"}, {}});
  EXPECT_NE(purged->content.parts.at("parts/product-000.json").find("hologram"), std::string::npos);
}

TEST(Purge, RefusesAPartThatIsNone) {
  for (const auto* bytes : {"", "[]", "{", R"({"kind":1,"items":[]})", R"({"kind":"product","items":{}})",
                            R"({"kind":"product","items":[],"media":5})"}) {
    GenerationContent content{"{}", {{"parts/product-000.json", bytes}}, {}};
    EXPECT_EQ(purge(content, {{"product/BTK-001"}, {}}).error().kind, base::ErrorKind::corrupt) << bytes;
  }
}

TEST(Purge, SurvivesOddShapesInside) {
  GenerationContent content{
      R"({"vocab":[1]})",
      {{"parts/product-000.json",
        R"({"kind":"product","items":[1,null,{"id":5,"images":[1,{}]}],"media":[7,{"files":3},{"files":[null]}]})"}},
      {}};
  EXPECT_TRUE(purge(content, {{"product/BTK-001"}, {}}));
}

TEST(WantedBlobs, AreListedOnceAndOnlyOfKnownKinds) {
  auto small = test::small_feed(1);
  small.part("story").media = small.part("product").media;
  small.seal();
  EXPECT_EQ(wanted_blobs(small.parts, 0)->size(), 8U);
  small.parts["parts/hologram-000.json"] = R"({"format":"etalase-part/1","kind":"hologram","items":[],"media":[1]})";
  EXPECT_EQ(wanted_blobs(small.parts, 0)->size(), 8U);
}

TEST(WantedBlobs, LeaveOutLargeSizesButNeverAWholePicture) {
  auto small = test::small_feed(1);
  EXPECT_EQ(wanted_blobs(small.parts, 480)->size(), 4U);
  EXPECT_EQ(wanted_blobs(small.parts, 100)->size(), 4U);
}

TEST(WithMediaOnlyOf, OffersOnlyWhatIsThere) {
  const auto small = test::small_feed(1);
  const auto narrowed = with_media_only_of(small.parts, names_of(*wanted_blobs(small.parts, 480)));
  ASSERT_TRUE(narrowed);
  const auto offered = media_of_part(narrowed->at("parts/product-000.json")).value();
  for (const auto& media : offered) {
    ASSERT_EQ(media.files.size(), 1U);
    EXPECT_EQ(media.files[0].side, 480);
  }
  EXPECT_EQ(narrowed->at("parts/story-000.json"), small.parts.at("parts/story-000.json"));
}

}  // namespace
}  // namespace etalase::store
