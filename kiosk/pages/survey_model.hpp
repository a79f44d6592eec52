// The survey's question and the slide behind it.
#pragma once

#include "pages/attract_model.hpp"

namespace etalase::pages {

struct SurveyModel {
  feed::Survey survey;
  AttractModel attract;
};

// Tells whether the survey is to be asked on that day; an end that is not given never comes.
[[nodiscard]] bool is_valid_on(const feed::Survey& survey, base::Day day);
// Absent when the feed has none for today.
[[nodiscard]] std::optional<SurveyModel> load_survey(const catalogue::Reader& reader, const parts::Request& request);

}  // namespace etalase::pages
