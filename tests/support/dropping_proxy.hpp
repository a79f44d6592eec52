// A TCP proxy on loopback that drops connections after chosen numbers of bytes.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

#include "support/loopback.hpp"

namespace etalase::test {

// Forwards to a port of 127.0.0.1. Counts the bytes that servers sent over all connections; at each position of
// `drop_at` (ascending) the connection in use is cut, both ends. Runs its own threads until destruction.
class DroppingProxy {
 public:
  // by_connect: clients say CONNECT first; whomever they name, they get the same server.
  enum class Entry { at_once, by_connect };
  DroppingProxy(std::uint16_t upstream_port, std::vector<std::uint64_t> drop_at, Entry entry = Entry::at_once);
  ~DroppingProxy();
  DroppingProxy(const DroppingProxy&) = delete;
  DroppingProxy& operator=(const DroppingProxy&) = delete;

  [[nodiscard]] std::uint16_t port() const { return m_listener.port(); }
  // Connections cut so far.
  [[nodiscard]] int drops() const { return m_drops; }
  // Bytes that went to clients so far.
  [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }
  // Forgets positions that were not reached, so that the network is healthy from now on.
  void heal();

 private:
  void accept_loop(const std::stop_token& stop);
  void forward(int client);
  bool pass_down(int server, int client);
  // How many of `wanted` bytes may pass before the next cut.
  std::uint64_t allowance(std::uint64_t wanted);

  LoopbackListener m_listener;
  std::uint16_t m_upstream = 0;
  Entry m_entry;
  std::atomic<int> m_drops{0};
  std::atomic<std::uint64_t> m_bytes{0};
  std::mutex m_mutex;
  std::vector<std::uint64_t> m_drop_at;
  std::vector<std::jthread> m_connections;
  std::atomic<bool> m_ending{false};
  std::jthread m_acceptor;
};

}  // namespace etalase::test
