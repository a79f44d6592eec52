// Serves static files by cpp-httplib.
#include "publishing/serve.hpp"

#include <fmt/format.h>
#include <httplib.h>

#include <charconv>
#include <thread>

#include "base/text.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::Result;

namespace {

// Content-addressed files never change; everything else is asked for again.
void set_caching(const httplib::Request& request, httplib::Response& response) {
  const bool immutable = request.path.starts_with("/feed/media/") || request.path.starts_with("/feed/targets/");
  response.set_header("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
  response.set_header("X-Content-Type-Options", "nosniff");
}

}  // namespace

Result<ListenAddress> parse_listen(const std::string& text) {
  const auto colon = text.rfind(':');
  int port = -1;
  if (colon != std::string::npos && colon > 0) {
    const auto [end, error] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size()) port = -1;
  }
  if (port < 0 || port > 65535) {
    return words::refuse(ErrorKind::refused, "listen_ill_formed", {{"address", text}});
  }
  return ListenAddress{text.substr(0, colon), port};
}

Result<void> serve(const drafts::CouncilFolder& folder, const ListenAddress& address,
                   const std::function<void(const std::string& url)>& listening, const std::atomic<bool>& stop) {
  httplib::Server server;
  server.set_file_extension_and_mimetype_mapping("json", "application/json");
  if (!server.set_mount_point("/", folder.public_root())) {
    return words::refuse(ErrorKind::not_found, "public_missing", {{"folder", folder.public_root()}});
  }
  server.set_file_request_handler(set_caching);
  server.set_keep_alive_max_count(200);
  const int port = address.port == 0 ? server.bind_to_any_port(address.host)
                                     : (server.bind_to_port(address.host, address.port) ? address.port : -1);
  if (port < 0) {
    return words::refuse(ErrorKind::unavailable, "port_taken",
                         {{"address", fmt::format("{}:{}", address.host, address.port)}});
  }
  std::jthread stopper([&](const std::stop_token& ended) {
    while (!stop && !ended.stop_requested()) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    server.stop();
  });
  listening(fmt::format("http://{}:{}", address.host, port));
  server.listen_after_bind();
  return {};
}

}  // namespace etalase::publishing
