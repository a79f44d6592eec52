// The socket that systemd gives a service to report on, read by a test.
#pragma once

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <string>
#include <vector>

#include "base/assert.hpp"

namespace etalase::test {

class NotifySocket {
 public:
  explicit NotifySocket(const std::string& path)
      : m_path(path), m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    ETALASE_ASSERT(path.size() < sizeof address.sun_path);
    std::memcpy(address.sun_path, path.c_str(), path.size());
    ETALASE_ASSERT(::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  }
  ~NotifySocket() { ::close(m_socket); }
  NotifySocket(const NotifySocket&) = delete;
  NotifySocket& operator=(const NotifySocket&) = delete;

  // All messages so far, in order.
  const std::vector<std::string>& messages() {
    std::array<char, 4096> buffer{};
    for (ssize_t got = 0; (got = ::recv(m_socket, buffer.data(), buffer.size(), 0)) > 0;)
      m_messages.emplace_back(buffer.data(), static_cast<std::size_t>(got));
    return m_messages;
  }
  // Counts messages with a piece of text.
  int count(const std::string& piece) {
    int found = 0;
    for (const auto& each : messages()) found += each.find(piece) != std::string::npos ? 1 : 0;
    return found;
  }
  [[nodiscard]] const std::string& path() const { return m_path; }

 private:
  std::string m_path;
  int m_socket;
  std::vector<std::string> m_messages;
};

}  // namespace etalase::test
