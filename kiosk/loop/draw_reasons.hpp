// Why a frame is drawn: without a named reason none is.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>

namespace etalase::loop {

enum class DrawReason { press, input_settling, scroll, transition, texture_arrived, content, countdown, attract };
constexpr std::size_t k_draw_reasons = 8;

// Returns the name in logs, for example "texture_arrived".
[[nodiscard]] std::string_view name_of(DrawReason reason);

// A value; main thread. Each change is logged once.
class DrawReasons {
 public:
  using Log = std::function<void(std::string_view)>;
  // The log gets lines such as "draw +scroll" and "draw -scroll"; an empty one drops them.
  explicit DrawReasons(Log log = {});

  // Wants one frame; the reason ends when that frame is drawn.
  void request(DrawReason reason);
  // Wants frame after frame until release().
  void hold(DrawReason reason);
  void release(DrawReason reason);
  // Holds while the condition is true, releases when it is not: one call a frame for an animation.
  void hold_while(DrawReason reason, bool condition);
  // Tells whether the loop should draw now.
  [[nodiscard]] bool any() const;
  [[nodiscard]] bool has(DrawReason reason) const;
  // Ends the reasons that wanted one frame only; call before building a frame, so that what it requests stays.
  void frame_begins();
  // Returns the names that stand, joined by spaces.
  [[nodiscard]] std::string text() const;

 private:
  enum class State { off, once, held };
  void change(DrawReason reason, State state);

  Log m_log;
  std::array<State, k_draw_reasons> m_states{};
};

}  // namespace etalase::loop
