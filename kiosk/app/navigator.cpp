// Keeps the stack of pages.
#include "app/navigator.hpp"

#include "base/assert.hpp"

namespace etalase::app {

namespace {
constexpr std::size_t k_most_places = 64;
}

Navigator::Navigator(actions::Page first) { reset(std::move(first)); }

const Place& Navigator::before() const {
  ETALASE_ASSERT(can_go_back());
  return m_places[m_places.size() - 2];
}

void Navigator::open(actions::Page page, parts::PageState state) {
  if (here().page == page) {
    here().state = std::move(state);
    return;
  }
  if (m_places.size() >= k_most_places) m_places.erase(m_places.begin() + 1);
  m_places.push_back({std::move(page), std::move(state), {}});
}

void Navigator::back() {
  if (can_go_back()) m_places.pop_back();
}

void Navigator::home() { reset(actions::home_page()); }

void Navigator::reset(actions::Page page) {
  m_places.clear();
  m_places.push_back({std::move(page), {}, {}});
}

}  // namespace etalase::app
