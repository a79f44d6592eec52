// "Still looking around?", over the page while nobody answers.
#pragma once

#include "loop/deadlines.hpp"
#include "loop/draw_reasons.hpp"
#include "loop/visit.hpp"
#include "parts/frame.hpp"

namespace etalase::app {

// Owns Deadline::countdown; main thread.
class IdleQuestion {
 public:
  IdleQuestion(const base::Clock& clock, loop::Deadlines& deadlines, loop::DrawReasons& reasons);

  // Puts the question on the panel and counts down; what is left is the visit's to know.
  void ask();
  // Asks once more from the beginning, in the words of now; nothing while there is no question.
  void ask_again(loop::Visit& visit);
  // Puts it there without counting, for a picture of it.
  void show() { m_open = true; }
  // Takes it away.
  void end();
  [[nodiscard]] bool is_open() const { return m_open; }
  // The next second.
  void count();
  // Returns the dialog as it is now; nothing while there is no question.
  [[nodiscard]] std::optional<widgets::IdleDialog> dialog(const parts::View& view, const loop::Visit& visit) const;

 private:
  const base::Clock& m_clock;
  loop::Deadlines& m_deadlines;
  loop::DrawReasons& m_reasons;
  bool m_open = false;
};

}  // namespace etalase::app
