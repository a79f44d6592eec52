// The survey after a visit: a question, an answer that is on disk before anybody is thanked, reasons.
#pragma once

#include "app/mode.hpp"
#include "report/counts.hpp"

namespace etalase::app {

// How long the question and the reasons stand, and thanks that ask nothing more.
inline constexpr std::chrono::seconds k_survey_stands{15};
inline constexpr std::chrono::seconds k_thanks_stand{5};

// Owns Deadline::survey. The visit's language and text size last until it ends, and it ends the visit.
class SurveyMode final : public Mode {
 public:
  explicit SurveyMode(ModeContext& context) : Mode(context) {}

  void activate(Change change) override;
  void deactivate() override;
  void show(Change change) override;
  void act(const actions::Action& action) override;
  void key_pressed(loop::Key key) override;
  void deadline_came(loop::Deadline deadline) override;
  [[nodiscard]] bool is_loading() const override { return m_loading; }

 private:
  void present(const Loaded& loaded, Change change);
  void answer(int value);
  void give(const feed::Id& reason);
  void save();
  void saved(const base::Result<void>& written);
  void stand_for(std::chrono::seconds time);
  void count();
  void refresh();
  void leave();
  [[nodiscard]] parts::SurveyState& state() { return m_context.session.navigator.here().state.survey; }

  report::Answer m_answer;
  base::BootTime m_until{0};
  int m_askings = 0;  // what was saved for an earlier one shows nothing
  bool m_loading = false;
};

}  // namespace etalase::app
