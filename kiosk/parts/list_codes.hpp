// The codes of a list of pieces: addresses whose fragment names them, so that no server is told.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "feed/ref.hpp"

namespace etalase::parts {

// A code of 57 modules a row, its quiet zone included: what a phone still reads at arm's length.
inline constexpr std::size_t k_list_bytes = 150;
// More codes than these nobody holds a phone to one after the other.
inline constexpr std::size_t k_most_list_codes = 4;

// "https://…/l/#BTK-001,BTK-004": `count` pieces of the list from the one at `first` on.
struct ListCode {
  std::string address;
  std::size_t first = 0;
  std::size_t count = 0;
  bool operator==(const ListCode&) const = default;
};

// As many pieces in each code as k_list_bytes hold, in their order, in at most k_most_list_codes. None without a base,
// without pieces, and where the base leaves no room for the first piece.
[[nodiscard]] std::vector<ListCode> list_codes(const std::string& base, const std::vector<feed::Id>& pieces);
// How many pieces the codes carry.
[[nodiscard]] std::size_t pieces_in(const std::vector<ListCode>& codes);

}  // namespace etalase::parts
