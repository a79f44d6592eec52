// Callbacks and ports.
#include "sync/connections.hpp"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace etalase::sync {

namespace {

constexpr base::Bytes k_most_ahead = base::megabytes(4);

// Returns 0 for what has no port.
long port_of(curl_socket_t socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  if (::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0) return 0;
  if (address.ss_family == AF_INET) return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
  return address.ss_family == AF_INET6 ? ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port) : 0;
}

void take_in_at_most(curl_socket_t socket, base::Bytes ahead) {
  const auto bytes = static_cast<int>(std::min(ahead, k_most_ahead).count);
  ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

}  // namespace

int Connections::on_open(void* self, curl_socket_t socket, curlsocktype) {
  auto& connections = *static_cast<Connections*>(self);
  if (connections.m_ahead.count > 0) sync::take_in_at_most(socket, connections.m_ahead);
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

// A socket that was told a number is not left to the system again, so it is told a large one.
void Connections::take_in_at_most(base::Bytes ahead) {
  m_ahead = ahead;
  const std::lock_guard lock(m_mutex);
  for (const auto socket : m_open) sync::take_in_at_most(socket, ahead.count > 0 ? ahead : k_most_ahead);
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
