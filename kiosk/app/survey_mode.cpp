// Asks, saves, thanks.
#include "app/survey_mode.hpp"

#include <algorithm>

#include "app/answer_record.hpp"
#include "base/log.hpp"
#include "report/marks.hpp"

namespace etalase::app {

using loop::Deadline;
using parts::SurveyStage;

void SurveyMode::activate(Change change) {
  ++m_askings;
  m_answer = {};
  show(change);
}

void SurveyMode::deactivate() {
  ++m_askings;
  m_context.content.cancel_load();
  m_loading = false;
  m_context.deadlines.clear(Deadline::survey);
}

void SurveyMode::show(Change change) {
  m_loading = true;
  m_context.content.load(m_context.session.navigator.here().page, m_context.session,
                         [this, change](const Loaded& loaded) { present(loaded, change); });
}

void SurveyMode::present(const Loaded& loaded, Change change) {
  m_loading = false;
  if (loaded.damaged) m_context.content.damaged();
  if (loaded.screen == nullptr) return leave();
  m_context.display.show(loaded.screen, change);
  m_context.display.page_shown(actions::to_string(m_context.session.navigator.here().page));
  if (m_context.deadlines.at(Deadline::survey))
    refresh();
  else
    stand_for(k_survey_stands);
}

void SurveyMode::act(const actions::Action& action) {
  if (const auto* answered = std::get_if<actions::AnswerSurvey>(&action)) return answer(answered->answer);
  if (const auto* given = std::get_if<actions::GiveReason>(&action)) return give(given->reason);
  if (const auto* shown = std::get_if<actions::ShowReasons>(&action)) {
    state().first_reason = shown->first;
    return stand_for(k_survey_stands);
  }
  if (std::holds_alternative<actions::LeaveSurvey>(action)) leave();
}

void SurveyMode::key_pressed(loop::Key key) {
  if (key == loop::Key::escape) leave();
}

void SurveyMode::answer(int value) {
  const ShownContent& shown = m_context.content.shown();
  if (state().stage != SurveyStage::asked || !shown.survey) return;
  state().stage = SurveyStage::saving;
  state().answer = value;
  m_answer = {report::make_uuid(),
              report::hour_at(m_context.platform.clock.system_now(), shown.hours.time_zone),
              shown.survey->id,
              value,
              {},
              m_context.session.language};
  refresh();
  save();
}

void SurveyMode::give(const feed::Id& reason) {
  if (state().stage != SurveyStage::thanked) return;
  auto& given = state().reasons;
  const auto known = std::find(given.begin(), given.end(), reason);
  if (known == given.end())
    given.push_back(reason);
  else
    given.erase(known);
  m_answer.reasons = given;
  save();
  stand_for(k_survey_stands);
}

void SurveyMode::save() {
  m_context.disk.run(
      "answer",
      [files = &m_context.platform.files, folder = m_context.configuration.settings().paths.kiosk,
       answer = m_answer](std::stop_token) { return write_answer(*files, folder, answer); },
      [this, asking = m_askings](const base::Result<void>& written) {
        if (!written) base::log_warning("an answer to the survey was not saved: " + written.error().message);
        if (asking == m_askings) saved(written);
      });
}

// Reasons that the disk does not take leave the answer as it was saved before.
void SurveyMode::saved(const base::Result<void>& written) {
  if (state().stage != SurveyStage::saving) return;
  state().stage = written ? SurveyStage::thanked : SurveyStage::unsaved;
  const auto& survey = m_context.content.shown().survey;
  const bool asks_why = written && survey && !survey->reasons.empty();
  stand_for(asks_why ? k_survey_stands : k_thanks_stand);
}

void SurveyMode::stand_for(std::chrono::seconds time) {
  m_until = m_context.now() + time;
  state().seconds_total = static_cast<int>(time.count());
  count();
}

void SurveyMode::count() {
  const auto left = m_until - m_context.now();
  if (left.count() <= 0) return leave();
  state().seconds_left = static_cast<int>((left.count() + 999) / 1000);
  if (m_context.configuration.has_timers())
    m_context.deadlines.set(Deadline::survey,
                            m_context.now() + std::min<base::BootTime>(left, std::chrono::seconds(1)));
  refresh();
}

// Nobody is asked whether anybody is there: the survey ends by itself.
void SurveyMode::refresh() {
  m_context.display.relayout();
  m_context.session.visit.stands_for(2 * k_survey_stands);
}

void SurveyMode::deadline_came(Deadline deadline) {
  if (deadline == Deadline::survey) count();
}

// A run that begins with the survey has no visit to end yet.
void SurveyMode::leave() {
  if (m_context.session.is_attract()) m_context.session.goes_on(m_context.now());
  m_context.session.visit.done();
  m_context.navigation.reset_visit();
}

}  // namespace etalase::app
