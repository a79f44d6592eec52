// How a hand waits and finds.
#include "app/hand.hpp"

#include <algorithm>

namespace etalase::app {

void Hand::settle() {
  const base::BootTime latest = now() + std::chrono::seconds(5);
  do step(latest);
  while (now() < latest && !m_sight.is_still());
}

void Hand::wait_for_question(std::chrono::milliseconds step) {
  const base::BootTime latest = now() + std::chrono::minutes(3);
  while (now() < latest && !does("continue")) wait(step);
  EXPECT_TRUE(does("continue")) << "no question";
}

loop::Point Hand::place_of(const std::string& action) const {
  const widgets::LayoutItem* found = nullptr;
  for (const widgets::LayoutItem& item : m_sight.layout().items())
    if (!item.disabled && widgets::action_text(item).starts_with(action) && item.seen.height() > k_touchable &&
        (found == nullptr || item.layer > found->layer))
      found = &item;
  EXPECT_NE(found, nullptr) << "nothing does \"" << action << "\" on " << m_sight.page();
  return found == nullptr ? loop::Point{} : found->seen.centre();
}

void Hand::step(base::BootTime latest) {
  m_kiosk.wait_for_workers();
  if (turn() != Turn::nothing || m_kiosk.is_busy()) return;
  const base::BootTime next = loop::earlier(m_kiosk.next(), latest).value_or(latest);
  m_clock.advance(std::max(next - now(), std::chrono::milliseconds{1}));
}

}  // namespace etalase::app
