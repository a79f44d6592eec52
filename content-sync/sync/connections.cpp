// Callbacks and ports.
#include "sync/connections.hpp"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace etalase::sync {

namespace {

// Returns 0 for what has no port.
long port_of(curl_socket_t socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  if (::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0) return 0;
  if (address.ss_family == AF_INET) return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
  return address.ss_family == AF_INET6 ? ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port) : 0;
}

}  // namespace

int Connections::on_open(void* self, curl_socket_t socket, curlsocktype) {
  auto& connections = *static_cast<Connections*>(self);
  const std::lock_guard lock(connections.m_mutex);
  connections.m_open.insert(socket);
  return CURL_SOCKOPT_OK;
}

// Under the lock: nobody may end a socket whose number is somebody else's already.
int Connections::on_close(void* self, curl_socket_t socket) {
  auto& connections = *static_cast<Connections*>(self);
  const std::lock_guard lock(connections.m_mutex);
  connections.m_open.erase(socket);
  return ::close(socket);
}

void Connections::end(long local_port) {
  const std::lock_guard lock(m_mutex);
  for (const auto socket : m_open) {
    if (local_port != 0 && port_of(socket) == local_port) ::shutdown(socket, SHUT_RDWR);
  }
}

void Connections::end_if_stuck(std::chrono::milliseconds longest) {
  const auto since = m_inside_since.load();
  if (since == k_outside || Clock::duration(now() - since) < longest) return;
  const std::lock_guard lock(m_mutex);
  for (const auto socket : m_open) ::shutdown(socket, SHUT_RDWR);
}

}  // namespace etalase::sync
