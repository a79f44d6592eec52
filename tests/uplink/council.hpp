// A council that takes batches, and can be away, angry or a portal.
#pragma once

#include <deque>
#include <map>
#include <vector>

#include "report/batch_codec.hpp"
#include "uplink/poster.hpp"

namespace etalase::uplink {

class FakeCouncil final : public Poster {
 public:
  // Asked first, in order; then the council works as it should.
  std::deque<base::Result<Reply>> script;
  bool away = false;
  std::vector<Post> posts;
  // What it stored, by batch id.
  std::map<std::string, report::Batch> batches;

  base::Result<Reply> post(const Post& post, const std::stop_token&) override {
    posts.push_back(post);
    if (away) return base::fail(base::ErrorKind::unavailable, "no route to host");
    if (!script.empty()) {
      auto reply = script.front();
      script.pop_front();
      return reply;
    }
    return store(post);
  }

  // Sums a count over all stored batches.
  [[nodiscard]] std::int64_t total(const std::string& subject) const {
    std::int64_t sum = 0;
    for (const auto& [id, batch] : batches) {
      for (const auto& hour : batch.counts) {
        for (const auto& count : hour.counts) sum += count.subject == subject ? count.number : 0;
      }
    }
    return sum;
  }
  [[nodiscard]] std::size_t answers() const {
    std::size_t sum = 0;
    for (const auto& [id, batch] : batches) sum += batch.answers.size();
    return sum;
  }

 private:
  base::Result<Reply> store(const Post& post) {
    const auto batch = report::parse_batch(post.body);
    if (!batch) return Reply{400, batch.error().message, {}};
    const bool stored = batches.emplace(batch->id, *batch).second;
    return Reply{200, report::to_bytes(report::Stored{stored}), {}};
  }
};

}  // namespace etalase::uplink
