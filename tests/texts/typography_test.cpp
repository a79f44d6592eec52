// Quotes as they are typed and as they are read.
#include "texts/typography.hpp"

#include <gtest/gtest.h>

namespace etalase::texts {
namespace {

TEST(Typographic, ApostrophesInsideWordsTurn) {
  EXPECT_EQ(typographic("Thief's Jug"), "Thief’s Jug");
  EXPECT_EQ(typographic("Ma'rang"), "Ma’rang");
  EXPECT_EQ(typographic("the makers' work"), "the makers’ work");
  EXPECT_EQ(typographic("Kécamatan Ma'é"), "Kécamatan Ma’é");
  EXPECT_EQ(typographic("since the '90s"), "since the ’90s");
  EXPECT_EQ(typographic("the 1960's"), "the 1960’s");
}

TEST(Typographic, QuotesOpenAndClose) {
  EXPECT_EQ(typographic("'kar jagad' means"), "‘kar jagad’ means");
  EXPECT_EQ(typographic("from \"kar\" and \"jagad\"."), "from “kar” and “jagad”.");
  EXPECT_EQ(typographic("(\"peta dunia\")"), "(“peta dunia”)");
  EXPECT_EQ(typographic("\"He said 'kar jagad', twice\""), "“He said ‘kar jagad’, twice”");
  EXPECT_EQ(typographic("\"'kar' first\""), "“‘kar’ first”");
  EXPECT_EQ(typographic("**\"kuat\"** dan *'kar jagad'*"), "**“kuat”** dan *‘kar jagad’*");
  EXPECT_EQ(typographic("\"tahun 1998\""), "“tahun 1998”");
  EXPECT_EQ(typographic("“sudah” ’begitu’"), "“sudah” ’begitu’");
}

TEST(Typographic, MarksBehindFiguresStay) {
  EXPECT_EQ(typographic("a 32\" screen"), "a 32\" screen");
  EXPECT_EQ(typographic("6°53' S"), "6°53' S");
  EXPECT_EQ(typographic("5' 10\""), "5' 10\"");
}

TEST(Typographic, LinksKeepTheirTarget) {
  EXPECT_EQ(typographic("[it's](https://x.example/a'b \"title\") it's"),
            "[it’s](https://x.example/a'b \"title\") it’s");
  EXPECT_EQ(typographic("a](it's"), "a](it’s");
}

TEST(Typographic, WhatHasNoneStays) {
  EXPECT_EQ(typographic(""), "");
  EXPECT_EQ(typographic("Kain Jlamprang – 精选"), "Kain Jlamprang – 精选");
  EXPECT_EQ(typographic("'"), "’");
  EXPECT_EQ(typographic("\""), "”");
}

TEST(Capitalised, RaisesTheFirstLatinLetter) {
  EXPECT_EQ(capitalised("batik tulis"), "Batik tulis");
  EXPECT_EQ(capitalised("élok"), "Élok");
  EXPECT_EQ(capitalised("ATBM"), "ATBM");
  EXPECT_EQ(capitalised("精选"), "精选");
  EXPECT_EQ(capitalised(""), "");
}

TEST(Directions, AreSeenAndKeptApart) {
  EXPECT_TRUE(has_right_to_left("126 قطعة"));
  EXPECT_TRUE(has_right_to_left("שלום"));
  EXPECT_FALSE(has_right_to_left("126 karya"));
  EXPECT_FALSE(has_right_to_left("Հայաստան"));  // Armenian, whose block ends where Hebrew's begins
  EXPECT_FALSE(has_right_to_left(""));
  EXPECT_EQ(isolated("53"), "\u206853\u2069");
}

}  // namespace
}  // namespace etalase::texts
