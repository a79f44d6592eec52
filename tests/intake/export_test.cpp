// Export gives back what import took, in the same forms.
#include <algorithm>

#include "base/text.hpp"
#include "intake/exporter.hpp"
#include "intake/gallery_fixture.hpp"

namespace etalase::intake::test {
namespace {

using base::Json;

class Export : public GalleryTest {
 protected:
  std::vector<ExportFile> exported() {
    auto made = make_export(*council, today);
    EXPECT_TRUE(made) << made.error().message;
    return made.value_or(std::vector<ExportFile>{});
  }
  std::string text_of(const std::string& name) {
    for (const auto& file : exported()) {
      if (file.name == name) return file.bytes;
    }
    return {};
  }
  // Exports, imports into a second council, and compares every item.
  void round_trip() {
    const auto before = council->items.list("");
    ASSERT_TRUE(write_export(*files, temp / "keluar", exported()));
    std::vector<InputFile> input;
    for (const auto& file : exported()) {
      if (file.copy_of.empty()) input.push_back({file.name, file.bytes});
    }
    auto second = make("kedua");
    PhotoFolders photos(*files, inspector, {temp / "keluar"});
    const auto plan = plan_import(*second, photos, {input, today});
    ASSERT_TRUE(plan);
    ASSERT_TRUE(plan->is_right()) << report_text(plan->report, words::StaffLanguage::en);
    ASSERT_TRUE(apply_import(*second, *files, *plan));
    for (const auto& each : *before) {
      const auto copy = second->items.find(each.ref);
      ASSERT_TRUE(copy && *copy) << each.ref.id;
      EXPECT_EQ(drafts::to_json((*copy)->entry), drafts::to_json(each.entry)) << each.ref.id;
    }
    EXPECT_EQ(second->items.list("")->size(), before->size());
  }
};

TEST_F(Export, RoundTripIsLossless) {
  fill();
  round_trip();
}

TEST_F(Export, WritesTheFormsInSemicolonsWithBom) {
  fill();
  const auto text = text_of("produk.csv");
  EXPECT_TRUE(text.starts_with("\xEF\xBB\xBFkode;nama;nama_en;kerajinan;"));
  EXPECT_NE(text.find("BTK-001;Kain Truntum;Truntum Cloth;BATIK;KAIN;UMKM-01;Bunga kecil."), std::string::npos) << text;
  EXPECT_NE(text.find("di rak"), std::string::npos);
}

TEST_F(Export, WhatASpreadsheetCannotSayGoesToJson) {
  fill();
  applied(
      {{"product.json", R"([{"id":"BTK-001","passed_on":"2026-01-03","private":{"nib":"1"},"related":["maker/UMKM-01"],
    "size":{"id":"-"},"story":[{"type":"text","text":{"id":"Satu.","en":"One."}},{"type":"text","text":{"id":"Dua."}}],
    "name":{"id":"Kain Truntum","ar":"قماش"},"tags":["limbah"]}])"}});
  const auto json = Json::parse(text_of("product.json"));
  ASSERT_EQ(json.size(), 1U);
  for (const auto* key : {"passed_on", "private", "related", "size", "story", "tags"})
    EXPECT_TRUE(json[0].contains(key)) << key;
  EXPECT_FALSE(json[0].contains("price"));
  EXPECT_FALSE(json[0].contains("name"));
  EXPECT_NE(text_of("produk.csv").find("nama_ar"), std::string::npos);
  round_trip();
}

TEST_F(Export, PhotosOfOneNameButOtherContentAreBothKept) {
  fill();
  photo("foto.jpg", "PIC 1000 1000 satu");
  applied({{"place.json", R"([{"id":"T-01","name":{"id":"Satu"},"kind":"museum","images":["foto.jpg"]}])"}});
  photo("foto.jpg", "PIC 1000 1000 dua");
  applied({{"place.json", R"([{"id":"T-02","name":{"id":"Dua"},"kind":"museum","images":["foto.jpg"]}])"}});
  round_trip();
}

TEST_F(Export, RolesAndStepsSurvive) {
  fill();
  photo("a.jpg", "PIC 1000 1000 a");
  applied({{"produk.csv", "kode;foto;foto_teks;foto_peran\nBTK-001;BTK-001_1.jpg|a.jpg;Kain|Balik kain;|belakang\n"},
           {"council.json",
            R"({"vocab":{"craft":[{"id":"BATIK","name":{"id":"Batik"}}],"category":[{"id":"KAIN","name":{"id":"Kain"}}],
    "technique":[{"id":"TULIS","name":{"id":"Tulis"},"steps":[{"text":{"id":"Digambar."},"media":{"file":"a.jpg","alt":{"id":"Tangan"},"role":"process"}}]}],
    "material":[{"id":"KATUN","name":{"id":"Katun"}}],"motif":[{"id":"TRUNTUM","name":{"id":"Truntum"}}]}})"}});
  EXPECT_NE(text_of("produk.csv").find("foto_peran"), std::string::npos);
  EXPECT_NE(text_of("produk.csv").find("|belakang"), std::string::npos);
  round_trip();
}

TEST_F(Export, AwkwardWordsSurvive) {
  fill();
  photo("a.jpg", "PIC 1000 1000 a");
  applied({{"product.json", R"([{"id":"BTK-001","images":[{"file":"a.jpg","alt":{"id":"satu | dua","en":"a \"b\"; c"}}],
    "care":{"id":"baris satu\n\nbaris \"dua\"; tiga, empat"},"links":[{"intent":"visit","kind":"web","url":"https://contoh.example/"},
    {"intent":"buy","kind":"shop","url":"https://contoh.example/b"}],"story":[{"type":"text","text":{"id":"> bukan kutipan\n\n---"}}]}])"}});
  round_trip();
}

TEST_F(Export, StoriesMakersAndEventsRoundTrip) {
  fill();
  photo("m.jpg", "PIC 1000 1000 m");
  applied(
      {{"cerita.csv",
        "kode;judul;judul_en;pembuka;isi;isi_en;daerah;foto;terkait\nS-01;Kisah;Tale;Awal.;\"Satu.\n\n> Kata — "
        "Ani\n\n---\n\n[[product/BTK-001]]\";"
        "\"One.\n\n> Word — Ani\n\n---\n\n[[product/BTK-001]]\";JEPARA;BTK-001_1.jpg;product/BTK-001\n"},
       {"agenda.csv",
        "kode;nama;jenis;mulai;selesai;kursi;foto\nE-01;Kelas;kelas;2026-03-01 09:00;2026-03-01 "
        "10:00;12;BTK-001_1.jpg\n"},
       {"maker.json",
        R"([{"id":"UMKM-01","place":{"id":"Desa"},"images":[{"file":"m.jpg","alt":{"id":"Ruang"}}],"team":{"id":"5 orang"},
             "certificates":[{"kind":"merek","number":"1","issuer":"A","checked_by":"B","checked_on":"2026-01-01"}],
             "consent":{"ok":true,"scope":["name","portrait"]}}])"}});
  round_trip();
}

TEST_F(Export, WithdrawnItemsStayBehind) {
  fill();
  ASSERT_TRUE(council->ledger.withdraw({{"product", "BTK-001"}, drafts::Purge::no, "diminta", "Eka", ""}));
  EXPECT_EQ(text_of("produk.csv"), "");
}

TEST_F(Export, OverwritesNothing) {
  fill();
  ASSERT_TRUE(write_export(*files, temp / "keluar", exported()));
  EXPECT_EQ(write_export(*files, temp / "keluar", exported()).error().kind, base::ErrorKind::refused);
}

}  // namespace
}  // namespace etalase::intake::test
