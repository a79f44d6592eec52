// Names as visitors read them: of vocabularies, of places, of whoever has no name in their language.
#pragma once

#include <string>
#include <vector>

#include "parts/screen.hpp"

namespace etalase::parts {

// Names of vocabulary ids in the order of `ids`; an id without a term is left out.
[[nodiscard]] std::vector<feed::Term> terms_of(const auto& vocabulary, const std::vector<feed::Id>& ids) {
  std::vector<feed::Term> terms;
  for (const feed::Id& id : ids)
    for (const feed::Term& term : vocabulary)
      if (term.id == id) terms.push_back(term);
  return terms;
}
// The name of a term as it stands alone: vocabularies may write it as it stands inside a sentence.
[[nodiscard]] Phrase term_name(const View& view, const feed::Text& name);
// "Ikat, tenun ATBM" in the visitor's language: a capital at the beginning, the others as the vocabulary writes them.
[[nodiscard]] Phrase names_of(const View& view, const std::vector<feed::Term>& terms);
// "Troso, Pecangaan, Kabupaten Jepara"; a place of its region's own name is said once, in whatever language either is.
[[nodiscard]] Phrase place_of(const View& view, const feed::Text& place, const feed::Text& district,
                              const feed::Text& region);
// The same for rows and cards, where every place has its region in the short form: "Minasatene, Pangkajene dan
// Kepulauan".
[[nodiscard]] Phrase brief_place_of(const View& view, const catalogue::MakerCard& maker);
// The crafts without "Lainnya", which tells nothing of a maker.
[[nodiscard]] std::vector<feed::Term> without_others(std::vector<feed::Term> crafts);
// "Perajin batik" for the crafts of a maker; "Perajin" where they are none or only "Lainnya".
[[nodiscard]] Phrase maker_of(const View& view, const std::vector<feed::Term>& crafts);

// "{n} menit baca" of a text with so many words; empty below two minutes, where it would say the same of every story.
[[nodiscard]] Phrase reading_time(const View& view, int words);
// "4 karya", "1 piece", "2 perajin": how many there are, with the singular where a language has one.
[[nodiscard]] std::string counted(const View& view, std::string_view key, int count);

// The mark "available in Indonesian" when a name or text is missing in the visitor's language; empty otherwise.
[[nodiscard]] Phrase fallback_mark(const View& view, const feed::Text& text);

}  // namespace etalase::parts
