// How far the survey is.
#pragma once

#include <vector>

#include "feed/values.hpp"

namespace etalase::parts {

// saving: answered, not yet on disk; unsaved: the disk did not take it.
enum class SurveyStage { asked, saving, thanked, unsaved };

struct SurveyState {
  SurveyStage stage = SurveyStage::asked;
  int answer = 0;
  std::vector<feed::Id> reasons;  // those that were given
  int first_reason = 0;           // the first one that is shown
  int seconds_left = 15;
  int seconds_total = 15;
  bool operator==(const SurveyState&) const = default;
};

}  // namespace etalase::parts
