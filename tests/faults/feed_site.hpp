// A council's feed behind a plain web server on a port of 127.0.0.1.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

#include "base/clock.hpp"
#include "sync/feed_server.hpp"

namespace etalase::test {

// Serves what was published last, ranges included, one connection at a time, on a thread of its own.
class FeedSite {
 public:
  FeedSite();
  ~FeedSite();
  FeedSite(const FeedSite&) = delete;
  FeedSite& operator=(const FeedSite&) = delete;

  void publish(const SmallFeed& small);
  void withdraw(const feed::Withdrawn& list);
  [[nodiscard]] const std::string& root() const { return m_server.root(); }
  // The address of the feed, as [[source]] names it.
  [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/feed"; }

 private:
  void serve(const std::stop_token& stop);
  void serve_one(int client);
  [[nodiscard]] std::string answer_to(const std::string& request);

  base::RealClock m_clock;
  FakeHttp m_pages;
  FeedServer m_server{m_pages, m_clock};
  std::mutex m_mutex;
  int m_listener = -1;
  std::uint16_t m_port = 0;
  std::jthread m_thread;
};

// Feed number `serial`: another price than the one before, one picture of its own, and `bytes` of pictures in all that
// every feed has.
[[nodiscard]] SmallFeed numbered_feed(int serial, std::size_t bytes = 100'000);

}  // namespace etalase::test
