// Bodies into memory and into parts of blobs.
#include "sync/sinks.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/text.hpp"

namespace etalase::sync {

namespace {

// Reads a number and removes it with the mark behind it; the last number has no mark.
bool read_number(std::string_view& text, std::uint64_t& number, std::string_view mark) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (mark.empty()) return text.empty();
  if (!text.starts_with(mark)) return false;
  text.remove_prefix(mark.size());
  return true;
}

}  // namespace

std::optional<ContentRange> parse_content_range(std::string_view text) {
  constexpr std::string_view k_unit = "bytes ";
  if (!text.starts_with(k_unit)) return {};
  text.remove_prefix(k_unit.size());
  ContentRange range;
  if (!read_number(text, range.first, "-") || !read_number(text, range.last, "/") ||
      !read_number(text, range.total, "")) {
    return {};
  }
  return range;
}

bool looks_like_web_page(std::string_view body) { return base::trim(body.substr(0, 1000)).starts_with('<'); }

base::Error not_a_feed() {
  return {base::ErrorKind::corrupt, "not a feed: a web page came, perhaps the log-in page of a network"};
}

base::Result<Verdict> MemorySink::begin(const ResponseHead& head) {
  m_body.clear();
  if (head.status == 200) return Verdict::good;
  return base::fail(base::ErrorKind::corrupt, fmt::format("the server answered {} to a plain request", head.status));
}

base::Result<void> MemorySink::append(std::string_view piece) {
  m_body += piece;
  return {};
}

base::Result<Verdict> PartialSink::start_over(Verdict verdict) {
  ETALASE_CHECK(m_partial.restart());
  return verdict;
}

base::Result<Verdict> PartialSink::begin(const ResponseHead& head) {
  const auto offset = m_partial.size().count;
  if (head.status != 416 && head.content_type.starts_with("text/html")) return base::fail(not_a_feed());
  if (head.status == 200 && head.content_length && *head.content_length != m_length.count) {
    return base::fail(base::ErrorKind::corrupt, fmt::format("the server has {} bytes of it, {} are signed",
                                                            *head.content_length, m_length.count));
  }
  if (head.status == 200) return offset == 0 ? base::Result<Verdict>(Verdict::good) : start_over(Verdict::good);
  if (head.status == 416)
    return m_partial.size() == m_length ? base::Result<Verdict>(Verdict::good) : start_over(Verdict::again);
  const auto range = parse_content_range(head.content_range);
  const bool fits =
      range && range->first == offset && range->last + 1 == m_length.count && range->total == m_length.count;
  return fits && offset > 0 ? base::Result<Verdict>(Verdict::good) : start_over(Verdict::again);
}

base::Result<void> PartialSink::append(std::string_view piece) {
  if (m_partial.size().count + piece.size() > m_length.count) {
    return base::fail(base::ErrorKind::too_large, fmt::format("more than the signed {} bytes came", m_length.count));
  }
  ETALASE_CHECK(m_partial.append(piece));
  if (m_progress) m_progress({piece.size()});
  return {};
}

base::Result<Verdict> PartialSink::end() { return m_partial.size() == m_length ? Verdict::good : Verdict::again; }

}  // namespace etalase::sync
