// Reports that are right, for tests to send around and to spoil.
#pragma once

#include "report/batch_codec.hpp"
#include "report/status_codec.hpp"

namespace etalase::report {

inline constexpr const char* k_uuid = "0b9c3a52-6a3e-4f0a-9d5e-1c2b3a4d5e6f";
inline constexpr const char* k_other_uuid = "7f1d2c3b-4a59-4687-b6a5-c4d3e2f10a9b";

inline CountHour sample_counts() {
  return {"2026-01-05T13",
          "Asia/Jakarta",
          {{"open", "product/BTK-012", "id", 7},
           {"open", "mitra/product/TNN-001", "en", 2},
           {"page", "home", "id", 31},
           {"visit", "", "id", 12}}};
}

inline Answer sample_answer() { return {k_uuid, "2026-01-05T13", "SURVEI-1", 3, {"KOLEKSI", "HARGA"}, "id"}; }

inline base::SystemTime at(const char* time) { return *base::parse_time(time); }

inline SyncStatus sample_sync() {
  SyncStatus sync;
  sync.version = "0.1.0";
  sync.time = at("2026-01-05T06:10:00Z");
  sync.clock = {ClockStatus::Source::system, at("2026-01-01T00:00:00Z")};
  SourceStatus own;
  own.id = "galeri";
  own.url = "https://galeri.example.id/feed";
  own.own = true;
  own.state = SourceState::offline;
  own.roles = {1, 12, 12, 4, 3};
  own.feed = {4, std::string(64, 'a'), "2026-01-04T10:00:00Z"};
  own.generation = "000004";
  own.error = Fault{base::ErrorKind::unavailable, "no route to host", at("2026-01-05T05:00:00Z")};
  sync.sources.push_back(own);
  sync.disk = {{9'000'000'000}, {1'000'000'000}, {1'000'000'000}};
  sync.spool = {3, {2048}, "count-2026-01-05T11.json"};
  return sync;
}

inline KioskStatus sample_kiosk() {
  KioskStatus kiosk;
  kiosk.version = "0.1.0";
  kiosk.boot_id = "5f3c";
  kiosk.started = at("2026-01-05T01:00:00.250Z");
  kiosk.source = "galeri";
  kiosk.generation = "000004";
  kiosk.feed = ShownFeed{4, std::string(64, 'a')};
  kiosk.page = "home";
  kiosk.page_since = at("2026-01-05T06:00:00Z");
  kiosk.last_frame = at("2026-01-05T06:09:58Z");
  kiosk.errors.push_back({base::ErrorKind::corrupt, "picture 3f could not be read", at("2026-01-05T02:00:00Z")});
  return kiosk;
}

inline Batch sample_batch() {
  return {k_uuid,
          "pintu-masuk",
          "2026-01-05T06:10:00Z",
          {sample_sync(), sample_kiosk()},
          {sample_counts()},
          {sample_answer()},
          2};
}

}  // namespace etalase::report
