// Said once when it begins, once when it ends.
#include "sync/complaints.hpp"

#include <gmock/gmock.h>

namespace etalase::sync {
namespace {

using base::Error;
using base::ErrorKind;
using report::SourceState;
using report::SourceStatus;

const base::SystemTime k_early{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}};
const base::SystemTime k_late = k_early + std::chrono::hours(1);

TEST(Complaints, AreMadeOnceAndKeepTheirBeginning) {
  SourceStatus source;
  Complaints complaints;
  source.id = "galeri";
  const auto error = Error{ErrorKind::untrusted, "signature"}.from(base::Origin::line);
  const auto said = complaints.enter(source, error, k_early);
  ASSERT_TRUE(said);
  EXPECT_EQ(said->level, base::LogLevel::error);
  EXPECT_THAT(said->text, testing::StartsWith("galeri: refused (untrusted): signature; "));
  EXPECT_FALSE(complaints.enter(source, error, k_late));
  EXPECT_EQ(source.error->since, k_early);
}

// An address, a certificate's name or a piece of a file in an error's words is what a stranger sent.
TEST(Complaints, AreOneLineOfCleanTextWhateverAPeerSaid) {
  SourceStatus source;
  Complaints complaints;
  const Error error{ErrorKind::corrupt, "leads to \xFF\xC3\n\x1B[2J\x7F, batik tulis “Jépara”\xE2\x80"};
  const auto said = complaints.enter(source, error, k_early);
  ASSERT_TRUE(said);
  EXPECT_THAT(said->text, testing::HasSubstr("leads to ????[2J?, batik tulis “Jépara”??; "));
  EXPECT_EQ(source.error->message, "leads to ????[2J?, batik tulis “Jépara”??");
  const auto longer = complaints.enter(source, Error{ErrorKind::too_large, std::string(100'000, 'x')}, k_early);
  EXPECT_LT(longer->text.size(), 1200U);
}

TEST(Complaints, ChangeWithTheKind) {
  SourceStatus source;
  Complaints complaints;
  EXPECT_TRUE(complaints.enter(source, Error{ErrorKind::untrusted, "a"}, k_early));
  EXPECT_TRUE(complaints.enter(source, Error{ErrorKind::no_space, "b"}, k_late));
  EXPECT_EQ(source.error->since, k_late);
  EXPECT_EQ(source.state, SourceState::error);
}

TEST(Complaints, EndWithOneLine) {
  SourceStatus source;
  Complaints complaints;
  source.id = "galeri";
  EXPECT_FALSE(complaints.enter(source, {}, k_early));
  static_cast<void>(complaints.enter(source, Error{ErrorKind::corrupt, "x"}, k_early));
  const auto said = complaints.enter(source, {}, k_late);
  ASSERT_TRUE(said);
  EXPECT_EQ(said->text, "galeri: all is well again");
  EXPECT_EQ(source.last_check_ok, k_late);
  EXPECT_FALSE(source.error);
}

TEST(Complaints, OfAnEarlierRunAreMadeOnceMoreAndKeepTheirBeginning) {
  SourceStatus before;
  before.id = "galeri";
  Complaints told;
  const auto error = Error{ErrorKind::untrusted, "signature"}.from(base::Origin::line);
  ASSERT_TRUE(told.enter(before, error, k_early));
  report::SyncStatus earlier;
  earlier.sources = {before};
  SourceStatus source;
  source.id = "galeri";
  remember(source, earlier);
  Complaints complaints;
  EXPECT_TRUE(complaints.enter(source, error, k_late));
  EXPECT_FALSE(complaints.enter(source, error, k_late));
  EXPECT_EQ(source.error->since, k_early);
}

TEST(Complaints, RememberGoodTimesOfAnEarlierRun) {
  SourceStatus known;
  known.id = "galeri";
  known.state = SourceState::refused;
  known.roles = {2, 30, 29, 7, 5};
  known.last_check_ok = k_early;
  known.error = report::Fault{ErrorKind::untrusted, "wrong hash", k_early};
  report::SyncStatus earlier;
  earlier.sources = {SourceStatus{}, known};
  SourceStatus source;
  source.id = "galeri";
  remember(source, earlier);
  EXPECT_EQ(source.roles, known.roles);
  EXPECT_EQ(source.last_check_ok, k_early);
  EXPECT_FALSE(source.last_change);
  ASSERT_TRUE(source.error);
  EXPECT_EQ(source.error->since, k_early);
  EXPECT_EQ(source.state, SourceState::refused);
}

TEST(Complaints, TellANetworkFromADisk) {
  SourceStatus source;
  Complaints complaints;
  const Error silence{ErrorKind::unavailable, "x"};
  const auto of_line = complaints.enter(source, silence.from(base::Origin::line), k_early);
  ASSERT_TRUE(of_line);
  EXPECT_EQ(of_line->level, base::LogLevel::warning);
  EXPECT_EQ(source.state, SourceState::offline);
  // The same kind from elsewhere is another trouble: it is said, and begins now.
  const auto of_disk = complaints.enter(source, silence, k_late);
  ASSERT_TRUE(of_disk);
  EXPECT_EQ(of_disk->level, base::LogLevel::error);
  EXPECT_EQ(source.state, SourceState::error);
  EXPECT_EQ(source.error->since, k_late);
  EXPECT_EQ(source.error->origin, base::Origin::machine) << "of which nobody has said where it comes from";
}

}  // namespace
}  // namespace etalase::sync
