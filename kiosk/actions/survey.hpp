// What a visitor says to the survey.
#pragma once

#include "feed/values.hpp"

namespace etalase::actions {

// 4 is the best of four answers, 1 the worst.
struct AnswerSurvey {
  int answer = 0;
  bool operator==(const AnswerSurvey&) const = default;
};
// Gives a reason for the answer or takes it back.
struct GiveReason {
  feed::Id reason;
  bool operator==(const GiveReason&) const = default;
};
// Shows the reasons from that one on, where not all have room.
struct ShowReasons {
  int first = 0;
  bool operator==(const ShowReasons&) const = default;
};
struct LeaveSurvey {
  bool operator==(const LeaveSurvey&) const = default;
};

}  // namespace etalase::actions
