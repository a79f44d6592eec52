// Price bands, dates and texts as visitors read them; money itself is in feed/money_text.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/calendar.hpp"
#include "feed/product.hpp"
#include "widgets/card.hpp"

namespace etalase::parts {

using texts::Phrase;

// Returns the text in the language, else in Indonesian, else in any, with typographic quotes; empty for an empty map.
[[nodiscard]] Phrase pick(const feed::Text& text, const std::string& language);
// Tells whether there is a text but none in the language.
[[nodiscard]] bool is_missing(const feed::Text& text, const std::string& language);

// The name of a price band: "di bawah Rp100.000", "Rp100.000–Rp1 juta", "IDR 1–5 million", "di atas Rp5 juta".
[[nodiscard]] std::string price_band(std::int64_t from, std::int64_t below, const std::string& language);

// "23 Desember 2025" or "23 December 2025" from "YYYY-MM-DD"; empty when it is no date.
[[nodiscard]] std::string date(std::string_view iso, const std::string& language);

// "30 × 20 × 5 cm" and "1,6 kg" in the visitor's language; empty where nobody measured.
[[nodiscard]] std::string written_size(const std::optional<feed::Measures>& measures, const std::string& language);
[[nodiscard]] std::string written_weight(int grams, const std::string& language);

// A stretch of days, both ISO: "1–24 November 2026", "28 Oktober – 24 November 2026", or both whole across a year; one
// day alone where both are the same.
[[nodiscard]] std::string dates(std::string_view from, std::string_view until, const std::string& language);

// "Pecangaan, Jepara": a district with its region's short name ("Kabupaten", "Kota", "Regency", "City" left out), or
// the region alone where the district bears its name. Names are compared in Indonesian: only one may be translated.
[[nodiscard]] Phrase short_place(const feed::Text& district, const feed::Text& region, const std::string& language);
// Tells whether the region's Indonesian name says the district's: "Kota Pekalongan" that of "Pekalongan".
[[nodiscard]] bool says_the_same(const feed::Text& district, const feed::Text& region);

// Upper case of Latin letters, for eyebrows.
[[nodiscard]] std::string upper(std::string_view text);
// Joins what is not empty; where directions meet, each part keeps its own order.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);
// Whole minutes at 200 words a minute, at least one.
[[nodiscard]] int reading_minutes(int words);
// Counts words separated by white space.
[[nodiscard]] int count_words(std::string_view text);

}  // namespace etalase::parts
