// Imports that are wrong: all rows listed, nothing saved.
#include "intake/gallery_fixture.hpp"

namespace etalase::intake::test {
namespace {

class WrongRows : public GalleryTest {
 protected:
  void SetUp() override {
    GalleryTest::SetUp();
    fill();
  }
  // Plans one row on top of the product that exists.
  ImportPlan one(const std::string& headings, const std::string& cells) {
    return planned({{"produk.csv", "kode;" + headings + "\nBTK-001;" + cells + "\n"}});
  }
};

TEST_F(WrongRows, AreAllListedWithRowAndColumn) {
  const auto plan = planned({{"produk.csv",
                              "kode;nama;harga_min;tampil_sampai;perajin\n"
                              "BTK-001;;dua ratus;2027-02-30;UMKM-01\n"
                              "BTK-001;;1;;\n"
                              "btk-007;;1;;\n"
                              "BTK-001X;;1;;UMKM Contoh\n"}});
  EXPECT_FALSE(plan.is_right());
  EXPECT_EQ(tally_of(plan.report).wrong, 4);
  const auto text = report_text(plan.report, words::StaffLanguage::id);
  EXPECT_NE(text.find("2;harga_min;salah;Bukan angka. Tulis angka saja, misalnya 200000."), std::string::npos) << text;
  EXPECT_NE(text.find("2;tampil_sampai;salah;"), std::string::npos) << text;
  EXPECT_NE(text.find("3;kode;salah;Kode ini sudah dipakai di baris 2."), std::string::npos) << text;
  EXPECT_NE(text.find("4;kode;salah;"), std::string::npos) << text;
  EXPECT_NE(text.find("\"BTK-007\""), std::string::npos) << text;
  EXPECT_NE(text.find("5;perajin;salah;"), std::string::npos) << text;
  EXPECT_NE(text.find("5;foto;salah;"), std::string::npos) << text;
}

TEST_F(WrongRows, PhotosOfACodeThatAreNotTakenAreNamed) {
  for (const auto* name : {"N-11_1.jpg", "N-11_3.jpg", "N-14_1.jpg", "N-14_1.png", "N-15_1.jpg", "N-15 depan.jpg",
                           "N-16_1.jpg", "N-16_2.jpg", "N-161_1.jpg"})
    photo(name, std::string("PIC 1000 1000 ") + name);
  const auto told = [&](const std::string& code) {
    return said(planned({{"produk.csv", "kode;nama;foto;foto_teks\n" + code + ";Kain;;Kain\n"}}), "foto");
  };
  EXPECT_NE(told("N-11").find("N-11_3.jpg"), std::string::npos) << told("N-11");
  EXPECT_NE(told("N-14").find("N-14_1.png"), std::string::npos) << told("N-14");
  EXPECT_NE(told("N-15").find("N-15 depan.jpg"), std::string::npos) << told("N-15");
  EXPECT_EQ(said(planned({{"produk.csv", "kode;nama;foto;foto_teks\nN-16;Kain;;Kain|Kain\n"}}), "foto"), "");
}

TEST_F(WrongRows, TimesThatWereReadAreTold) {
  const auto event = [&](const std::string& times) {
    return planned({{"agenda.csv", "kode;nama;jenis;mulai;selesai\nE-01;Kelas;kelas;" + times + "\n"}});
  };
  const auto plan = event("46351,375;25/11/2026");
  EXPECT_TRUE(plan.is_right());
  EXPECT_EQ(said(plan, "mulai"), "The time is read as 2026-11-25 09:00 WITA.");
  EXPECT_EQ(said(plan, "selesai"), "The time is read as 2026-11-25 23:59 WITA.");
  EXPECT_EQ(said(event("25 Nov 2026 09:00 WIB;25 Nov 2026 10:00 WIB"), "mulai"),
            "The time is read as 2026-11-25 09:00 WIB.");
  for (const auto* times : {"25/11/1926 9:00;25/11/2026 10:00", "1999-12-31;2026-01-01", "01/01/1970;02/01/1970"}) {
    const auto old = event(times);
    EXPECT_TRUE(old.is_right()) << times;
    EXPECT_NE(report_text(old.report, words::StaffLanguage::id).find("mulai;baru;Periksa: Tahun 19"), std::string::npos)
        << report_text(old.report, words::StaffLanguage::id);
  }
  EXPECT_FALSE(event("Kamis, 25 November 2026 09:00;2026-11-26").is_right());
}

TEST_F(WrongRows, CodesThatMayBeOthersAreDoubtedOnce) {
  const auto makers = [](const std::string& code) {
    return std::vector<InputFile>{{"perajin.csv", "kode;nama;jenis;kerajinan;kecamatan;persetujuan\n" + code +
                                                      ";Batik Contoh;kelompok;BATIK;PECANGAAN;ya\n"}};
  };
  for (const auto* code : {"46082", "2026-03-01", "TRUE"}) {
    const auto plan = applied(makers(code));
    EXPECT_NE(said(plan, "kode").find("may be another one"), std::string::npos) << code << said(plan, "kode");
    EXPECT_EQ(said(planned(makers(code)), "kode"), "") << code;
  }
  for (const auto* name : {"#########", "Loading...", "Memuat...", "#NILAI!", "null"})
    EXPECT_NE(said(one("nama", name), "nama").find("spreadsheet program"), std::string::npos) << name;
}

TEST_F(WrongRows, OneOfThemKeepsAllFromBeingSaved) {
  const auto plan =
      planned({{"produk.csv", "kode;harga_min\nBTK-001;300000\n"}, {"perajin.csv", "kode;wa\nUMKM-01;abc\n"}});
  EXPECT_FALSE(plan.is_right());
  EXPECT_FALSE(apply_import(*council, *files, plan));
  EXPECT_EQ(item("product", "BTK-001")["price"]["min"], 200000);
}

TEST_F(WrongRows, VariantsSayHowTheyAreWritten) {
  for (const char* cell : {"::", ":merah:", "|", "Merah|", "a:b:c:d"}) {
    EXPECT_EQ(said(one("varian", cell), "varian"), words::say("no_variant").en) << cell;
  }
  EXPECT_EQ(said(one("varian;varian_en", "Merah:merah;Red:red:2 m"), "varian_en"),
            words::say("variant_without_indonesian", {{"text", std::string("2 m")}}).en);
  EXPECT_EQ(said(one("varian;varian_en", "Merah:merah:2 m;Red::2 m"), "varian_en"), "");
}

TEST_F(WrongRows, ANumberTooLargeIsToldAsItWasTyped) {
  const auto plan = planned({{"agenda.csv",
                              "kode;nama;jenis;mulai;selesai;kursi\nE-01;Kelas;kelas;2026-03-01 09:00;2026-03-01 "
                              "10:00;4294967306\n"}});
  EXPECT_NE(said(plan, "kursi").find("4294967306"), std::string::npos) << said(plan, "kursi");
}

TEST_F(WrongRows, EachCellSaysWhatItWants) {
  EXPECT_NE(said(one("ketersediaan", "ada"), "ketersediaan"), "");
  EXPECT_NE(said(one("harga_maks", "100"), "harga_maks").find("below the lowest"), std::string::npos);
  EXPECT_NE(said(one("rak", "Q-01"), "rak").find("no zone"), std::string::npos);
  EXPECT_NE(said(one("rak", "GAL-9/T/T-01"), "rak").find("no gallery"), std::string::npos);
  EXPECT_NE(said(one("kategori", "KAIN PANJNG"), "kategori").find("Kain panjang"), std::string::npos);
  EXPECT_NE(said(one("kerajinan", "SULAP"), "kerajinan").find("crafts"), std::string::npos);
  EXPECT_NE(said(one("tautan_beli", "javascript:alert(1)"), "tautan_beli"), "");
  EXPECT_NE(said(one("sertifikat", "halal:1"), "sertifikat").find("A certificate needs"), std::string::npos);
  EXPECT_NE(said(one("cerita", "\"a\n\n---\n\nb\""), "cerita").find("no panels"), std::string::npos);
  EXPECT_NE(said(one("unggulan", "mungkin"), "unggulan"), "");
}

TEST_F(WrongRows, PhotosNeedWordsAndMustBePictures) {
  photo("surat.jpg", "Dear Sir");
  photo("kecil.jpg", "PIC 300 200 x");
  photo("baik.jpg", "PIC 1000 1200 x");
  EXPECT_NE(said(one("foto;foto_teks", "surat.jpg;x"), "foto").find("\"surat.jpg\": no picture. Send it again"),
            std::string::npos);
  EXPECT_NE(said(one("foto;foto_teks", "kecil.jpg;x"), "foto").find("at least 960"), std::string::npos);
  EXPECT_NE(said(one("foto", "baik.jpg"), "foto_teks").find("has no text"), std::string::npos);
  EXPECT_NE(said(one("foto;foto_teks", "baik.jpg;a|b"), "foto_teks").find("1 photos but 2 texts"), std::string::npos);
  EXPECT_NE(said(one("foto;foto_teks", "tidak-ada.jpg;x"), "foto").find("not found"), std::string::npos);
  EXPECT_NE(said(one("foto;foto_teks;foto_peran", "baik.jpg;a;depan|rinci"), "foto_peran").find("1 photos but 2 roles"),
            std::string::npos);
  EXPECT_NE(said(one("foto;foto_teks;foto_peran", "baik.jpg;a;samping"), "foto_peran").find("\"samping\" is no role"),
            std::string::npos);
  EXPECT_EQ(said(one("foto;foto_teks;foto_peran", "baik.jpg;a; Back "), "foto_peran"), "");
}

TEST_F(WrongRows, AColumnNobodyKnowsIsNamed) {
  const auto plan = one("hraga_min", "1");
  EXPECT_NE(said(plan, "hraga_min").find("harga_min"), std::string::npos);
  EXPECT_EQ(plan.report.rows.front().number, 1);
}

TEST_F(WrongRows, MoreCellsThanHeadingsAreSaid) {
  EXPECT_NE(said(one("nama", "Kain;lebih"), "C").find("Column C has no heading but holds \"lebih\""),
            std::string::npos);
}

TEST_F(WrongRows, WhatTheFeedWouldRefuseIsRefusedHere) {
  EXPECT_NE(said(one("ukuran", std::string(20000, 'a')), "ukuran").find("not valid"), std::string::npos);
  EXPECT_NE(said(one("tampil_dari;tampil_sampai", "2026-05-01;2026-04-01"), "tampil_sampai").find("not valid"),
            std::string::npos);
}

TEST_F(WrongRows, AWrongMakerIsNotBlamedOnItsProducts) {
  const auto plan = planned(
      {{"perajin.csv", "kode;nama;jenis;kerajinan;kecamatan;persetujuan\nUMKM-02;Baru;usaha;BATIK;PECANGAAN;ya\n"},
       {"produk.csv", "kode;perajin\nBTK-001;UMKM-02\n"}});
  EXPECT_EQ(tally_of(plan.report).wrong, 1);
}

TEST_F(WrongRows, BrokenFilesAreOneLineEach) {
  for (const auto& file : {InputFile{"produk.csv", "kode;nama\n\"BTK"}, InputFile{"region.json", "[{"},
                           InputFile{"region.json", "{}"}, InputFile{"council.json", "[]"},
                           InputFile{"place.json", "[5]"}, InputFile{"gambar.bin", std::string("\0\1", 2)}}) {
    const auto plan = planned({file});
    EXPECT_EQ(plan.report.rows.size(), 1U) << file.name;
    EXPECT_EQ(tally_of(plan.report).wrong, 1) << file.name;
  }
}

TEST_F(WrongRows, AFileCutAtEveryByteIsAPlanOrARefusal) {
  const std::string text = k_products;
  for (std::size_t length = 0; length < text.size(); ++length) {
    const auto plan = planned({{"produk.csv", text.substr(0, length)}});
    const auto saved = apply_import(*council, *files, plan);
    EXPECT_EQ(saved.has_value(), plan.is_right()) << length;
  }
  EXPECT_EQ(council->items.list("product")->size(), 1U);
}

}  // namespace
}  // namespace etalase::intake::test
