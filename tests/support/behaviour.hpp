// What a test server does with a request, step by step; misbehaviours.hpp has whole behaviours by name.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace etalase::test {

struct Request {
  std::string method;
  std::string path;
  std::string text;                    // the request as it came, headers included
  std::optional<std::uint64_t> range;  // N of "Range: bytes=N-"
  // Returns a header's value, empty when it was not sent.
  [[nodiscard]] std::string header(const std::string& name) const;
};

// What happens on a connection, one step after the other; after the last it is closed. Answers are written in the words
// of HTTP/1.1; over HTTP/2 they are put into frames, and the last step ends the stream, not the connection.
struct Send {
  std::string bytes;
};
struct Drip {
  std::string bytes;
  std::size_t piece;
  std::chrono::milliseconds pause;
};
// Repeats a piece until the client leaves.
struct Endless {
  std::string piece;
};
// Says nothing more until the client leaves.
struct Stall {};
// Ends the connection by a reset instead of a close.
struct Reset {};
// Ends the connection when all before has been sent.
struct HangUp {};
// HTTP/2 alone, over HTTP/1.1 the connection is closed instead. Error codes are those of RFC 9113, section 7.
struct ResetStream {
  std::uint32_t code;
};
// Says that streams after `last` (this one when absent) will not be answered.
struct GoAway {
  std::optional<std::int32_t> last;
  std::uint32_t code = 0;
};
// Sends a frame as it is, again and again until the client leaves.
struct FrameFlood {
  std::string frame;
};
// Neither sends nor reads on this connection any more, whatever else is asked on it.
struct FallSilent {};
using Step = std::variant<Send, Drip, Endless, Stall, Reset, HangUp, ResetStream, GoAway, FrameFlood, FallSilent>;

// Decides what to do with a request for a file of these bytes.
using Behaviour = std::function<std::vector<Step>(const Request& request, const std::string& body)>;

}  // namespace etalase::test
