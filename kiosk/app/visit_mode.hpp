// Attract and visits: the pages of the catalogue, the slides, the welcome page while there is nothing else.
#pragma once

#include "app/mode.hpp"

namespace etalase::app {

// Owns Deadline::slide, and Deadline::opening_hours while the panel is lit.
class VisitMode final : public Mode {
 public:
  explicit VisitMode(ModeContext& context) : Mode(context) {}

  void activate(Change change) override;
  void deactivate() override;
  void show(Change change) override;
  void act(const actions::Action& action) override;
  void touched() override;
  void touch_ended() override;
  void deadline_came(loop::Deadline deadline) override;
  void frame_shown() override;
  [[nodiscard]] bool is_loading() const override { return m_loading; }

 private:
  void load(Change change);
  void present(const Loaded& loaded, Change change);
  void item_is_gone();
  void show_welcome();
  void page_shown();
  void next_slide();
  void go_dark_when_closed();
  [[nodiscard]] bool is_worth_asking() const;
  void ask_survey();

  bool m_loading = false;
};

}  // namespace etalase::app
