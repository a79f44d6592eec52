// Plain sockets: test servers send what no good server would.
#include "support/loopback.hpp"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

#include "base/assert.hpp"

namespace etalase::test {

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

LoopbackListener::LoopbackListener() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  auto address = loopback(0);
  socklen_t size = sizeof address;
  auto* raw = reinterpret_cast<sockaddr*>(&address);
  ETALASE_ASSERT(::bind(m_socket, raw, size) == 0);
  ETALASE_ASSERT(::listen(m_socket, 64) == 0);
  ETALASE_ASSERT(::getsockname(m_socket, raw, &size) == 0);
  m_port = ntohs(address.sin_port);
}

LoopbackListener::~LoopbackListener() { ::close(m_socket); }

int LoopbackListener::accept(std::chrono::milliseconds wait) const {
  pollfd watched{m_socket, POLLIN, 0};
  if (::poll(&watched, 1, static_cast<int>(wait.count())) != 1) return -1;
  return ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
}

std::uint16_t free_port() { return LoopbackListener().port(); }

LoopbackAnswerer::LoopbackAnswerer(Answer answer)
    : m_answer(std::move(answer)), m_thread([this](const std::stop_token& stop) { serve(stop); }) {}

std::string LoopbackAnswerer::url(const std::string& path) const {
  return "http://127.0.0.1:" + std::to_string(m_listener.port()) + path;
}

void LoopbackAnswerer::serve(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    const int client = m_listener.accept();
    if (client < 0) continue;
    serve_one(client);
    ::shutdown(client, SHUT_RDWR);
    ::close(client);
  }
}

void LoopbackAnswerer::serve_one(int client) const {
  std::string request;
  std::array<char, 4096> piece{};
  while (request.find("\r\n\r\n") == std::string::npos) {
    const auto got = ::recv(client, piece.data(), piece.size(), 0);
    if (got <= 0) return;
    request.append(piece.data(), static_cast<std::size_t>(got));
  }
  send_all(client, m_answer(request));
}

std::string requested_path(const std::string& request) {
  const auto begin = request.find(' ') + 1;
  return request.substr(begin, request.find(' ', begin) - begin);
}

std::string http_answer(const std::string& status, const std::string& body, const std::string& more_headers) {
  return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         more_headers + "\r\n" + body;
}

}  // namespace etalase::test
