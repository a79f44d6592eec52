// Telephone numbers as people write them and as spreadsheet programs spoil them; ITU-T E.164, and for Indonesia the
// national numbering plan.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cells/read.hpp"

namespace etalase::cells {

// Which way a number is called: chat and calls, or a line at home that has no chat.
enum class PhoneKind { mobile, land_line };

struct Phone {
  std::string digits;  // with the country code, without plus: "6281234567890", "819000000001"
  PhoneKind kind = PhoneKind::mobile;
  bool operator==(const Phone&) const = default;

  // Where a touch leads: "https://wa.me/…" or "tel:+…".
  [[nodiscard]] std::string url() const;
  // For people: "+62 812-3456-7890", "+62 285 421000", "+81 900-000-0001".
  [[nodiscard]] std::string shown() const;
  // For a cell, read back as this number, although a spreadsheet program may take it for a quantity.
  [[nodiscard]] std::string written() const;
};

// Understands a number before it changes it: "+", "00" and "001" mean that a country code follows, a leading 0 an
// Indonesian number, and so does an 8 where the length fits a mobile one. A quantity's ".0" goes, and so does a trunk
// zero behind the country code where that country has one; "6,28E+11" is refused unless every digit is still there.
// Says what is wrong with everything else.
[[nodiscard]] Read<Phone> read_phone(std::string_view text);
// The code of the country whose number this may be as well, its "+" lost: "81" of 819012345678, which is read as
// 0819…; absent where nothing else can be meant.
[[nodiscard]] std::optional<std::string> other_country(std::string_view text);

// Where the number stands in an address that leads to one: https://wa.me/…, tel:…, and WhatsApp's own
// …whatsapp.com/send?phone=…; absent in every other, also in wa.me/message/… (an account) and tel:112 (a service).
struct NumberPlace {
  std::size_t begin;
  std::size_t size;
  PhoneKind kind;
};
[[nodiscard]] std::optional<NumberPlace> number_in(std::string_view url);
// The number as it was typed there, percent signs decoded.
[[nodiscard]] std::string typed_number(std::string_view url, const NumberPlace& place);

// The number that an address leads to, where it stands there as it is called from everywhere; absent for every other
// address.
[[nodiscard]] std::optional<Phone> phone_in(std::string_view url);

}  // namespace etalase::cells
