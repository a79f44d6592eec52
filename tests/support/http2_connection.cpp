// Words of HTTP/1.1 into frames.
#include "support/http2_connection.hpp"

#include <fcntl.h>
#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace etalase::test {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int k_tick = 10;  // ms between looks at streams that wait
constexpr std::size_t k_enough = 64 * 1024;
constexpr std::string_view k_head_end = "\r\n\r\n";

nghttp2_nv field(const std::string& name, const std::string& value) {
  return {reinterpret_cast<std::uint8_t*>(const_cast<char*>(name.data())),
          reinterpret_cast<std::uint8_t*>(const_cast<char*>(value.data())), name.size(), value.size(),
          NGHTTP2_NV_FLAG_NONE};
}

std::string frame(std::uint8_t type, std::uint8_t flags, std::int32_t stream, const std::string& payload) {
  const auto byte = [](std::size_t value) { return static_cast<char>(value & 0xFFU); };
  const auto size = payload.size(), id = static_cast<std::size_t>(stream);
  return std::string{byte(size >> 16U),       byte(size >> 8U),         byte(size),
                     static_cast<char>(type), static_cast<char>(flags), byte(id >> 24U),
                     byte(id >> 16U),         byte(id >> 8U),           byte(id)} +
         payload;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

// A head as HTTP/2 has it.
struct Head {
  std::vector<std::pair<std::string, std::string>> fields;
  bool is_final = true;  // not 1xx
  bool is_chunked = false;
  std::optional<std::uint64_t> length;
};

Head read_head(std::string_view text) {
  Head head;
  const auto lines = base::split(text, '\n');
  const std::string code(std::string_view(lines[0]).substr(lines[0].find(' ') + 1, 3));
  head.is_final = !code.starts_with('1');
  head.fields.emplace_back(":status", code);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto colon = lines[i].find(':');
    if (colon == std::string::npos) continue;
    const auto name = lower(std::string_view(lines[i]).substr(0, colon));
    const std::string value(base::trim(std::string_view(lines[i]).substr(colon + 1)));
    if (name == "transfer-encoding") head.is_chunked = true;
    if (name == "transfer-encoding" || name == "connection") continue;
    std::uint64_t length = 0;
    if (name == "content-length" &&
        std::from_chars(value.data(), value.data() + value.size(), length).ec == std::errc())
      head.length = length;
    head.fields.emplace_back(name, value);
  }
  return head;
}

}  // namespace

// One request and its answer.
struct Http2Connection::Stream {
  std::int32_t id = 0;
  std::string request;
  std::string method, path;
  bool is_asked = false;
  std::vector<Step> steps;
  std::size_t at = 0;
  std::string head;  // so far
  bool has_head = false;
  bool is_chunked = false;
  std::optional<std::uint64_t> length;
  std::uint64_t body_bytes = 0;
  std::string body;  // not in frames yet
  bool is_whole = false;
  std::optional<std::uint32_t> reset;  // to send when the body has gone
  bool hangs_up = false;               // the same with the whole connection
  std::size_t dripped = 0;
  Clock::time_point not_before;
  bool is_over = false;
  bool is_closed = false;
};

// What libnghttp2 calls; `self` is the connection.
struct Http2Connection::Callbacks {
  static Stream& stream_of(void* self, std::int32_t id) { return static_cast<Http2Connection*>(self)->m_streams[id]; }

  static int on_header(nghttp2_session*, const nghttp2_frame* frame, const std::uint8_t* name, std::size_t name_size,
                       const std::uint8_t* value, std::size_t value_size, std::uint8_t, void* self) {
    auto& stream = stream_of(self, frame->hd.stream_id);
    const std::string key(reinterpret_cast<const char*>(name), name_size);
    const std::string text(reinterpret_cast<const char*>(value), value_size);
    if (key == ":method") stream.method = text;
    if (key == ":path") stream.path = text;
    if (!key.starts_with(':')) stream.request += key + ": " + text + "\r\n";
    return 0;
  }
  static int on_frame(nghttp2_session*, const nghttp2_frame* frame, void* self) {
    if (frame->hd.type != NGHTTP2_HEADERS || (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) == 0) return 0;
    auto& stream = stream_of(self, frame->hd.stream_id);
    stream.id = frame->hd.stream_id;
    stream.request = stream.method + ' ' + stream.path + " HTTP/2\r\n" + stream.request + "\r\n";
    stream.is_asked = true;
    return 0;
  }
  static int on_close(nghttp2_session*, std::int32_t id, std::uint32_t, void* self) {
    stream_of(self, id).is_closed = true;
    return 0;
  }
  static ssize_t read_body(nghttp2_session*, std::int32_t id, std::uint8_t* into, std::size_t size,
                           std::uint32_t* flags, nghttp2_data_source*, void* self) {
    auto& stream = stream_of(self, id);
    const auto taken = std::min(size, stream.body.size());
    std::copy_n(stream.body.begin(), taken, into);
    stream.body.erase(0, taken);
    if (stream.body.empty() && stream.is_whole) *flags |= NGHTTP2_DATA_FLAG_EOF;
    return taken == 0 && !stream.is_whole ? NGHTTP2_ERR_DEFERRED : static_cast<ssize_t>(taken);
  }
};

Http2Connection::Http2Connection(int socket, const Server& server)
    : m_socket(socket), m_tls(SSL_new(server.tls), SSL_free), m_server(server) {
  ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
  SSL_set_fd(m_tls.get(), socket);
  SSL_set_accept_state(m_tls.get());
}

Http2Connection::~Http2Connection() { nghttp2_session_del(m_session); }

void Http2Connection::run() {
  if (!shake_hands()) return;
  begin_session();
  while (m_open != Open::no && !m_server.ending) {
    for (auto& [id, stream] : m_streams) advance(stream);
    std::erase_if(m_streams, [](const auto& each) { return each.second.is_closed; });
    send();
    if (m_open == Open::after_sending && m_out.empty()) break;
    if (nghttp2_session_want_read(m_session) == 0 && nghttp2_session_want_write(m_session) == 0) break;
    wait();
    receive();
  }
}

bool Http2Connection::shake_hands() {
  while (!m_server.ending) {
    pollfd watched{m_socket, POLLIN, 0};
    if (::poll(&watched, 1, k_tick) != 1) continue;
    ERR_clear_error();
    const int done = SSL_do_handshake(m_tls.get());
    if (done == 1) return true;
    if (SSL_get_error(m_tls.get(), done) != SSL_ERROR_WANT_READ) return false;
  }
  return false;
}

void Http2Connection::begin_session() {
  nghttp2_session_callbacks* callbacks = nullptr;
  nghttp2_option* options = nullptr;
  nghttp2_session_callbacks_new(&callbacks);
  nghttp2_session_callbacks_set_on_header_callback(callbacks, Callbacks::on_header);
  nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, Callbacks::on_frame);
  nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, Callbacks::on_close);
  nghttp2_option_new(&options);
  nghttp2_option_set_max_send_header_block_length(options, 1'000'000);
  ETALASE_ASSERT(nghttp2_session_server_new2(&m_session, callbacks, this, options) == 0);
  nghttp2_option_del(options);
  nghttp2_session_callbacks_del(callbacks);
  const nghttp2_settings_entry streams{NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, m_server.setup.most_streams};
  nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, &streams, 1);
}

void Http2Connection::receive() {
  if (m_quiet) return;
  std::array<std::uint8_t, 16384> piece{};
  for (;;) {
    ERR_clear_error();
    const int got = SSL_read(m_tls.get(), piece.data(), static_cast<int>(piece.size()));
    if (got <= 0) {
      if (SSL_get_error(m_tls.get(), got) != SSL_ERROR_WANT_READ) m_open = Open::no;
      return;
    }
    m_deaf = m_deaf || nghttp2_session_mem_recv(m_session, piece.data(), static_cast<std::size_t>(got)) < 0;
    for (auto& [id, stream] : m_streams)
      if (stream.is_asked && stream.steps.empty()) answer(stream);
  }
}

void Http2Connection::collect_frames() {
  const std::uint8_t* bytes = nullptr;
  while (!m_raw && m_out.size() < k_enough) {
    const auto size = nghttp2_session_mem_send(m_session, &bytes);
    if (size <= 0) break;
    m_out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  }
}

void Http2Connection::send() {
  if (m_quiet || m_open == Open::no) return;
  collect_frames();
  while (!m_out.empty()) {
    ERR_clear_error();
    const int sent = SSL_write(m_tls.get(), m_out.data(), static_cast<int>(m_out.size()));
    if (sent <= 0) {
      if (SSL_get_error(m_tls.get(), sent) != SSL_ERROR_WANT_WRITE) m_open = Open::no;
      return;
    }
    m_server.bytes += static_cast<std::uint64_t>(sent);
    m_out.erase(0, static_cast<std::size_t>(sent));
  }
}

void Http2Connection::wait() const {
  const bool has_more = !m_quiet && (!m_out.empty() || (!m_raw && nghttp2_session_want_write(m_session) != 0));
  pollfd watched{m_socket, static_cast<short>(m_quiet ? 0 : has_more ? POLLIN | POLLOUT : POLLIN), 0};
  ::poll(&watched, 1, k_tick);
}

void Http2Connection::answer(Stream& stream) {
  stream.steps = m_server.answer(stream.request);
  stream.steps.emplace_back(Send{});  // an answer without a step is one, too
}

void Http2Connection::advance(Stream& stream) {
  while (!stream.is_over && !stream.is_closed && stream.at < stream.steps.size() && m_open != Open::no) {
    const auto next = std::visit([&](const auto& step) { return take(stream, step); }, stream.steps[stream.at]);
    if (next == Next::wait) break;
    ++stream.at;
  }
  if (stream.is_asked && !stream.is_over && stream.at == stream.steps.size()) finish(stream);
  if (!stream.body.empty()) return;
  if (stream.hangs_up && nghttp2_session_want_write(m_session) == 0) m_open = Open::after_sending;
  if (!stream.reset) return;
  nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, stream.id, *std::exchange(stream.reset, std::nullopt));
}

Http2Connection::Next Http2Connection::take(Stream& stream, const Send& step) {
  speak(stream, step.bytes);
  return Next::go_on;
}

Http2Connection::Next Http2Connection::take(Stream& stream, const Drip& step) {
  if (Clock::now() < stream.not_before) return Next::wait;
  speak(stream, std::string_view(step.bytes).substr(stream.dripped, step.piece));
  stream.dripped += step.piece;
  stream.not_before = Clock::now() + step.pause;
  return stream.dripped >= step.bytes.size() ? Next::go_on : Next::wait;
}

// A head that never ends goes on in CONTINUATION frames.
Http2Connection::Next Http2Connection::take(Stream& stream, const Endless& step) {
  const bool in_head = !stream.has_head && step.piece.find(k_head_end) == std::string::npos;
  if (in_head && !m_raw) begin_head_without_end(stream);
  if (in_head) {
    // A field that is not put into the table, in the words of RFC 7541.
    const std::string flood = std::string("\x00\x07x-flood\x64", 10) + std::string(100, 'x');
    while (m_out.size() < k_enough) m_out += frame(NGHTTP2_CONTINUATION, 0, stream.id, flood);
  } else if (m_out.empty()) {
    for (std::size_t sent = 0; sent < k_enough && stream.body.size() < k_enough; sent += step.piece.size())
      speak(stream, step.piece);
  }
  return Next::wait;
}

Http2Connection::Next Http2Connection::take(Stream& stream, const Stall&) {
  if (!stream.has_head && !stream.head.empty() && !m_raw) begin_head_without_end(stream);
  return Next::wait;
}

Http2Connection::Next Http2Connection::take(Stream& stream, const Reset&) {
  if (!stream.body.empty() || !m_out.empty() || nghttp2_session_want_write(m_session) != 0) return Next::wait;
  const linger now{1, 0};
  ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
  m_open = Open::no;
  return Next::go_on;
}

Http2Connection::Next Http2Connection::take(Stream& stream, const HangUp&) {
  stream.is_over = true;
  stream.hangs_up = true;
  return Next::go_on;
}

Http2Connection::Next Http2Connection::take(Stream& stream, const ResetStream& step) {
  stream.is_over = true;
  stream.reset = step.code;
  return Next::go_on;
}

Http2Connection::Next Http2Connection::take(Stream& stream, const GoAway& step) {
  nghttp2_submit_goaway(m_session, NGHTTP2_FLAG_NONE, step.last.value_or(stream.id), step.code, nullptr, 0);
  return Next::go_on;
}

Http2Connection::Next Http2Connection::take(Stream&, const FrameFlood& step) {
  collect_frames();
  while (m_out.size() < k_enough) m_out += step.frame;
  return Next::wait;
}

Http2Connection::Next Http2Connection::take(Stream&, const FallSilent&) {
  send();
  m_quiet = true;
  return Next::wait;
}

void Http2Connection::speak(Stream& stream, std::string_view words) {
  constexpr std::string_view k_begin = "HTTP/";
  if (!stream.has_head) {
    stream.head += words;
    words = {};
    const auto beginning = std::string_view(stream.head).substr(0, k_begin.size());
    if (!k_begin.starts_with(beginning)) {
      collect_frames();
      m_raw = true;
      m_out += std::exchange(stream.head, {});
    }
  }
  std::string rest;
  while (!stream.has_head) {
    const auto end = stream.head.find(k_head_end);
    if (end == std::string::npos) return;
    const auto head = stream.head.substr(0, end);
    stream.head.erase(0, end + k_head_end.size());
    send_head(stream, head);
    if (stream.has_head) rest = std::exchange(stream.head, {});
  }
  if (!rest.empty()) words = rest;
  stream.body_bytes += words.size();
  stream.body += words;
  nghttp2_session_resume_data(m_session, stream.id);
}

void Http2Connection::send_head(Stream& stream, std::string_view text) {
  const auto head = read_head(text);
  std::vector<nghttp2_nv> fields;
  for (const auto& [name, value] : head.fields) fields.push_back(field(name, value));
  if (!head.is_final) {
    nghttp2_submit_headers(m_session, NGHTTP2_FLAG_NONE, stream.id, nullptr, fields.data(), fields.size(), nullptr);
    return;
  }
  const nghttp2_data_provider body{{0}, Callbacks::read_body};
  nghttp2_submit_response(m_session, stream.id, fields.data(), fields.size(), &body);
  stream.has_head = true;
  stream.length = head.length;
  stream.is_chunked = head.is_chunked;
}

void Http2Connection::begin_head_without_end(const Stream& stream) {
  const std::string status_200("\x88", 1);
  collect_frames();
  m_out += frame(NGHTTP2_HEADERS, 0, stream.id, status_200);
  m_raw = true;
}

void Http2Connection::finish(Stream& stream) {
  stream.is_over = true;
  const bool is_short = !stream.has_head || stream.is_chunked || (stream.length && *stream.length > stream.body_bytes);
  if (m_raw) {
    m_open = Open::after_sending;
  } else if (!is_short) {
    stream.is_whole = true;
    nghttp2_session_resume_data(m_session, stream.id);
  } else if (m_server.setup.breaks == Http2Setup::Breaks::stream) {
    stream.reset = NGHTTP2_INTERNAL_ERROR;
  } else {
    stream.hangs_up = true;
  }
}

}  // namespace etalase::test
