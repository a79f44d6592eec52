// The pages that a visitor went through: a stack with what was scrolled and chosen on each.
#pragma once

#include <vector>

#include "parts/screen.hpp"

namespace etalase::app {

struct Place {
  actions::Page page;
  parts::PageState state;
  std::vector<widgets::Anchor> anchors;  // of the page's columns
  bool operator==(const Place&) const = default;
};

// A value; never empty: the first place is attract or home. Bounded: the oldest inner places are forgotten.
class Navigator {
 public:
  // A visit that begins on an inner page has home behind it.
  explicit Navigator(const actions::Page& first);

  [[nodiscard]] const Place& here() const { return m_places.back(); }
  [[nodiscard]] Place& here() { return m_places.back(); }
  [[nodiscard]] bool can_go_back() const { return m_places.size() > 1; }
  [[nodiscard]] bool is_in_attract() const;
  [[nodiscard]] bool is_at_home() const;
  // Goes on to a page; opening the page one is on changes nothing.
  void open(actions::Page page, parts::PageState state = {});
  // Returns to the place before; stays at the first.
  void back();
  // Home is always the first place of a visit.
  void home();
  // Forgets everything and stands before the next visit, at that slide.
  void attract(int slide);
  // Stands at the survey, over that slide: the visit's last page.
  void survey(int slide);
  // How many pages the visit has opened.
  [[nodiscard]] int opened() const { return m_opened; }

 private:
  void reset(actions::Page page);
  std::vector<Place> m_places;
  int m_opened = 0;
};

}  // namespace etalase::app
