// Answers from a script.
#include "support/loopback_server.hpp"

namespace etalase::test {

void LoopbackServer::script(const std::string& path, std::vector<std::string> answers) {
  const std::lock_guard lock(m_mutex);
  m_answers[path] = std::move(answers);
}

std::vector<std::string> LoopbackServer::requests() const {
  const std::lock_guard lock(m_mutex);
  return m_requests;
}

std::string LoopbackServer::next_answer(const std::string& request) {
  const std::lock_guard lock(m_mutex);
  m_requests.push_back(request);
  auto& answers = m_answers[requested_path(request)];
  if (answers.empty()) return http_answer("404 Not Found", "");
  std::string next = answers.front();
  if (answers.size() > 1) answers.erase(answers.begin());
  return next;
}

}  // namespace etalase::test
