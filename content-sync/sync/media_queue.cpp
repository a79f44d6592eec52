// One blob after the other, six in flight.
#include "sync/media_queue.hpp"

#include "base/assert.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using Ended = TransferOutcome::Ended;

// A council that lacks a few pictures still gives the others; one that gives so many wrong ones in a row gives none.
constexpr int k_most_failed_in_a_row = 6;

// Errors of this machine's disk, or of a line that is gone: the next blob would meet the same.
bool is_hopeless(const base::Error& error, int http_status) {
  const bool silent = error.kind == ErrorKind::unavailable && http_status == 0;
  return silent || error.kind == ErrorKind::no_space;
}

}  // namespace

MediaQueue::MediaQueue(store::Blobs& blobs, HttpFetcher& fetcher, const Slice& slice, const Job& job)
    : m_blobs(blobs), m_fetcher(fetcher), m_slice(slice), m_job(job) {}

// Anything says more than that a file is not there.
void MediaQueue::fail(const base::Error& error) {
  if (!m_error || (m_error->kind == ErrorKind::not_found && error.kind != ErrorKind::not_found)) m_error = error;
  if (++m_failed_in_a_row >= k_most_failed_in_a_row) drop_the_rest();
}

std::optional<store::Blob> MediaQueue::next_blob() {
  if (!m_again.empty()) {
    auto blob = std::move(m_again.back());
    m_again.pop_back();
    return blob;
  }
  if (m_next == m_missing.size()) return {};
  return m_missing[m_next++];
}

void MediaQueue::drop_the_rest() {
  m_again.clear();
  m_next = m_missing.size();
}

void MediaQueue::leave_the_rest() {
  m_is_unfinished = true;
  drop_the_rest();
}

std::optional<Transfer> MediaQueue::next() {
  while (!m_again.empty() || m_next < m_missing.size()) {
    if (m_job.stop.stop_requested() || m_slice.left() <= base::BootTime(0)) {
      leave_the_rest();
      return {};
    }
    auto opened = open(*next_blob());
    if (!opened) {
      fail(opened.error());
      drop_the_rest();
    } else if (*opened) {
      return std::move(*opened);
    }
  }
  return {};
}

// A part that is complete already needs no request.
base::Result<std::optional<Transfer>> MediaQueue::open(const store::Blob& blob) {
  auto partial = m_blobs.open_partial(blob.sha256);
  if (!partial) return base::fail(partial.error());
  if (partial->size() > blob.size) ETALASE_CHECK(partial->restart());
  if (partial->size() == blob.size) {
    ETALASE_CHECK(store_blob(std::move(*partial), blob));
    return std::optional<Transfer>();
  }
  auto sink = std::make_shared<PartialSink>(std::move(*partial), blob.size, m_job.progress);
  m_under_way[sink.get()] = sink;
  auto transfer = m_fetcher.blob_transfer(blob.sha256, blob.size, std::move(sink));
  transfer.deadline = m_slice.left();
  transfer.counted = Transfer::Counted::from_hand_over;
  return std::optional(std::move(transfer));
}

// A wrong hash on a resumed file may be the fault of its first piece: once more from zero.
base::Result<void> MediaQueue::store_blob(store::Partial partial, const store::Blob& blob) {
  const bool resumed = partial.resumed();
  const auto stored = m_blobs.finish(std::move(partial), blob.size);
  if (stored) return {};
  const bool try_anew =
      resumed && stored.error().kind == ErrorKind::untrusted && m_tried_anew.insert(blob.sha256).second;
  if (!try_anew) return base::fail(stored.error().within("media " + blob.sha256));
  m_again.push_back(blob);
  return {};
}

void MediaQueue::finished(const Transfer& transfer, const TransferOutcome& outcome) {
  const auto found = m_under_way.extract(transfer.sink.get());
  ETALASE_ASSERT(!found.empty());
  auto& sink = *found.mapped();
  // Now, for the client may let go of the sink later than the next look opens this part; what is lost comes again.
  if (outcome.error) static_cast<void>(sink.partial().write_gathered());
  if (outcome.ended != Ended::by_itself) return leave_the_rest();
  m_fetcher.note(outcome);
  if (outcome.error) {
    fail(with_origin(*outcome.error, Announced::yes).within("media " + sink.partial().sha256()));
    if (outcome.is_limit() || is_hopeless(*outcome.error, outcome.http_status)) drop_the_rest();
    return;
  }
  const store::Blob blob{sink.partial().sha256(), sink.length()};
  if (const auto stored = store_blob(std::move(sink.partial()), blob); !stored) {
    fail(stored.error());
    if (stored.error().kind != ErrorKind::untrusted) drop_the_rest();
    return;
  }
  m_failed_in_a_row = 0;
  m_job.changed();
}

}  // namespace etalase::sync
