// The connections that libcurl has open for a client, from the outside: their sockets and ports.
#pragma once

#include <curl/curl.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <set>

#include "base/units.hpp"

namespace etalase::sync {

// Hears of each socket that is opened and closed for a handle on which its callbacks are set; outlives the connections
// and stays where it was made. Loop's thread only, but for end_if_stuck().
class Connections {
 public:
  Connections() = default;
  Connections(const Connections&) = delete;
  Connections& operator=(const Connections&) = delete;

  // For curl (CURLOPT_SOCKOPTFUNCTION, CURLOPT_CLOSESOCKETFUNCTION), with a Connections as `self`.
  static int on_open(void* self, curl_socket_t socket, curlsocktype purpose);
  static int on_close(void* self, curl_socket_t socket);

  // Sets how much the system may take in ahead of libcurl on each connection, also on those that are open; zero: as it
  // likes.
  void take_in_at_most(base::Bytes ahead);
  // Ends the connection that has this port here (CURLINFO_LOCAL_PORT), so that whoever has a transfer on it hears of it
  // and libcurl gives it to nobody any more; nothing happens without one.
  void end(long local_port);

  // Says whose the thread is for as long as it lives: libcurl's around its work, ours in what it calls of ours.
  class Turn;
  // Ends all connections when libcurl has had the thread for so long and handed over nothing: a server that sends
  // frames without content as fast as they are read keeps it for as long as it likes. From any thread.
  void end_if_stuck(std::chrono::milliseconds longest);

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr Clock::rep k_outside = 0;
  [[nodiscard]] static Clock::rep now() { return Clock::now().time_since_epoch().count(); }

  std::atomic<Clock::rep> m_inside_since = k_outside;
  base::Bytes m_ahead;
  std::mutex m_mutex;
  std::set<curl_socket_t> m_open;
};

class Connections::Turn {
 public:
  enum class Of { libcurl, ours };
  Turn(Connections& connections, Of whose)
      : m_since(connections.m_inside_since), m_before(m_since.exchange(whose == Of::libcurl ? now() : k_outside)) {}
  ~Turn() { m_since = m_before == k_outside ? k_outside : now(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  std::atomic<Clock::rep>& m_since;
  Clock::rep m_before;
};

}  // namespace etalase::sync
