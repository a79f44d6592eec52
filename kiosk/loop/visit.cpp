// The phases of a visit and the limits between them.
#include "loop/visit.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace etalase::loop {

milliseconds reading_time(int words) { return milliseconds(std::max(words, 0) * 300); }

Visit::Visit(VisitTimes times) : m_times(times) {}

void Visit::set_times(VisitTimes times, BootTime now) {
  m_times = times;
  count_from(now);
}

VisitPhase Visit::touched(BootTime now) {
  const VisitPhase before = m_phase;
  if (before == VisitPhase::resetting) return before;
  if (before == VisitPhase::attract) m_reading = milliseconds(0);
  m_phase = VisitPhase::browsing;
  count_from(now);
  return before;
}

void Visit::page_shown(milliseconds reading, BootTime now) {
  m_reading = reading;
  if (m_phase == VisitPhase::browsing) count_from(now);
}

void Visit::ask(BootTime now) {
  m_phase = VisitPhase::asking;
  count_from(now);
}

void Visit::done() {
  if (m_phase != VisitPhase::attract) m_phase = VisitPhase::resetting;
}

std::optional<VisitPhase> Visit::tick(BootTime now) {
  const auto due = next();
  if (!due || now < *due) return std::nullopt;
  const bool asks = m_phase == VisitPhase::browsing && m_times.dialog > milliseconds(0);
  m_phase = asks ? VisitPhase::asking : VisitPhase::resetting;
  // A loop that was asleep through both limits still shows the whole question.
  count_from(now);
  return m_phase;
}

void Visit::reset_finished() {
  ETALASE_ASSERT(m_phase == VisitPhase::resetting);
  m_phase = VisitPhase::attract;
  m_reading = milliseconds(0);
}

std::optional<BootTime> Visit::next() const {
  if (m_phase == VisitPhase::asking) return m_since + m_times.dialog;
  if (m_phase != VisitPhase::browsing || m_times.idle <= milliseconds(0)) return std::nullopt;
  return m_since + limit();
}

std::optional<milliseconds> Visit::dialog_left(BootTime now) const {
  if (m_phase != VisitPhase::asking) return std::nullopt;
  return std::clamp(m_since + m_times.dialog - now, milliseconds(0), m_times.dialog);
}

milliseconds Visit::limit() const { return std::max(m_times.idle, m_reading); }

void Visit::count_from(BootTime now) { m_since = now; }

}  // namespace etalase::loop
