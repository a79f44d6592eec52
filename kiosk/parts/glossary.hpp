// Terms of the vocabularies that have a page of their own, and the chips that lead there.
#pragma once

#include <optional>
#include <vector>

#include "parts/strips.hpp"
#include "widgets/controls.hpp"

namespace etalase::parts {

// A technique, material or motif as pages name it; `entry` is its page, where it has more to tell than its name.
struct GlossaryTerm {
  feed::Term term;
  std::optional<actions::Page> entry;
};
using GlossaryTerms = std::vector<GlossaryTerm>;

// The page of a term; nothing where the vocabulary has no such term, or nothing to tell of it.
[[nodiscard]] std::optional<actions::Page> entry_of(const feed::Vocabularies& vocab, actions::PageKind kind,
                                                    const feed::Id& id);
// In the order of the ids; one without a term is left out. `kind` names the vocabulary: technique, material or motif.
[[nodiscard]] GlossaryTerms glossary_terms(const feed::Vocabularies& vocab, actions::PageKind kind,
                                           const std::vector<feed::Id>& ids);

// Chips of the terms that have a page.
[[nodiscard]] std::vector<widgets::Control> term_chips(const View& view, const GlossaryTerms& terms);
// Names of the others in one line; empty where all have a page.
[[nodiscard]] Phrase other_terms(const View& view, const GlossaryTerms& terms);

}  // namespace etalase::parts
