// Asks, counts down, words the question.
#include "app/idle_question.hpp"

#include <algorithm>

namespace etalase::app {

using loop::Deadline;
using loop::DrawReason;

IdleQuestion::IdleQuestion(const base::Clock& clock, loop::Deadlines& deadlines, loop::DrawReasons& reasons)
    : m_clock(clock), m_deadlines(deadlines), m_reasons(reasons) {}

void IdleQuestion::ask() {
  m_open = true;
  count();
}

void IdleQuestion::ask_again(loop::Visit& visit) {
  if (!m_open) return;
  visit.ask(m_clock.boot_now());
  ask();
}

void IdleQuestion::count() {
  m_reasons.request(DrawReason::countdown);
  if (m_open) m_deadlines.set(Deadline::countdown, m_clock.boot_now() + std::chrono::seconds(1));
}

void IdleQuestion::end() {
  if (m_open) m_reasons.request(DrawReason::content);
  m_open = false;
  m_deadlines.clear(Deadline::countdown);
}

std::optional<widgets::IdleDialog> IdleQuestion::dialog(const parts::View& view, const loop::Visit& visit) const {
  if (!m_open) return std::nullopt;
  widgets::IdleDialog dialog = parts::idle_dialog(view);
  const auto left = visit.dialog_left(m_clock.boot_now()).value_or(visit.dialog_length());
  dialog.seconds_left = static_cast<int>((left.count() + 999) / 1000);
  dialog.seconds_total = std::max(1, static_cast<int>(visit.dialog_length().count() / 1000));
  return dialog;
}

}  // namespace etalase::app
