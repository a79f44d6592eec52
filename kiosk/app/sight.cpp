// Looks without touching.
#include "app/sight.hpp"

namespace etalase::app {

widgets::LayoutList Sight::whole_layout() const { return m_of.view.whole_layout(m_of.modes.display().overlays()); }

media::Pixels Sight::picture() const {
  return m_of.frames.picture(m_of.touch.pressed(), m_of.modes.display().overlays());
}

bool Sight::is_still() const {
  return !m_of.reasons.any() && !is_loading() && !m_of.content.opening() && m_of.view.settled();
}

void Sight::scroll_to(float offset) const {
  parts::Stage* stage = m_of.view.stage();
  if (stage != nullptr && stage->main() != nullptr) stage->main()->scroll().set_offset(offset);
  m_of.reasons.request(loop::DrawReason::scroll);
}

}  // namespace etalase::app
