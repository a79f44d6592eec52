// Sockets of 127.0.0.1 for test servers: addresses, a listener, and one that answers whole requests.
#pragma once

#include <netinet/in.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace etalase::test {

[[nodiscard]] sockaddr_in loopback(std::uint16_t port);

// Sends all of it, waiting as long as it takes; false when the other end left.
bool send_all(int socket, std::string_view bytes);

// Listens on a port that was free.
class LoopbackListener {
 public:
  LoopbackListener();
  ~LoopbackListener();
  LoopbackListener(const LoopbackListener&) = delete;
  LoopbackListener& operator=(const LoopbackListener&) = delete;

  [[nodiscard]] std::uint16_t port() const { return m_port; }
  // Waits for a client for a moment; returns its socket, which the caller closes, or -1.
  [[nodiscard]] int accept(std::chrono::milliseconds wait = std::chrono::milliseconds(20)) const;

 private:
  int m_socket = -1;
  std::uint16_t m_port = 0;
};

// A port that nobody listens on a moment ago.
[[nodiscard]] std::uint16_t free_port();

// Answers requests, one connection at a time, on a thread of its own; each connection is closed after its answer.
class LoopbackAnswerer {
 public:
  // Returns the bytes to send for a request, headers included. Called on the answering thread.
  using Answer = std::function<std::string(const std::string& request)>;

  explicit LoopbackAnswerer(Answer answer);
  [[nodiscard]] std::string url(const std::string& path) const;

 private:
  void serve(const std::stop_token& stop);
  void serve_one(int client) const;

  Answer m_answer;
  LoopbackListener m_listener;
  std::jthread m_thread;
};

// The path that the first line of a request names.
[[nodiscard]] std::string requested_path(const std::string& request);

// An answer with its length, which says that the connection ends: "200 OK", then headers that end in CRLF each.
[[nodiscard]] std::string http_answer(const std::string& status, const std::string& body,
                                      const std::string& more_headers = "");

}  // namespace etalase::test
