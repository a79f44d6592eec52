// Telephone numbers as people write them and as spreadsheet programs spoil them; ITU-T E.164, and for Indonesia the
// national numbering plan.
#pragma once

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
  // For people: "+62 812-3456-7890", "+62 285 421000", "+819000000001".
  [[nodiscard]] std::string shown() const;
  // For a cell, read back as this number, although a spreadsheet program may take it for a quantity.
  [[nodiscard]] std::string written() const;
};

// Understands a number before it changes it: "+" and "00" mean that a country code follows, a leading 0 or 8 an
// Indonesian number. A quantity's ".0" goes; "6,28E+11" is refused unless every digit is still there. Says what is
// wrong with everything else.
[[nodiscard]] Read<Phone> read_phone(std::string_view text);

// The number that an address of ours leads to; absent for every other address.
[[nodiscard]] std::optional<Phone> phone_in(std::string_view url);

}  // namespace etalase::cells
