// Plain sockets and a map of pages.
#include "faults/feed_site.hpp"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <stdexcept>

#include "base/digest.hpp"

namespace etalase::test {

namespace {

constexpr std::size_t k_picture_bytes = 10'000;

// Bytes that no other picture has, and that do not compress.
std::string picture_bytes(const std::string& name, std::size_t size) {
  std::string bytes;
  for (int i = 0; bytes.size() < size; ++i) bytes += base::sha256_hex(name + std::to_string(i));
  bytes.resize(size);
  return bytes;
}

void add_picture(SmallFeed& small, const std::string& id) {
  const std::string bytes = picture_bytes(id, k_picture_bytes);
  const std::string sha256 = base::sha256_hex(bytes);
  feed::Media picture;
  picture.id = id;
  picture.alt = {{"id", "Foto " + id}};
  picture.color = "#a05030";
  picture.files = {{480, sha256, bytes.size(), 480, 240}};
  small.media[sha256] = bytes;
  small.part("product").media.push_back(picture);
}

// The first byte that a Range header asks for; 0 without one.
std::size_t first_byte(const std::string& request) {
  constexpr std::string_view k_range = "Range: bytes=";
  const auto found = request.find(k_range);
  if (found == std::string::npos) return 0;
  std::size_t first = 0;
  const char* begin = request.data() + found + k_range.size();
  std::from_chars(begin, request.data() + request.size(), first);
  return first;
}

std::string head(const std::string& status, std::size_t length, const std::string& more) {
  return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + std::to_string(length) + "\r\n" + more +
         "\r\n";
}

}  // namespace

SmallFeed numbered_feed(int serial, std::size_t bytes) {
  auto small = small_feed(serial);
  for (std::size_t i = 0; i * k_picture_bytes < bytes; ++i) add_picture(small, "TETAP-" + std::to_string(i));
  add_picture(small, "BARU-" + std::to_string(serial));
  std::get<feed::Product>(small.part("product").items[1]).images = {"BARU-" + std::to_string(serial)};
  small.seal();
  return small;
}

FeedSite::FeedSite() : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* raw = reinterpret_cast<sockaddr*>(&address);
  if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 64) != 0 ||
      ::getsockname(m_listener, raw, &size) != 0) {
    throw std::runtime_error("no loopback port");
  }
  m_port = ntohs(address.sin_port);
  m_thread = std::jthread([this](const std::stop_token& stop) { serve(stop); });
}

FeedSite::~FeedSite() {
  m_thread.request_stop();
  m_thread.join();
  ::close(m_listener);
}

void FeedSite::publish(const SmallFeed& small) {
  const std::lock_guard lock(m_mutex);
  m_server.publish(small);
}

void FeedSite::withdraw(const feed::Withdrawn& list) {
  const std::lock_guard lock(m_mutex);
  m_server.withdraw(list);
}

void FeedSite::serve(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    pollfd watched{m_listener, POLLIN, 0};
    if (::poll(&watched, 1, 20) != 1) continue;
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) continue;
    serve_one(client);
    ::shutdown(client, SHUT_RDWR);
    ::close(client);
  }
}

void FeedSite::serve_one(int client) {
  std::string request;
  std::array<char, 4096> piece{};
  while (request.find("\r\n\r\n") == std::string::npos) {
    const auto got = ::recv(client, piece.data(), piece.size(), 0);
    if (got <= 0) return;
    request.append(piece.data(), static_cast<std::size_t>(got));
  }
  const std::string bytes = answer_to(request);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto sent = ::send(client, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
    if (sent <= 0) return;
    at += static_cast<std::size_t>(sent);
  }
}

std::string FeedSite::answer_to(const std::string& request) {
  const auto begin = request.find(' ') + 1;
  const std::string path = request.substr(begin, request.find(' ', begin) - begin);
  const std::string below = std::string(k_feed_url).substr(0, std::string(k_feed_url).rfind('/'));
  const std::lock_guard lock(m_mutex);
  const auto found = m_pages.answers.find(below + path);
  if (found == m_pages.answers.end()) return head("404 Not Found", 0, "");
  const std::string& body = found->second.body;
  const auto first = first_byte(request);
  const std::string total = std::to_string(body.size());
  if (first == 0) return head("200 OK", body.size(), "") + body;
  if (first >= body.size()) return head("416 Range Not Satisfiable", 0, "Content-Range: bytes */" + total + "\r\n");
  const std::string range = std::to_string(first) + "-" + std::to_string(body.size() - 1) + "/" + total;
  return head("206 Partial Content", body.size() - first, "Content-Range: bytes " + range + "\r\n") +
         body.substr(first);
}

}  // namespace etalase::test
