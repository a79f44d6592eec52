// Keeps the stack of pages.
#include "app/navigator.hpp"

#include "pages/registry.hpp"

namespace etalase::app {

namespace {

constexpr std::size_t k_most_places = 64;

actions::Page attract_page() { return {actions::PageKind::attract, {}, {}}; }

}  // namespace

Navigator::Navigator(const actions::Page& first) {
  reset(first);
  if (pages::row_of(first.kind).standing == pages::Standing::inner) {
    home();
    open(first);
  }
}

bool Navigator::is_in_attract() const { return here().page == attract_page(); }

bool Navigator::is_at_home() const { return pages::row_of(here().page.kind).standing == pages::Standing::home; }

void Navigator::open(actions::Page page, parts::PageState state) {
  if (here().page == page) {
    here().state = std::move(state);
    return;
  }
  if (m_places.size() >= k_most_places) m_places.erase(m_places.begin() + 1);
  m_places.push_back({std::move(page), std::move(state), {}});
  ++m_opened;
}

void Navigator::back() {
  if (can_go_back()) m_places.pop_back();
}

void Navigator::home() {
  if (!is_at_home()) ++m_opened;
  reset(actions::home_page());
}

void Navigator::attract(int slide) {
  reset(attract_page());
  here().state.picture = slide;
  m_opened = 0;
}

void Navigator::survey(int slide) {
  reset({actions::PageKind::survey, {}, {}});
  here().state.picture = slide;
}

void Navigator::reset(actions::Page page) {
  m_places.clear();
  m_places.push_back({std::move(page), {}, {}});
}

}  // namespace etalase::app
