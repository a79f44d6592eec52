// One blob after the other, six in flight.
#include "sync/media_queue.hpp"

#include "sync/sinks.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;

}  // namespace

MediaQueue::MediaQueue(store::Store& store, HttpFetcher& fetcher, std::vector<store::Blob> missing, const Job& job)
    : m_store(store), m_fetcher(fetcher), m_missing(missing.begin(), missing.end()), m_job(job) {}

// A blob that the server lacks does not keep the others from coming; anything else does.
void MediaQueue::fail(const base::Error& error) {
  if (!m_error || (m_error->kind == ErrorKind::not_found && error.kind != ErrorKind::not_found)) m_error = error;
  if (error.kind != ErrorKind::not_found) m_missing.clear();
}

std::optional<Transfer> MediaQueue::next() {
  while (!m_missing.empty() && !m_job.stop.stop_requested()) {
    const auto blob = m_missing.front();
    m_missing.pop_front();
    auto opened = open(blob);
    if (!opened) {
      fail(opened.error());
    } else if (*opened) {
      return std::move(*opened);
    }
  }
  if (!m_missing.empty()) fail({ErrorKind::unavailable, "stopped"});
  return {};
}

// A part that is complete already needs no request.
base::Result<std::optional<Transfer>> MediaQueue::open(const store::Blob& blob) {
  auto partial = m_store.open_partial(blob.sha256);
  if (!partial) return base::fail(partial.error());
  if (partial->size() > blob.size) ETALASE_CHECK(partial->restart());
  if (partial->size() == blob.size) {
    ETALASE_CHECK(store_blob(std::move(*partial), blob));
    return std::optional<Transfer>();
  }
  auto sink = std::make_shared<PartialSink>(std::move(*partial), blob.size, m_job.progress);
  return std::optional(m_fetcher.blob_transfer(blob.sha256, blob.size, std::move(sink)));
}

// A wrong hash on a resumed file may be the fault of its first piece: once more from zero.
base::Result<void> MediaQueue::store_blob(store::Partial partial, const store::Blob& blob) {
  const bool resumed = partial.resumed();
  const auto stored = m_store.finish(std::move(partial), blob.size);
  if (stored) return {};
  const bool try_anew =
      resumed && stored.error().kind == ErrorKind::untrusted && m_tried_anew.insert(blob.sha256).second;
  if (!try_anew) return base::fail(stored.error().within("media " + blob.sha256));
  m_missing.push_front(blob);
  return {};
}

void MediaQueue::finished(const Transfer& transfer, const TransferOutcome& outcome) {
  auto& sink = static_cast<PartialSink&>(*transfer.sink);
  m_fetcher.note(outcome);
  if (outcome.error) return fail(outcome.error->within("media " + sink.partial().sha256()));
  const store::Blob blob{sink.partial().sha256(), sink.length()};
  if (const auto stored = store_blob(std::move(sink.partial()), blob); !stored) return fail(stored.error());
  m_job.changed();
}

}  // namespace etalase::sync
