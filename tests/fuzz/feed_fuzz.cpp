// Fuzzes the feed's JSON as a council with a good key and bad intentions might publish it.
#include <cstddef>
#include <cstdint>

#include "base/assert.hpp"
#include "feed/codec.hpp"

namespace etalase::feed {
namespace {

// What was read can be written and reads back as the same bytes.
template <class Value>
void check_round_trip(const Value& value, base::Result<Value> (*parse)(std::string_view)) {
  const auto bytes = to_bytes(to_json(value));
  const auto again = parse(bytes);
  ETALASE_ASSERT(again && to_bytes(to_json(*again)) == bytes);
}

template <class Value>
void fuzz(std::string_view bytes, base::Result<Value> (*parse)(std::string_view)) {
  const auto value = parse(bytes);
  if (value) check_round_trip(*value, parse);
}

}  // namespace
}  // namespace etalase::feed

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace etalase;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  feed::fuzz<feed::FeedHeader>(bytes, feed::parse_feed);
  feed::fuzz<feed::Part>(bytes, feed::parse_part);
  feed::fuzz<feed::Withdrawn>(bytes, feed::parse_withdrawn);
  const auto json = base::parse_json(bytes, feed::k_feed_limit);
  if (json) static_cast<void>(feed::header_from_council_json(*json));
  static_cast<void>(feed::parse_ref(bytes));
  return 0;
}
