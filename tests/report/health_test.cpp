// Health is read as sync and the kiosk write it: one definition for both sides.
#include <gmock/gmock.h>

#include "report/samples.hpp"
#include "sync/status.hpp"

namespace etalase::report {
namespace {

sync::Status status() {
  sync::Status status;
  status.version = "0.1.0";
  status.time = *base::parse_time("2026-01-05T06:10:00Z");
  status.clock.floor = *base::parse_time("2026-01-01T00:00:00Z");
  sync::SourceStatus source;
  source.id = "galeri";
  source.url = "https://galeri.example.id/feed";
  source.own = true;
  source.state = sync::SourceState::offline;
  source.roles = {1, 12, 12, 4, 3};
  source.feed = {4, std::string(64, 'a'), "2026-01-04T10:00:00Z"};
  source.generation = "000004";
  source.error =
      sync::SourceError{base::ErrorKind::unavailable, "no route to host", *base::parse_time("2026-01-05T05:00:00Z")};
  status.sources.push_back(source);
  status.disk = {{9'000'000'000}, {1'000'000'000}, {1'000'000'000}};
  status.spool = {3, {2048}, "count-2026-01-05T11.json"};
  return status;
}

TEST(Health, ReadsWhatSyncWrites) {
  const auto read = parse_sync_health(sync::to_json(status()).dump());
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, sample_sync());
}

TEST(Health, ReadsAFreshSyncThatHasNothingYet) {
  sync::Status fresh;
  fresh.version = "0.1.0";
  sync::SourceStatus source;
  source.id = "galeri";
  fresh.sources.push_back(source);
  const auto read = parse_sync_health(sync::to_json(fresh).dump());
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->sources.at(0).state, "ok");
  EXPECT_EQ(read->sources.at(0).last_check_ok, "");
}

// Every member that sync writes is one that a report knows, `age` and `format` aside, which follow from the rest.
TEST(Health, LosesNothingOfWhatSyncWrites) {
  auto written = sync::to_json(status());
  for (auto& source : written["sources"]) {
    for (const char* empty :
         {"age", "previous", "last_check_ok", "last_change", "next_attempt", "bytes", "unknown_kinds", "set_aside"})
      source.erase(empty);
  }
  EXPECT_EQ(base::Json::parse(to_bytes(*parse_sync_health(written.dump()))), written);
}

TEST(Health, ReadsNullsOfTheKiosk) {
  const auto read = parse_kiosk_health(
      R"({"format":"etalase-kiosk/1","version":"0.1.0","boot_id":"5f3c","started":"2026-01-05T01:00:00.250Z",
          "source":"","generation":"","feed":null,"page":"welcome","page_since":"2026-01-05T01:00:00Z",
          "last_frame":null,"last_touch":null,"swaps":0,"errors":[],"set_aside":[]})");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->page, "welcome");
  EXPECT_EQ(read->feed, FeedMark{});
}

TEST(Health, OfAnotherFormatIsRefused) {
  EXPECT_FALSE(parse_sync_health(to_bytes(sample_kiosk())));
  EXPECT_FALSE(parse_kiosk_health(to_bytes(sample_sync())));
  EXPECT_FALSE(parse_sync_health("{}"));
}

}  // namespace
}  // namespace etalase::report
