// What the gallery tells of itself, for guests whom staff show around: large, without an idle time, and not for ever.
#pragma once

#include "app/mode.hpp"

namespace etalase::app {

// How long a presentation may stand that nobody ends.
inline constexpr std::chrono::hours k_presentation{2};

// Owns Deadline::presentation.
class PresentMode final : public Mode {
 public:
  explicit PresentMode(ModeContext& context) : Mode(context) {}

  void activate(Change change) override;
  void deactivate() override;
  void show(Change change) override;
  void act(const actions::Action& action) override;
  void key_pressed(loop::Key key) override;
  void deadline_came(loop::Deadline deadline) override;
  [[nodiscard]] bool is_loading() const override { return m_loading; }

 private:
  void present(const Loaded& loaded, Change change);
  void turn(actions::TurnSection::Step step);

  actions::Access m_before;  // of the visit, which goes on in it
  bool m_first = false;      // its first page is on its way
  bool m_loading = false;
};

}  // namespace etalase::app
