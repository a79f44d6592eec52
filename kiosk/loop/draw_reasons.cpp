// Keeps which reasons to draw stand and logs each change.
#include "loop/draw_reasons.hpp"

#include <algorithm>
#include <utility>

namespace etalase::loop {

namespace {
constexpr std::array<std::string_view, k_draw_reasons> k_names = {
    "press", "input_settling", "scroll", "transition", "texture_arrived", "content", "countdown", "attract"};
constexpr std::size_t index_of(DrawReason reason) { return static_cast<std::size_t>(reason); }
}  // namespace

std::string_view name_of(DrawReason reason) { return k_names.at(index_of(reason)); }

DrawReasons::DrawReasons(Log log) : m_log(std::move(log)) {}

void DrawReasons::request(DrawReason reason) {
  if (!has(reason)) change(reason, State::once);
}

void DrawReasons::hold(DrawReason reason) { change(reason, State::held); }

void DrawReasons::release(DrawReason reason) { change(reason, State::off); }

void DrawReasons::hold_while(DrawReason reason, bool condition) {
  if (condition) {
    hold(reason);
  } else if (m_states.at(index_of(reason)) == State::held) {
    release(reason);
  }
}

bool DrawReasons::any() const {
  return std::any_of(m_states.begin(), m_states.end(), [](State state) { return state != State::off; });
}

bool DrawReasons::has(DrawReason reason) const { return m_states.at(index_of(reason)) != State::off; }

void DrawReasons::frame_begins() {
  for (std::size_t i = 0; i < m_states.size(); ++i) {
    if (m_states.at(i) == State::once) change(static_cast<DrawReason>(i), State::off);
  }
}

std::string DrawReasons::text() const {
  std::string names;
  for (std::size_t i = 0; i < m_states.size(); ++i) {
    if (m_states.at(i) == State::off) continue;
    if (!names.empty()) names += ' ';
    names += k_names.at(i);
  }
  return names;
}

void DrawReasons::change(DrawReason reason, State state) {
  auto& current = m_states.at(index_of(reason));
  const bool stood = current != State::off;
  const bool stands = state != State::off;
  current = state;
  if (stood == stands || !m_log) return;
  m_log(std::string("draw ") + (stands ? "+" : "-") + std::string(name_of(reason)));
}

}  // namespace etalase::loop
