// Reads the survey out of the feed's header.
#include "pages/survey_model.hpp"

namespace etalase::pages {

bool is_valid_on(const feed::Survey& survey, base::Day day) {
  const std::string today = base::format_day(day);
  return (survey.from.empty() || survey.from <= today) && (survey.until.empty() || today <= survey.until);
}

std::optional<SurveyModel> load_survey(const catalogue::Reader& reader, const parts::Request& request) {
  const auto& survey = reader.header().survey;
  if (!survey || !is_valid_on(*survey, request.today)) return std::nullopt;
  return SurveyModel{*survey, load_attract(reader, request)};
}

}  // namespace etalase::pages
