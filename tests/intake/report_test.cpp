// Printed reports.
#include "intake/report.hpp"

#include <gtest/gtest.h>

#include "base/json.hpp"

namespace etalase::intake {
namespace {

using words::StaffLanguage;

Report example() {
  Report report;
  report.rows.push_back({"produk.csv", 2, {"product", "A-1"}, RowStatus::fresh, {}, {"Kain", "Cloth"}});
  report.rows.push_back({"produk.csv",
                         3,
                         {"product", "A-2"},
                         RowStatus::changed,
                         {{"sertifikat", Level::warning, {"hati-hati; ya", "careful"}}},
                         {"harga", "price"}});
  report.rows.push_back({"produk.csv",
                         4,
                         {"product", "A-3"},
                         RowStatus::wrong,
                         {{"harga_min", Level::error, {"Bukan angka.", "Not a number."}}},
                         {}});
  report.rows.push_back({"produk.csv", 5, {"product", "A-4"}, RowStatus::unchanged, {}, {}});
  report.absent = 4;
  return report;
}

TEST(Report, HasALineForEachRowAndFindingAndATally) {
  EXPECT_EQ(
      report_text(example(), StaffLanguage::id),
      "baris;kolom;status;pesan\n2;;baru;Kain\n3;;berubah;harga\n3;sertifikat;berubah;\"Periksa: hati-hati; ya\"\n"
      "4;harga_min;salah;Bukan angka.\n5;;tetap;\n;;jumlah;baru 1, berubah 1, tetap 1, salah 1, tidak ada di berkas "
      "4\n");
}

TEST(Report, OnlyWhatIsWrongIsMarkedSo) {
  auto report = example();
  auto& findings = report.rows[2].findings;
  findings.push_back({"wa", Level::note, {"Pengunjung akan menghubungi +62 812", "Visitors will write"}});
  findings.push_back({"nama", Level::warning, {"emoji", "emoji"}});
  findings.push_back({"", Level::note, {"baris", "row"}});
  findings.push_back({"foto", Level::error, {"tidak ada", "missing"}});
  const auto text = report_text(report, StaffLanguage::id);
  for (const auto* line : {"\n4;harga_min;salah;Bukan", "\n4;wa;catatan;Pengunjung", "\n4;nama;catatan;Periksa: emoji",
                           "\n4;;catatan;baris", "\n4;foto;salah;tidak ada"})
    EXPECT_NE(text.find(line), std::string::npos) << line << text;
  EXPECT_NE(report_text(report, StaffLanguage::en).find("\n4;wa;note;Visitors"), std::string::npos);
  EXPECT_EQ(tally_of(report).wrong, 1);
}

TEST(Report, WhatPeopleTypedRunsInNoSpreadsheet) {
  auto report = example();
  report.rows[0].summary = {"=HYPERLINK(\"https://contoh.example\";\"a\")", "x"};
  report.rows[1].summary = {"@SUM(1)\n+1", "x"};
  const auto text = report_text(report, StaffLanguage::id);
  EXPECT_NE(text.find("2;;baru;\"'=HYPERLINK(\"\"https"), std::string::npos) << text;
  EXPECT_NE(text.find("3;;berubah;'@SUM(1) +1\n"), std::string::npos) << text;
}

TEST(Report, SpeaksEnglishToo) {
  const auto text = report_text(example(), StaffLanguage::en);
  EXPECT_NE(text.find("4;harga_min;wrong;Not a number."), std::string::npos);
  EXPECT_NE(text.find("not in the files 4"), std::string::npos);
}

TEST(Report, NamesTheFileWhenThereAreSeveral) {
  auto report = example();
  report.rows[3].file = "perajin.csv";
  const auto text = report_text(report, StaffLanguage::id);
  EXPECT_NE(text.find("produk.csv:4;harga_min"), std::string::npos);
  EXPECT_NE(text.find("perajin.csv:5;;tetap"), std::string::npos);
}

TEST(Report, IsJsonForPrograms) {
  const auto json = base::Json::parse(report_json(example(), StaffLanguage::id));
  EXPECT_EQ(json["tally"]["wrong"], 1);
  EXPECT_EQ(json["tally"]["absent"], 4);
  EXPECT_EQ(json["rows"][2]["findings"][0]["column"], "harga_min");
  EXPECT_EQ(json["rows"][0]["item"], "product/A-1");
}

}  // namespace
}  // namespace etalase::intake
