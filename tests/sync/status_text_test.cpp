// The status: in the form of its schema, told to people, and brought up to the time it is asked for.
#include "sync/status_text.hpp"

#include <gmock/gmock.h>

#include "feed/schema.hpp"
#include "report/status_codec.hpp"

namespace etalase::sync {
namespace {

using report::ClockStatus;
using report::Fault;
using report::SourceState;
using report::SourceStatus;
using report::SyncStatus;

base::Json to_json(const SyncStatus& status) { return report::to_json(status, status.time); }

const base::SystemTime k_now{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}};

SyncStatus sample() {
  SourceStatus source;
  source.id = "galeri";
  source.url = "https://galeri.example.id/feed";
  source.own = true;
  source.state = SourceState::refused;
  source.feed = {7, std::string(64, 'a'), "2026-01-05T13:00:00+07:00"};
  source.generation = "000002";
  source.last_check_ok = k_now;
  source.error = Fault{base::ErrorKind::untrusted, "wrong hash", k_now};
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
  const auto read = report::parse_sync_status(report::to_bytes(sample()));
  ASSERT_TRUE(read);
  EXPECT_EQ(to_text(*read, k_now), to_text(sample(), k_now));
  EXPECT_EQ(to_json(*read)["sources"][0]["roles"], to_json(sample())["sources"][0]["roles"]);
  EXPECT_TRUE(needs_somebody(*read));
}

TEST(Status, NeedsNobodyWhileOffline) {
  auto status = sample();
  status.sources[0].state = SourceState::offline;
  EXPECT_FALSE(needs_somebody(status));
}

TEST(Status, TellsItsAge) {
  const auto written = to_json(sample());
  EXPECT_EQ(written["sources"][0]["age"]["check"], 0);
  EXPECT_TRUE(written["sources"][0]["age"]["change"].is_null());
  const auto later = brought_up_to(sample(), k_now + std::chrono::hours(2), DaemonRuns::no);
  EXPECT_EQ(later["sources"][0]["age"]["check"], 7200);
  EXPECT_EQ(later["time"], written["time"]);
  EXPECT_TRUE(feed::check_schema("status", later));
}

TEST(Status, SaysAllThatATechnicianAsks) {
  auto status = sample();
  auto& source = status.sources[0];
  source.roles = {2, 30, 29, 7, 5};
  source.next_attempt = k_now + std::chrono::minutes(7);
  source.bytes = {base::megabytes(12), base::megabytes(900)};
  const auto text = to_text(status, k_now + std::chrono::minutes(5));
  source.previous = "000001";
  EXPECT_THAT(to_text(status, k_now), testing::HasSubstr("generation 000002 (before it 000001)"));
  for (const char* words : {"galeri: refused, feed 7, fetched 12 MB of 900 MB", "checked 5 min ago", "changed never",
                            "next look in 2 min", "generation 000002 (no rollback copy)", "hash aaaaaaaaaaaa",
                            "root 2, timestamp 30, snapshot 29, targets 7, withdrawals 5",
                            "untrusted since 2026-01-05T00:00:00Z: wrong hash", "2000 kB free, 1000 kB used"}) {
    EXPECT_THAT(text, testing::HasSubstr(words));
  }
}

TEST(Status, ToldByAClockThatWasSetBackHasNoNegativeAge) {
  EXPECT_THAT(to_text(sample(), k_now - std::chrono::hours(1)), testing::HasSubstr("check the clock"));
}

}  // namespace
}  // namespace etalase::sync
