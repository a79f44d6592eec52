// The window, the slice, the download.
#include "sync/pictures.hpp"

#include <algorithm>
#include <atomic>

#include "base/calendar.hpp"
#include "sync/media_queue.hpp"
#include "sync/plan.hpp"

namespace etalase::sync {

namespace {

using base::Result;

// Shorter slices would spend more on metadata than on pictures.
constexpr base::BootTime k_least_slice{std::chrono::minutes(1)};
constexpr base::BootTime k_most_slice{std::chrono::minutes(10)};

}  // namespace

Result<bool> Pictures::bring(Gathered& gathered) {
  const auto now = base::local_time(m_line.clock.system_now(), window_zone(gathered.header));
  if (media_fetch(m_sync, now.since_midnight) == MediaFetch::now) return fetch(gathered);
  ETALASE_CHECK(leave_out_missing(gathered.shown));
  return true;
}

// A slice is as long as the time between two looks, and ends with the window.
base::BootTime Pictures::end_of_slice(const feed::FeedHeader& header) const {
  const auto since_midnight = base::local_time(m_line.clock.system_now(), window_zone(header)).since_midnight;
  const auto length = std::clamp<base::BootTime>(m_sync.every, k_least_slice, k_most_slice);
  const auto window = window_left(m_sync, since_midnight);
  return m_line.clock.boot_now() + (window ? std::min<base::BootTime>(length, *window) : length);
}

// Texts and prices go out at once; pictures that are here already stay, the others wait for their time.
Result<void> Pictures::leave_out_missing(store::Shown& shown) {
  store::BlobSet here;
  for (const auto& blob : shown.content().blobs) {
    bool good = false;
    ETALASE_TRY(good, m_blobs.has_good(blob, m_job.pace()));
    if (good) here.insert(blob);
  }
  here.settle();
  shown.keep_blobs(here);
  return {};
}

Result<bool> Pictures::fetch(const Gathered& gathered) {
  store::Missing missing;
  ETALASE_TRY(missing, m_blobs.preflight(gathered.shown, m_sync.reserve, m_job.pace()));
  // From here on: what is hashed anew on a slow card must not eat up the slice, or a long download would never end.
  const Slice slice{m_line.clock, end_of_slice(gathered.header)};
  m_progress.total = missing.bytes;
  // Bytes arrive on the network's thread, the status belongs to this one.
  std::atomic<std::uint64_t> done = 0;
  Job counting = m_job;
  counting.progress = [&](base::Bytes moved) {
    done += moved.count;
    m_job.progress(moved);
  };
  counting.changed = [&] {
    m_progress.done = {done};
    m_job.changed();
  };
  counting.changed();
  MediaQueue queue(m_blobs, m_line.fetcher, slice, counting);
  queue.add(std::move(missing.blobs));
  m_line.http.run(queue);
  m_progress.done = {done};
  if (queue.error()) return base::fail(*queue.error());
  return !queue.is_unfinished();
}

}  // namespace etalase::sync
