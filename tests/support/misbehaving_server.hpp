// An HTTP server on a port of 127.0.0.1 that serves files well, and any of them badly when told to.
#pragma once

#include <atomic>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "support/behaviour.hpp"
#include "support/http2_connection.hpp"
#include "support/loopback.hpp"
#include "support/tls_identity.hpp"

namespace etalase::test {

// Serves every connection on a thread of its own. HTTP/1.1 is plain and uses no connection twice, HTTP/2 goes over TLS
// and shares them. Methods from any thread.
class MisbehavingServer {
 public:
  MisbehavingServer();
  explicit MisbehavingServer(const Http2Setup& http2);
  ~MisbehavingServer();
  MisbehavingServer(const MisbehavingServer&) = delete;
  MisbehavingServer& operator=(const MisbehavingServer&) = delete;

  // Serves a file; ranges are honoured. What is not there is 404.
  void put(const std::string& path, std::string body);
  void remove(const std::string& path);
  // Treats the next requests of a path like this, one each; then it is served well again.
  void misbehave(const std::string& path, std::vector<Behaviour> next);
  // Treats every request of a path like this, until behave().
  void always(const std::string& path, Behaviour behaviour);
  // Treats every request of any path like this, until behave().
  void always(Behaviour behaviour);
  void behave();

  [[nodiscard]] std::string url(const std::string& path) const {
    return (m_tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(port()) + path;
  }
  // The authority that vouches for the server; empty over HTTP/1.1.
  [[nodiscard]] std::string ca_file() const { return m_tls ? m_tls->ca_file() : std::string(); }
  // Connections so far.
  [[nodiscard]] int connections() const { return m_accepted; }
  [[nodiscard]] std::uint16_t port() const { return m_listener.port(); }
  [[nodiscard]] std::vector<Request> requests() const;
  // Counts requests whose path contains a piece of text.
  [[nodiscard]] int count(const std::string& piece) const;
  // Bytes that went out, headers included.
  [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }
  void forget();

 private:
  struct Connection;
  void accept_loop(const std::stop_token& stop);
  void serve(Connection& connection);
  [[nodiscard]] std::vector<Step> answer(const std::string& text);
  [[nodiscard]] Behaviour behaviour_for(const std::string& path);

  LoopbackListener m_listener;
  std::optional<TlsIdentity> m_tls;
  Http2Setup m_http2;
  std::atomic<int> m_accepted{0};
  std::atomic<std::uint64_t> m_bytes{0};
  mutable std::mutex m_mutex;
  std::map<std::string, std::string> m_files;
  std::map<std::string, std::vector<Behaviour>> m_next;
  std::map<std::string, Behaviour> m_always;
  Behaviour m_everywhere;
  std::vector<Request> m_requests;
  std::list<Connection> m_connections;
  std::atomic<bool> m_ending{false};
  std::jthread m_acceptor;
};

}  // namespace etalase::test
