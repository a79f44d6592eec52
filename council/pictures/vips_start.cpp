// Starting libvips, and the memory it works in.
#include "pictures/vips_start.hpp"

#include <malloc.h>
#include <vips/vips8>

#include <mutex>

namespace etalase::pictures {

namespace {

// Pixels come and go by ten megabytes: given back to the kernel each time, a third of the time went into mapping them
// anew.
void keep_freed_memory() {
  constexpr int k_megabyte = 1 << 20;
  // NOLINTBEGIN(concurrency-mt-unsafe): glibc locks its arenas for it
  mallopt(M_MMAP_THRESHOLD, 32 * k_megabyte);
  mallopt(M_TRIM_THRESHOLD, 64 * k_megabyte);
  mallopt(M_TOP_PAD, 16 * k_megabyte);
  // NOLINTEND(concurrency-mt-unsafe)
}

}  // namespace

bool start_vips() {
  static std::once_flag once;
  static bool started = false;
  std::call_once(once, [] {
    keep_freed_memory();
    started = VIPS_INIT("etalase-council") == 0;
    // What it warns of is either an error of ours or no matter for staff.
    g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, [](const char*, GLogLevelFlags, const char*, void*) {}, nullptr);
    vips_block_untrusted_set(TRUE);
    vips_cache_set_max(0);
    vips_concurrency_set(1);  // whole pictures are made side by side
  });
  return started;
}

}  // namespace etalase::pictures
