// Keeps named deadlines in order.
#include "loop/deadlines.hpp"

#include <algorithm>

namespace etalase::loop {

void Deadlines::set(std::string_view name, BootTime at) { m_times.insert_or_assign(std::string(name), at); }

void Deadlines::set(std::string_view name, std::optional<BootTime> at) {
  if (at) {
    set(name, *at);
  } else {
    clear(name);
  }
}

void Deadlines::clear(std::string_view name) {
  if (const auto found = m_times.find(name); found != m_times.end()) m_times.erase(found);
}

std::optional<BootTime> Deadlines::at(std::string_view name) const {
  const auto found = m_times.find(name);
  if (found == m_times.end()) return std::nullopt;
  return found->second;
}

std::optional<BootTime> Deadlines::next() const {
  std::optional<BootTime> first;
  for (const auto& [name, at] : m_times) first = earlier(first, at);
  return first;
}

std::vector<std::string> Deadlines::take_due(BootTime now) {
  std::vector<std::pair<BootTime, std::string>> due;
  for (const auto& [name, at] : m_times) {
    if (at <= now) due.emplace_back(at, name);
  }
  std::sort(due.begin(), due.end());
  std::vector<std::string> names;
  for (auto& [at, name] : due) {
    m_times.erase(name);
    names.push_back(std::move(name));
  }
  return names;
}

std::optional<BootTime> earlier(std::optional<BootTime> a, std::optional<BootTime> b) {
  if (!a) return b;
  if (!b) return a;
  return std::min(*a, *b);
}

}  // namespace etalase::loop
