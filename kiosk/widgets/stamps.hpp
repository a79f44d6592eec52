// Small textures painted once at the start: the truntum flower, soft shadows, scrims.
#pragma once

#include "media/gpu.hpp"

namespace etalase::widgets {

// Owns its textures; main thread; the Gpu must outlive it. All are white with coverage as alpha, to be tinted.
class Stamps {
 public:
  explicit Stamps(media::Gpu& gpu);
  ~Stamps();
  Stamps(const Stamps&) = delete;
  Stamps& operator=(const Stamps&) = delete;

  // A flower of eight petals filling its square.
  [[nodiscard]] loop::Texture flower() const { return m_flower; }
  // A blurred rounded box for nine slices: k_shadow_margin of 1 is faded edge on each side.
  [[nodiscard]] loop::Texture shadow() const { return m_shadow; }
  // Smoothstep from 0 at the top to 1 at the bottom.
  [[nodiscard]] loop::Texture scrim() const { return m_scrim; }

  static constexpr int k_shadow_side = 96;
  static constexpr int k_shadow_slice = 40;  // pixels of a corner slice

 private:
  media::Gpu& m_gpu;
  loop::Texture m_flower;
  loop::Texture m_shadow;
  loop::Texture m_scrim;
};

}  // namespace etalase::widgets
