// Imports that are right.
#include "intake/gallery_fixture.hpp"

namespace etalase::intake::test {
namespace {

using base::Json;
using Import = GalleryTest;

TEST_F(Import, ADryRunSavesNothing) {
  const auto plan = planned({{"council.json", k_council_json},
                             {"region.json", k_region_json},
                             {"perajin.csv", k_makers},
                             {"produk.csv", k_products}});
  EXPECT_TRUE(plan.is_right()) << report_text(plan.report, words::StaffLanguage::en);
  EXPECT_EQ(tally_of(plan.report).fresh, 4);
  EXPECT_TRUE(council->items.list("")->empty());
  EXPECT_TRUE(council->pictures.list()->empty());
}

TEST_F(Import, SavedItemsAreApprovedByImport) {
  fill();
  const auto cloth = council->items.find({"product", "BTK-001"});
  ASSERT_TRUE(cloth && *cloth);
  EXPECT_EQ((*cloth)->state, drafts::ItemState::siap_tayang);
  EXPECT_EQ((*cloth)->author, "import");
  const auto json = drafts::to_json((*cloth)->entry);
  EXPECT_EQ(json["slug"], "kain-truntum");
  EXPECT_EQ(json["price"], (Json{{"min", 200000}, {"max", 200000}, {"currency", "IDR"}, {"as_of", "2026-01-02"}}));
  const auto picture = council->pictures.find(json["images"][0].get<std::string>());
  ASSERT_TRUE(picture && *picture);
  EXPECT_EQ((*picture)->alt.at("id"), "Kain bermotif bunga");
  EXPECT_TRUE(files->info(council->pictures.path_of(**picture)));
}

TEST_F(Import, FilesMayComeInAnyOrder) {
  applied({{"produk.csv", k_products},
           {"perajin.csv", k_makers},
           {"region.json", k_region_json},
           {"council.json", k_council_json}});
  EXPECT_EQ(item("product", "BTK-001")["maker"], "UMKM-01");
}

TEST_F(Import, TheSameAgainChangesNothing) {
  fill();
  const auto plan = planned({{"produk.csv", k_products}});
  EXPECT_EQ(tally_of(plan.report).unchanged, 1);
  EXPECT_TRUE(plan.items.empty());
}

TEST_F(Import, OnePriceIsOneChangeSaidInWords) {
  fill();
  const auto plan = applied({{"produk.csv", "kode;harga_min\nBTK-001;250000\n"}});
  ASSERT_EQ(plan.report.rows.size(), 1U);
  EXPECT_EQ(plan.report.rows[0].status, RowStatus::changed);
  EXPECT_EQ(plan.report.rows[0].summary.id, "harga_min: 200000 → 250000");
  EXPECT_EQ(item("product", "BTK-001")["price"]["max"], 250000);
  EXPECT_EQ(item("product", "BTK-001")["name"]["en"], "Truntum Cloth");
}

TEST_F(Import, AnEmptyCellKeepsAndADashClears) {
  fill();
  applied({{"produk.csv", "kode;nama;nama_en;harga_min;perawatan\nBTK-001;;-;-;Cuci tangan\n"}});
  const auto json = item("product", "BTK-001");
  EXPECT_EQ(json["name"], (Json{{"id", "Kain Truntum"}}));
  EXPECT_FALSE(json.contains("price"));
  EXPECT_EQ(json["care"]["id"], "Cuci tangan");
}

TEST_F(Import, NothingIsDeletedByOmission) {
  fill();
  photo("BTK-002_1.jpg", "PIC 1000 1000 dua");
  const auto plan = applied(
      {{"produk.csv",
        "kode;nama;kerajinan;kategori;perajin;cerita;foto_teks\nBTK-002;Lain;BATIK;KAIN;UMKM-01;Cerita.;Kain lain\n"}});
  EXPECT_EQ(plan.report.absent, 1);
  EXPECT_EQ(council->items.list("product")->size(), 2U);
}

TEST_F(Import, NamesServeWhereIdsDo) {
  fill();
  applied({{"produk.csv",
            "kode;kategori;perajin;teknik;kecamatan\nBTK-001;kain panjang;batik contoh;Batik tulis;Pecangaan\n"}});
  const auto json = item("product", "BTK-001");
  EXPECT_EQ(json["techniques"], Json{"TULIS"});
  EXPECT_EQ(json["district"], "PECANGAAN");
}

TEST_F(Import, ShelvesFindTheirZone) {
  fill();
  applied({{"produk.csv", "kode;rak\nBTK-001;T-03|BATIK/B-01:2026-06-30\n"}});
  EXPECT_EQ(
      item("product", "BTK-001")["display"],
      Json::parse(
          R"([{"gallery":"GALERI","zone":"T","shelf":"T-03"},{"gallery":"GALERI","zone":"BATIK","shelf":"B-01","until":"2026-06-30"}])"));
}

TEST_F(Import, MakersGetNormalisedContacts) {
  fill();
  applied({{"perajin.csv",
            "kode;wa;instagram;toko;sejak;lulusan\nUMKM-01;0812-3456-7890;@batik.contoh;https://www.tokopedia.com/"
            "contoh;1998;ya\n"}});
  const auto json = item("maker", "UMKM-01");
  EXPECT_EQ(json["links"][0],
            (Json{{"intent", "buy"}, {"kind", "tokopedia"}, {"url", "https://www.tokopedia.com/contoh"}}));
  EXPECT_EQ(json["links"][1]["url"], "https://wa.me/6281234567890");
  EXPECT_EQ(json["links"][2]["url"], "https://www.instagram.com/batik.contoh/");
  applied({{"perajin.csv", "kode;wa\nUMKM-01;-\n"}});
  EXPECT_EQ(item("maker", "UMKM-01")["links"].size(), 2U);
}

TEST_F(Import, ARefusedConsentIsRememberedAndKeepsTheMakerInside) {
  fill();
  applied({{"perajin.csv", "kode;persetujuan\nUMKM-01;tidak\n"}});
  EXPECT_EQ(item("maker", "UMKM-01")["consent"]["ok"], false);
  const auto outgoing = council->items.publishable();
  ASSERT_TRUE(outgoing);
  for (const auto& each : *outgoing) EXPECT_NE(each.ref.kind, "maker");
}

TEST_F(Import, EventsTakeTheGallerysTime) {
  fill();
  applied({{"agenda.csv",
            "kode;nama;jenis;mulai;selesai;tautan\nE-01;Siaran;siaran langsung;2026-03-01 19:00;2026-03-01 "
            "20:00;https://contoh.example/langsung\n"}});
  const auto json = item("event", "E-01");
  EXPECT_EQ(json["starts_at"], "2026-03-01T19:00:00+08:00");
  EXPECT_EQ(json["live"]["url"], "https://contoh.example/langsung");
}

TEST_F(Import, StoriesKeepPanelsPicturesAndLanguages) {
  fill();
  photo("S-01_2.jpg", "PIC 1500 1000 dalam");
  applied({{"cerita.csv",
            "kode;judul;pembuka;isi;isi_en;foto;terkait\nS-01;Kisah;Awal.;\"Satu.\n\n---\n\n![Tangan](S-01_2.jpg)\";"
            "\"One.\n\n---\n\n![A hand](S-01_2.jpg)\";BTK-001_1.jpg;product/BTK-001\n"}});
  const auto json = item("story", "S-01");
  ASSERT_EQ(json["panels"].size(), 2U);
  EXPECT_EQ(json["panels"][0][0]["text"]["en"], "One.");
  const auto picture = council->pictures.find(json["panels"][1][0]["media"].get<std::string>());
  ASSERT_TRUE(picture && *picture);
  EXPECT_EQ((*picture)->alt, (feed::Text{{"id", "Tangan"}, {"en", "A hand"}}));
}

TEST_F(Import, AStoryThatIsBuiltAnewDropsItsOldTranslationAndSaysSo) {
  fill();
  applied({{"cerita.csv", "kode;judul;pembuka;isi;isi_en;foto\nS-01;Kisah;Awal.;Satu.;One.;BTK-001_1.jpg\n"}});
  applied({{"cerita.csv", "kode;judul;isi\nS-01;;Satu lagi.\n"}});
  EXPECT_EQ(item("story", "S-01")["panels"][0][0]["text"]["en"], "One.");
  const auto plan = applied({{"cerita.csv", "kode;judul;isi\nS-01;;\"Satu.\n\n> Dua\"\n"}});
  EXPECT_FALSE(item("story", "S-01")["panels"][0][0]["text"].contains("en"));
  EXPECT_NE(said(plan, "isi").find("\"en\""), std::string::npos);
}

TEST_F(Import, WithdrawnItemsAreKeptButSaid) {
  fill();
  ASSERT_TRUE(council->ledger.withdraw({{"product", "BTK-001"}, drafts::Purge::no, "diminta", "Eka", ""}));
  const auto plan = applied({{"produk.csv", "kode;harga_min\nBTK-001;1\n"}});
  EXPECT_NE(said(plan, "").find("Withdrawn"), std::string::npos);
  EXPECT_TRUE(council->items.find({"product", "BTK-001"})->value().state == drafts::ItemState::ditarik);
}

}  // namespace
}  // namespace etalase::intake::test
