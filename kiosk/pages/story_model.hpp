// What a story's page shows.
#pragma once

#include "parts/glossary.hpp"
#include "parts/prose.hpp"
#include "parts/site.hpp"

namespace etalase::pages {

struct StoryModel {
  feed::Story story;
  feed::Text region_name;
  std::optional<feed::Media> hero;
  std::vector<parts::Prose> panels;
  std::vector<catalogue::ProductCard> pieces;  // that the story names
  std::vector<catalogue::MakerCard> makers;
  parts::GlossaryTerms terms;              // techniques, materials and motifs of the pieces
  std::vector<catalogue::StoryCard> more;  // other stories
};

[[nodiscard]] std::optional<StoryModel> load_story(const catalogue::Reader& reader, const feed::Id& id,
                                                   const parts::Request& request);

}  // namespace etalase::pages
