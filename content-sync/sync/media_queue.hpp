// Downloads missing blobs into the store for a while: at most one try more for a resumed file with a wrong hash.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <vector>

#include "base/clock.hpp"
#include "store/blobs.hpp"
#include "sync/http_fetcher.hpp"
#include "sync/job.hpp"
#include "sync/sinks.hpp"

namespace etalase::sync {

// How long one look may fetch pictures, so that a long download never keeps the kiosk from hearing of take-downs.
struct Slice {
  const base::Clock& clock;
  base::BootTime until;
  [[nodiscard]] base::BootTime left() const { return until - clock.boot_now(); }
};

// Lives on the job's thread. What is under way when the slice ends is cut, stays in partial/, and goes on next time.
class MediaQueue final : public TransferQueue {
 public:
  MediaQueue(store::Blobs& blobs, HttpFetcher& fetcher, const Slice& slice, const Job& job);

  // Call it before the client runs the queue.
  void add(store::BlobSet missing) { m_missing = std::move(missing); }
  [[nodiscard]] std::size_t at_once() const override { return m_fetcher.at_once(); }
  std::optional<Transfer> next() override;
  void finished(const Transfer& transfer, const TransferOutcome& outcome) override;

  // The first failure; absent when every blob that was tried is in the store.
  [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }
  // Tells whether blobs were left for the next slice.
  [[nodiscard]] bool is_unfinished() const { return m_is_unfinished; }

 private:
  [[nodiscard]] base::Result<std::optional<Transfer>> open(const store::Blob& blob);
  [[nodiscard]] base::Result<void> store_blob(store::Partial partial, const store::Blob& blob);
  void fail(const base::Error& error);
  void leave_the_rest();
  [[nodiscard]] std::optional<store::Blob> next_blob();
  void drop_the_rest();

  store::Blobs& m_blobs;
  HttpFetcher& m_fetcher;
  const Slice& m_slice;
  const Job& m_job;
  store::BlobSet m_missing;
  std::size_t m_next = 0;  // of m_missing
  std::map<const BodySink*, std::shared_ptr<PartialSink>> m_under_way;
  std::vector<store::Blob> m_again;  // to be tried once more from zero
  std::set<std::string> m_tried_anew;
  std::optional<base::Error> m_error;
  int m_failed_in_a_row = 0;
  bool m_is_unfinished = false;
};

}  // namespace etalase::sync
