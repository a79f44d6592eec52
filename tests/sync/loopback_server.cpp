// Plain sockets: the point is to send what no good server would.
#include "sync/loopback_server.hpp"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace etalase::test {

LoopbackServer::LoopbackServer() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* raw = reinterpret_cast<sockaddr*>(&address);
  if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 16) != 0 ||
      ::getsockname(m_listener, raw, &size) != 0) {
    throw std::runtime_error("no loopback port");
  }
  m_port = ntohs(address.sin_port);
  m_thread = std::jthread([this](const std::stop_token& stop) { serve(stop); });
}

LoopbackServer::~LoopbackServer() {
  m_thread.request_stop();
  m_thread.join();
  ::close(m_listener);
}

void LoopbackServer::script(const std::string& path, std::vector<std::string> answers) {
  const std::lock_guard lock(m_mutex);
  m_answers[path] = std::move(answers);
}

std::string LoopbackServer::answer(const std::string& status, const std::string& body,
                                   const std::string& more_headers) {
  return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         more_headers + "\r\n" + body;
}

std::vector<std::string> LoopbackServer::requests() const {
  const std::lock_guard lock(m_mutex);
  return m_requests;
}

void LoopbackServer::serve(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    pollfd watched{m_listener, POLLIN, 0};
    if (::poll(&watched, 1, 20) != 1) continue;
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) continue;
    serve_one(client);
    ::shutdown(client, SHUT_RDWR);
    ::close(client);
  }
}

void LoopbackServer::serve_one(int client) {
  std::string request;
  std::array<char, 4096> piece{};
  while (request.find("\r\n\r\n") == std::string::npos) {
    const auto got = ::recv(client, piece.data(), piece.size(), 0);
    if (got <= 0) return;
    request.append(piece.data(), static_cast<std::size_t>(got));
  }
  const auto begin = request.find(' ') + 1;
  const auto path = request.substr(begin, request.find(' ', begin) - begin);
  std::string bytes = answer("404 Not Found", "");
  {
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(request);
    auto& answers = m_answers[path];
    if (!answers.empty()) bytes = answers.front();
    if (answers.size() > 1) answers.erase(answers.begin());
  }
  for (std::size_t at = 0; at < bytes.size();) {
    const auto sent = ::send(client, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
    if (sent <= 0) return;
    at += static_cast<std::size_t>(sent);
  }
}

}  // namespace etalase::test
