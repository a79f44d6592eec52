// The status file: in the form of its schema, and read back.
#include "sync/status.hpp"

#include <gmock/gmock.h>

#include "feed/schema.hpp"

namespace etalase::sync {
namespace {

const base::SystemTime k_now{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}};

Status sample() {
  SourceStatus source;
  source.id = "galeri";
  source.url = "https://galeri.example.id/feed";
  source.own = true;
  source.state = SourceState::refused;
  source.feed = {7, std::string(64, 'a'), "2026-01-05T13:00:00+07:00"};
  source.generation = "000002";
  source.last_check_ok = k_now;
  source.error = SourceError{base::ErrorKind::untrusted, "wrong hash", k_now};
  source.set_aside = {std::string(64, 'b')};
  return {"0.1.0",
          k_now,
          {ClockStatus::Source::floor, k_now},
          {source},
          {{2'000'000}, {1'000'000}, {3}},
          {1, {2}, "count-2026-01-05T13.json"}};
}

TEST(Status, FitsItsSchema) {
  const auto checked = feed::check_schema("status", to_json(sample()));
  EXPECT_TRUE(checked) << checked.error().message;
  auto well = sample();
  well.sources[0].error.reset();
  EXPECT_TRUE(feed::check_schema("status", to_json(well)));
  EXPECT_TRUE(to_json(well)["sources"][0]["error"].is_null());
}

TEST(Status, IsReadBackForShowing) {
  const auto read = read_status(to_json(sample()).dump());
  ASSERT_TRUE(read);
  EXPECT_EQ(to_text(*read), to_text(sample()));
  EXPECT_TRUE(needs_somebody(*read));
}

TEST(Status, RefusesWhatIsNone) {
  for (const char* text :
       {"", "[]", "{}", "{\"format\":\"etalase-status/2\",\"sources\":[]}", "{\"format\":\"etalase-status/1\"}"}) {
    EXPECT_FALSE(read_status(text)) << text;
  }
}

TEST(Status, NeedsNobodyWhileOffline) {
  auto status = sample();
  status.sources[0].state = SourceState::offline;
  EXPECT_FALSE(needs_somebody(status));
}

TEST(Status, RemembersGoodTimesOfAnEarlierRun) {
  SourceStatus source;
  source.id = "galeri";
  remember(source, to_json(sample()));
  EXPECT_EQ(source.last_check_ok, k_now);
  EXPECT_FALSE(source.last_change);
  remember(source, base::Json::parse(R"({"sources":[{"id":"galeri","last_check_ok":5},7]})"));
  EXPECT_FALSE(source.last_check_ok);
}

}  // namespace
}  // namespace etalase::sync
