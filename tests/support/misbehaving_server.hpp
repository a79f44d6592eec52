// An HTTP server on a port of 127.0.0.1 that serves files well, and any of them badly when told to.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "support/loopback.hpp"

namespace etalase::test {

struct Request {
  std::string method;
  std::string path;
  std::string text;                    // the request as it came, headers included
  std::optional<std::uint64_t> range;  // N of "Range: bytes=N-"
  // Returns a header's value, empty when it was not sent.
  [[nodiscard]] std::string header(const std::string& name) const;
};

// What happens on a connection, one step after the other; after the last it is closed.
struct Send {
  std::string bytes;
};
struct Drip {
  std::string bytes;
  std::size_t piece;
  std::chrono::milliseconds pause;
};
// Repeats a piece until the client leaves.
struct Endless {
  std::string piece;
};
// Says nothing more until the client leaves.
struct Stall {};
// Ends the connection by a reset instead of a close.
struct Reset {};
using Step = std::variant<Send, Drip, Endless, Stall, Reset>;

// Decides what to do with a request for a file of these bytes; misbehaviours.hpp has them by name.
using Behaviour = std::function<std::vector<Step>(const Request& request, const std::string& body)>;

// Serves every connection on a thread of its own; no connection is used twice. Methods from any thread.
class MisbehavingServer {
 public:
  MisbehavingServer();
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
    return "http://127.0.0.1:" + std::to_string(port()) + path;
  }
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
  [[nodiscard]] std::vector<Step> answer(const Request& request);
  [[nodiscard]] Behaviour behaviour_for(const std::string& path);

  LoopbackListener m_listener;
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
