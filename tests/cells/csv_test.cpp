// CSV in and out.
#include "cells/csv.hpp"

#include <gtest/gtest.h>

namespace etalase::cells {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows cells_of(std::string_view bytes) {
  const auto read = parse_csv(bytes);
  Rows rows;
  if (const auto* found = std::get_if<Table>(&read)) {
    for (const auto& row : found->rows) rows.push_back(row.cells);
  }
  return rows;
}
std::string refusal_of(std::string_view bytes) {
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
  const auto& rows = std::get<Table>(read).rows;
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1].number, 3);
  EXPECT_EQ(rows[2].number, 5);
}

TEST(Csv, TakesOtherBytesForWindows1252) {
  EXPECT_EQ(cells_of("a;b\n250 \xD7 105;\x93mahal\x94 \x80\n"), (Rows{{"a", "b"}, {"250 × 105", "“mahal” €"}}));
}

TEST(Csv, RefusesWhatIsNoTable) {
  EXPECT_NE(refusal_of("a;b\n\"1;2\n").find("Row 2: a quote"), std::string::npos);
  EXPECT_NE(refusal_of("a;\"b\"c\n").find("Row 1: there is text behind"), std::string::npos);
  EXPECT_NE(refusal_of(std::string("PK\x03\x04\0\0", 6)).find("no CSV file"), std::string::npos);
  EXPECT_NE(refusal_of("").find("empty"), std::string::npos);
  EXPECT_NE(refusal_of(";;\n\n").find("empty"), std::string::npos);
}

TEST(Csv, RefusesMoreThanItsLimits) {
  EXPECT_NE(refusal_of(std::string(k_csv_limit.count + 1, 'a')).find("16 MB"), std::string::npos);
  EXPECT_NE(refusal_of(std::string(k_most_columns, ';') + "a").find("columns"), std::string::npos);
  std::string rows;
  for (std::size_t i = 0; i < k_most_rows + 1; ++i) rows += "a\n";
  EXPECT_NE(refusal_of(rows).find("rows"), std::string::npos);
}

TEST(Csv, WhatIsWrittenIsReadBack) {
  const Rows rows = {
      {"kode", "nama"}, {"A-1", "baris satu\nbaris dua"}, {"A-2", "kata \"dikutip\"; dan, koma"}, {"A-3", "— é 好"}};
  const auto bytes = write_csv(rows);
  EXPECT_TRUE(bytes.starts_with("\xEF\xBB\xBF"));
  EXPECT_EQ(cells_of(bytes), rows);
}

TEST(Csv, ReadsWhatProgramsSave) {
  const Rows wanted = {{"kode", "nama"}, {"A-1", "Rumah; Anyam"}};
  for (const std::string_view bytes :
       {"sep=;\nkode;nama\nA-1;\"Rumah; Anyam\"\n", "SEP=,\r\nkode,nama\r\nA-1,Rumah; Anyam\r\n",
        "\"sep=;\"\nkode;nama\nA-1;\"Rumah; Anyam\"", "kode\tnama\nA-1\tRumah; Anyam\n",
        "\xEF\xBB\xBF\xEF\xBB\xBFkode;nama\nA-1;\"Rumah; Anyam\"\n", "\"kode;nama\"\n\"A-1;\"\"Rumah; Anyam\"\"\"\n",
        "\"kode,nama\"\r\n\"A-1,Rumah; Anyam\"\r\n"}) {
    EXPECT_EQ(cells_of(bytes), wanted) << bytes;
  }
}

TEST(Csv, TheSeparatorsLineIsNoRow) {
  const auto read = parse_csv("sep=;\nkode;nama\n\nA-1;b\n");
  EXPECT_EQ(std::get<Table>(read).rows[0].number, 1);
  EXPECT_EQ(std::get<Table>(read).rows[1].number, 3);
  EXPECT_EQ(cells_of("sep=;;b\nc;d\n"), (Rows{{"sep=", "", "b"}, {"c", "d"}}));
}

TEST(Csv, SomeLinesInQuotesAreNoFile) {
  EXPECT_NE(refusal_of("\"kode;nama\"\nA-1;b\n").find("Row 2: some lines"), std::string::npos);
}

TEST(Csv, EmptyColumnsDoNotCount) {
  const auto tail = std::string(5 * k_most_columns, ';');
  EXPECT_EQ(cells_of("a;b" + tail + "\n1;2" + tail + "\n"), (Rows{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(cells_of("a;b\n;2;;\n"), (Rows{{"a", "b"}, {"", "2"}}));
}

TEST(Csv, NoProgramRunsWhatIsWritten) {
  const Rows rows = {{"=1+1", "+62", "@SUM(A1)", "-2+3", "'=1", "''+"}, {"-", "- butir", "'a'", "a=b", "'-", "'"}};
  const auto bytes = write_csv(rows);
  EXPECT_EQ(bytes, "\xEF\xBB\xBF'=1+1;'+62;'@SUM(A1);'-2+3;''=1;'''+\r\n-;- butir;'a';a=b;'-;'\r\n");
  EXPECT_EQ(cells_of(bytes), rows);
}

TEST(Csv, SaysHowItReadTheFile) {
  const auto remarks = [](std::string_view bytes) {
    std::string text;
    const auto read = parse_csv(bytes);
    for (const auto& remark : std::get<Table>(read).remarks) text += remark.en + "\n";
    return text;
  };
  EXPECT_EQ(remarks("a;b\nD\xC3\xA9wi;1\n"), "");
  EXPECT_NE(remarks("a;b\nIbu D\xE9wi;1\n").find("as in \"Déwi\""), std::string::npos);
  EXPECT_EQ(remarks("a;b\nD\xE9wi;1\n").find("Mac"), std::string::npos);
  EXPECT_NE(remarks("a;b\nD\x8Ewi;1\n").find("Mac"), std::string::npos);
}

TEST(Csv, CutAtEveryByteItGivesRowsOrARefusal) {
  const auto bytes = write_csv({{"kode", "nama"}, {"A-1", "satu\ndua \"x\""}, {"A-2", "é;好"}});
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const auto cut = std::string_view(bytes).substr(0, length);
    EXPECT_NE(cells_of(cut).empty(), refusal_of(cut).empty()) << length;
  }
}

}  // namespace
}  // namespace etalase::cells
