// Sizes and weights as people read them, and write them into cells: on the kiosk, on public pages, in spreadsheets.
#pragma once

#include <string>

#include "feed/product.hpp"

namespace etalase::feed {

// "30 × 20 × 5 cm", "Ø 18 × 30 cm", "16–20 mm", "3 × (110 × 200 cm)"; lengths in another order than length, width,
// height or diameter, height are named: "tinggi 30 cm". Millimetres where all are below 10 cm and not whole
// centimetres. Numbers and words are Indonesian ("3,5 cm") or, in every other language, English ("3.5 cm").
[[nodiscard]] std::string size_text(const Measures& measures, const std::string& language);
// "850 g", "1,6 kg" or "1.6 kg".
[[nodiscard]] std::string weight_text(int grams, const std::string& language);

}  // namespace etalase::feed
