// The survey: one question over a slide, four answers, then thanks and reasons.
#pragma once

#include "pages/survey_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_survey_screen(SurveyModel model);

}  // namespace etalase::pages
