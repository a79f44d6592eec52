// Where bodies go: into memory with a cap, or into a resumable part of a blob.
#pragma once

#include <functional>
#include <string>

#include "store/partial.hpp"
#include "sync/http_client.hpp"

namespace etalase::sync {

// Collects a small body; an attempt that begins anew forgets the one before.
class MemorySink final : public BodySink {
 public:
  [[nodiscard]] base::Result<Verdict> begin(const ResponseHead& head) override;
  [[nodiscard]] base::Result<void> append(std::string_view piece) override;
  [[nodiscard]] base::Result<Verdict> end() override { return Verdict::good; }

  [[nodiscard]] const std::string& body() const { return m_body; }
  [[nodiscard]] std::string take() { return std::move(m_body); }

 private:
  std::string m_body;
};

// Tells whether a body is a web page, as a log-in page of a network answers anything.
[[nodiscard]] bool looks_like_web_page(std::string_view body);
// What is said of one; kind corrupt.
[[nodiscard]] base::Error not_a_feed();

// Appends to a blob's part on disk. A 206 must go on exactly at its end and end at the signed length; a 200 starts
// over; a 416 is good when nothing was missing, else the part starts over. A web page or a file of another length is
// corrupt before a byte of it is taken, so that what was fetched earlier stays.
class PartialSink final : public BodySink {
 public:
  // `length` is the signed length; `progress` is told of each piece.
  PartialSink(store::Partial partial, base::Bytes length, std::function<void(base::Bytes)> progress)
      : m_partial(std::move(partial)), m_length(length), m_progress(std::move(progress)) {}

  [[nodiscard]] base::Bytes offset() const override { return m_partial.size(); }
  [[nodiscard]] base::Result<Verdict> begin(const ResponseHead& head) override;
  [[nodiscard]] base::Result<void> append(std::string_view piece) override;
  [[nodiscard]] base::Result<Verdict> end() override;

  [[nodiscard]] store::Partial& partial() { return m_partial; }
  [[nodiscard]] base::Bytes length() const { return m_length; }

 private:
  [[nodiscard]] base::Result<Verdict> start_over(Verdict verdict);

  store::Partial m_partial;
  base::Bytes m_length;
  std::function<void(base::Bytes)> m_progress;
};

// Takes "bytes 10-99/100" apart; absent for anything else, and for an unknown total.
struct ContentRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::uint64_t total = 0;
};
[[nodiscard]] std::optional<ContentRange> parse_content_range(std::string_view text);

}  // namespace etalase::sync
