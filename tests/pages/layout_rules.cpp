// Judges layout lists.
#include "pages/layout_rules.hpp"

#include <algorithm>
#include <cmath>

#include "pages/registry.hpp"

namespace etalase::test {

namespace {

using widgets::LayoutItem;
using widgets::Role;
using widgets::operator""_mm;

// A text of so many bytes is read, not looked at.
constexpr std::size_t k_reading = 90;
// 65 characters, and a few more where letters are narrow.
constexpr float k_most_ems = 36;
// Logical boxes of text lines may touch a little: ascenders and descenders do not.
constexpr float k_text_slack = 7;

bool is_control(const LayoutItem& item) {
  const bool ground = item.role == Role::veil || item.role == Role::slide;
  return (item.action || item.disabled) && !ground;
}

bool is_text(const LayoutItem& item) {
  return item.role == Role::text || item.role == Role::name || item.role == Role::heading;
}

std::string described(const LayoutItem& item) {
  const auto whole = [](float value) { return std::to_string(static_cast<int>(std::lround(value))); };
  return std::string(widgets::name_of(item.role)) + " \"" + item.text + "\" [" + whole(item.rect.left) + "," +
         whole(item.rect.top) + " " + whole(item.rect.width()) + "x" + whole(item.rect.height()) + "]";
}

// Width and height of what two rectangles share; not positive when they share nothing.
loop::Point shared(const loop::Rect& a, const loop::Rect& b) {
  return {std::min(a.right, b.right) - std::max(a.left, b.left), std::min(a.bottom, b.bottom) - std::max(a.top, b.top)};
}

// Where an item stands among others: of something that scrolls and something that does not, only what shows counts.
loop::Rect place_beside(const LayoutItem& item, const LayoutItem& other) {
  return item.scrolls == other.scrolls ? item.rect : item.seen;
}

bool holds(const loop::Rect& outer, const loop::Rect& inner, float slack) {
  return inner.left >= outer.left - slack && inner.right <= outer.right + slack && inner.top >= outer.top - slack &&
         inner.bottom <= outer.bottom + slack;
}

// The mark of a photograph has no words.
bool is_picture_mark(const LayoutItem& item) { return item.role == Role::mark && item.text.empty(); }

bool lies_on(const LayoutItem& item, const LayoutItem& ground) {
  return ground.role == Role::photograph && item.role != Role::photograph && holds(ground.rect, item.rect, 1);
}

// A key on a card leaves the card a target of its own beside it.
bool leaves_room(const LayoutItem& key, const LayoutItem& card, float least) {
  if (card.role != Role::card || key.role != Role::button || !holds(card.rect, key.rect, 1)) return false;
  const float beside = std::max(key.rect.left - card.rect.left, card.rect.right - key.rect.right);
  const float over = std::max(key.rect.top - card.rect.top, card.rect.bottom - key.rect.bottom);
  return (beside >= least && card.rect.height() >= least) || (over >= least && card.rect.width() >= least);
}

class Judge {
 public:
  Judge(const widgets::LayoutList& layout, const widgets::Theme& theme) : m_layout(layout), m_theme(theme) {}

  std::vector<std::string> verdict() {
    for (const LayoutItem& item : m_layout.items()) {
      if (is_control(item)) check_target(item);
      if (is_text(item)) check_text(item);
    }
    check_pairs();
    return m_broken;
  }

 private:
  void say(const std::string& rule, const LayoutItem& item) { m_broken.push_back(rule + ": " + described(item)); }

  void check_target(const LayoutItem& item) {
    const float least = m_theme.px(20.0_mm) - 1;
    if (item.rect.width() < least || item.rect.height() < least) say("target under 20 mm", item);
    if (item.rect.left < 0 || item.rect.right > m_theme.width()) say("control leaves the page", item);
    if (item.layer == widgets::Layer::bar) check_in_bar(item);
    check_reach(item);
    if (!item.scrolls && (item.rect.top < 0 || item.rect.bottom > m_theme.height()))
      say("control leaves the page", item);
  }

  void check_in_bar(const LayoutItem& item) {
    for (const LayoutItem& ground : m_layout.items())
      if (ground.layer == widgets::Layer::bar && ground.role == Role::blocker && !holds(ground.rect, item.rect, 1))
        say("control leaves the bar", item);
  }

  void check_text(const LayoutItem& item) {
    if (item.overflow) say("text does not fit its box", item);
    if (item.rect.left < 0 || item.rect.right > m_theme.width() + 1) say("text leaves the page", item);
    if (!item.scrolls && (item.rect.top < 0 || item.rect.bottom > m_theme.height() + 1))
      say("text leaves the page", item);
    if (item.text.find("…") != std::string::npos) say("cut text", item);
    const bool may_be_smaller = item.stepped_down || item.layer == widgets::Layer::bar;
    const float floor = may_be_smaller ? m_theme.word_floor_px() : 22;
    if (item.text_px > 0 && item.text_px < floor) say("text under the floor", item);
    check_contrast(item);
    for (const LayoutItem& control : m_layout.items()) {
      if (!is_control(control) || control.role == Role::photograph || control.layer != item.layer ||
          control.scrolls != item.scrolls)
        continue;
      if (!control.rect.contains(item.rect.centre())) continue;
      if (!holds(control.rect, item.rect, 6)) say("text leaves its control", item);
    }
  }

  void check_contrast(const LayoutItem& item) {
    if (item.on_picture) say("text on a picture", item);
    if (item.ink == 0 || item.ground == 0) return;
    const float least = m_theme.high_contrast() ? 7.0F : 4.5F;
    if (widgets::contrast(item.ink, item.ground) < least) say("text hard to tell from its ground", item);
  }

  [[nodiscard]] bool is_above(float y) const { return y < m_theme.reach_line() - 1; }

  // Between 380 and 1220 mm above the floor; what scrolls comes up from below by itself, half of a tall card is enough,
  // and a picture that does what a button within reach does may hang higher.
  void check_reach(const LayoutItem& item) {
    // A photograph acts wherever it is touched: as much of it as a target needs is enough.
    const bool anywhere = item.role == Role::photograph;
    const float lowest = anywhere ? item.rect.bottom - m_theme.px(20.0_mm) : item.rect.centre().y;
    const float highest = anywhere ? item.rect.top + m_theme.px(20.0_mm) : item.rect.centre().y;
    const auto does_the_same = [&](const LayoutItem& other) {
      return other.role == Role::primary && other.action == item.action && !is_above(other.rect.centre().y);
    };
    const auto& items = m_layout.items();
    if (is_above(lowest) && std::none_of(items.begin(), items.end(), does_the_same)) say("control above reach", item);
    if (!item.scrolls && highest > m_theme.low_line()) say("control below reach", item);
  }

  void check_pairs() {
    const auto& items = m_layout.items();
    for (std::size_t i = 0; i < items.size(); ++i)
      for (std::size_t j = i + 1; j < items.size(); ++j) check_pair(items[i], items[j]);
  }

  void check_pair(const LayoutItem& a, const LayoutItem& b) {
    if (a.layer != b.layer) return;
    const loop::Point both = shared(place_beside(a, b), place_beside(b, a));
    if (is_control(a) && is_control(b)) check_controls(a, b, both);
    if (is_picture_mark(a) && is_control(b)) check_mark(a, b, both);
    if (is_picture_mark(b) && is_control(a)) check_mark(b, a, both);
    if (is_text(a) && is_text(b) && both.x > k_text_slack && both.y > k_text_slack)
      say("texts overlap: " + described(a), b);
  }

  // The mark that says that a photograph opens lies free.
  void check_mark(const LayoutItem& mark, const LayoutItem& control, loop::Point both) {
    if (control.role != Role::photograph && both.x > 1 && both.y > 1) say("mark is covered", control);
    if (control.role == Role::photograph && both.x > 1 && both.y > 1 && !holds(control.rect, mark.rect, 1))
      say("mark leaves its photograph", control);
  }

  // What is shared is the negative distance of two that lie apart; `b` was drawn later.
  void check_controls(const LayoutItem& a, const LayoutItem& b, loop::Point both) {
    // What lies on a photograph takes the touch from that part of it: it lies there whole, and a free part is left.
    if (lies_on(b, a) || leaves_room(b, a, m_theme.px(20.0_mm) - 1)) return;
    if (both.x > 1 && both.y > 1) return say("controls overlap: " + described(a), b);
    const float distance = std::hypot(std::max(-both.x, 0.0F), std::max(-both.y, 0.0F));
    const bool both_show = a.seen.width() > 1 && a.seen.height() > 1 && b.seen.width() > 1 && b.seen.height() > 1;
    if ((a.scrolls == b.scrolls || both_show) && distance < m_theme.px(3.0_mm) - 1)
      say("controls nearer than 3 mm: " + described(a), b);
  }

  const widgets::LayoutList& m_layout;
  const widgets::Theme& m_theme;
  std::vector<std::string> m_broken;
};

}  // namespace

std::vector<std::string> broken_rules(const widgets::LayoutList& layout, const widgets::Theme& theme) {
  return Judge(layout, theme).verdict();
}

std::vector<std::string> long_lines(const widgets::LayoutList& layout) {
  std::vector<std::string> found;
  for (const LayoutItem& item : layout.items()) {
    const bool is_read = is_text(item) && item.text_px > 0 && item.text.size() > k_reading;
    const bool several = item.rect.height() > 2 * item.text_px;
    if (is_read && several && item.rect.width() > k_most_ems * item.text_px)
      found.push_back("line too long to read: " + described(item));
  }
  return found;
}

bool leads_somewhere(const LayoutItem& item) {
  const auto* opens = item.action ? std::get_if<actions::OpenPage>(&*item.action) : nullptr;
  if (opens == nullptr) return true;
  const auto page = pages::parse_page(to_string(opens->page));
  return page && *page == opens->page && !pages::is_for_staff(page->kind);
}

}  // namespace etalase::test
