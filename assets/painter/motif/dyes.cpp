// The dye table.
#include "motif/dyes.hpp"

#include <array>

namespace etalase::painter {

namespace {

struct Row {
  std::string_view name;
  std::array<std::uint32_t, 6> hex;  ///< ground, line, wax, main, second, accent
};

constexpr std::array k_dye_rows{
    Row{"sogan", {0x2E1C12, 0x4A2814, 0xF1E3C4, 0x8A4E24, 0xB9793A, 0xE0AE5A}},
    Row{"krem", {0xF0E2C2, 0x55290F, 0xFBF3DF, 0x8A4A22, 0xB9702F, 0xC2502B}},
    Row{"indigo", {0x14213D, 0x0D1730, 0xEDE6D2, 0x3C5A99, 0x7C9CCB, 0xD9A94A}},
    Row{"merah-biru", {0xAE2129, 0x16254A, 0xFBF0DA, 0x1E4E9C, 0x2B8A5B, 0xECB84E}},
    Row{"pesisir", {0xF4E8CF, 0x1F3350, 0xFFF9EA, 0xC1272D, 0x1F7A4D, 0xE9A83C}},
    Row{"hijau", {0x1D3B2C, 0x10241B, 0xF0E6C6, 0x4F8A4F, 0xC79A3E, 0xE3C25C}},
    Row{"ungu", {0x2B1838, 0x1A0D24, 0xF4E6F0, 0x8B5BB5, 0xC096DA, 0xEBB24A}},
    Row{"marun", {0x541420, 0x2B0A10, 0xF2DFBF, 0xA63A2C, 0x22365E, 0xDDA850}},
    Row{"biru-laut", {0x114A5A, 0x0B2C38, 0xF3E9D0, 0x2F8C9C, 0xD7B56A, 0xD7643C}},
    Row{"hitam-emas", {0x15130F, 0x3B2A10, 0xF0DDA6, 0xB08430, 0x7A5A22, 0xE6C15A}},
    Row{"terakota", {0x9A4526, 0x4A1C0E, 0xF7E8CC, 0xD88A4A, 0x5E2A1A, 0xF0C060}},
    Row{"merah-muda", {0xF1D5CF, 0x6A1F33, 0xFFF6EE, 0xC24A68, 0x5E8A5A, 0xE2A23C}},
};

}  // namespace

Dyes dyes_of(std::string_view colourway) {
  const Row* found = &k_dye_rows.front();
  for (const Row& row : k_dye_rows) {
    if (row.name == colourway) {
      found = &row;
    }
  }
  const auto colour = [found](std::size_t i) { return from_hex(found->hex[i]); };
  return {colour(0), colour(1), colour(2), colour(3), colour(4), colour(5)};
}

}  // namespace etalase::painter
