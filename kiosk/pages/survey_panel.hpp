// The paper that the survey's question, answers and thanks stand on.
#pragma once

#include <vector>

#include "parts/screen.hpp"

namespace etalase::pages {

// Everything that is said, in the visitor's language; what is empty is not shown.
struct SurveyWords {
  struct Answer {
    parts::Phrase said;
    parts::Phrase second;
  };
  struct Reason {
    feed::Id id;
    parts::Phrase name;
  };
  parts::Phrase eyebrow;
  parts::Phrase question;
  parts::Phrase second;  // the question in the other language
  parts::Phrase lead;
  parts::Phrase note;
  parts::Phrase leave;
  parts::Phrase more;           // leads to the reasons that have no room
  std::vector<Answer> answers;  // from the best to the worst
  std::vector<Reason> reasons;
};

// How much of it stands, and how large: forms are tried in an order.
struct SurveyForm {
  widgets::Type question;
  std::size_t across;  // answers in a row
  bool second;         // the other language
  bool note;
  float answer;  // height of an answer, in reference pixels
  float air;     // share of the full spaces
};

struct SurveyContent {
  SurveyWords words;
  parts::SurveyState state;
};

struct SurveyPanel {
  SurveyContent content;
  SurveyForm form;
  parts::Rect frame;
};

// Stands the panel on the lower edge of `room`, in the first form that is not higher.
[[nodiscard]] SurveyPanel fit_panel(parts::Canvas& measure, const SurveyContent& content, parts::Rect room);
void draw_panel(parts::Canvas& canvas, const SurveyPanel& panel);

}  // namespace etalase::pages
