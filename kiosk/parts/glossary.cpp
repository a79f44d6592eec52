// Tells which terms have a page.
#include "parts/glossary.hpp"

#include <algorithm>

#include "parts/names.hpp"

namespace etalase::parts {

using namespace actions;

namespace {

bool tells_more(const feed::Term& term) { return !term.text.empty(); }
bool tells_more(const feed::Technique& technique) {
  return !technique.text.empty() || !technique.steps.empty() || !technique.compare.empty();
}

template <class Vocabulary>
std::optional<GlossaryTerm> find_term(const Vocabulary& vocabulary, PageKind kind, const feed::Id& id) {
  const auto found =
      std::find_if(vocabulary.begin(), vocabulary.end(), [&](const auto& each) { return each.id == id; });
  if (found == vocabulary.end()) return std::nullopt;
  GlossaryTerm term{*found, std::nullopt};
  if (tells_more(*found)) term.entry = item_page(kind, id);
  return term;
}

std::optional<GlossaryTerm> find_term(const feed::Vocabularies& vocab, PageKind kind, const feed::Id& id) {
  if (kind == PageKind::technique) return find_term(vocab.technique, kind, id);
  if (kind == PageKind::material) return find_term(vocab.material, kind, id);
  if (kind == PageKind::motif) return find_term(vocab.motif, kind, id);
  return std::nullopt;
}

}  // namespace

std::optional<Page> entry_of(const feed::Vocabularies& vocab, PageKind kind, const feed::Id& id) {
  const auto found = find_term(vocab, kind, id);
  return found ? found->entry : std::nullopt;
}

GlossaryTerms glossary_terms(const feed::Vocabularies& vocab, PageKind kind, const std::vector<feed::Id>& ids) {
  GlossaryTerms terms;
  for (const feed::Id& id : ids)
    if (auto term = find_term(vocab, kind, id)) terms.push_back(std::move(*term));
  return terms;
}

std::vector<widgets::Control> term_chips(const View& view, const GlossaryTerms& terms) {
  std::vector<widgets::Control> chips;
  for (const GlossaryTerm& each : terms) {
    if (!each.entry) continue;
    const Phrase name = term_name(view, each.term.name);
    widgets::Control chip;
    chip.label = {name.text, name.language, ""};
    chip.action = open(*each.entry);
    chips.push_back(std::move(chip));
  }
  return chips;
}

Phrase other_terms(const View& view, const GlossaryTerms& terms) {
  std::vector<feed::Term> others;
  for (const GlossaryTerm& each : terms)
    if (!each.entry) others.push_back(each.term);
  return names_of(view, others);
}

}  // namespace etalase::parts
