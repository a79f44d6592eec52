// One transfer as a queue of one.
#include "sync/http_client.hpp"

#include <utility>

namespace etalase::sync {

namespace {

class QueueOfOne final : public TransferQueue {
 public:
  explicit QueueOfOne(Transfer transfer) : m_transfer(std::move(transfer)) {}
  std::optional<Transfer> next() override { return std::exchange(m_transfer, std::nullopt); }
  void finished(const Transfer&, const TransferOutcome& outcome) override { m_outcome = outcome; }
  [[nodiscard]] const TransferOutcome& outcome() const { return m_outcome; }

 private:
  std::optional<Transfer> m_transfer;
  TransferOutcome m_outcome = {base::Error{base::ErrorKind::unavailable, "stopped"}, 0,
                               TransferOutcome::Ended::interrupted};
};

}  // namespace

bool TransferOutcome::is_limit() const {
  return error && error->kind == base::ErrorKind::unavailable && (http_status == 403 || http_status == 429);
}

TransferOutcome run_one(HttpClient& client, Transfer transfer) {
  QueueOfOne queue(std::move(transfer));
  client.run(queue);
  return queue.outcome();
}

}  // namespace etalase::sync
