// One bound for the memory of everything drawn.
#pragma once

#include <vector>

#include "loop/evictable.hpp"
#include "media/gpu.hpp"

namespace etalase::media {

// Returns what drawing may hold on such a panel: 64 MB up to 1080p, 128 MB on larger ones.
[[nodiscard]] base::Bytes drawing_limit(loop::PixelSize page);

// Main thread; refers to a graphics card and caches that outlive it.
class DrawingBudget {
 public:
  DrawingBudget(const Gpu& gpu, base::Bytes limit, std::vector<loop::Evictable*> caches);

  void set_limit(base::Bytes limit) { m_limit = limit; }
  // Lets entries of all caches go, the least recently used first, until textures and `beside` (decoded pixels that wait
  // for their upload) keep the limit. What the present frame uses stays, even over the limit; call at a frame's end.
  void keep(base::Bytes beside);

 private:
  const Gpu& m_gpu;
  base::Bytes m_limit;
  std::vector<loop::Evictable*> m_caches;
};

}  // namespace etalase::media
