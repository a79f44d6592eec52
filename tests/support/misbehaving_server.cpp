// Plain sockets: the point is to send what no good server would.
#include "support/misbehaving_server.hpp"

#include <poll.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <utility>

#include "base/text.hpp"
#include "support/misbehaviours.hpp"

namespace etalase::test {

// One client; its thread ends before the socket is closed.
struct MisbehavingServer::Connection {
  Connection(int socket, std::atomic<bool>& ends, std::atomic<std::uint64_t>& counted)
      : client(socket), ending(ends), bytes(counted) {}
  ~Connection() {
    if (thread.joinable()) thread.join();
    if (client >= 0) ::close(client);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] std::string read_request();
  bool send(std::string_view text);
  bool pause(std::chrono::milliseconds time);
  void run(const Step& step);

  int client;
  std::atomic<bool>& ending;
  std::atomic<std::uint64_t>& bytes;
  bool open = true;
  std::atomic<bool> done{false};
  std::thread thread;
};

namespace {

constexpr int k_look = 20;         // ms between looks at whether all ends
constexpr int k_most_pause = 200;  // the same while nothing is sent

Request parse(const std::string& text) {
  Request request;
  request.text = text;
  const auto first = text.find(' '), second = text.find(' ', first + 1);
  if (first == std::string::npos || second == std::string::npos) return request;
  request.method = text.substr(0, first);
  request.path = text.substr(first + 1, second - first - 1);
  constexpr std::string_view k_bytes = "bytes=";
  const auto range = request.header("Range");
  if (!range.starts_with(k_bytes)) return request;
  std::uint64_t from = 0;
  std::from_chars(range.data() + k_bytes.size(), range.data() + range.size(), from);
  request.range = from;
  return request;
}

}  // namespace

std::string Request::header(const std::string& name) const {
  for (const auto& line : base::split(text, '\n')) {
    if (line.size() <= name.size() || line[name.size()] != ':') continue;
    if (::strncasecmp(line.data(), name.data(), name.size()) == 0)
      return std::string(base::trim(std::string_view(line).substr(name.size() + 1)));
  }
  return {};
}

std::string MisbehavingServer::Connection::read_request() {
  std::string request;
  std::array<char, 4096> piece{};
  while (request.find("\r\n\r\n") == std::string::npos && !ending) {
    pollfd watched{client, POLLIN, 0};
    if (::poll(&watched, 1, k_look) != 1) continue;
    const auto got = ::recv(client, piece.data(), piece.size(), 0);
    if (got <= 0) return {};
    request.append(piece.data(), static_cast<std::size_t>(got));
  }
  return request;
}

bool MisbehavingServer::Connection::send(std::string_view text) {
  while (open && !text.empty() && !ending) {
    pollfd watched{client, POLLOUT, 0};
    if (::poll(&watched, 1, k_look) != 1) continue;
    const auto sent = ::send(client, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) open = false;
    if (sent <= 0) break;
    bytes += static_cast<std::uint64_t>(sent);
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
  return open && !ending;
}

// Ends early when the client leaves; tells whether it is still there.
bool MisbehavingServer::Connection::pause(std::chrono::milliseconds time) {
  const auto end = std::chrono::steady_clock::now() + time;
  while (open && !ending && std::chrono::steady_clock::now() < end) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    pollfd watched{client, POLLIN | POLLRDHUP, 0};
    if (::poll(&watched, 1, static_cast<int>(std::clamp<long>(left.count(), 0, k_most_pause))) == 1) open = false;
  }
  return open && !ending;
}

void MisbehavingServer::Connection::run(const Step& step) {
  if (const auto* all = std::get_if<Send>(&step)) send(all->bytes);
  if (const auto* drip = std::get_if<Drip>(&step)) {
    for (std::size_t at = 0; at < drip->bytes.size() && send(drip->bytes.substr(at, drip->piece)); at += drip->piece)
      if (!pause(drip->pause)) break;
  }
  if (const auto* endless = std::get_if<Endless>(&step)) {
    while (send(endless->piece)) continue;
  }
  if (std::holds_alternative<Stall>(step)) {
    while (pause(std::chrono::seconds(1))) continue;
  }
  if (std::holds_alternative<Reset>(step)) {
    const linger now{1, 0};
    ::setsockopt(client, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(std::exchange(client, -1));
    open = false;
  }
  const bool ends = std::holds_alternative<HangUp>(step) || std::holds_alternative<ResetStream>(step) ||
                    std::holds_alternative<GoAway>(step) || std::holds_alternative<FrameFlood>(step);
  if (ends) open = false;
  if (std::holds_alternative<FallSilent>(step)) run(Stall{});
}

MisbehavingServer::MisbehavingServer() : m_acceptor([this](const std::stop_token& stop) { accept_loop(stop); }) {}

MisbehavingServer::MisbehavingServer(const Http2Setup& http2)
    : m_tls(std::in_place), m_http2(http2), m_acceptor([this](const std::stop_token& stop) { accept_loop(stop); }) {
  // OpenSSL writes to clients that have left.
  std::signal(SIGPIPE, SIG_IGN);
}

MisbehavingServer::~MisbehavingServer() {
  m_ending = true;
  m_acceptor.request_stop();
  m_acceptor.join();
  m_connections.clear();
}

void MisbehavingServer::put(const std::string& path, std::string body) {
  const std::lock_guard lock(m_mutex);
  m_files[path] = std::move(body);
}

void MisbehavingServer::remove(const std::string& path) {
  const std::lock_guard lock(m_mutex);
  m_files.erase(path);
}

void MisbehavingServer::misbehave(const std::string& path, std::vector<Behaviour> next) {
  const std::lock_guard lock(m_mutex);
  m_next[path] = std::move(next);
}

void MisbehavingServer::always(const std::string& path, Behaviour behaviour) {
  const std::lock_guard lock(m_mutex);
  m_always[path] = std::move(behaviour);
}

void MisbehavingServer::always(Behaviour behaviour) {
  const std::lock_guard lock(m_mutex);
  m_everywhere = std::move(behaviour);
}

void MisbehavingServer::behave() {
  const std::lock_guard lock(m_mutex);
  m_next.clear();
  m_always.clear();
  m_everywhere = nullptr;
}

std::vector<Request> MisbehavingServer::requests() const {
  const std::lock_guard lock(m_mutex);
  return m_requests;
}

int MisbehavingServer::count(const std::string& piece) const {
  const auto all = requests();
  return static_cast<int>(std::count_if(
      all.begin(), all.end(), [&piece](const Request& each) { return each.path.find(piece) != std::string::npos; }));
}

void MisbehavingServer::forget() {
  const std::lock_guard lock(m_mutex);
  m_requests.clear();
  m_bytes = 0;
}

void MisbehavingServer::accept_loop(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    m_connections.remove_if([](const Connection& each) { return each.done.load(); });
    const int client = m_listener.accept();
    if (client < 0) continue;
    ++m_accepted;
    auto& connection = m_connections.emplace_back(client, m_ending, m_bytes);
    connection.thread = std::thread([this, &connection] {
      serve(connection);
      connection.done = true;
    });
  }
}

void MisbehavingServer::serve(Connection& connection) {
  if (m_tls) {
    const Http2Connection::Server server{m_tls->context(), m_http2,
                                         [this](const std::string& text) { return answer(text); }, m_ending, m_bytes};
    Http2Connection(connection.client, server).run();
    return;
  }
  const auto text = connection.read_request();
  if (text.empty()) return;
  for (const auto& step : answer(text)) connection.run(step);
  // The end is sent before the destructor comes to it.
  if (connection.client >= 0) ::shutdown(connection.client, SHUT_RDWR);
}

std::vector<Step> MisbehavingServer::answer(const std::string& text) {
  const auto request = parse(text);
  const std::lock_guard lock(m_mutex);
  m_requests.push_back(request);
  const auto behaviour = behaviour_for(request.path);
  const auto file = m_files.find(request.path);
  const std::string body = file == m_files.end() ? std::string() : file->second;
  if (behaviour) return behaviour(request, body);
  return file == m_files.end() ? misbehaviour::status(404)(request, body) : misbehaviour::none()(request, body);
}

Behaviour MisbehavingServer::behaviour_for(const std::string& path) {
  if (m_everywhere) return m_everywhere;
  auto& next = m_next[path];
  if (!next.empty()) {
    auto first = std::move(next.front());
    next.erase(next.begin());
    return first;
  }
  const auto always = m_always.find(path);
  return always == m_always.end() ? Behaviour() : always->second;
}

}  // namespace etalase::test
