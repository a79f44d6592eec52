// Carvings: heights drawn with the same strokes as motifs.
#pragma once

#include "brush/stencil.hpp"

namespace etalase::painter {

/// Heights 0..1 in the making. Owns its sheet and stencil.
class Carving {
 public:
  Carving(Vec2 size, int pixels_per_unit);

  Stencil& stencil() { return m_stencil; }
  /// Raises what the stencil holds: `edge` is the width over which it rounds up to `height`. Clears the stencil.
  void raise(float height, float edge);
  /// Cuts what the stencil holds out of what is there, `depth` deep.
  void cut(float depth);

  [[nodiscard]] Sheet<float> heights() const { return m_heights; }

 private:
  Sheet<float> m_heights;
  Stencil m_stencil;
};

/// Scrolls of Jepara: a wavy stem, spirals with split leaves, flowers. Two units wide, one high.
Sheet<float> carve_scrolls();

}  // namespace etalase::painter
