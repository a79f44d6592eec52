// What the page of a technique, a material or a motif shows.
#pragma once

#include "actions/page.hpp"
#include "parts/site.hpp"

namespace etalase::pages {

struct GlossaryStep {
  feed::Text text;
  std::optional<feed::Media> picture;
};

// One of the things that are told apart; `entry` is its own page, where that is another one.
struct GlossaryLook {
  feed::Text name;
  feed::Text look_for;
  std::optional<feed::Media> picture;
  std::optional<actions::Page> entry;
};

struct GlossaryModel {
  actions::PageKind kind = actions::PageKind::technique;
  feed::Term term;
  std::optional<feed::Media> cover;  // its own, else of a piece
  std::string craft;                 // stands in for the cover
  std::vector<GlossaryStep> steps;
  std::vector<GlossaryLook> looks;
  std::vector<catalogue::ProductCard> pieces;  // the first of them
  int all_pieces = 0;
  actions::Page collection;  // all of them
  std::vector<catalogue::MakerCard> makers;
  std::vector<feed::Term> crafts;  // the vocabulary
};

// `page` names the kind and the term; nothing where there is no more to tell than a name.
[[nodiscard]] std::optional<GlossaryModel> load_glossary(const catalogue::Reader& reader, const actions::Page& page,
                                                         const parts::Request& request);

}  // namespace etalase::pages
