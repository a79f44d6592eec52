// Master pictures.
#include "drafts/picture_store.hpp"

#include "base/digest.hpp"
#include "drafts/council_fixture.hpp"
#include "feed/codec.hpp"

namespace etalase::drafts::test {
namespace {

using PictureStoreTest = CouncilTest;

TEST_F(PictureStoreTest, KeepsTheBytesUnderTheirHash) {
  const auto picture = council->pictures.add("bytes", {"", "", "jpg", "BTK-001_1.jpg", {{"id", "Kain"}}, 1000, 800});
  ASSERT_TRUE(picture) << picture.error().message;
  EXPECT_EQ(picture->sha256, base::sha256_hex("bytes"));
  EXPECT_EQ(council->pictures.path_of(*picture), root() + "/pictures/" + picture->sha256 + ".jpg");
  EXPECT_EQ(files->read(council->pictures.path_of(*picture), base::kilobytes(1)).value_or(""), "bytes");
  const auto again = council->pictures.find(picture->id);
  ASSERT_TRUE(again && *again);
  EXPECT_EQ((*again)->alt.at("id"), "Kain");
  EXPECT_EQ((*again)->width, 1000);
}

TEST_F(PictureStoreTest, OtherWordsAreAnotherMediumOfTheSameMaster) {
  const auto one = council->pictures.add("bytes", {"", "", "jpg", "a.jpg", {{"id", "Kain"}}, 1, 1});
  const auto two = council->pictures.add("bytes", {"", "", "jpg", "a.jpg", {{"id", "Kain biru"}}, 1, 1});
  ASSERT_TRUE(one && two);
  EXPECT_NE(one->id, two->id);
  EXPECT_EQ(one->sha256, two->sha256);
  EXPECT_EQ(council->pictures.list()->size(), 2U);
}

TEST_F(PictureStoreTest, AnotherFocusIsAnotherMediumToo) {
  const auto middle = council->pictures.add("bytes", {"", "", "jpg", "a.jpg", {{"id", "Kain"}}, 1, 1});
  const auto aside = council->pictures.add("bytes", {"", "", "jpg", "a.jpg", {{"id", "Kain"}}, 1, 1, {0.3, 0.65}});
  ASSERT_TRUE(middle && aside);
  EXPECT_NE(middle->id, aside->id);
  const auto again = council->pictures.find(aside->id);
  ASSERT_TRUE(again && *again);
  EXPECT_EQ((*again)->focus, (feed::Focus{0.3, 0.65}));
  EXPECT_EQ((*council->pictures.find(middle->id))->focus, feed::Focus{});
}

TEST_F(PictureStoreTest, AnotherRoleIsAnotherMediumToo) {
  const Picture front{"", "", "jpg", "a.jpg", {{"id", "Kain"}}, 1, 1};
  Picture turned = front;
  turned.role = feed::MediaRole::back;
  const auto one = council->pictures.add("bytes", front);
  const auto two = council->pictures.add("bytes", turned);
  ASSERT_TRUE(one && two);
  EXPECT_NE(one->id, two->id);
  const auto again = council->pictures.find(two->id);
  ASSERT_TRUE(again && *again);
  EXPECT_EQ((*again)->role, feed::MediaRole::back);
  EXPECT_EQ((*council->pictures.find(one->id))->role, std::nullopt);
}

TEST_F(PictureStoreTest, MediaIdsHaveTheFeedsForm) {
  EXPECT_TRUE(feed::is_id(media_id(base::sha256_hex("x"), {{"id", "y"}})));
  EXPECT_EQ(media_id("a", {{"id", "y"}}), media_id("a", {{"id", "y"}}));
}

TEST_F(PictureStoreTest, AnExtensionIsNeverAPath) {
  EXPECT_FALSE(council->pictures.add("bytes", {"", "", "../../x", "a.jpg", {}, 1, 1}));
  EXPECT_FALSE(council->pictures.add("bytes", {"", "", "", "a.jpg", {}, 1, 1}));
}

}  // namespace
}  // namespace etalase::drafts::test
