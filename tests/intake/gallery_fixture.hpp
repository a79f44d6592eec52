// A council with a gallery, vocabularies, a region and a maker; photos are stand-ins that a fake inspector reads.
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "base/posix_file_system.hpp"
#include "cells/csv.hpp"
#include "drafts/council.hpp"
#include "intake/importer.hpp"
#include "support/fake_clock.hpp"
#include "support/temp_dir.hpp"

namespace etalase::intake::test {

// Returns the bytes of a file on disk; none where it cannot be read.
inline std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// Takes "PIC 1200 1500 anything" for a JPEG of that size and everything else for no picture.
class FakeInspector final : public PictureInspector {
 public:
  [[nodiscard]] base::Result<PictureFacts> inspect(std::string_view bytes) const override {
    PictureFacts facts;
    facts.extension = "jpg";
    const std::string text(bytes);
    if (std::sscanf(text.c_str(), "PIC %d %d", &facts.width, &facts.height) != 2)
      return base::fail(base::ErrorKind::corrupt, "no picture");
    return facts;
  }
};

inline constexpr const char* k_council_json = R"({
  "languages": [{"tag": "id", "name": "Indonesia", "dir": "ltr", "mandatory": true}, {"tag": "en", "name": "English"}],
  "council": {"name": {"id": "Dewan Contoh"}},
  "galleries": [{"id": "GALERI", "name": {"id": "Galeri Contoh"}, "time_zone": "Asia/Makassar",
                 "floor_plan": {"zones": [{"id": "BATIK", "name": {"id": "Ruang Batik"}, "polygon": [[0,0],[1,0],[1,1]]},
                                          {"id": "T", "name": {"id": "Tenun"}, "polygon": [[0,0],[1,0],[1,1]]}]}}],
  "vocab": {"craft": [{"id": "BATIK", "name": {"id": "Batik"}}], "category": [{"id": "KAIN", "name": {"id": "Kain panjang"}}],
            "technique": [{"id": "TULIS", "name": {"id": "Batik tulis"}}], "material": [{"id": "KATUN", "name": {"id": "Katun"}}],
            "motif": [{"id": "TRUNTUM", "name": {"id": "Truntum"}}]}})";
inline constexpr const char* k_region_json =
    R"([{"id": "JEPARA", "name": {"id": "Jepara"}, "districts": [{"id": "PECANGAAN", "name": {"id": "Pecangaan"}, "tile": [0,0]}]}])";
inline constexpr const char* k_makers =
    "kode;nama;jenis;kerajinan;kecamatan;persetujuan\nUMKM-01;Batik Contoh;kelompok;BATIK;PECANGAAN;ya\n";
inline constexpr const char* k_products =
    "kode;nama;nama_en;kerajinan;kategori;perajin;cerita;harga_min;harga_per;foto;foto_teks\n"
    "BTK-001;Kain Truntum;Truntum Cloth;BATIK;KAIN;UMKM-01;Bunga kecil.;200000;2026-01-02;BTK-001_1.jpg;Kain bermotif "
    "bunga\n";

class GalleryTest : public ::testing::Test {
 protected:
  void SetUp() override {
    council = make("dewan");
    photo("BTK-001_1.jpg", "PIC 1200 1500 satu");
  }

  [[nodiscard]] std::unique_ptr<drafts::OpenCouncil> make(const std::string& name) {
    auto made =
        drafts::create_council(*files, clock, temp / name, {"contoh", "", "127.0.0.1:0", words::StaffLanguage::id});
    EXPECT_TRUE(made) << made.error().message;
    return made ? std::move(*made) : nullptr;
  }

  void photo(const std::string& name, const std::string& bytes) {
    ASSERT_TRUE(files->make_folders(temp / "foto"));
    ASSERT_TRUE(base::write_durably(*files, temp / ("foto/" + name), bytes));
  }

  [[nodiscard]] ImportPlan planned(std::vector<InputFile> input, MissingPhoto missing = MissingPhoto::refused) {
    PhotoFolders photos(*files, inspector, {temp / "foto"}, missing);
    auto plan = plan_import(*council, photos, {std::move(input), today});
    EXPECT_TRUE(plan) << plan.error().message;
    return plan ? std::move(*plan) : ImportPlan{};
  }
  // Plans and saves; the plan must be right.
  ImportPlan applied(std::vector<InputFile> input) {
    auto plan = planned(std::move(input));
    EXPECT_TRUE(plan.is_right()) << report_text(plan.report, words::StaffLanguage::en);
    EXPECT_TRUE(apply_import(*council, *files, plan));
    return plan;
  }
  void fill() {
    applied({{"council.json", k_council_json},
             {"region.json", k_region_json},
             {"perajin.csv", k_makers},
             {"produk.csv", k_products}});
  }
  [[nodiscard]] base::Json item(const std::string& kind, const std::string& id) {
    const auto found = council->items.find({kind, id});
    EXPECT_TRUE(found && *found) << kind << "/" << id;
    return found && *found ? drafts::to_json((*found)->entry) : base::Json();
  }

  const base::Day today = std::chrono::year(2026) / 1 / 5;
  etalase::test::TempDir temp;
  std::unique_ptr<base::FileSystem> files = base::make_posix_file_system();
  etalase::test::FakeClock clock;
  FakeInspector inspector;
  std::unique_ptr<drafts::OpenCouncil> council;
};

// Returns the English words of the first finding in a column, or nothing.
inline std::string said(const ImportPlan& plan, const std::string& column) {
  for (const auto& row : plan.report.rows) {
    for (const auto& finding : row.findings) {
      if (finding.column == column) return finding.message.en;
    }
  }
  return {};
}

}  // namespace etalase::intake::test
