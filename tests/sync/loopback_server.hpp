// A scripted HTTP server on a port of 127.0.0.1: each request gets the next answer of its path, word for word.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace etalase::test {

class LoopbackServer {
 public:
  LoopbackServer();
  ~LoopbackServer();
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  // Adds raw answers for a path; the last one is repeated. After each the connection is closed.
  void script(const std::string& path, std::vector<std::string> answers);
  // An answer with a body and its length.
  [[nodiscard]] static std::string answer(const std::string& status, const std::string& body,
                                          const std::string& more_headers = "");

  [[nodiscard]] std::string url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(m_port) + path;
  }
  // The requests so far, headers included.
  [[nodiscard]] std::vector<std::string> requests() const;

 private:
  void serve(const std::stop_token& stop);
  void serve_one(int client);

  int m_listener = -1;
  std::uint16_t m_port = 0;
  mutable std::mutex m_mutex;
  std::map<std::string, std::vector<std::string>> m_answers;
  std::vector<std::string> m_requests;
  std::jthread m_thread;
};

}  // namespace etalase::test
