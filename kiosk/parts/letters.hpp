// The letters that names begin with, for indexes and medallions.
#pragma once

#include <string>
#include <string_view>

namespace etalase::parts {

// The key under which visitors look a name up: its first letter in upper case, Latin ones without accents ("É", "Ø" and
// "Ł" are E, O and L), other scripts' as they are. Quotes, brackets, joiners, emoji and other signs are passed over; a
// name that begins with a figure, or has no letter, is under "#".
[[nodiscard]] std::string index_letter(std::string_view name);

// Sorts names by their keys, "#" last, and within a key by the rest.
[[nodiscard]] std::string index_order(std::string_view name);

// Up to two letters for a medallion, accents kept: of the first and the last word that have a letter or figure.
[[nodiscard]] std::string monogram(std::string_view name);

}  // namespace etalase::parts
