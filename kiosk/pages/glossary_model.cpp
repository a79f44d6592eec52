// Queries for a term of the glossary.
#include "pages/glossary_model.hpp"

#include <algorithm>

#include "parts/glossary.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

constexpr int k_shown_pieces = 6;
constexpr std::size_t k_shown_makers = 6;

// Those with the most pieces first.
std::vector<catalogue::MakerCard> makers_of(const catalogue::Reader& reader, const catalogue::Chosen& chosen) {
  std::vector<catalogue::FacetValue> values = reader.facet(catalogue::Facet::maker, chosen);
  std::stable_sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
  std::vector<catalogue::MakerCard> makers;
  for (const catalogue::FacetValue& value : values)
    if (auto card = makers.size() < k_shown_makers ? reader.maker_card(value.value) : std::nullopt)
      makers.push_back(std::move(*card));
  return makers;
}

void load_making(GlossaryModel& model, const catalogue::Reader& reader) {
  const feed::Vocabularies& vocab = reader.header().vocab;
  const auto technique = std::find_if(vocab.technique.begin(), vocab.technique.end(),
                                      [&](const feed::Technique& each) { return each.id == model.term.id; });
  if (technique == vocab.technique.end()) return;
  for (const feed::MakingStep& step : technique->steps) model.steps.push_back({step.text, reader.media(step.media)});
  for (const feed::Compared& compared : technique->compare) {
    GlossaryLook look{compared.name, compared.look_for, reader.media(compared.media), std::nullopt};
    if (compared.technique != model.term.id) look.entry = entry_of(vocab, PageKind::technique, compared.technique);
    model.looks.push_back(std::move(look));
  }
}

std::optional<feed::Media> picture_of_entry(const catalogue::Reader& reader, const GlossaryModel& model) {
  if (auto own = reader.media(model.term.media)) return own;
  for (const catalogue::ProductCard& piece : model.pieces)
    if (piece.cover) return piece.cover;
  return std::nullopt;
}

}  // namespace

std::optional<GlossaryModel> load_glossary(const catalogue::Reader& reader, const Page& page, const Request&) {
  const GlossaryTerms found = glossary_terms(reader.header().vocab, page.kind, {page.id});
  if (found.empty() || !found.front().entry) return std::nullopt;
  GlossaryModel model;
  model.kind = page.kind;
  model.term = found.front().term;
  if (page.kind == PageKind::technique) load_making(model, reader);
  const catalogue::Chosen chosen{{*facet_of(page.kind.name), {page.id}}};
  model.collection = collection_page(chosen);
  catalogue::ProductPage pieces = reader.products(chosen, {0, k_shown_pieces});
  model.pieces = std::move(pieces.cards);
  model.all_pieces = pieces.total;
  model.makers = makers_of(reader, chosen);
  model.crafts = reader.header().vocab.craft;
  model.cover = picture_of_entry(reader, model);
  model.craft =
      model.pieces.empty() || model.pieces.front().crafts.empty() ? "LAIN" : model.pieces.front().crafts.front();
  return model;
}

}  // namespace etalase::pages
