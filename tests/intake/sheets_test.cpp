// Headings, sheets and their columns.
#include "intake/sheets.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace etalase::intake {
namespace {

std::optional<HeadingRow> read(const std::vector<std::string>& cells, const std::string& file,
                               Findings* findings = nullptr) {
  Findings own;
  return recognise(cells, file, findings == nullptr ? own : *findings);
}

TEST(Columns, EverySheetKnowsItselfByItsHeadings) {
  for (const auto sheet : all_sheets()) {
    std::vector<std::string> indonesian, english;
    for (const auto& column : columns_of(sheet)) {
      indonesian.emplace_back(column.name);
      english.emplace_back(column.english);
    }
    for (const auto& cells : {indonesian, english}) {
      const auto row = read(cells, "apa.csv");
      ASSERT_TRUE(row) << kind_of(sheet);
      EXPECT_EQ(row->sheet, sheet);
    }
  }
}

TEST(Columns, OrderCaseStarsAndBlanksDoNotMatter) {
  const auto row = read({"Harga Min", "KODE*", " nama "}, "x.csv");
  ASSERT_TRUE(row);
  EXPECT_EQ(row->sheet, Sheet::product);
  EXPECT_EQ(row->headings[0].column, "harga_min");
  EXPECT_EQ(row->headings[1].column, "kode");
}

TEST(Columns, TextsHaveALanguageEach) {
  const auto row = read({"kode", "harga_min", "nama_en", "name_jv", "nama_zh-Hans"}, "x.csv");
  ASSERT_TRUE(row);
  EXPECT_EQ(row->headings[2], (Heading{"nama", "en"}));
  EXPECT_EQ(row->headings[3], (Heading{"nama", "jv"}));
  EXPECT_EQ(row->headings[4], (Heading{"nama", "zh-Hans"}));
}

TEST(Columns, TheFileNameDecidesATie) {
  EXPECT_EQ(read({"kode", "nama"}, "perajin.csv")->sheet, Sheet::maker);
  EXPECT_EQ(read({"kode", "nama"}, "agenda.csv")->sheet, Sheet::event);
  EXPECT_EQ(read({"kode", "nama"}, "produk.csv")->sheet, Sheet::product);
}

TEST(Columns, UnknownOnesAreNamedWithTheNearest) {
  Findings findings;
  EXPECT_FALSE(read({"kode", "nama", "harga_mni", "warna"}, "produk.csv", &findings));
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].column, "harga_mni");
  EXPECT_NE(findings[0].message.id.find("harga_min"), std::string::npos);
  EXPECT_EQ(findings[1].column, "warna");
}

TEST(Columns, ALanguageOfANumberIsUnknown) {
  Findings findings;
  EXPECT_FALSE(read({"kode", "nama", "harga_min_en"}, "produk.csv", &findings));
  EXPECT_EQ(findings.size(), 1U);
}

TEST(Columns, DoubledAndMissingOnesAreNamed) {
  Findings findings;
  EXPECT_FALSE(read({"kode", "harga_min", "price_min"}, "produk.csv", &findings));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NE(findings[0].message.en.find("twice"), std::string::npos);
  findings.clear();
  EXPECT_FALSE(read({"nama", "harga_min"}, "produk.csv", &findings));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].column, "kode");
}

TEST(Columns, AreFoundFromAPathIntoTheFeedsForm) {
  EXPECT_EQ(heading_for(Sheet::product, "price.max"), "harga_maks");
  EXPECT_EQ(heading_for(Sheet::product, "price"), "harga_min");
  EXPECT_EQ(heading_for(Sheet::product, "name.en"), "nama_en");
  EXPECT_EQ(heading_for(Sheet::product, "name.id"), "nama");
  EXPECT_EQ(heading_for(Sheet::product, "food.storage.id"), "simpan");
  EXPECT_EQ(heading_for(Sheet::product, "story[0].text.id"), "cerita");
  EXPECT_EQ(heading_for(Sheet::product, "links[0].url"), "tautan_beli");
  EXPECT_EQ(heading_for(Sheet::maker, "links[0].url"), "wa");
  EXPECT_EQ(heading_for(Sheet::product, "passed_on"), "passed_on");
}

TEST(Columns, EveryMemberOfTheTablesExists) {
  for (const auto sheet : all_sheets()) {
    const auto members = drafts::members_of(kind_of(sheet));
    for (const auto& column : columns_of(sheet)) {
      EXPECT_NE(std::find(members.begin(), members.end(), column.top()), members.end()) << column.name;
    }
  }
}

}  // namespace
}  // namespace etalase::intake
