// A scripted HTTP server on a port of 127.0.0.1: each request gets the next answer of its path, word for word.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "support/loopback.hpp"

namespace etalase::test {

class LoopbackServer {
 public:
  // Adds raw answers for a path (http_answer makes them); the last one is repeated. After each the connection is
  // closed.
  void script(const std::string& path, std::vector<std::string> answers);

  [[nodiscard]] std::string url(const std::string& path) const { return m_answerer.url(path); }
  // The requests so far, headers included.
  [[nodiscard]] std::vector<std::string> requests() const;

 private:
  [[nodiscard]] std::string next_answer(const std::string& request);

  mutable std::mutex m_mutex;
  std::map<std::string, std::vector<std::string>> m_answers;
  std::vector<std::string> m_requests;
  LoopbackAnswerer m_answerer{[this](const std::string& request) { return next_answer(request); }};
};

}  // namespace etalase::test
