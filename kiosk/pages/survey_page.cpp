// Lays the survey out: the slide, and on it a panel in the first of its forms that has room.
#include "pages/survey_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "pages/survey_panel.hpp"
#include "parts/strips.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

namespace colours = widgets::colours;
using widgets::Theme;

constexpr float k_panel_width = 1016;
constexpr std::array k_answers{"survey_4", "survey_3", "survey_2", "survey_1"};

std::string other_language(const View& view) {
  const auto& offered = view.site.languages;
  const auto other = std::find_if(offered.begin(), offered.end(),
                                  [&](const widgets::BarLanguage& each) { return each.tag != view.language; });
  return other == offered.end() ? "" : other->tag;
}

// The same in the other language, where that says something else.
Phrase second_of(const Phrase& first, Phrase second) {
  if (second.text == first.text) second.text.clear();
  return second;
}

SurveyWords words_of(const View& view, const feed::Survey& survey) {
  SurveyWords words;
  const std::string other = other_language(view);
  const SurveyStage stage = view.state.survey.stage;
  words.eyebrow = view.say("survey_eyebrow");
  words.note = view.say("survey_note");
  words.leave = view.say(stage == SurveyStage::thanked ? "survey_close" : "survey_skip");
  words.more = view.say("survey_more");
  if (stage == SurveyStage::thanked || stage == SurveyStage::unsaved) {
    words.note = {};
    words.leave = view.say("survey_close");
    words.question = view.say(stage == SurveyStage::thanked ? "survey_thanks" : "survey_unsaved");
    const bool asks_why = stage == SurveyStage::thanked && !survey.reasons.empty();
    words.lead = stage == SurveyStage::unsaved ? view.say("survey_unsaved_text")
                 : asks_why                    ? view.say("survey_reasons")
                                               : Phrase{};
    if (asks_why)
      for (const feed::SurveyReason& reason : survey.reasons)
        words.reasons.push_back({reason.id, view.pick(reason.name)});
    return words;
  }
  words.question = view.pick(survey.question);
  if (!other.empty()) words.second = second_of(words.question, pick(survey.question, other));
  for (const char* key : k_answers) {
    const Phrase said = view.say(key);
    words.answers.push_back({said, other.empty() ? Phrase{} : second_of(said, view.phrases.say(other, key))});
  }
  return words;
}

class SurveyScreen final : public Screen {
 public:
  explicit SurveyScreen(SurveyModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    Layout layout;
    const Rect page{0, 0, theme.width(), theme.height()};
    const float width = std::min(theme.px(k_panel_width), theme.width() - 2 * theme.px(32));
    const float left = std::round((theme.width() - width) / 2);
    const float bottom = std::min(theme.height() - theme.px(48), theme.low_line());
    const SurveyPanel panel = fit_panel(measure, {words_of(view, m_model.survey), view.state.survey},
                                        {left, theme.px(32), left + width, bottom});
    const Slide* slide = slide_at(m_model.attract, view.state.picture);
    const auto picture = slide == nullptr ? std::nullopt : std::optional(slide->picture);
    widgets::Strip strip{theme.height(),
                         [picture, top = panel.frame.top](Canvas& canvas, Rect rect) {
                           widgets::LayoutItem whole;
                           whole.role = widgets::Role::slide;
                           whole.rect = rect;
                           whole.action = LeaveSurvey{};
                           canvas.control(whole);
                           const Rect clear{rect.left, rect.top, rect.right, top};
                           canvas.fill(rect, colours::k_attract_ground);
                           if (picture) (void)canvas.picture_around(rect, clear, *picture);
                         },
                         widgets::Ground::none, colours::k_attract_ground, 0};
    layout.columns.push_back(
        {page, widgets::Scrolling::no, {std::move(strip)}, 0, widgets::Ground::plain, colours::k_attract_ground});
    layout.overlay = [panel](Canvas& canvas, const widgets::Seen&) { draw_panel(canvas, panel); };
    return layout;
  }

 private:
  SurveyModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_survey_screen(SurveyModel model) {
  return std::make_unique<SurveyScreen>(std::move(model));
}

}  // namespace etalase::pages
