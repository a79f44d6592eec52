// Programmes: a way from egg to hatching where months are known, numbered steps where only their order is, else a text.
#pragma once

#include "pages/about_model.hpp"
#include "parts/screen.hpp"
#include "parts/timeline.hpp"

namespace etalase::pages {

// Phases of whose months at least one is known.
[[nodiscard]] bool has_months(const feed::Programme& programme);
// Phases with the months that they take: one egg each as long as they are few, else one for all of the phase.
[[nodiscard]] std::vector<parts::TimelinePhase> timeline_of(const parts::View& view, const feed::Programme& programme);
// A programme of phases as a section of its own, with its title.
[[nodiscard]] std::vector<widgets::Strip> programme_strips(const parts::View& view, widgets::Canvas& measure,
                                                           const parts::Regions& where, const AboutModel& model,
                                                           const ProgrammeEntry& entry);
// A programme without phases: what it is, its picture, who else runs it.
[[nodiscard]] std::vector<widgets::Strip> facility_strips(const parts::View& view, widgets::Canvas& measure,
                                                          const parts::Regions& where, const ProgrammeEntry& entry);

}  // namespace etalase::pages
