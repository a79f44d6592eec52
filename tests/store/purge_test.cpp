// Taking withdrawn items out of parts.
#include "store/purge.hpp"

#include <algorithm>
#include <type_traits>

#include "store/fixture.hpp"

namespace etalase::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

constexpr const char* k_products = "parts/product-000.json";
constexpr const char* k_stories = "parts/story-000.json";

// Whoever asks for what may be shown cannot be given anything that nobody filtered.
static_assert(!std::is_default_constructible_v<Shown> && !std::is_constructible_v<Shown, GenerationContent> &&
              !std::is_constructible_v<Shown, GenerationContent, PurgeList> &&
              !std::is_convertible_v<GenerationContent, Shown>);

std::string part_of(const base::Result<Shown>& purged, const std::string& target) {
  return purged->content().read_part(target).value();
}

TEST(Purge, KeepsEverythingWhenTheListIsEmpty) {
  const auto content = content_of(test::small_feed(1));
  const auto purged = purge(content, {});
  ASSERT_TRUE(purged);
  EXPECT_EQ(purged->content().parts, content.parts);
  EXPECT_THAT(purged->left_out(), IsEmpty());
}

TEST(Purge, ChangesNothingWhenNothingListedIsThere) {
  const auto small = test::small_feed(1);
  const auto purged = purge(content_of(small), {{"product/NONE-1"}, {std::string(64, 'a')}});
  ASSERT_TRUE(purged);
  EXPECT_EQ(purged->content().parts, content_of(small).parts);
  EXPECT_EQ(part_of(purged, k_products), small.parts.at(k_products));
  EXPECT_EQ(purged->content().blobs.size(), content_of(small).blobs.size());
}

TEST(Purge, ReadsEachPartOnceWhenNothingListedIsThere) {
  auto content = content_of(test::small_feed(1));
  std::size_t reads = 0;
  content.read_part = [&reads, inner = content.read_part](const std::string& target) {
    ++reads;
    return inner(target);
  };
  ASSERT_TRUE(purge(content, {{"product/NONE-1"}, {}}));
  EXPECT_EQ(reads, content.parts.size());
  ASSERT_TRUE(purge(content, {}));
  EXPECT_EQ(reads, content.parts.size()) << "and none for an empty list";
}

TEST(Purge, TakesAnItemItsPicturesAndNothingElse) {
  const auto small = test::small_feed(1);
  const auto content = content_of(small);
  const auto purged = purge(content, {{"product/BTK-001", "product/NONE-1"}, {}});
  ASSERT_TRUE(purged);
  EXPECT_THAT(purged->left_out(), ElementsAre("product/BTK-001"));
  EXPECT_EQ(purged->doomed_blobs().size(), 2U);
  EXPECT_EQ(purged->content().blobs.size(), content.blobs.size() - 2);
  const auto part = feed::parse_part(part_of(purged, k_products));
  ASSERT_TRUE(part) << part.error().message;
  EXPECT_EQ(part->items.size(), 3U);
  EXPECT_EQ(part->media.size(), 3U);
  EXPECT_EQ(purged->content().parts.at(k_stories), content.parts.at(k_stories));
  EXPECT_EQ(part_of(purged, k_stories), small.parts.at(k_stories));
  EXPECT_EQ(purged->content().parts.at(k_products), base::sha256_hex(part_of(purged, k_products)));
}

TEST(Purge, TakesPicturesFromOtherPartsToo) {
  auto small = test::small_feed(1);
  auto& products = small.part("product").media;
  small.part("story").media.push_back(products[0]);
  const std::string sha256 = products[0].files[0].sha256;
  products.erase(products.begin());
  small.seal();
  const auto purged = purge(content_of(small), {{"product/BTK-001"}, {}});
  ASSERT_TRUE(purged);
  EXPECT_TRUE(purged->doomed_blobs().contains(sha256));
  EXPECT_EQ(part_of(purged, k_stories).find(sha256), std::string::npos);
}

TEST(Purge, LeavesOutWhatIsNotKept) {
  const auto content = content_of(test::small_feed(1));
  auto shown = purge(content, {});
  ASSERT_TRUE(shown);
  const Blob kept = content.blobs[3];
  shown->keep_blobs({kept});
  ASSERT_EQ(shown->content().blobs.size(), 1U);
  EXPECT_EQ(shown->content().blobs[0], kept);
  EXPECT_EQ(shown->content().parts, content.parts);
}

TEST(Purge, SparesAPictureThatAnotherItemNames) {
  auto small = test::small_feed(1);
  std::get<feed::Story>(small.part("story").items[0]).hero = "BTK-001";
  small.seal();
  const auto purged = purge(content_of(small), {{"product/BTK-001"}, {}});
  ASSERT_TRUE(purged);
  EXPECT_THAT(purged->doomed_blobs(), IsEmpty());
}

TEST(Purge, SparesAPictureThatTheVocabularyNames) {
  auto small = test::small_feed(1);
  small.header.vocab.craft[1].media = "BTK-001";
  small.seal();
  EXPECT_THAT(purge(content_of(small), {{"product/BTK-001"}, {}})->doomed_blobs(), IsEmpty());
}

TEST(Purge, TakesListedMediaWhoeverNamesThem) {
  const auto small = test::small_feed(1);
  const auto& files = small.contents.at("parts/product-000.json").media[2].files;
  const auto purged = purge(content_of(small), {{}, {files[0].sha256}});
  ASSERT_TRUE(purged);
  EXPECT_THAT(purged->doomed_blobs(), UnorderedElementsAre(files[0].sha256));
  EXPECT_THAT(purged->left_out(), ElementsAre(files[0].sha256));
  EXPECT_EQ(feed::parse_part(part_of(purged, k_products))->media[2].files.size(), 1U);
}

TEST(Purge, DropsAMediaEntryWithoutFiles) {
  const auto small = test::small_feed(1);
  const auto& files = small.contents.at("parts/product-000.json").media[2].files;
  const auto purged = purge(content_of(small), {{}, {files[0].sha256, files[1].sha256}});
  EXPECT_EQ(feed::parse_part(part_of(purged, k_products))->media.size(), 3U);
}

TEST(Purge, SparesAFileThatAnotherPictureHasAsWell) {
  auto small = test::small_feed(1);
  auto& media = small.part("product").media;
  const auto of = [&media](const std::string& id) {
    return std::find_if(media.begin(), media.end(), [&id](const auto& one) { return one.id == id; });
  };
  of("BTK-002")->files[0] = of("BTK-001")->files[0];
  small.seal();
  const auto purged = purge(content_of(small), {{"product/BTK-001"}, {}});
  ASSERT_TRUE(purged);
  EXPECT_THAT(purged->doomed_blobs(), UnorderedElementsAre(of("BTK-001")->files[1].sha256));
}

TEST(Purge, KeepsFieldsItDoesNotKnow) {
  auto small = test::small_feed(1);
  auto json = base::Json::parse(small.parts.at(k_products));
  json["items"][2]["hologram"] = {{"depth", 3}};
  small.parts[k_products] = feed::to_bytes(json);
  const auto purged = purge(content_of(small), {{"product/BTK-001"}, {}});
  EXPECT_NE(part_of(purged, k_products).find("hologram"), std::string::npos);
}

TEST(Purge, RefusesAPartThatIsNone) {
  for (const auto* bytes : {"", "[]", "{", R"({"kind":1,"items":[]})", R"({"kind":"product","items":{}})",
                            R"({"kind":"product","items":[],"media":5})"}) {
    const auto content = content_of("{}", {{k_products, bytes}}, {});
    EXPECT_EQ(purge(content, {{"product/BTK-001"}, {}}).error().kind, base::ErrorKind::corrupt) << bytes;
  }
}

TEST(Purge, SurvivesOddShapesInside) {
  const auto content =
      content_of(R"({"vocab":[1]})",
                 {{k_products, R"({"kind":"product","items":[1,null,{"id":5,"images":[1,{}]},{"id":"BTK-001"}],)"
                               R"("media":[7,{"files":3},{"files":[null]}]})"}},
                 {});
  EXPECT_THAT(purge(content, {{"product/BTK-001"}, {}})->left_out(), ElementsAre("product/BTK-001"));
}

TEST(WantedBlobs, AreListedOnceAndOnlyOfKnownKinds) {
  auto small = test::small_feed(1);
  small.part("story").media = small.part("product").media;
  small.seal();
  EXPECT_EQ(wanted_blobs(small.parts, 0).size(), 8U);
  small.parts["parts/hologram-000.json"] = R"({"format":"etalase-part/1","kind":"hologram","items":[],"media":[1]})";
  EXPECT_EQ(wanted_blobs(small.parts, 0).size(), 8U);
}

TEST(WantedBlobs, LeaveOutLargeSizesButNeverAWholePicture) {
  auto small = test::small_feed(1);
  EXPECT_EQ(wanted_blobs(small.parts, 480).size(), 4U);
  EXPECT_EQ(wanted_blobs(small.parts, 100).size(), 4U);
}

}  // namespace
}  // namespace etalase::store
