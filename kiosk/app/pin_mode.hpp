// The PIN pad before the staff page.
#pragma once

#include "app/mode.hpp"
#include "app/pin_record.hpp"

namespace etalase::app {

// Owns the pad with its lock, and Deadline::pin_opens.
class PinMode final : public Mode {
 public:
  explicit PinMode(ModeContext& context) : Mode(context) {}

  void activate(Change change) override;
  void deactivate() override;
  void show(Change change) override;
  void act(const actions::Action& action) override;
  void deadline_came(loop::Deadline deadline) override;

 private:
  void press(actions::PadKey key);
  void check();
  void checked(int clearings, const PinTry& done);
  void recall();
  [[nodiscard]] PinMoment moment() const;

  PinPad m_pad;
  bool m_active = false;
};

}  // namespace etalase::app
