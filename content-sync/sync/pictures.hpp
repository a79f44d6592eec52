// Brings a feed's pictures as far as they may come now: all of them, a slice of them, or those that are here already.
#pragma once

#include "base/clock.hpp"
#include "report/sync_status.hpp"
#include "settings/settings.hpp"
#include "sync/gatherer.hpp"
#include "sync/http_client.hpp"
#include "sync/job.hpp"

namespace etalase::sync {

// The way to the pictures; all outlive what is made of it.
struct PictureLine {
  HttpClient& http;
  HttpFetcher& fetcher;
  const base::Clock& clock;
};

// Works under the store's job lock, on the job's thread.
class Pictures {
 public:
  // `progress` tells of the bytes while they come; the job is told when it has changed.
  Pictures(store::Blobs& blobs, const PictureLine& line, const settings::Sync& sync, report::Progress& progress,
           const Job& job)
      : m_blobs(blobs), m_line(line), m_sync(sync), m_progress(progress), m_job(job) {}

  // Fetches what may be fetched now; outside the window content shrinks to what is here. Tells whether it can be shown.
  [[nodiscard]] base::Result<bool> bring(Gathered& gathered);

 private:
  // Tells whether every picture is here now.
  [[nodiscard]] base::Result<bool> fetch(const Gathered& gathered);
  [[nodiscard]] base::Result<void> leave_out_missing(store::Shown& shown);
  [[nodiscard]] base::BootTime end_of_slice(const feed::FeedHeader& header) const;

  store::Blobs& m_blobs;
  const PictureLine& m_line;
  const settings::Sync& m_sync;
  report::Progress& m_progress;
  const Job& m_job;
};

}  // namespace etalase::sync
