// Downloads missing blobs into the store: at most one try more for a resumed file with a wrong hash.
#pragma once

#include <deque>
#include <set>
#include <vector>

#include "store/store.hpp"
#include "sync/http_fetcher.hpp"
#include "sync/job.hpp"

namespace etalase::sync {

class MediaQueue final : public TransferQueue {
 public:
  MediaQueue(store::Store& store, HttpFetcher& fetcher, std::vector<store::Blob> missing, const Job& job);

  std::optional<Transfer> next() override;
  void finished(const Transfer& transfer, const TransferOutcome& outcome) override;

  // The first failure; absent when every blob is in the store.
  [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }

 private:
  [[nodiscard]] base::Result<std::optional<Transfer>> open(const store::Blob& blob);
  [[nodiscard]] base::Result<void> store_blob(store::Partial partial, const store::Blob& blob);
  void fail(const base::Error& error);

  store::Store& m_store;
  HttpFetcher& m_fetcher;
  std::deque<store::Blob> m_missing;
  std::set<std::string> m_tried_anew;
  const Job& m_job;
  std::optional<base::Error> m_error;
};

}  // namespace etalase::sync
