// Numbers by their beginnings.
#include "cells/phone.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cells/digits.hpp"
#include "cells/letters.hpp"

namespace etalase::cells {

namespace {

constexpr std::string_view k_wa = "https://wa.me/";
constexpr std::string_view k_tel = "tel:";
constexpr std::string_view k_indonesia = "62";

// "628120000001.0" and "628120000001,00" were a number to the program that saved them.
std::string_view without_decimals(std::string_view text) {
  constexpr std::size_t k_least = 8;
  const auto point = text.find_first_of(".,");
  if (point == std::string_view::npos || point < k_least || !are_digits(text.substr(0, point))) return text;
  const auto decimals = text.substr(point + 1);
  const bool zeros =
      !decimals.empty() && decimals.size() <= 2 && decimals.find_first_not_of('0') == std::string_view::npos;
  return zeros ? text.substr(0, point) : text;
}

// What a spreadsheet program shows of a number that is too long for its column.
struct Power {
  std::string digits;  // all that are left
  std::size_t length;  // how many there were
};
std::optional<Power> power_in(std::string_view text) {
  const auto e = text.find_first_of("eE");
  if (e == std::string_view::npos || text.size() < e + 2) return std::nullopt;
  auto exponent = text.substr(e + 1);
  if (exponent.starts_with('+')) exponent.remove_prefix(1);
  std::string mantissa(text.substr(0, e));
  std::erase_if(mantissa, [](char c) { return c == '.' || c == ','; });
  if (!are_digits(mantissa) || !are_digits(exponent) || exponent.size() > 2) return std::nullopt;
  return Power{std::move(mantissa), number_of(exponent) + 1U};
}

struct Typed {
  std::string digits;
  bool international = false;
};

// Digits between the signs that people divide them by.
Read<Typed> typed(std::string_view text) {
  Typed number;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c >= '0' && c <= '9') {
      number.digits += c;
    } else if (c == '+' && number.digits.empty() && !number.international) {
      number.international = true;
    } else if (c == '/' || c == '|' || c == ';' || c == ',') {
      return say("phone_several");
    } else if (std::string_view(" -.()").find(c) == std::string_view::npos) {
      return say("no_phone");
    }
  }
  if (!number.international && number.digits.starts_with("00")) {
    number.international = true;
    number.digits.erase(0, 2);
  }
  return number;
}

// After the country code: mobile numbers begin with 8, area codes with another digit.
Read<Phone> indonesian(std::string national) {
  // "+62 (0)812".
  if (national.starts_with('0')) national.erase(0, 1);
  const bool mobile = national.starts_with('8');
  const auto length = national.size();
  const bool good =
      mobile ? length >= 8 && length <= 13 : length >= 7 && length <= 11 && national[0] != '0' && national[0] != '1';
  if (!good) return say("no_phone");
  return Phone{std::string(k_indonesia) + national, mobile ? PhoneKind::mobile : PhoneKind::land_line};
}

Read<Phone> of_country(const std::string& digits) {
  constexpr std::size_t k_least = 8, k_most = 15;  // E.164
  if (digits.starts_with(k_indonesia)) return indonesian(digits.substr(k_indonesia.size()));
  if (digits.size() < k_least || digits.size() > k_most || digits[0] == '0') return say("no_phone");
  return Phone{digits, PhoneKind::mobile};
}

std::string grouped(std::string_view national) {
  std::string text(national.substr(0, 3));
  for (std::size_t at = 3; at < national.size(); at += 4) text += "-" + std::string(national.substr(at, 4));
  return text;
}

}  // namespace

std::string Phone::url() const {
  return kind == PhoneKind::mobile ? std::string(k_wa) + digits : std::string(k_tel) + "+" + digits;
}

std::string Phone::shown() const {
  if (!digits.starts_with(k_indonesia)) return "+" + digits;
  const auto national = std::string_view(digits).substr(k_indonesia.size());
  if (kind == PhoneKind::mobile) return "+62 " + grouped(national);
  // Jakarta, Bandung, Semarang, Surabaya, Medan have two digits, everybody else three.
  constexpr std::string_view k_short[] = {"21", "22", "24", "31", "61"};
  const bool is_short =
      std::any_of(std::begin(k_short), std::end(k_short), [&](auto area) { return national.starts_with(area); });
  const std::size_t area = is_short ? 2 : 3;
  return "+62 " + std::string(national.substr(0, area)) + " " + std::string(national.substr(area));
}

std::string Phone::written() const { return digits.starts_with(k_indonesia) ? digits : "+" + digits; }

Read<Phone> read_phone(std::string_view text) {
  const auto word = clean_word(text);
  const auto plain = without_decimals(word);
  if (const auto power = power_in(plain)) {
    // Zeros at the end may be digits that are gone.
    if (power->digits.size() != power->length) return say("phone_rounded", {{"text", std::string(plain)}});
    return read_phone(power->digits);
  }
  const auto read = typed(plain);
  if (const auto* wrong = std::get_if<Message>(&read)) return *wrong;
  const auto& number = std::get<Typed>(read);
  if (number.international) return of_country(number.digits);
  if (number.digits.starts_with('0') || number.digits.starts_with('8')) return indonesian(number.digits);
  if (number.digits.starts_with(k_indonesia)) return of_country(number.digits);
  return say("no_phone");
}

std::optional<Phone> phone_in(std::string_view url) {
  const bool chat = url.starts_with(k_wa);
  if (!chat && !url.starts_with(k_tel)) return std::nullopt;
  auto number = url.substr(chat ? k_wa.size() : k_tel.size());
  number = number.substr(0, number.find_first_of("?/;"));
  if (number.starts_with('+')) number.remove_prefix(1);
  if (!are_digits(number)) return std::nullopt;
  return Phone{std::string(number), chat ? PhoneKind::mobile : PhoneKind::land_line};
}

}  // namespace etalase::cells
