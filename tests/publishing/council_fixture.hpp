// A council folder on a real disk with keys, a header, one maker and one product with a picture.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>

#include "base/posix_file_system.hpp"
#include "feed/codec.hpp"
#include "pictures/picture.hpp"
#include "publishing/keys.hpp"
#include "publishing/picture_cache.hpp"
#include "publishing/publish.hpp"
#include "publishing/published_feed.hpp"
#include "support/fake_clock.hpp"
#include "support/temp_dir.hpp"

namespace etalase::publishing::test {

class CouncilTest : public ::testing::Test {
 protected:
  static constexpr const char* k_passphrase = "kata sandi contoh";

  void SetUp() override {
    auto made = drafts::create_council(*files, clock, root(), {"contoh", "https://contoh.example/", "127.0.0.1:0", {}});
    ASSERT_TRUE(made) << made.error().message;
    council = std::move(*made);
    ASSERT_TRUE(make_keys(place(), council->folder, {temp.path() + "/a.pem", temp.path() + "/b.pem"}, k_passphrase));
    save({"council", "COUNCIL"}, header());
    save({"maker", "UMKM-01"}, maker());
    save({"product", "BTK-001"}, product("BTK-001", 1));
  }

  [[nodiscard]] std::string root() const { return temp.path() + "/council"; }
  [[nodiscard]] Workplace place() { return {*files, clock}; }
  [[nodiscard]] AskPassphrase ask() {
    return [this]() -> base::Result<std::string> {
      ++asked;
      return std::string(k_passphrase);
    };
  }

  PublishReport publish_now() {
    auto report = publish(place(), *council, ask());
    EXPECT_TRUE(report) << report.error().message;
    return report ? *report : PublishReport{};
  }

  PublishedFeed published() {
    auto feed = read_feed(*files, council->folder);
    EXPECT_TRUE(feed) << feed.error().message;
    return feed ? *feed : PublishedFeed{};
  }

  void save(const feed::Ref& ref, const base::Json& json) {
    const auto saved = council->items.save_approved(ref, drafts::read_entry(ref.kind, json).entry, "test");
    ASSERT_TRUE(saved) << saved.error().message;
  }

  base::Json product(const std::string& id, int picture_seed) {
    drafts::Picture description{{}, {}, "jpg", id + "_1.jpg", {{"id", "Foto " + id}}, 800, 1000};
    auto picture = council->pictures.add(pictures::test::make_jpeg(800, 1000, picture_seed), description);
    EXPECT_TRUE(picture) << picture.error().message;
    auto json = base::Json::parse(R"({
      "slug": "kain", "maker": "UMKM-01", "crafts": ["BATIK"], "categories": [], "district": "PECANGAAN",
      "story": [{"type": "text", "text": {"id": "Cerita <b>kain</b>.", "en": "A story."}}],
      "price": {"min": 200000, "max": 200000, "currency": "IDR", "as_of": "2026-01-05"}, "availability": "shelf"})");
    json["id"] = id;
    json["name"] = base::Json{{"id", "Kain " + id}, {"en", "Cloth " + id}};
    json["images"] = base::Json::array({picture ? picture->id : ""});
    return json;
  }

  static base::Json maker() {
    return base::Json::parse(R"({
      "id": "UMKM-01", "slug": "batik-contoh", "name": {"id": "Batik Contoh"}, "kind": "kelompok", "crafts": ["BATIK"],
      "district": "PECANGAAN", "consent": {"ok": true, "scope": ["name"]}})");
  }

  static base::Json header() {
    return base::Json::parse(R"({
      "languages": [{"tag": "id", "name": "Bahasa Indonesia", "dir": "ltr", "mandatory": true}],
      "council": {"name": {"id": "Dewan Contoh"}, "text": {"id": "Teks"}, "links": []},
      "galleries": [{"id": "GALERI", "name": {"id": "Galeri Contoh"}, "operator": {"id": "Kantor Contoh"},
                     "address": {"id": "Jalan Contoh 1"}, "time_zone": "Asia/Jakarta",
                     "hours": {"mon": [["09:00", "17:00"]]}, "text": {"id": "Selamat datang."}}],
      "vocab": {"craft": [{"id": "BATIK", "name": {"id": "Batik"}}]}})");
  }

  etalase::test::TempDir temp;
  std::unique_ptr<base::FileSystem> files = base::make_posix_file_system();
  etalase::test::FakeClock clock;
  std::unique_ptr<drafts::OpenCouncil> council;
  int asked = 0;
};

}  // namespace etalase::publishing::test
