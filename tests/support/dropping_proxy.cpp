// Sockets of the dropping proxy.
#include "support/dropping_proxy.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>

namespace etalase::test {

namespace {

using Buffer = std::array<char, 16384>;

// Reads byte by byte, so that nothing of what follows is taken away.
bool let_in(int client) {
  std::string request;
  while (!request.ends_with("\r\n\r\n")) {
    char byte = 0;
    if (request.size() > 4096 || ::recv(client, &byte, 1, 0) != 1) return false;
    request += byte;
  }
  return request.starts_with("CONNECT ") && send_all(client, "HTTP/1.1 200 Connection established\r\n\r\n");
}

}  // namespace

DroppingProxy::DroppingProxy(std::uint16_t upstream_port, std::vector<std::uint64_t> drop_at, Entry entry)
    : m_upstream(upstream_port), m_entry(entry), m_drop_at(std::move(drop_at)) {
  std::sort(m_drop_at.begin(), m_drop_at.end());
  m_acceptor = std::jthread([this](const std::stop_token& stop) { accept_loop(stop); });
}

DroppingProxy::~DroppingProxy() {
  m_ending = true;
  m_acceptor.request_stop();
  m_acceptor.join();
  m_connections.clear();
}

void DroppingProxy::heal() {
  const std::lock_guard guard(m_mutex);
  m_drop_at.clear();
}

void DroppingProxy::accept_loop(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    const int client = m_listener.accept();
    if (client >= 0) m_connections.emplace_back([this, client] { forward(client); });
  }
}

void DroppingProxy::forward(int client) {
  const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const auto address = loopback(m_upstream);
  bool open = (m_entry == Entry::at_once || let_in(client)) &&
              ::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  Buffer buffer;
  while (open && !m_ending) {
    std::array<pollfd, 2> ends = {pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
    if (::poll(ends.data(), ends.size(), 50) <= 0) continue;
    if (ends[0].revents != 0) {
      const ssize_t got = ::recv(client, buffer.data(), buffer.size(), 0);
      open = got > 0 && send_all(server, {buffer.data(), static_cast<std::size_t>(got)});
    }
    if (open && ends[1].revents != 0) open = pass_down(server, client);
  }
  ::close(server);
  ::close(client);
}

bool DroppingProxy::pass_down(int server, int client) {
  Buffer buffer;
  const ssize_t got = ::recv(server, buffer.data(), buffer.size(), 0);
  if (got <= 0) return false;
  const auto wanted = static_cast<std::uint64_t>(got);
  const std::uint64_t allowed = allowance(wanted);
  return send_all(client, {buffer.data(), static_cast<std::size_t>(allowed)}) && allowed == wanted;
}

std::uint64_t DroppingProxy::allowance(std::uint64_t wanted) {
  const std::lock_guard guard(m_mutex);
  const std::uint64_t sent = m_bytes;
  if (!m_drop_at.empty() && sent + wanted > m_drop_at.front()) {
    const std::uint64_t allowed = m_drop_at.front() > sent ? m_drop_at.front() - sent : 0;
    m_drop_at.erase(m_drop_at.begin());
    ++m_drops;
    m_bytes += allowed;
    return allowed;
  }
  m_bytes += wanted;
  return wanted;
}

}  // namespace etalase::test
