// One connection of HTTP/2 over TLS to a server that does what it is told, by libnghttp2.
#pragma once

#include <nghttp2/nghttp2.h>
#include <openssl/ssl.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/behaviour.hpp"

namespace etalase::test {

// What is true for all connections of a server.
struct Http2Setup {
  // What ends when an answer ends before its length: its stream, by RST_STREAM, or the connection with all on it.
  enum class Breaks { stream, connection };
  Breaks breaks = Breaks::stream;
  // SETTINGS_MAX_CONCURRENT_STREAMS.
  std::uint32_t most_streams = 100;
};

// Answers the requests of one client, many at once; lives on one thread.
class Http2Connection {
 public:
  // Returns the steps for a request, which is in the words of HTTP/1.1.
  using Answer = std::function<std::vector<Step>(const std::string& request)>;
  // What its connections have in common; outlives them.
  struct Server {
    SSL_CTX* tls;
    Http2Setup setup;
    Answer answer;
    std::atomic<bool>& ending;
    std::atomic<std::uint64_t>& bytes;  // of frames that went out
  };

  // The socket is the caller's, who closes it afterwards.
  Http2Connection(int socket, const Server& server);
  ~Http2Connection();
  Http2Connection(const Http2Connection&) = delete;
  Http2Connection& operator=(const Http2Connection&) = delete;

  // Returns when the client left, a step ended the connection, or all ends.
  void run();

 private:
  struct Stream;
  struct Callbacks;
  enum class Next { go_on, wait };
  enum class Open { yes, after_sending, no };

  [[nodiscard]] bool shake_hands();
  void begin_session();
  void receive();
  void collect_frames();
  void send();
  void wait() const;
  void answer(Stream& stream);
  void advance(Stream& stream);
  Next take(Stream& stream, const Send& step);
  Next take(Stream& stream, const Drip& step);
  Next take(Stream& stream, const Endless& step);
  Next take(Stream& stream, const Stall& step);
  Next take(Stream& stream, const Reset& step);
  Next take(Stream& stream, const HangUp& step);
  Next take(Stream& stream, const ResetStream& step);
  Next take(Stream& stream, const GoAway& step);
  Next take(Stream& stream, const FrameFlood& step);
  Next take(Stream& stream, const FallSilent& step);
  void speak(Stream& stream, std::string_view words);
  void send_head(Stream& stream, std::string_view head);
  void begin_head_without_end(const Stream& stream);
  void finish(Stream& stream);

  int m_socket;
  std::unique_ptr<SSL, decltype(&SSL_free)> m_tls;
  const Server& m_server;
  nghttp2_session* m_session = nullptr;
  std::map<std::int32_t, Stream> m_streams;
  std::string m_out;     // frames that have not gone out
  bool m_raw = false;    // nothing but m_out goes out any more: a frame was begun that has no end
  bool m_deaf = false;   // what comes is passed over
  bool m_quiet = false;  // nothing goes out any more
  Open m_open = Open::yes;
};

}  // namespace etalase::test
