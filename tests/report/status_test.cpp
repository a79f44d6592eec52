// Status files are read as sync and the kiosk write them: one description for both sides, one file for all readers.
#include <gmock/gmock.h>

#include <fstream>

#include "base/json.hpp"
#include "report/samples.hpp"

namespace etalase::report {
namespace {

using base::Json;

TEST(SyncStatus, IsReadAsItIsWritten) {
  const auto read = parse_sync_status(to_bytes(sample_sync()));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, sample_sync());
  EXPECT_EQ(to_bytes(*read), to_bytes(sample_sync()));
}

TEST(SyncStatus, IsReadWhenThereIsNothingYet) {
  SyncStatus fresh;
  fresh.version = "0.1.0";
  SourceStatus source;
  source.id = "galeri";
  fresh.sources.push_back(source);
  const auto read = parse_sync_status(to_bytes(fresh));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->sources.at(0).state, SourceState::ok);
  EXPECT_FALSE(read->sources.at(0).last_check_ok);
  EXPECT_EQ(*read, fresh);
}

TEST(SyncStatus, IsWrittenWhateverBytesAnErrorHolds) {
  auto sync = sample_sync();
  sync.sources.at(0).error->message = "leads to \xFF";
  const auto read = parse_sync_status(to_bytes(sync));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->sources.at(0).error->message, "leads to \uFFFD");
}

// People and scripts look at these files, so nothing in them moves unless docs/sync.md says so.
TEST(SyncStatus, HasTheseBytes) {
  auto sync = sample_sync();
  sync.sources[0].last_change = at("2026-01-05T06:09:00Z");
  EXPECT_EQ(to_bytes(sync), R"({
 "clock": {
  "floor": "2026-01-01T00:00:00Z",
  "source": "system"
 },
 "disk": {
  "free": 9000000000,
  "reserve": 1000000000,
  "used": 1000000000
 },
 "format": "etalase-status/1",
 "sources": [
  {
   "age": {
    "change": 60,
    "check": null
   },
   "bytes": {
    "done": 0,
    "total": 0
   },
   "error": {
    "kind": "unavailable",
    "message": "no route to host",
    "since": "2026-01-05T05:00:00Z"
   },
   "feed": {
    "hash": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "published_at": "2026-01-04T10:00:00Z",
    "serial": 4
   },
   "generation": "000004",
   "id": "galeri",
   "last_change": "2026-01-05T06:09:00Z",
   "last_check_ok": "",
   "next_attempt": "",
   "own": true,
   "previous": "",
   "roles": {
    "root": 1,
    "snapshot": 12,
    "targets": 4,
    "timestamp": 12,
    "withdrawals": 3
   },
   "set_aside": [],
   "state": "offline",
   "unknown_kinds": 0,
   "url": "https://galeri.example.id/feed"
  }
 ],
 "spool": {
  "bytes": 2048,
  "files": 3,
  "oldest": "count-2026-01-05T11.json"
 },
 "time": "2026-01-05T06:10:00Z",
 "version": "0.1.0"
}
)");
}

TEST(KioskStatus, HasTheseBytes) {
  auto kiosk = sample_kiosk();
  kiosk.errors[0].subject = "000004";
  kiosk.swaps = 7;
  kiosk.set_aside = {std::string(64, 'b')};
  EXPECT_EQ(to_bytes(kiosk),
            R"({"boot_id":"5f3c","errors":[{"kind":"corrupt","message":"picture 3f could not be read",)"
            R"("since":"2026-01-05T02:00:00Z"}],"feed":{"hash":")" +
                std::string(64, 'a') +
                R"(","serial":4},"format":"etalase-kiosk/1","generation":"000004","last_frame":"2026-01-05T06:09:58Z",)"
                R"("last_touch":null,"page":"home","page_since":"2026-01-05T06:00:00Z","set_aside":[")" +
                std::string(64, 'b') +
                R"("],"source":"galeri","started":"2026-01-05T01:00:00.250Z","swaps":7,"version":"0.1.0"})"
                "\n");
}

TEST(KioskStatus, IsReadAsItIsWritten) {
  const auto read = parse_kiosk_status(to_bytes(sample_kiosk()));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, sample_kiosk());
}

TEST(KioskStatus, SaysWhatIsOnTheScreen) {
  KioskStatus status;
  status.version = "1";
  status.generation = "000042";
  status.feed = ShownFeed{42, "abc"};
  status.page = "product/BTK-012";
  status.swaps = 7;
  status.errors.push_back({base::ErrorKind::corrupt, "x", {}});
  const auto json = base::parse_json(to_bytes(status), base::kilobytes(10));
  ASSERT_TRUE(json);
  EXPECT_EQ((*json)["format"], "etalase-kiosk/1");
  EXPECT_EQ((*json)["feed"]["serial"], 42);
  EXPECT_EQ((*json)["page"], "product/BTK-012");
  EXPECT_TRUE((*json)["last_touch"].is_null());
  EXPECT_EQ((*json)["errors"][0]["kind"], "corrupt");
}

TEST(KioskStatus, BeforeAnyFeedThereIsNone) {
  EXPECT_TRUE((*base::parse_json(to_bytes(KioskStatus{}), base::kilobytes(10)))["feed"].is_null());
}

TEST(KioskStatus, IsReadWithItsNulls) {
  const auto read = parse_kiosk_status(
      R"({"format":"etalase-kiosk/1","version":"0.1.0","boot_id":"5f3c","started":"2026-01-05T01:00:00.250Z",
          "source":"","generation":"","feed":null,"page":"welcome","page_since":"2026-01-05T01:00:00Z",
          "last_frame":null,"last_touch":null,"swaps":0,"errors":[],"set_aside":[]})");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->page, "welcome");
  EXPECT_EQ(read->started, at("2026-01-05T01:00:00.250Z"));
  EXPECT_FALSE(read->feed);
}

TEST(Status, OfAnotherFormatIsRefused) {
  EXPECT_FALSE(parse_sync_status(to_bytes(sample_kiosk())));
  EXPECT_FALSE(parse_kiosk_status(to_bytes(sample_sync())));
  for (const char* text :
       {"", "[]", "{}", "{\"format\":\"etalase-status/2\",\"sources\":[]}", "{\"format\":\"etalase-status/1\"}"}) {
    EXPECT_FALSE(parse_sync_status(text)) << text;
  }
}

// A council may be older than its kiosks.
TEST(Status, ReadsWordsOfALaterVersion) {
  auto json = Json::parse(to_bytes(sample_sync()));
  json["sources"][0]["error"]["kind"] = "some_new_kind";
  json["sources"][0]["state"] = "some_new_state";
  const auto read = parse_sync_status(json.dump());
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_FALSE(read->sources[0].error->kind);
  EXPECT_EQ(read->sources[0].state, SourceState::error);
}

// The schema and the description name the same members.
void expect_described(const Json& schema, const Json& json, const std::string& path) {
  for (const auto& [key, value] : json.items()) {
    ASSERT_TRUE(schema["properties"].contains(key)) << path << key;
    const auto& of_key = schema["properties"][key];
    if (value.is_object() && of_key.contains("properties")) expect_described(of_key, value, path + key + ".");
    if (value.is_array() && !value.empty() && value[0].is_object())
      expect_described(of_key["items"], value[0], path + key + "[].");
  }
  for (const auto& [key, value] : schema["properties"].items())
    EXPECT_TRUE(json.contains(key) || key == "daemon") << path << key;
}

TEST(SyncStatus, HasTheMembersOfItsSchema) {
  std::ifstream in(std::string(ETALASE_SOURCE_DIR) + "/assets/schema/status.json");
  const auto schema = Json::parse(in);
  expect_described(schema, to_json(sample_sync(), sample_sync().time), "");
}

TEST(Fault, IsOneLineThatEveryReaderTakes) {
  for (const std::string& words : {std::string("two\nlines\ttab"), std::string(5000, 'x'), std::string("\xff\xfe")}) {
    auto sync = sample_sync();
    sync.sources[0].error = fault_of({base::ErrorKind::corrupt, words}, sync.time);
    EXPECT_TRUE(parse_sync_status(to_bytes(sync))) << words.substr(0, 20);
  }
  EXPECT_EQ(fault_of({base::ErrorKind::busy, "a\nb", "file"}, {}),
            (Fault{base::ErrorKind::busy, "a b", base::SystemTime(), "file"}));
}

// What a batch brings is what the files say, without what is empty.
TEST(Health, LosesNothingOfWhatSyncWrites) {
  auto written = Json::parse(to_bytes(sample_sync()));
  written.erase("format");
  for (auto& source : written["sources"]) {
    for (const char* empty :
         {"age", "previous", "last_check_ok", "last_change", "next_attempt", "bytes", "unknown_kinds", "set_aside"})
      source.erase(empty);
  }
  EXPECT_EQ(Json::parse(to_bytes(sample_batch()))["health"]["sync"], written);
}

}  // namespace
}  // namespace etalase::report
