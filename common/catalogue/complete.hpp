// What the file `complete` of a generation says about its feed, for those who only read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace etalase::catalogue {

// The feed that a generation was built from; `sha256` is that of the signed feed.json.
struct FeedMark {
  std::int64_t serial = 0;
  std::string sha256;
  std::string published_at;
  bool operator==(const FeedMark&) const = default;
};

// Reads it from the bytes of `complete`; kind corrupt for anything else.
[[nodiscard]] base::Result<FeedMark> parse_feed_mark(std::string_view complete);

}  // namespace etalase::catalogue
