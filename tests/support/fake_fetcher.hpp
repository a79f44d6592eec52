// A metadata server in memory that writes down what it was asked.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "trust/fetcher.hpp"

namespace etalase::test {

// Answers 404 for what it does not have; stops at the limit as a real client does, unless told to be endless.
class FakeFetcher final : public trust::Fetcher {
 public:
  // Whether a body longer than the limit is cut off with too_large or handed over whole.
  enum class Limit { kept, broken };

  void put(const std::string& path, std::string body) { m_bodies[path] = std::move(body); }
  void remove(const std::string& path) { m_bodies.erase(path); }
  // Answers the path with an HTTP status instead of a body; 200 takes that back.
  void answer(const std::string& path, int status) {
    m_statuses[path] = status;
    if (status == 200) m_statuses.erase(path);
  }
  void set_limit(Limit limit) { m_limit = limit; }

  [[nodiscard]] const std::vector<std::string>& requests() const { return m_requests; }
  [[nodiscard]] const std::vector<base::Bytes>& limits() const { return m_limits; }
  void forget_requests() {
    m_requests.clear();
    m_limits.clear();
  }

  [[nodiscard]] trust::Fetched fetch(const std::string& path, base::Bytes limit) override {
    m_requests.push_back(path);
    m_limits.push_back(limit);
    if (const auto status = m_statuses.find(path); status != m_statuses.end()) return failure(status->second);
    const auto body = m_bodies.find(path);
    if (body == m_bodies.end()) return failure(404);
    if (m_limit == Limit::kept && body->second.size() > limit.count) {
      return tl::unexpected(trust::FetchError{{base::ErrorKind::too_large, "the body goes on past the limit"}, 200});
    }
    return body->second;
  }

 private:
  [[nodiscard]] static trust::Fetched failure(int status) {
    const auto kind = status == 404 ? base::ErrorKind::not_found : base::ErrorKind::unavailable;
    return tl::unexpected(trust::FetchError{{kind, "HTTP " + std::to_string(status)}, status});
  }

  std::map<std::string, std::string> m_bodies;
  std::map<std::string, int> m_statuses;
  std::vector<std::string> m_requests;
  std::vector<base::Bytes> m_limits;
  Limit m_limit = Limit::kept;
};

}  // namespace etalase::test
