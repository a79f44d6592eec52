// Numbers by their beginnings.
#include "cells/phone.hpp"

#include <algorithm>
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

// Countries whose numbers, without "+", look like Indonesian mobile ones without 0; digits with the country's code.
struct Alike {
  std::string_view country;
  std::size_t least, most;
};
constexpr Alike k_alike[] = {{"81", 11, 12},  {"82", 11, 12},  {"852", 11, 11},
                             {"853", 11, 11}, {"855", 11, 12}, {"886", 12, 12}};

// "628120000001.0", "+628120000001,00": the number was a quantity to the program that saved it.
struct Decimals {
  std::size_t point;
  bool are_zeros;
};
std::optional<Decimals> decimals_of(std::string_view text) {
  constexpr std::size_t k_least = 8;
  const auto point = text.find_last_of(".,");
  if (point == std::string_view::npos || !are_digits(text.substr(point + 1))) return std::nullopt;
  const auto before = text.substr(0, point), decimals = text.substr(point + 1);
  if (std::count_if(before.begin(), before.end(), [](char c) { return c >= '0' && c <= '9'; }) <
      std::ptrdiff_t(k_least))
    return std::nullopt;
  // Groups of a number in points end in more than one digit, and of one in blanks in more than two.
  const bool only = before.find_first_of(".,") == std::string_view::npos;
  const bool whole = are_digits(before.substr(before.starts_with('+') ? 1 : 0));
  if (decimals.size() > 1 && !(only && (whole || decimals.size() == 2))) return std::nullopt;
  return Decimals{point, decimals.size() <= 2 && decimals.find_first_not_of('0') == std::string_view::npos};
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

// Country codes of one and two digits (ITU-T E.164); all others have three.
std::size_t country_size(std::string_view digits) {
  constexpr std::string_view k_two =
      "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 "
      "90 91 92 93 94 95 98";
  if (digits.starts_with('1') || digits.starts_with('7')) return 1;
  return k_two.find(digits.substr(0, 2)) == std::string_view::npos ? 3 : 2;
}

// "00", and what Indonesian companies dial instead, "001" and "007", where no number of +1 or +7 is behind it.
std::size_t international_prefix(std::string_view digits) {
  constexpr std::size_t k_rest = 11;
  const bool dialled = digits.starts_with("001") || digits.starts_with("007");
  return dialled && digits.size() != 2 + k_rest ? 3 : 2;
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
    number.digits.erase(0, international_prefix(number.digits));
  }
  return number;
}

Message plus_missing(const std::string& digits) { return say("phone_plus_missing", {{"number", "+" + digits}}); }

// After the country code: mobile numbers begin with 81 to 83, 85 and 87 to 89, service numbers with 800 to 809, area
// codes with another digit.
Read<Phone> indonesian(std::string national) {
  constexpr std::string_view k_mobile = "1235789";
  // "+62 (0)812".
  if (national.starts_with('0')) national.erase(0, 1);
  const auto length = national.size();
  if (length < 2) return say("no_phone");
  const bool eight = national[0] == '8';
  const bool mobile = eight && k_mobile.find(national[1]) != std::string_view::npos;
  const bool service = eight && national[1] == '0';
  const bool land = !eight && national[0] != '0' && national[0] != '1';
  const bool good = ((mobile || service) && length >= 8 && length <= 13) || (land && length >= 7 && length <= 11);
  if (!good) return say("no_phone");
  return Phone{std::string(k_indonesia) + national, mobile ? PhoneKind::mobile : PhoneKind::land_line};
}

bool is_among(std::string_view countries, std::string_view country) {
  const auto at = countries.find(std::string(country) + " ");
  return at != std::string_view::npos && (at == 0 || countries[at - 1] == ' ');
}

// How many digits follow a country code, where mistakes are near.
bool fits_country(std::string_view country, std::size_t length) {
  if (country == "1" || country == "7") return length == 10;
  if (country == "81") return length == 9 || length == 10;
  if (country == "86") return length >= 9 && length <= 11;
  return true;
}

Read<Phone> of_country(std::string digits) {
  constexpr std::size_t k_least = 8, k_most = 15;  // E.164
  // Numbers that begin with 0 also behind their country's code, and countries that dial something else before them.
  constexpr std::string_view k_kept = "39 225 229 241 242 378 379 ", k_other_trunk = "1 7 36 52 ";
  if (digits.starts_with(k_indonesia)) return indonesian(digits.substr(k_indonesia.size()));
  if (digits.size() < k_least || digits[0] == '0') return say("no_phone");
  const auto size = country_size(digits);
  const auto country = digits.substr(0, size);
  if (digits[size] == '0' && !is_among(k_kept, country)) {
    if (is_among(k_other_trunk, country) || digits[size + 1] == '0') return say("no_phone");
    digits.erase(size, 1);
  }
  if (digits.size() < k_least || digits.size() > k_most || !fits_country(country, digits.size() - size))
    return say("no_phone");
  return Phone{std::move(digits), PhoneKind::mobile};
}

// Neither "+" nor 0: the program that saved the number may have taken either.
Read<Phone> without_prefix(const std::string& digits) {
  constexpr std::size_t k_least_mobile = 8, k_most_mobile = 12, k_least_foreign = 10;
  if (digits.starts_with(k_indonesia)) return of_country(digits);
  const bool fits = digits.starts_with('8') && digits.size() >= k_least_mobile && digits.size() <= k_most_mobile;
  if (fits && !digits.starts_with("810") && !digits.starts_with("80")) {
    auto read = indonesian(digits);
    if (std::holds_alternative<Phone>(read)) return read;
  }
  if (digits.size() >= k_least_foreign && digits.size() <= 15) return plus_missing(digits);
  return say("no_phone");
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
  const auto decimals = decimals_of(word);
  if (decimals && !decimals->are_zeros) return say("phone_decimals", {{"text", word}});
  const auto plain = decimals ? word.substr(0, decimals->point) : word;
  if (const auto power = power_in(plain)) {
    // Zeros at the end may be digits that are gone.
    if (power->digits.size() != power->length) return say("phone_rounded", {{"text", plain}});
    return read_phone(power->digits);
  }
  const auto read = typed(plain);
  if (const auto* wrong = std::get_if<Message>(&read)) return *wrong;
  const auto& number = std::get<Typed>(read);
  if (number.international) return of_country(number.digits);
  if (number.digits.starts_with('0')) return indonesian(number.digits);
  return without_prefix(number.digits);
}

std::optional<std::string> other_country(std::string_view text) {
  const auto read = read_phone(text);
  const auto* phone = std::get_if<Phone>(&read);
  if (phone == nullptr || phone->kind != PhoneKind::mobile || !phone->digits.starts_with(k_indonesia))
    return std::nullopt;
  // Typed as a whole number of the other country: neither 62 nor 0 before it.
  const auto word = clean_word(text);
  const auto first = word.find_first_of("+0123456789");
  if (first == std::string::npos || word[first] != '8') return std::nullopt;
  const auto national = std::string_view(phone->digits).substr(k_indonesia.size());
  const auto* found = std::find_if(std::begin(k_alike), std::end(k_alike), [&](const Alike& each) {
    return national.starts_with(each.country) && national.size() >= each.least && national.size() <= each.most;
  });
  return found == std::end(k_alike) ? std::nullopt : std::optional(std::string(found->country));
}

std::optional<NumberPlace> number_in(std::string_view url) {
  const auto begin = number_begin(url);
  if (!begin) return std::nullopt;
  const auto end = std::min(url.find_first_of("?/&;#", *begin), url.size());
  const NumberPlace place = {*begin, end - *begin, url.starts_with(k_tel) ? PhoneKind::land_line : PhoneKind::mobile};
  constexpr std::size_t k_longest_service = 5;
  const auto number = typed_number(url, place);
  const bool is_number =
      number.size() > k_longest_service && number.find_first_not_of("0123456789+-.,() ") == std::string::npos;
  return is_number ? std::optional(place) : std::nullopt;
}

std::string typed_number(std::string_view url, const NumberPlace& place) {
  return base::percent_decode(url.substr(place.begin, place.size));
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
