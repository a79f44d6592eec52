// The published feed on a stick: whole, checked, and what an earlier issue left is gone.
#include "publishing/stick.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "publishing/council_fixture.hpp"
#include "publishing/static_files.hpp"
#include "publishing/withdraw.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing::test {
namespace {

namespace fs = std::filesystem;
using base::ErrorKind;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

class Stick : public CouncilTest {
 protected:
  base::Result<StickReport> write() { return write_stick(place(), council->folder, stick.path()); }
  std::vector<std::string> on_stick() { return *list_below(*files, stick / "feed"); }
  etalase::test::TempDir stick;
};

TEST_F(Stick, HoldsTheWholeFeedAndSaysUntilWhen) {
  publish_now();
  const auto report = write();
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->serial, 1);
  EXPECT_EQ(report->good_until, "2026-02-03");
  EXPECT_EQ(report->days_left, 29);
  const auto public_feed = *list_below(*files, root() + "/public/feed");
  EXPECT_THAT(on_stick(), testing::UnorderedElementsAreArray(public_feed));
  const auto note = files->read(stick / k_stick_note, base::kilobytes(10));
  ASSERT_TRUE(note);
  EXPECT_LT(note->find("Berlaku sampai 2026-02-03"), note->find("Good until 2026-02-03"));
}

TEST_F(Stick, ASecondTimeWritesOnlyWhatChanged) {
  publish_now();
  ASSERT_TRUE(write());
  const auto again = write();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->written, 0);
  auto changed = product("BTK-001", 1);
  changed["price"]["min"] = changed["price"]["max"] = 250000;
  save({"product", "BTK-001"}, changed);
  const auto before = on_stick();
  publish_now();
  const auto next = write();
  ASSERT_TRUE(next) << next.error().message;
  EXPECT_EQ(next->serial, 2);
  EXPECT_LT(next->written, next->files);
  EXPECT_THAT(on_stick(), Not(Contains("metadata/1.snapshot.json")));
}

TEST_F(Stick, ARottenFileOnItIsWrittenAgain) {
  publish_now();
  ASSERT_TRUE(write());
  const auto hash = *media_hashes(published().parts).begin();
  const auto picture = stick / "feed/media/" + hash.substr(0, 2) + "/" + hash + ".jpg";
  const auto size = fs::file_size(picture);
  std::ofstream(picture) << std::string(size, 'x');
  const auto again = write();
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(again->written, 1);
}

TEST_F(Stick, ADamagedFeedIsNotCopied) {
  publish_now();
  const auto hash = *media_hashes(published().parts).begin();
  const auto picture = root() + "/public/feed/media/" + hash.substr(0, 2) + "/" + hash + ".jpg";
  fs::permissions(picture, fs::perms::owner_write, fs::perm_options::add);
  std::ofstream(picture) << "x";
  const auto refused = write();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::corrupt);
  EXPECT_FALSE(fs::exists(stick / "feed/metadata/timestamp.json"));
}

TEST_F(Stick, ADamagedMediumIsNamedWithWhatPutsItRight) {
  publish_now();
  const auto hash = *media_hashes(published().parts).begin();
  const auto picture = root() + "/public/feed/media/" + hash.substr(0, 2) + "/" + hash + ".jpg";
  const auto size = fs::file_size(picture);
  for (const auto& spoil : std::vector<std::function<void()>>{
           [&] { fs::remove(picture); }, [&] { std::ofstream(picture) << std::string(size, 'x'); },
           [&] { fs::resize_file(picture, 0); }, [&] { fs::resize_file(picture, std::uintmax_t{9} << 20U); }}) {
    fs::permissions(picture, fs::perms::owner_write, fs::perm_options::add);
    spoil();
    const auto refused = write();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::corrupt);
    EXPECT_THAT(words::told(refused.error()).en,
                HasSubstr(picture + " is missing or damaged; run etalase-council publish"));
    publish_now();
    EXPECT_TRUE(write());
  }
}

TEST_F(Stick, ExpiringSignaturesAreNotCopied) {
  publish_now();
  clock.advance(std::chrono::days(30));
  const auto refused = write();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::refused);
  EXPECT_THAT(refused.error().message, HasSubstr("publish"));
}

TEST_F(Stick, NeedsAnIssueAndAFolder) {
  EXPECT_EQ(write().error().kind, ErrorKind::not_found);
  publish_now();
  EXPECT_EQ(write_stick(place(), council->folder, stick / "nothing").error().kind, ErrorKind::not_found);
}

TEST_F(Stick, WhatWasTakenDownForEverIsNotMissed) {
  publish_now();
  ASSERT_TRUE(withdraw(place(), *council, {{"product", "BTK-001"}, drafts::Purge::yes, "diminta", "admin", ""}));
  const auto report = write();
  ASSERT_TRUE(report) << report.error().message;
  for (const auto& path : on_stick()) EXPECT_THAT(path, Not(HasSubstr("media/")));
}

}  // namespace
}  // namespace etalase::publishing::test
