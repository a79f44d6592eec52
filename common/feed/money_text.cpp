// Wording of money and days.
#include "feed/money_text.hpp"

#include <array>

namespace etalase::feed {

namespace {

std::string grouped(std::int64_t number, char separator) {
  std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3; at -= 3) digits.insert(at - 3, 1, separator);
  return digits;
}

constexpr std::array k_months_id = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                    "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
constexpr std::array k_months_en = {"January", "February", "March",     "April",   "May",      "June",
                                    "July",    "August",   "September", "October", "November", "December"};

}  // namespace

std::string number_text(std::int64_t number, const std::string& language) {
  const std::string written = grouped(number, language == "id" ? '.' : ',');
  return number < 0 ? "−" + written.substr(1) : written;
}

std::string rupiah_text(std::int64_t rupiah, const std::string& language) {
  return (language == "id" ? "Rp" : "IDR ") + number_text(rupiah, language);
}

std::string money_text(const Money& money, const std::string& language) {
  const std::string from = rupiah_text(money.min, language);
  return money.max <= money.min ? from : from + "–" + number_text(money.max, language);
}

std::string day_text(base::Day day, const std::string& language) {
  const auto month = static_cast<unsigned>(day.month()) - 1;
  const char* name = language == "id" ? k_months_id.at(month) : k_months_en.at(month);
  return std::to_string(static_cast<unsigned>(day.day())) + " " + name + " " +
         std::to_string(static_cast<int>(day.year()));
}

const std::string& text_in(const Text& text, const std::string& language) {
  static const std::string k_empty;
  if (const auto wanted = text.find(language); wanted != text.end()) return wanted->second;
  if (const auto home = text.find("id"); home != text.end()) return home->second;
  return text.empty() ? k_empty : text.begin()->second;
}

}  // namespace etalase::feed
