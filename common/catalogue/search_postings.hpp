// Where a word of the index stands: the bytes of its row, for who writes and who reads it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace etalase::catalogue {

// What an item says with a word, the weightiest first: its name, what is about it, what is told.
enum class SearchDepth : std::uint8_t { name, about, story };

// An item by its number in the catalogue, under 2^30.
struct Posting {
  std::int64_t item = 0;
  SearchDepth depth = SearchDepth::name;
  bool operator==(const Posting&) const = default;
};

// Four bytes each, the lowest first, so that rows can be joined as they are.
inline constexpr std::size_t k_posting_bytes = 4;

inline void append(std::string& bytes, const Posting& posting) {
  const auto packed = static_cast<std::uint32_t>(posting.item << 2U) | static_cast<std::uint32_t>(posting.depth);
  for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((packed >> shift) & 0xFFU);
}

// Reads one; `at` and three more bytes must be there. A depth that nobody wrote is told.
[[nodiscard]] inline Posting posting_at(std::string_view bytes, std::size_t at) {
  std::uint32_t packed = 0;
  for (unsigned i = 0; i < k_posting_bytes; ++i)
    packed |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  const auto depth = static_cast<SearchDepth>(packed & 3U);
  return {packed >> 2U, depth > SearchDepth::story ? SearchDepth::story : depth};
}

}  // namespace etalase::catalogue
