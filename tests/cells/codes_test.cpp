// Codes after a spreadsheet program.
#include "cells/codes.hpp"

#include <gtest/gtest.h>

namespace etalase::cells {
namespace {

const std::vector<std::string> k_known = {"0012", "MAR-01", "MKR-03", "OKT-7", "2-JAN", "1E5"};

TEST(Codes, TheCodeThatWasMeantIsNamed) {
  EXPECT_EQ(code_meant("12", k_known), "0012");
  EXPECT_EQ(code_meant("12.0", k_known), "0012");
  EXPECT_EQ(code_meant("01-Mar", k_known), "MAR-01");
  EXPECT_EQ(code_meant("1-Mar", k_known), "MAR-01");
  EXPECT_EQ(code_meant("01/03/2026", k_known), "MAR-01");
  EXPECT_EQ(code_meant("2026-03-01", k_known), "MAR-01");
  EXPECT_EQ(code_meant("07-Okt", k_known), "OKT-7");
  EXPECT_EQ(code_meant("7-Oct", k_known), "OKT-7");
  EXPECT_EQ(code_meant("02-Jan", k_known), "2-JAN");
  EXPECT_EQ(code_meant("1,00E+05", k_known), "1E5");
}

TEST(Codes, WithoutOneThatFitsADayIsGuessed) {
  EXPECT_EQ(code_meant("05-Apr", k_known), "APR-05");
  EXPECT_EQ(code_meant("01-Mar", {}), "MAR-01");
}

TEST(Codes, OthersAreNotSpoiled) {
  for (const auto* text : {"0012", "MKR-03", "MKR-04", "BTK-012", "", "13", "BATIK", "1-2", "46351"})
    EXPECT_FALSE(code_meant(text, k_known)) << text;
}

TEST(Codes, WhatProgramsMakeOfCodesIsDoubted) {
  for (const auto* text : {"46082", "46368", "2026-03-01", "1-3-2026", "TRUE", "FALSE", "BENAR"})
    EXPECT_TRUE(may_be_changed(text)) << text;
  for (const auto* text : {"0012", "MKR-03", "12345", "99999", "2026-13-01", "TRUE-1", "1-2", "460821", "KAIN-46082"})
    EXPECT_FALSE(may_be_changed(text)) << text;
}

TEST(Codes, ErrorValuesAreWholeCells) {
  for (const auto* text : {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#n/a", "Err:502", " #NUM! ", "#########",
                           "###", "Loading...", "Memuat...", "Memuat\u2026", "#NILAI!", "#NAMA?", "null", "NULL"})
    EXPECT_TRUE(is_error_value(text)) << text;
  for (const auto* text :
       {"#", "#1", "#N/A dan lain", "Err:", "err", "#batik", "##", "### Judul", "Memuat", "Nullah", "Nan Indah"})
    EXPECT_FALSE(is_error_value(text)) << text;
}

}  // namespace
}  // namespace etalase::cells
