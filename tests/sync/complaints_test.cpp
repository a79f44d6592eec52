// Said once when it begins, once when it ends.
#include "sync/complaints.hpp"

#include <gmock/gmock.h>

namespace etalase::sync {
namespace {

using base::Error;
using base::ErrorKind;

const base::SystemTime k_early{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}};
const base::SystemTime k_late = k_early + std::chrono::hours(1);

TEST(Complaints, AreMadeOnceAndKeepTheirBeginning) {
  SourceStatus source;
  source.id = "galeri";
  const Error error{ErrorKind::untrusted, "signature"};
  const auto said = enter_outcome(source, error, Reach::reached, k_early);
  ASSERT_TRUE(said);
  EXPECT_EQ(said->level, base::LogLevel::error);
  EXPECT_THAT(said->text, testing::StartsWith("galeri: refused (untrusted): signature; "));
  EXPECT_FALSE(enter_outcome(source, error, Reach::reached, k_late));
  EXPECT_EQ(source.error->since, k_early);
}

TEST(Complaints, ChangeWithTheKind) {
  SourceStatus source;
  EXPECT_TRUE(enter_outcome(source, Error{ErrorKind::untrusted, "a"}, Reach::reached, k_early));
  EXPECT_TRUE(enter_outcome(source, Error{ErrorKind::no_space, "b"}, Reach::reached, k_late));
  EXPECT_EQ(source.error->since, k_late);
  EXPECT_EQ(source.state, SourceState::error);
}

TEST(Complaints, EndWithOneLine) {
  SourceStatus source;
  source.id = "galeri";
  EXPECT_FALSE(enter_outcome(source, {}, Reach::reached, k_early));
  static_cast<void>(enter_outcome(source, Error{ErrorKind::corrupt, "x"}, Reach::reached, k_early));
  const auto said = enter_outcome(source, {}, Reach::reached, k_late);
  ASSERT_TRUE(said);
  EXPECT_EQ(said->text, "galeri: all is well again");
  EXPECT_EQ(source.last_check_ok, k_late);
  EXPECT_FALSE(source.error);
}

TEST(Complaints, TellANetworkFromADisk) {
  const Error error{ErrorKind::unavailable, "x"};
  EXPECT_EQ(state_for(error, Reach::unreachable), SourceState::offline);
  EXPECT_EQ(state_for(error, Reach::reached), SourceState::error);
  EXPECT_EQ(state_for({ErrorKind::no_space, "x"}, Reach::unreachable), SourceState::error);
}

TEST(Complaints, SayWhatToDoForEveryKind) {
  for (const auto kind : {ErrorKind::not_found, ErrorKind::unavailable, ErrorKind::corrupt, ErrorKind::untrusted,
                          ErrorKind::too_large, ErrorKind::no_space, ErrorKind::refused}) {
    for (const auto reach : {Reach::reached, Reach::unreachable}) {
      const Error error{kind, "x"};
      EXPECT_FALSE(advice(state_for(error, reach), error).empty());
    }
  }
}

}  // namespace
}  // namespace etalase::sync
