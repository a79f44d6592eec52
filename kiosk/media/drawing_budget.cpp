// Finds what is to go.
#include "media/drawing_budget.hpp"

#include <utility>

namespace etalase::media {

namespace {

constexpr std::int64_t k_full_hd = std::int64_t{1920} * 1080;

// The cache whose oldest entry was not used for longest; null when no cache has one.
loop::Evictable* with_oldest(const std::vector<loop::Evictable*>& caches) {
  loop::Evictable* found = nullptr;
  std::uint64_t oldest = 0;
  for (loop::Evictable* cache : caches) {
    const auto frame = cache->oldest();
    if (!frame || (found != nullptr && *frame >= oldest)) continue;
    found = cache;
    oldest = *frame;
  }
  return found;
}

}  // namespace

base::Bytes drawing_limit(loop::PixelSize page) {
  return base::megabytes(std::int64_t{page.width} * page.height <= k_full_hd ? 64 : 128);
}

DrawingBudget::DrawingBudget(const Gpu& gpu, base::Bytes limit, std::vector<loop::Evictable*> caches)
    : m_gpu(gpu), m_limit(limit), m_caches(std::move(caches)) {}

void DrawingBudget::keep(base::Bytes beside) {
  while (m_gpu.held() + beside > m_limit) {
    loop::Evictable* cache = with_oldest(m_caches);
    if (cache == nullptr) return;
    cache->drop_oldest();
  }
}

}  // namespace etalase::media
