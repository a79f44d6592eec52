// Names as visitors read them: of vocabularies, of places, of whoever has no name in their language.
#pragma once

#include <string>
#include <vector>

#include "parts/screen.hpp"

namespace etalase::parts {

// Names of vocabulary ids in the order of `ids`; an id without a term is left out.
[[nodiscard]] std::vector<feed::Term> terms_of(const std::vector<feed::Term>& vocabulary,
                                               const std::vector<feed::Id>& ids);
// "Ikat, Tenun ATBM" in the visitor's language.
[[nodiscard]] Phrase names_of(const View& view, const std::vector<feed::Term>& terms);
// "Troso, Kabupaten Jepara"; a district of its region's own name is said once, and never with "Kecamatan" before it.
[[nodiscard]] Phrase place_of(const View& view, const feed::Text& place, const feed::Text& district,
                              const feed::Text& region);

// The mark "available in Indonesian" when a name or text is missing in the visitor's language; empty otherwise.
[[nodiscard]] Phrase fallback_mark(const View& view, const feed::Text& text);

}  // namespace etalase::parts
