// A map of pages.
#include "faults/feed_site.hpp"

#include <charconv>

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

}  // namespace

SmallFeed numbered_feed(int serial, std::size_t bytes) {
  auto small = small_feed(serial);
  for (std::size_t i = 0; i * k_picture_bytes < bytes; ++i) add_picture(small, "TETAP-" + std::to_string(i));
  add_picture(small, "BARU-" + std::to_string(serial));
  std::get<feed::Product>(small.part("product").items[1]).images = {"BARU-" + std::to_string(serial)};
  small.seal();
  return small;
}

void FeedSite::publish(const SmallFeed& small) {
  const std::lock_guard lock(m_mutex);
  m_server.publish(small);
}

void FeedSite::withdraw(const feed::Withdrawn& list) {
  const std::lock_guard lock(m_mutex);
  m_server.withdraw(list);
}

std::string FeedSite::answer_to(const std::string& request) {
  const std::string below = std::string(k_feed_url).substr(0, std::string(k_feed_url).rfind('/'));
  const std::lock_guard lock(m_mutex);
  const auto found = m_pages.answers.find(below + requested_path(request));
  if (found == m_pages.answers.end()) return http_answer("404 Not Found", "");
  const std::string& body = found->second.body;
  const auto first = first_byte(request);
  const std::string total = std::to_string(body.size());
  if (first == 0) return http_answer("200 OK", body);
  if (first >= body.size())
    return http_answer("416 Range Not Satisfiable", "", "Content-Range: bytes */" + total + "\r\n");
  const std::string range = std::to_string(first) + "-" + std::to_string(body.size() - 1) + "/" + total;
  return http_answer("206 Partial Content", body.substr(first), "Content-Range: bytes " + range + "\r\n");
}

}  // namespace etalase::test
