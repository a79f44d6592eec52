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
  const Error error{ErrorKind::untrusted, "signature"};
  const auto said = complaints.enter(source, error, Reach::reached, k_early);
  ASSERT_TRUE(said);
  EXPECT_EQ(said->level, base::LogLevel::error);
  EXPECT_THAT(said->text, testing::StartsWith("galeri: refused (untrusted): signature; "));
  EXPECT_FALSE(complaints.enter(source, error, Reach::reached, k_late));
  EXPECT_EQ(source.error->since, k_early);
}

// An address, a certificate's name or a piece of a file in an error's words is what a stranger sent.
TEST(Complaints, AreOneLineOfCleanTextWhateverAPeerSaid) {
  SourceStatus source;
  Complaints complaints;
  const Error error{ErrorKind::corrupt, "leads to \xFF\xC3\n\x1B[2J\x7F, batik tulis “Jépara”\xE2\x80"};
  const auto said = complaints.enter(source, error, Reach::reached, k_early);
  ASSERT_TRUE(said);
  EXPECT_THAT(said->text, testing::HasSubstr("leads to ????[2J?, batik tulis “Jépara”??; "));
  EXPECT_EQ(source.error->message, "leads to ????[2J?, batik tulis “Jépara”??");
  const auto longer =
      complaints.enter(source, Error{ErrorKind::too_large, std::string(100'000, 'x')}, Reach::reached, k_early);
  EXPECT_LT(longer->text.size(), 1200U);
}

TEST(Complaints, ChangeWithTheKind) {
  SourceStatus source;
  Complaints complaints;
  EXPECT_TRUE(complaints.enter(source, Error{ErrorKind::untrusted, "a"}, Reach::reached, k_early));
  EXPECT_TRUE(complaints.enter(source, Error{ErrorKind::no_space, "b"}, Reach::reached, k_late));
  EXPECT_EQ(source.error->since, k_late);
  EXPECT_EQ(source.state, SourceState::error);
}

TEST(Complaints, EndWithOneLine) {
  SourceStatus source;
  Complaints complaints;
  source.id = "galeri";
  EXPECT_FALSE(complaints.enter(source, {}, Reach::reached, k_early));
  static_cast<void>(complaints.enter(source, Error{ErrorKind::corrupt, "x"}, Reach::reached, k_early));
  const auto said = complaints.enter(source, {}, Reach::reached, k_late);
  ASSERT_TRUE(said);
  EXPECT_EQ(said->text, "galeri: all is well again");
  EXPECT_EQ(source.last_check_ok, k_late);
  EXPECT_FALSE(source.error);
}

TEST(Complaints, OfAnEarlierRunAreMadeOnceMoreAndKeepTheirBeginning) {
  SourceStatus before;
  before.id = "galeri";
  Complaints told;
  const Error error{ErrorKind::untrusted, "signature"};
  ASSERT_TRUE(told.enter(before, error, Reach::reached, k_early));
  report::SyncStatus earlier;
  earlier.sources = {before};
  SourceStatus source;
  source.id = "galeri";
  remember(source, earlier);
  Complaints complaints;
  EXPECT_TRUE(complaints.enter(source, error, Reach::reached, k_late));
  EXPECT_FALSE(complaints.enter(source, error, Reach::reached, k_late));
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
  const auto error = ErrorKind::unavailable;
  EXPECT_EQ(state_for(error, Reach::unreachable), SourceState::offline);
  EXPECT_EQ(state_for(error, Reach::reached), SourceState::error);
  EXPECT_EQ(state_for(ErrorKind::no_space, Reach::unreachable), SourceState::error);
}

TEST(Complaints, SayWhatToDoForEveryKind) {
  for (const auto kind : {ErrorKind::not_found, ErrorKind::unavailable, ErrorKind::corrupt, ErrorKind::untrusted,
                          ErrorKind::too_large, ErrorKind::no_space, ErrorKind::expired, ErrorKind::rolled_back,
                          ErrorKind::busy, ErrorKind::locked, ErrorKind::invalid, ErrorKind::refused}) {
    for (const auto reach : {Reach::reached, Reach::unreachable}) {
      EXPECT_FALSE(advice(state_for(kind, reach), kind).empty());
    }
  }
}

}  // namespace
}  // namespace etalase::sync
