// What a maker's page shows.
#pragma once

#include "parts/glossary.hpp"
#include "parts/prose.hpp"
#include "parts/takeaway.hpp"

namespace etalase::pages {

struct MakerProgramme {
  feed::Text name;
  int months = 0;  // of all phases together, 0 when not said
  std::vector<feed::Text> phases;
};

struct MakerModel {
  feed::Maker maker;
  catalogue::MakerCard card;
  std::optional<feed::Media> cover;  // of the maker, else of the first piece
  std::vector<feed::Term> crafts;
  parts::GlossaryTerms techniques;
  std::vector<MakerProgramme> programmes;
  parts::Prose story;
  std::vector<catalogue::ProductCard> pieces;
  std::vector<catalogue::StoryCard> stories;
  std::vector<catalogue::MakerCard> others;  // of the same craft, those of the same region first
  parts::Takeaway takeaway;
};

[[nodiscard]] std::optional<MakerModel> load_maker(const catalogue::Reader& reader, const feed::Id& id,
                                                   const parts::Request& request);

// The first and the last day at which a price of these pieces was fixed, YYYY-MM-DD; empty when none has one.
struct PriceDays {
  std::string first;
  std::string last;
};
[[nodiscard]] PriceDays price_days(const std::vector<catalogue::ProductCard>& pieces);

}  // namespace etalase::pages
