// Sizes and weights as they are typed.
#include "cells/measures.hpp"

#include <gtest/gtest.h>

#include "feed/measure_text.hpp"

namespace etalase::cells {
namespace {

std::string size_in(std::string_view text, const std::string& language = "id") {
  const auto read = read_size(text);
  const auto words = read.words.empty() ? "" : " | " + read.words;
  return (read.measures ? feed::size_text(*read.measures, language) : "-") + words;
}

TEST(ReadSize, TakesWhatIsTyped) {
  EXPECT_EQ(size_in("250 × 105 cm"), "250 × 105 cm");
  EXPECT_EQ(size_in("30 x 20 x 5 cm"), "30 × 20 × 5 cm");
  EXPECT_EQ(size_in("30X20X5CM"), "30 × 20 × 5 cm");
  EXPECT_EQ(size_in("30 cm x 20 cm"), "30 × 20 cm");
  EXPECT_EQ(size_in("2 m x 110 cm"), "200 × 110 cm");
  EXPECT_EQ(size_in("110 × 3,5 cm", "en"), "110 × 3.5 cm");
  EXPECT_EQ(size_in("110 x 3.5 cm"), "110 × 3,5 cm");
  EXPECT_EQ(size_in("Ø 18 × 30 cm"), "Ø 18 × 30 cm");
  EXPECT_EQ(size_in("Ø 12 cm, tinggi 30 cm"), "Ø 12 × 30 cm");
  EXPECT_EQ(size_in("diameter 12 cm"), "Ø 12 cm");
  EXPECT_EQ(size_in("tinggi 30 cm, lebar 20 cm", "en"), "height 30 cm, width 20 cm");
  EXPECT_EQ(size_in("Ø 12–22 cm"), "Ø 12–22 cm");
  EXPECT_EQ(size_in("16-20 mm"), "16–20 mm");
  EXPECT_EQ(size_in("42 mm"), "42 mm");
  EXPECT_EQ(size_in("3 × (110 × 200 cm)"), "3 × (110 × 200 cm)");
  EXPECT_EQ(size_in("6 x Ø 10 cm"), "6 × Ø 10 cm");
}

TEST(ReadSize, LeavesTheWordsBehind) {
  EXPECT_EQ(size_in("Ø 12 cm, dengan tutup"), "Ø 12 cm | dengan tutup");
  EXPECT_EQ(size_in("30 x 20 cm (tanpa tali)"), "30 × 20 cm | tanpa tali");
  EXPECT_EQ(size_in("30 x 20 cm; 2 saku"), "30 × 20 cm | 2 saku");
}

TEST(ReadSize, KeepsWhatItCannotReadWhole) {
  for (const auto* text : {"S, M, L", "38–44", "Ø 14 / 20 cm", "sekitar 30 cm", "1.200 mm", "30 x 20",
                           "30 x 20 x 10 x 5 cm", "0 cm", "20–10 cm", "0,15 mm", "tinggi 3 cm, tinggi 4 cm",
                           "30 cm lebar", "3 × (10 cm", "", "9999999 cm", "200 km", "Ø"})
    EXPECT_EQ(size_in(text), std::string("-") + (*text == '\0' ? "" : " | ") + text) << text;
}

TEST(ReadSize, ReadsBackWhateverIsWritten) {
  constexpr feed::LengthOf k_sides[] = {feed::LengthOf::length, feed::LengthOf::width, feed::LengthOf::height,
                                        feed::LengthOf::diameter};
  constexpr int k_sizes[] = {1, 9, 10, 42, 70, 99, 100, 115, 1000, 100'000};
  int next = 0;
  for (int pieces : {0, 3})
    for (std::size_t count = 1; count <= 3; ++count)
      for (std::size_t first = 0; first < 4; ++first)
        for (std::size_t step : {1U, 3U})
          for (int stretch : {0, 7}) {
            feed::Measures measures{pieces, {}};
            for (std::size_t i = 0; i < count; ++i) {
              const int mm = k_sizes[next++ % 10];
              const int to = stretch > 0 && mm < 1000 ? mm + stretch : 0;
              measures.lengths.push_back({k_sides[(first + i * step) % 4], mm, to});
            }
            const auto text = feed::size_text(measures, "id");
            EXPECT_EQ(read_size(text).measures, measures) << text;
          }
}

TEST(ReadWeight, TakesWholeGrams) {
  const auto weight = [](std::string_view text) {
    const auto read = read_weight(text);
    return (read.grams == 0 ? "-" : feed::weight_text(read.grams, "id")) +
           (read.words.empty() ? "" : " | " + read.words);
  };
  EXPECT_EQ(weight("1,6 kg"), "1,6 kg");
  EXPECT_EQ(weight("1.6kg"), "1,6 kg");
  EXPECT_EQ(weight("2,0 kg"), "2 kg");
  EXPECT_EQ(weight("310 g"), "310 g");
  EXPECT_EQ(weight("310 gram, tanpa kotak"), "310 g | tanpa kotak");
  EXPECT_EQ(weight("1,25 kg"), "1,25 kg");
  for (const auto* text : {"sekitar 2 kg", "0,5 g", "1.250 g", "ringan", "2000 kg", "2 kilo"})
    EXPECT_EQ(weight(text), std::string("- | ") + text);
}

TEST(SpeaksOfMeasures, AFigureBeforeAUnitDoes) {
  for (const auto* text : {"sekitar 30 cm", "1.200 mm", "Ø 14 / 20 cm", "± 2 kg", "1.250 g"})
    EXPECT_TRUE(speaks_of_measures(text)) << text;
  for (const auto* text : {"S, M, L", "38–44", "muat 3 gelas", "dua meter", ""})
    EXPECT_FALSE(speaks_of_measures(text)) << text;
}

}  // namespace
}  // namespace etalase::cells
