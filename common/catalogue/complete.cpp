// Reads the reader's share of `complete`.
#include "catalogue/complete.hpp"

#include "base/json.hpp"

namespace etalase::catalogue {

namespace {

constexpr base::Bytes k_limit = base::megabytes(1);

}  // namespace

base::Result<FeedMark> parse_feed_mark(std::string_view complete) {
  base::Json json;
  ETALASE_TRY(json, base::parse_json(complete, k_limit));
  try {
    return FeedMark{json.at("serial").get<std::int64_t>(), json.at("feed").get<std::string>(),
                    json.at("published_at").get<std::string>()};
  } catch (const base::Json::exception&) {
    return base::fail(base::ErrorKind::corrupt, "`complete` lacks a field");
  }
}

}  // namespace etalase::catalogue
