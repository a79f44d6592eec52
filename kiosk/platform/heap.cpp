// Settings of glibc's allocator.
#include "platform/heap.hpp"

#include <malloc.h>

namespace etalase::platform {

namespace {
// Left to itself the allocator raises the bound with every large block freed, up to 32 MB: then pictures lie in the
// heap, and what is freed between them is never given back. A line of text takes this much and more.
constexpr int k_own_mapping = 16 * 1024;
constexpr int k_heaps = 2;
// What a frame frees at the heap's end the next frame takes again.
constexpr int k_kept_at_end = 4 * 1024 * 1024;
}  // namespace

void set_up_heap() {
  mallopt(M_MMAP_THRESHOLD, k_own_mapping);
  mallopt(M_ARENA_MAX, k_heaps);
  mallopt(M_TRIM_THRESHOLD, k_kept_at_end);
}

void give_heap_back() { malloc_trim(0); }

}  // namespace etalase::platform
