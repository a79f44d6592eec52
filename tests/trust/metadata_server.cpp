// cpp-httplib behind the tests' web server.
#include "trust/metadata_server.hpp"

#include <httplib.h>

#include <mutex>
#include <thread>

namespace etalase::test {

struct MetadataServer::State {
  httplib::Server server;
  int port = 0;
  std::thread thread;
  std::mutex mutex;
  std::map<std::string, std::string> bodies;
  std::map<std::string, int> statuses;
  std::vector<std::string> requests;

  void serve(const httplib::Request& request, httplib::Response& response) {
    const std::lock_guard lock(mutex);
    // The target is as it was sent; httplib's path is decoded already.
    requests.push_back(request.target);
    const auto body = bodies.find(request.target);
    response.status = body == bodies.end() ? 404 : 200;
    if (const auto status = statuses.find(request.target); status != statuses.end()) response.status = status->second;
    response.set_content(response.status == 200 ? body->second : "error page", "application/octet-stream");
  }
};

MetadataServer::MetadataServer() : m_state(std::make_unique<State>()) {
  auto& state = *m_state;
  state.server.set_keep_alive_max_count(1);
  state.server.Get(".*", [&state](const auto& request, auto& response) { state.serve(request, response); });
  state.port = state.server.bind_to_any_port("127.0.0.1");
  state.thread = std::thread([&state] { state.server.listen_after_bind(); });
  // stop() is lost on a server that does not run yet, so wait for a first answer.
  httplib::Client(url()).Get("/");
  forget_requests();
}

MetadataServer::~MetadataServer() {
  m_state->server.stop();
  m_state->thread.join();
}

void MetadataServer::put(const std::string& path, const std::string& body) {
  const std::lock_guard lock(m_state->mutex);
  m_state->bodies[path] = body;
}

void MetadataServer::answer(const std::string& path, int status) {
  const std::lock_guard lock(m_state->mutex);
  m_state->statuses[path] = status;
}

std::vector<std::string> MetadataServer::requests() const {
  const std::lock_guard lock(m_state->mutex);
  return m_state->requests;
}

void MetadataServer::forget_requests() {
  const std::lock_guard lock(m_state->mutex);
  m_state->requests.clear();
}

std::string MetadataServer::url() const { return "http://127.0.0.1:" + std::to_string(m_state->port); }

}  // namespace etalase::test
