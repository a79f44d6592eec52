// Numbers, money and days as people read them: on the kiosk, on public pages and on the desk.
#pragma once

#include <string>

#include "base/calendar.hpp"
#include "feed/values.hpp"

namespace etalase::feed {

// "1.250.000" in Indonesian, "1,250,000" in every other language, "−3" below zero.
[[nodiscard]] std::string number_text(std::int64_t number, const std::string& language);
// "Rp1.250.000" in Indonesian, "IDR 1,250,000" in every other language.
[[nodiscard]] std::string rupiah_text(std::int64_t rupiah, const std::string& language);
// One price or a range, "Rp200.000–350.000".
[[nodiscard]] std::string money_text(const Money& money, const std::string& language);
// "5 Januari 2026" in Indonesian, "5 January 2026" in every other language.
[[nodiscard]] std::string day_text(base::Day day, const std::string& language);

// The text in this language, else Indonesian, else any, else empty.
[[nodiscard]] const std::string& text_in(const Text& text, const std::string& language);

}  // namespace etalase::feed
