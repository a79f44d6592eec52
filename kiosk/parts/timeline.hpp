// The phases of a programme on their way from egg to chick.
#pragma once

#include <vector>

#include "parts/steps.hpp"

namespace etalase::parts {

// `eggs` stand for its months, or one for all of them; each says so below it.
struct TimelinePhase {
  Phrase name;
  std::vector<Phrase> eggs;
  std::vector<NamedText> steps;
};
// Phases beside each other in cards, in rows where they do not fit in one; the last egg of all has hatched.
[[nodiscard]] std::vector<widgets::Strip> timeline_strips(Canvas& measure, const Regions& where,
                                                          const std::vector<TimelinePhase>& phases);

}  // namespace etalase::parts
