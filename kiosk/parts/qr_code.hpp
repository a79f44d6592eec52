// A QR code as dark and light modules; the only file that knows libqrencode is its source.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace etalase::parts {

// `side` modules a row, without the quiet zone; rows from the top.
struct QrCode {
  int side = 0;
  std::vector<bool> dark;
  [[nodiscard]] bool is_dark(int column, int row) const {
    return dark.at(static_cast<std::size_t>(row) * static_cast<std::size_t>(side) + static_cast<std::size_t>(column));
  }
};

// What version 10 holds at level M: more than that is slow to scan, and no address of a gallery needs it.
inline constexpr std::size_t k_most_code_bytes = 213;

// Encodes bytes as they are (byte mode, level M: 15 % may be hidden by a reflection) in the smallest version. Kinds
// invalid for nothing, too_large for more than k_most_code_bytes, refused where the library refuses.
[[nodiscard]] base::Result<QrCode> encode_qr(std::string_view bytes);

}  // namespace etalase::parts
