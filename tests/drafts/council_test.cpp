// Making and opening council folders.
#include "drafts/council.hpp"

#include "drafts/council_fixture.hpp"

namespace etalase::drafts::test {
namespace {

using CouncilFolderTest = CouncilTest;

TEST_F(CouncilFolderTest, OpensWhatItMade) {
  imported(cloth, cloth_json);
  council.reset();
  const auto opened = open_council(*files, clock, root());
  ASSERT_TRUE(opened) << opened.error().message;
  EXPECT_EQ((*opened)->settings.feed_id, "contoh");
  EXPECT_TRUE((*opened)->items.find(cloth)->has_value());
}

TEST_F(CouncilFolderTest, IsNotMadeTwice) {
  council.reset();
  EXPECT_EQ(create_council(*files, clock, root(), {}).error().kind, base::ErrorKind::refused);
}

TEST_F(CouncilFolderTest, AnEmptyFolderIsNoCouncil) {
  const auto opened = open_council(*files, clock, temp / "kosong");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, base::ErrorKind::not_found);
  EXPECT_NE(opened.error().message.find("etalase-council init"), std::string::npos);
}

TEST_F(CouncilFolderTest, OneProgramAtATimeHoldsIt) {
  const auto second = files->lock(root() + "/.lock", base::LockMode::exclusive, base::LockWait::try_once);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, base::ErrorKind::busy);
}

TEST(CouncilFolder, IsTypedSoThatAShellTakesItWhole) {
  EXPECT_EQ(CouncilFolder("/srv/dewan-1").typed(), "/srv/dewan-1");
  EXPECT_EQ(CouncilFolder("/srv/dewan kerajinan").typed(), "'/srv/dewan kerajinan'");
  EXPECT_EQ(CouncilFolder("/srv/a'; rm -rf b").typed(), R"('/srv/a'\''; rm -rf b')");
  EXPECT_EQ(CouncilFolder("$HOME/dewan").typed(), "'$HOME/dewan'");
}

}  // namespace
}  // namespace etalase::drafts::test
