// A council's feed behind a plain web server on a port of 127.0.0.1.
#pragma once

#include <mutex>
#include <string>

#include "base/clock.hpp"
#include "support/loopback.hpp"
#include "sync/feed_server.hpp"

namespace etalase::test {

// Serves what was published last, ranges included, one connection at a time, on a thread of its own.
class FeedSite {
 public:
  void publish(const SmallFeed& small);
  void withdraw(const feed::Withdrawn& list);
  [[nodiscard]] const std::string& root() const { return m_server.root(); }
  // The address of the feed, as [[source]] names it.
  [[nodiscard]] std::string url() const { return m_answerer.url("/feed"); }

 private:
  [[nodiscard]] std::string answer_to(const std::string& request);

  base::RealClock m_clock;
  FakeHttp m_pages;
  FeedServer m_server{m_pages, m_clock};
  std::mutex m_mutex;
  LoopbackAnswerer m_answerer{[this](const std::string& request) { return answer_to(request); }};
};

// Feed number `serial`: another price than the one before, one picture of its own, and `bytes` of pictures in all that
// every feed has.
[[nodiscard]] SmallFeed numbered_feed(int serial, std::size_t bytes = 100'000);

}  // namespace etalase::test
