// What the gallery tells of itself: counted numbers, statistics, programmes, partners, ways to work together, visits.
#pragma once

#include "parts/site.hpp"

namespace etalase::pages {

// How many things of a kind are on show, in all and by craft; a thing of two crafts counts for both.
struct Counted {
  int total = 0;
  struct OfCraft {
    feed::Text craft;
    int count = 0;
  };
  std::vector<OfCraft> crafts;  // the largest first
};

struct ProgrammeEntry {
  feed::Programme programme;
  std::optional<feed::Media> cover;
  std::vector<feed::Text> partners;
  std::vector<catalogue::MakerCard> graduates;
};

// A visit that is over, by its first and last day in the gallery's own time.
struct Visit {
  feed::Event event;
  base::Day first, last;
};

struct AboutModel {
  feed::Council council;
  feed::Gallery gallery;   // without a name where the feed tells of none
  std::string counted_on;  // ISO day of the feed, in the gallery's own time
  Counted makers, pieces;
  std::vector<feed::Term> crafts;
  std::vector<feed::Statistic> statistics;
  std::vector<ProgrammeEntry> programmes;
  std::vector<feed::CooperationScheme> schemes;
  std::vector<feed::Organisation> partners;
  std::vector<Visit> visits;  // the newest first
};

[[nodiscard]] AboutModel load_about(const catalogue::Reader& reader, const parts::Request& request);

}  // namespace etalase::pages
