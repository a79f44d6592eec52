// A web server on loopback for the tests that need a real one.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace etalase::test {

// Serves what it was given from a thread of its own until it is destroyed, and writes down every path it was asked for.
class MetadataServer {
 public:
  MetadataServer();
  ~MetadataServer();
  MetadataServer(const MetadataServer&) = delete;
  MetadataServer& operator=(const MetadataServer&) = delete;

  // Paths are as requested, undecoded, "/metadata/timestamp.json".
  void put(const std::string& path, const std::string& body);
  // Answers a status instead of a body.
  void answer(const std::string& path, int status);
  [[nodiscard]] std::vector<std::string> requests() const;
  void forget_requests();
  // Returns "http://127.0.0.1:PORT".
  [[nodiscard]] std::string url() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace etalase::test
