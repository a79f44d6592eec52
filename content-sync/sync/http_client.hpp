// What sync needs of HTTP: run downloads, six at a time, each into a sink; curl_client.hpp does it, tests script it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/units.hpp"
#include "base/url.hpp"

namespace etalase::sync {

// How one source is reached. A token goes to the origin alone.
struct Access {
  std::string ca_file;
  std::string token;
  base::Url origin;
};

struct ResponseHead {
  int status = 0;
  std::string content_type;
  std::string content_range;
  std::optional<std::uint64_t> content_length = {};  // as sent, before any decoding
};

// What a sink says: go on, or this attempt is worthless but another may do.
enum class Verdict { good, again };

// Takes one body, on the client's thread; a failed Result is final, whatever its kind. One transfer may begin several
// times: after a lost connection it begins anew at offset().
class BodySink {
 public:
  virtual ~BodySink() = default;
  // The byte to go on from; above 0 the client asks for "Range: bytes=N-".
  [[nodiscard]] virtual base::Bytes offset() const { return {}; }
  // Called once for each 200, 206 and 416.
  [[nodiscard]] virtual base::Result<Verdict> begin(const ResponseHead& head) = 0;
  [[nodiscard]] virtual base::Result<void> append(std::string_view piece) = 0;
  // Called when the body ended as the protocol says.
  [[nodiscard]] virtual base::Result<Verdict> end() = 0;
};

// How many files each host and port gave in one look, redirects aside; the client counts, on its loop's thread.
using GoodAnswers = std::map<std::string, int>;

// Texts may come compressed; blobs are taken byte for byte.
enum class Encoding { as_is, compressed };

struct Transfer {
  std::string url;
  std::shared_ptr<const Access> access;
  std::shared_ptr<BodySink> sink;
  base::Bytes limit;  // of decoded bytes in one response
  Encoding encoding = Encoding::as_is;
  // For all attempts and the pauses between them together: a server that sends a byte a second ends here.
  std::chrono::milliseconds deadline = std::chrono::minutes(5);
  // The client asks for a few transfers more than it runs at once. from_start: waiting for a turn is not counted.
  enum class Counted { from_start, from_hand_over } counted = Counted::from_start;
  std::shared_ptr<GoodAnswers> look = {};  // absent: the transfer stands alone
};

// How a transfer ended: without an error all is in the sink. Kinds: not_found (404, 410), refused (any other 4xx, an
// address that is not allowed), too_large, untrusted (the server's certificate), corrupt for what is no feed,
// unavailable for what may work later, 403 after many good answers in the same look among it, and whatever the sink
// said. Status 0: no answer at all.
struct TransferOutcome {
  // interrupted: this program wanted it to end. out_of_time: the deadline passed.
  enum class Ended { by_itself, out_of_time, interrupted };
  std::optional<base::Error> error;
  int http_status = 0;
  Ended ended = Ended::by_itself;
  // How long the server wants to be left alone, where it said so and that was too long to wait for.
  std::optional<std::chrono::seconds> retry_after = {};

  // The server gave enough for now: asking it more, or for as many at once, makes it no better.
  [[nodiscard]] bool is_limit() const;
};

// "At most six transfers in flight."
inline constexpr std::size_t k_in_flight = 6;

// Hands out transfers and takes them back, on the thread that called HttpClient::run.
class TransferQueue {
 public:
  virtual ~TransferQueue() = default;
  // How many may be in flight, 1 to k_in_flight; asked once for all.
  [[nodiscard]] virtual std::size_t at_once() const { return k_in_flight; }
  // Absent when there are no more.
  [[nodiscard]] virtual std::optional<Transfer> next() = 0;
  virtual void finished(const Transfer& transfer, const TransferOutcome& outcome) = 0;
};

class HttpClient {
 public:
  virtual ~HttpClient() = default;
  // Runs every transfer of the queue; returns when all are finished. Retries by itself.
  virtual void run(TransferQueue& queue) = 0;
};

// Runs one transfer.
[[nodiscard]] TransferOutcome run_one(HttpClient& client, Transfer transfer);

}  // namespace etalase::sync
