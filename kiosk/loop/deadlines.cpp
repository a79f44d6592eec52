// Keeps deadlines in order.
#include "loop/deadlines.hpp"

#include <algorithm>

namespace etalase::loop {

std::optional<BootTime> Deadlines::next() const {
  std::optional<BootTime> first;
  for (const auto& at : m_times) first = earlier(first, at);
  return first;
}

std::vector<Deadline> Deadlines::take_due(BootTime now) {
  std::vector<Deadline> due;
  for (std::size_t i = 0; i < m_times.size(); ++i)
    if (m_times.at(i) && *m_times.at(i) <= now) due.push_back(static_cast<Deadline>(i));
  std::stable_sort(due.begin(), due.end(), [this](Deadline a, Deadline b) { return *at(a) < *at(b); });
  for (const Deadline deadline : due) clear(deadline);
  return due;
}

std::optional<BootTime> earlier(std::optional<BootTime> a, std::optional<BootTime> b) {
  if (!a) return b;
  if (!b) return a;
  return std::min(*a, *b);
}

}  // namespace etalase::loop
