// Numbers by their beginnings.
#include "cells/phone.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/text.hpp"
#include "cells/digits.hpp"
#include "cells/letters.hpp"

namespace etalase::cells {

namespace {

constexpr std::string_view k_wa = "https://wa.me/";
constexpr std::string_view k_tel = "tel:";
// Addresses that name the number in `phone`, wherever it stands among what is asked.
constexpr std::string_view k_chats[] = {
    "https://api.whatsapp.com/send",
    "https://web.whatsapp.com/send",
    "https://www.whatsapp.com/send",
    "https://whatsapp.com/send",
};
constexpr std::string_view k_phone = "phone=";
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

std::optional<std::size_t> number_begin(std::string_view url) {
  for (const auto start : {k_wa, k_tel}) {
    if (url.starts_with(start)) return start.size();
  }
  const bool chat =
      std::any_of(std::begin(k_chats), std::end(k_chats), [&](auto start) { return url.starts_with(start); });
  for (auto at = url.find(k_phone); chat && at != std::string_view::npos; at = url.find(k_phone, at + 1)) {
    if (url[at - 1] == '?' || url[at - 1] == '&') return at + k_phone.size();
  }
  return std::nullopt;
}

// Country codes of one and two digits (ITU-T E.164); all others have three.
std::size_t country_size(std::string_view digits) {
  constexpr std::string_view k_two =
      "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 "
      "90 91 92 93 94 95 98";
  if (digits.starts_with('1') || digits.starts_with('7')) return 1;
  return k_two.find(digits.substr(0, 2)) == std::string_view::npos ? 3 : 2;
}

// In threes and fours, without one digit alone.
std::string in_groups(std::string_view national) {
  std::string text;
  while (!national.empty()) {
    const std::size_t size = national.size() % 4 == 0 ? 4 : std::min<std::size_t>(3, national.size());
    text += (text.empty() ? "" : "-") + std::string(national.substr(0, size));
    national.remove_prefix(size);
  }
  return text;
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
  if (!digits.starts_with(k_indonesia)) {
    const auto country = country_size(digits);
    return "+" + digits.substr(0, country) + " " + in_groups(std::string_view(digits).substr(country));
  }
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

std::optional<NumberPlace> number_in(std::string_view url) {
  const auto begin = number_begin(url);
  if (!begin) return std::nullopt;
  const auto end = std::min(url.find_first_of("?/&;#", *begin), url.size());
  const NumberPlace place = {*begin, end - *begin, url.starts_with(k_tel) ? PhoneKind::land_line : PhoneKind::mobile};
  constexpr std::size_t k_longest_service = 5;
  const auto number = typed_number(url, place);
  const bool is_number =
      number.size() > k_longest_service && number.find_first_not_of("0123456789+-.() ") == std::string::npos;
  return is_number ? std::optional(place) : std::nullopt;
}

std::string typed_number(std::string_view url, const NumberPlace& place) {
  const auto coded = url.substr(place.begin, place.size);
  std::string number;
  for (std::size_t at = 0; at < coded.size(); ++at) {
    unsigned char sign = 0;
    const auto* digits = coded.data() + at + 1;
    const bool is_coded =
        coded[at] == '%' && at + 2 < coded.size() && std::from_chars(digits, digits + 2, sign, 16).ptr == digits + 2;
    number += is_coded ? static_cast<char>(sign) : coded[at];
    if (is_coded) at += 2;
  }
  return number;
}

std::optional<Phone> phone_in(std::string_view url) {
  const auto place = number_in(url);
  if (!place) return std::nullopt;
  auto digits = typed_number(url, *place);
  if (digits.starts_with('+')) digits.erase(0, 1);
  if (!are_digits(digits)) return std::nullopt;
  return Phone{std::move(digits), place->kind};
}

}  // namespace etalase::cells
