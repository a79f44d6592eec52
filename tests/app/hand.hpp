// A hand on the real application: it touches when it likes, in virtual time.
#pragma once

#include "app/kiosk_fixture.hpp"

namespace etalase::app {

// One kiosk on the fixture's panel, from begin() to end(); no script, so that touches may come at any moment.
class Hand {
 public:
  Hand(const Platform& platform, loop::ManualClock& clock, Start start)
      : m_platform(platform), m_clock(clock), m_kiosk(platform, std::move(start)), m_sight(m_kiosk.sight()) {
    m_kiosk.begin();
    settle();
  }
  ~Hand() {
    m_kiosk.end();
    (void)m_platform.queue.wait_until(now());
  }
  Hand(const Hand&) = delete;
  Hand& operator=(const Hand&) = delete;

  // Lets time pass; frames and workers take theirs.
  void wait(std::chrono::milliseconds time) {
    for (const base::BootTime until = now() + time; now() < until;) step(until);
  }
  // Waits until the page stands still.
  void settle();
  // Waits until the page stands still and takes presses.
  void rest() {
    settle();
    wait(loop::k_page_rest + std::chrono::milliseconds(20));
  }
  void open(const actions::Page& page) {
    m_sight.open({page});
    rest();
  }
  // Lets time pass until the kiosk asks whether anybody is there.
  void wait_for_question(std::chrono::milliseconds step = std::chrono::seconds(1));
  void scroll(float offset) {
    m_sight.scroll_to(offset);
    settle();
  }

  static constexpr float k_touchable = 20;  // pixels of a control that show
  // Returns the first control whose action begins with that text, topmost layer first; fails the test without one.
  [[nodiscard]] loop::Point place_of(const std::string& action) const;
  void down(loop::Point at, loop::FingerId finger = 1) {
    m_platform.queue.post(loop::FingerDown{finger, unit(at), now()});
    turn();
  }
  void move(loop::Point at, loop::FingerId finger = 1) {
    m_platform.queue.post(loop::FingerMove{finger, unit(at), now()});
    turn();
  }
  void up(loop::Point at, loop::FingerId finger = 1) {
    m_platform.queue.post(loop::FingerUp{finger, unit(at), now()});
    turn();
  }
  void tap(loop::Point at, loop::FingerId finger = 1) {
    down(at, finger);
    wait(std::chrono::milliseconds(40));
    up(at, finger);
  }
  void tap(const std::string& action) { tap(place_of(action)); }
  // Chooses something on the sheet behind Aa and closes it.
  void prefer(const std::string& choice) {
    for (const std::string& action : {std::string("sheet:access"), choice, std::string("close")}) {
      tap(action);
      rest();
    }
  }
  // Puts an event of another kind into the queue.
  void post(loop::Event event) {
    m_platform.queue.post(std::move(event));
    turn();
  }

  [[nodiscard]] const std::string& page() const { return m_sight.page(); }
  [[nodiscard]] const widgets::LayoutList& layout() const { return m_sight.layout(); }
  [[nodiscard]] widgets::LayoutList whole_layout() const { return m_sight.whole_layout(); }
  [[nodiscard]] bool shows(const std::string& text) const {
    const auto& items = layout().items();
    return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.text == text; });
  }
  [[nodiscard]] bool does(const std::string& action) const {
    const auto& items = layout().items();
    return std::any_of(items.begin(), items.end(),
                       [&](const auto& item) { return widgets::action_text(item).starts_with(action); });
  }
  // Everything that can be seen.
  [[nodiscard]] std::string picture() const { return page() + "\n" + widgets::to_json(layout()); }
  [[nodiscard]] base::BootTime now() const { return m_clock.boot_now(); }
  [[nodiscard]] std::uint64_t frames() const { return m_platform.panel.frames(); }
  [[nodiscard]] int wakes() const { return m_wakes; }

 private:
  [[nodiscard]] loop::Point unit(loop::Point at) const {
    const loop::PixelSize page = m_platform.panel.page_size();
    return {at.x / static_cast<float>(page.width), at.y / static_cast<float>(page.height)};
  }
  Turn turn() {
    ++m_wakes;
    const Turn turn = m_kiosk.turn(now());
    if (turn == Turn::frame) m_clock.advance(std::chrono::milliseconds(16));
    return turn;
  }
  // One turn; when nothing happened time goes on to what is due next.
  void step(base::BootTime latest);

  const Platform& m_platform;
  loop::ManualClock& m_clock;
  Application m_kiosk;
  Sight m_sight;
  int m_wakes = 0;  // turns of the loop
};

}  // namespace etalase::app
