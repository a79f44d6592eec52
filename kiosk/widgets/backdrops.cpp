// Keeps and mixes what lies behind texts.
#include "widgets/backdrops.hpp"

#include <algorithm>

namespace etalase::widgets {

void Backdrops::add(Backdrop backdrop) {
  const Colour opacity = backdrop.colour ? *backdrop.colour >> 24U : 0xFFU;
  if (opacity < 0xFFU) {
    const Backdrop* below = behind(backdrop.rect.centre());
    if (below == nullptr) return;
    const Colour opaque = *backdrop.colour | 0xFF000000U;
    backdrop.colour = mixed(below->colour.value_or(rgb(0xFFFFFF)), opaque, static_cast<float>(opacity) / 255);
  }
  m_all.push_back(backdrop);
}

const Backdrop* Backdrops::behind(loop::Point at) const {
  const auto last =
      std::find_if(m_all.rbegin(), m_all.rend(), [at](const Backdrop& backdrop) { return backdrop.rect.contains(at); });
  return last == m_all.rend() ? nullptr : &*last;
}

void Backdrops::move_by(loop::Point by) {
  for (Backdrop& backdrop : m_all) {
    loop::Rect& r = backdrop.rect;
    r = {r.left + by.x, r.top + by.y, r.right + by.x, r.bottom + by.y};
  }
}

}  // namespace etalase::widgets
