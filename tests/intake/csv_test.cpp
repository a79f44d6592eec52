// CSV in and out.
#include "intake/csv.hpp"

#include <gtest/gtest.h>

namespace etalase::intake {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows cells_of(std::string_view bytes) {
  const auto read = parse_csv(bytes);
  Rows rows;
  if (const auto* found = std::get_if<std::vector<CsvRow>>(&read)) {
    for (const auto& row : *found) rows.push_back(row.cells);
  }
  return rows;
}
std::string refusal(std::string_view bytes) {
  const auto read = parse_csv(bytes);
  const auto* message = std::get_if<Message>(&read);
  return message == nullptr ? "" : message->en;
}

TEST(Csv, ReadsEitherSeparator) {
  EXPECT_EQ(cells_of("a;b,c\n1;2\n"), (Rows{{"a", "b,c"}, {"1", "2"}}));
  EXPECT_EQ(cells_of("a,b\n1,2"), (Rows{{"a", "b"}, {"1", "2"}}));
}

TEST(Csv, ReadsQuotesLineEndsAndBom) {
  EXPECT_EQ(cells_of("\xEF\xBB\xBF\"a \"\"b\"\"\";\"x\r\ny\"\r\n\"\"; z \r\n"), (Rows{{"a \"b\"", "x\ny"}, {"", "z"}}));
}

TEST(Csv, CountsRowsAsASpreadsheetDoes) {
  const auto read = parse_csv("a;b\n\n\"x\ny\";1\n;;\nlast;2\n");
  const auto& rows = std::get<std::vector<CsvRow>>(read);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1].number, 3);
  EXPECT_EQ(rows[2].number, 5);
}

TEST(Csv, TakesOtherBytesForWindows1252) {
  EXPECT_EQ(cells_of("a;b\n250 \xD7 105;\x93mahal\x94 \x80\n"), (Rows{{"a", "b"}, {"250 × 105", "“mahal” €"}}));
  EXPECT_EQ(decode_text("\x81"), "\xEF\xBF\xBD");
}

TEST(Csv, RefusesWhatIsNoTable) {
  EXPECT_NE(refusal("a;b\n\"1;2\n").find("Row 2: a quote"), std::string::npos);
  EXPECT_NE(refusal("a;\"b\"c\n").find("Row 1: there is text behind"), std::string::npos);
  EXPECT_NE(refusal(std::string("PK\x03\x04\0\0", 6)).find("no CSV file"), std::string::npos);
  EXPECT_NE(refusal("").find("empty"), std::string::npos);
  EXPECT_NE(refusal(";;\n\n").find("empty"), std::string::npos);
}

TEST(Csv, RefusesMoreThanItsLimits) {
  EXPECT_NE(refusal(std::string(k_csv_limit.count + 1, 'a')).find("16 MB"), std::string::npos);
  EXPECT_NE(refusal(std::string(k_most_columns + 5, ';')).find("columns"), std::string::npos);
  std::string rows;
  for (std::size_t i = 0; i < k_most_rows + 1; ++i) rows += "a\n";
  EXPECT_NE(refusal(rows).find("rows"), std::string::npos);
}

TEST(Csv, WhatIsWrittenIsReadBack) {
  const Rows rows = {
      {"kode", "nama"}, {"A-1", "baris satu\nbaris dua"}, {"A-2", "kata \"dikutip\"; dan, koma"}, {"A-3", "— é 好"}};
  const auto bytes = write_csv(rows);
  EXPECT_TRUE(bytes.starts_with("\xEF\xBB\xBF"));
  EXPECT_EQ(cells_of(bytes), rows);
}

TEST(Csv, CutAtEveryByteItGivesRowsOrARefusal) {
  const auto bytes = write_csv({{"kode", "nama"}, {"A-1", "satu\ndua \"x\""}, {"A-2", "é;好"}});
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const auto cut = std::string_view(bytes).substr(0, length);
    EXPECT_NE(cells_of(cut).empty(), refusal(cut).empty()) << length;
  }
}

}  // namespace
}  // namespace etalase::intake
