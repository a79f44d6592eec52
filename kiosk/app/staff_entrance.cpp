// From held corners to the pad.
#include "app/staff_entrance.hpp"

#include "app/pin.hpp"
#include "pages/registry.hpp"

namespace etalase::app {

void StaffEntrance::read_hash() {
  const std::string& hash = m_context.configuration.settings().staff_pin_hash;
  m_open = is_pin_hash(hash);
  if (!hash.empty() && !m_open)
    m_context.status.fault(
        Matter::staff_pin,
        {base::ErrorKind::invalid, "[staff] pin_hash is no whole argon2id hash: make one with etalase-kiosk --make-pin",
         "staff.pin_hash"});
}

void StaffEntrance::take(const loop::Event& event) {
  const bool lost = std::holds_alternative<loop::FingersLost>(event);
  if (m_open || lost) held(m_corners.take(event, m_context.touch.scale()));
}

void StaffEntrance::tick() { held(m_corners.tick(m_context.now())); }

// A hold is no press of what lies under the corner.
void StaffEntrance::held(loop::CornerHold hold) {
  if (hold == loop::CornerHold::none) return;
  m_context.touch.cancel();
  const actions::Page& here = m_context.session.navigator.here().page;
  if (hold != loop::CornerHold::both || pages::is_for_staff(here.kind)) return;
  m_context.question.end();
  m_context.navigation.open({actions::PageKind::pin, {}, {}}, actions::Sheet::none);
}

}  // namespace etalase::app
