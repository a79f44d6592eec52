// A maker: medallion, facts, story, marks, the pieces in this gallery.
#pragma once

#include "screens/item_parts.hpp"
#include "screens/prose.hpp"
#include "screens/screen.hpp"

namespace etalase::screens {

struct MakerProgramme {
  feed::Text name;
  int months = 0;  // of all phases together, 0 when not said
  std::vector<feed::Text> phases;
};

struct MakerModel {
  feed::Maker maker;
  catalogue::MakerCard card;
  std::optional<feed::Media> cover;  // of the maker, else of the first piece
  std::vector<feed::Term> crafts, techniques;
  std::vector<MakerProgramme> programmes;
  Prose story;
  std::vector<catalogue::ProductCard> pieces;
  std::vector<catalogue::StoryCard> stories;
};

[[nodiscard]] std::optional<MakerModel> load_maker(const catalogue::Reader& reader, const feed::Id& id,
                                                   const Request& request);
[[nodiscard]] std::unique_ptr<Screen> make_maker_screen(MakerModel model);

// The first and the last day at which a price of these pieces was fixed, YYYY-MM-DD; empty when none has one.
struct PriceDays {
  std::string first;
  std::string last;
};
[[nodiscard]] PriceDays price_days(const std::vector<catalogue::ProductCard>& pieces);

}  // namespace etalase::screens
